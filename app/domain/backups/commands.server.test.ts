import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dropAnchor } from '#app/domain/activity/anchor.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { startSession } from '#app/domain/access/sessions.server.ts'
import { DAY, MINUTE } from '#app/platform/say/time.ts'
import { emptyDatabase } from '#tests/support/structure.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { copyPlace } from './copying.server.ts'
import { lastBackup } from './last.server.ts'

const DRILLS = process.env.TEST_LONG ? 20 : 1
const scratch = mkdtempSync(path.join(os.tmpdir(), 'aksis-operate-'))
/** Where the drills' places are made: other files of tests make theirs meanwhile. */
const drills = mkdtempSync(path.join(scratch, 'drills-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let world: World

beforeAll(async () => {
  world = await createWorld()
  for (const id of ['a', 'b', 'c'])
    await tx((t) =>
      recordActivity(
        t,
        { personId: null, districtId: null, action: 'content.import', object: { type: 'content', id } },
        new Date(),
      ),
    )
  await dropAnchor(new Date())
})

const PROGRAM = ['node_modules/tsx/dist/cli.mjs', 'tests/support/operate-run.ts']

function environment(more: Record<string, string> = {}) {
  return { ...process.env, DATABASE_URL: env.databaseUrl, DATA_DIR: env.dataDir, TMPDIR: drills, ...more }
}

function operate(args: string[], more: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [...PROGRAM, ...args], { encoding: 'utf8', env: environment(more) })
  return { code: run.status, said: run.stdout + run.stderr }
}

/** Each command is a program that starts from its sources. */
const PATIENCE = { timeout: 2 * DRILLS * MINUTE }

describe('the commands', PATIENCE, () => {
  it('copy, and bring back what cannot act by itself before somebody has looked', async () => {
    await startSession(world.people.admin.id, 'phone')
    await db.accountToken.create({
      data: {
        personId: world.people.admin.id,
        purpose: 'INVITATION',
        tokenHash: 'open',
        expiresAt: new Date(Date.now() + DAY),
      },
    })
    const copied = operate(['--backup'])
    expect(copied).toMatchObject({ code: 0 })
    expect(copied.said).toContain('last event 5')
    const [name = ''] = (await copyPlace().list()).slice(-1)
    expect(await lastBackup()).toMatchObject({ lacksFiles: false })
    expect(operate(['--restore', name])).toMatchObject({
      code: 1,
      said: expect.stringContaining('empty place'),
    })
    expect(operate(['--restore', 'aksis-20200101T000000000Z'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('missing'),
    })
    const folder = mkdtempSync(path.join(scratch, 'back-'))
    const empty = await emptyDatabase()
    const url = env.provider === 'sqlite' ? `file:${path.join(folder, 'aksis.db')}` : empty.url
    try {
      const there = { DATABASE_URL: url, DATA_DIR: folder, BACKUP_DIR: env.backupDir }
      const back = operate(['--restore', name], {
        ...there,
        AKSIS_SECRET: 'another-secret-of-the-tests-0123456789',
      })
      expect(back).toMatchObject({ code: 0 })
      expect(back.said).toMatch(/last event 5.*signed out.*Mails are held.*AKSIS_SECRET is another one/s)
      const { found, whole } = await readAt(there)
      expect(found).toMatchObject({
        sessions: 0,
        open: 0,
        held: 1,
        unfinished: 0,
        last: 'installation.restore',
      })
      expect(whole).toBe(true)
    } finally {
      await empty.remove()
    }
  })

  it(`pass ${DRILLS} drills and leave nothing behind`, async () => {
    const before = temporary()
    for (let round = 0; round < DRILLS; round += 1) {
      const { code, said } = operate(['--restore-drill'])
      expect(said).toMatch(
        /holds: audit chain.*holds: readiness.*holds: a session.*RPO [\d.]+ min.*RTO [\d.]+ s/s,
      )
      expect(said).toContain('The drill is passed.')
      expect(code).toBe(0)
    }
    expect(temporary()).toEqual(before)
    if (env.provider === 'postgresql')
      expect(
        await db.$queryRawUnsafe(`SELECT 1 FROM pg_database WHERE datname LIKE 'aksis\\_drill\\_%'`),
      ).toEqual([])
  })

  it('fail a drill over a copy that was changed', async () => {
    const [name = ''] = (await copyPlace().list()).slice(-1)
    const broken = path.join(scratch, 'broken', name)
    cpSync(path.join(env.backupDir, name), broken, { recursive: true })
    const part = readdirSync(broken).find((file) => file.startsWith('database')) ?? ''
    appendFileSync(path.join(broken, part), 'x')
    const { code, said } = operate(['--restore-drill', broken])
    expect(said).toContain(part)
    expect(said).toContain('The drill has FAILED.')
    expect(code).toBe(1)
  })

  it('leave no half copy when they are killed in the middle', async () => {
    const folder = path.join(scratch, 'killed')
    const began = Date.now()
    let seen = false
    for (let delay = 0; delay < 4 && !seen; delay += 1) {
      const child = spawn(process.execPath, [...PROGRAM, '--backup'], {
        env: environment({ BACKUP_DIR: folder }),
        stdio: 'ignore',
        detached: true,
      })
      const gone = new Promise((resolve) => child.once('exit', resolve))
      while (!seen && child.exitCode === null && Date.now() - began < 60_000) {
        seen = listed(folder).some((file) => file.startsWith('unfinished'))
        await wait(1)
      }
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      await gone
    }
    expect(seen).toBe(true)
    expect(listed(folder).filter((file) => file.startsWith('aksis-'))).toEqual([])
  })
})

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function temporary() {
  return readdirSync(drills).filter((file) => file.startsWith('aksis-drill-'))
}

/** What another place holds, read by our own words in a process of modules of its own. */
async function readAt(there: { DATABASE_URL: string; DATA_DIR: string }) {
  const before = { DATABASE_URL: process.env.DATABASE_URL, DATA_DIR: process.env.DATA_DIR }
  Object.assign(process.env, there)
  vi.resetModules()
  const other = await import('#app/platform/data/db.server.ts')
  const { verifyChain } = await import('#app/domain/activity/chain.server.ts')
  const { listAnchors } = await import('#app/domain/activity/anchor.server.ts')
  try {
    const last = await other.db.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { action: true } })
    const found = {
      sessions: await other.db.session.count(),
      open: await other.db.accountToken.count({ where: { usedAt: null, expiresAt: { gt: new Date() } } }),
      held: await other.db.setting.count({ where: { key: 'mail.held' } }),
      unfinished: await other.db.backup.count({ where: { finishedAt: null } }),
      last: last?.action,
    }
    return { found, whole: (await verifyChain(await listAnchors())).whole }
  } finally {
    await other.disconnect()
    Object.assign(process.env, before)
    vi.resetModules()
  }
}
