import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freePort, startBuiltServer, Visitor } from '#tests/setup/built-server.ts'
import { freshData } from '#tests/setup/fresh-data.mjs'

const KILLS = process.env.TEST_LONG ? 100 : 8
const SHORTEST = 250
const LONGEST = 900
/** One member of each of the eight teams. */
const WRITERS = Array.from({ length: 8 }, (_, team) => `peserta${String(team * 5 + 1).padStart(2, '0')}`)

const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-kill-'))
const file = path.join(data, 'aksis.db')

type Writer = {
  visitor: Visitor
  teamId: string
  version: number
  /** The last text and the drafts that the server said it has. */
  acknowledged: number
  sent: number
  started: string[]
}

let port = 0
let scheduleId = ''
const writers: Writer[] = []

const savedSchema = z.object({ kind: z.literal('saved'), version: z.number() })

function read<T>(work: (database: Database.Database) => T): T {
  const database = new Database(file, { readonly: true })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

function stored(writer: Writer): { text: string; version: number } {
  const row = read((database) =>
    database
      .prepare<string[], { text: string; version: number }>(
        `SELECT "text", "version" FROM "Submission" WHERE "scheduleId" = ? AND "ownerKey" = ? ORDER BY "attempt" DESC`,
      )
      .get(scheduleId, `team:${writer.teamId}`),
  )
  return row ?? { text: '', version: 0 }
}

beforeAll(async () => {
  freshData(data)
  port = await freePort()
  const server = await startBuiltServer({ data, port })
  try {
    for (const account of WRITERS) {
      const visitor = new Visitor(server.origin)
      await visitor.signIn(`${account}@demo.aksis.test`)
      writers.push({ visitor, teamId: teamOf(account), version: 0, acknowledged: 0, sent: 0, started: [] })
    }
  } finally {
    await server.stop()
  }
  scheduleId = read((database) => {
    // The team assignment that is open; its works are reset so that each team writes from the beginning.
    const row = database
      .prepare<[], { id: string }>(
        `SELECT s."id" FROM "AssignmentSchedule" s JOIN "Assignment" a ON a."id" = s."assignmentId"
         WHERE a."kind" = 'TEAM' AND s."opensAt" <= strftime('%Y-%m-%dT%H:%M:%f', 'now')
           AND s."closesAt" > strftime('%Y-%m-%dT%H:%M:%f', 'now', '+1 day') ORDER BY s."dueAt"`,
      )
      .get()
    if (!row) throw new Error('The sample data has no open team assignment.')
    return row.id
  })
  const database = new Database(file)
  database
    .prepare(`UPDATE "Submission" SET "status" = 'DRAFT', "text" = '' WHERE "scheduleId" = ?`)
    .run(scheduleId)
  database.close()
  for (const writer of writers) writer.version = stored(writer).version
})

afterAll(() => rmSync(data, { recursive: true, force: true }))

function teamOf(account: string): string {
  const row = read((database) =>
    database
      .prepare<string[], { teamId: string }>(
        `SELECT m."teamId" FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId" WHERE p."email" = ?`,
      )
      .get(`${account}@demo.aksis.test`),
  )
  if (!row) throw new Error(`${account} is in no team.`)
  return row.teamId
}

/** Saves one text after the other until the server is gone; every fifth time begins a draft as well. */
async function write(writer: Writer, until: () => boolean): Promise<void> {
  while (!until()) {
    writer.sent += 1
    const text = `simpanan ${writer.sent}`
    try {
      const answer = await writer.visitor.post(`/tugas/${scheduleId}/naskah`, {
        naskah: text,
        versi: String(writer.version),
      })
      // Too busy right now: nothing was taken, so it is sent again.
      if (answer.status === 503) continue
      const saved = savedSchema.safeParse(await answer.json())
      if (!saved.success) throw new Error(`Saving answered ${answer.status}.`)
      writer.acknowledged = writer.sent
      writer.version = saved.data.version
      if (writer.sent % 5 === 0) {
        const begun = await writer.visitor.post('/rekomendasi/baru', { kunci: randomUUID() })
        const id = begun.headers.get('Location')?.split('/')[2]?.split('?')[0]
        if (begun.status === 302 && id) writer.started.push(id)
      }
    } catch (error) {
      if (until()) return
      throw error
    }
  }
}

function numberIn(text: string): number {
  return Number(/^simpanan (\d+)$/.exec(text)?.[1] ?? 0)
}

describe('a server that is killed while people write', () => {
  it(`loses no acknowledged write in ${KILLS} kills, and its audit chain stays whole`, async () => {
    let lost = 0
    let slowest = 0
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const server = await startBuiltServer({ data, port })
      slowest = Math.max(slowest, server.startedIn)
      let gone = false
      const writing = writers.map((writer) => write(writer, () => gone))
      // Spread evenly over the span, so that the blows fall at different moments of a write.
      await wait(SHORTEST + ((LONGEST - SHORTEST) * (kill % 10)) / 10)
      gone = true
      await server.kill()
      await Promise.all(writing)
      for (const writer of writers) {
        const row = stored(writer)
        if (numberIn(row.text) < writer.acknowledged || row.version < writer.version) lost += 1
        // What was written but not acknowledged may have arrived: go on from what is there.
        writer.version = row.version
        lost += writer.started.filter((id) => !exists(id)).length
      }
    }
    const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0)
    console.info(
      `${KILLS} kills, ${acknowledged} saves acknowledged, ${lost} lost, ready again in ≤ ${slowest.toFixed(0)} ms`,
    )
    expect(acknowledged).toBeGreaterThan(KILLS)
    expect(lost).toBe(0)
    const audit = spawnSync(process.execPath, ['build/server/index.js', '--verify-audit'], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        AKSIS_MODE: 'demo',
        DATA_DIR: data,
        DATABASE_URL: `file:${file}`,
        NODE_ENV: 'production',
      },
    })
    expect(audit.stdout).toContain('is whole')
  })
})

function exists(id: string): boolean {
  return read(
    (database) =>
      database.prepare<string[]>(`SELECT 1 FROM "Recommendation" WHERE "id" = ?`).get(id) !== undefined,
  )
}
