import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PrismaClient } from '#app/platform/.server/prisma/sqlite/client.ts'
import { createWorld } from '#tests/support/world.ts'
import { db, tx } from './db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations, readMigrations } from './migrations.server.ts'

const WRITES = 600

type Client = Pick<PrismaClient, 'counter'>
type Transaction = <T>(work: (t: Client) => Promise<T>) => Promise<T>

/** Mixes plain writes with transactions of which half roll back; answers the acknowledged writes that are gone. */
async function lostWrites(client: Client, transaction: Transaction, prefix: string): Promise<number> {
  const acknowledged: string[] = []
  const work = Array.from({ length: WRITES }, async (_, index) => {
    const key = `${prefix}${index}`
    if (index % 3 !== 0) {
      // Spread over the time that the transactions take, as requests would be.
      for (let turn = 0; turn < index; turn += 1) await setImmediate()
      await client.counter.create({ data: { key } })
    } else {
      await transaction(async (t) => {
        await t.counter.create({ data: { key } })
        // Waiting for something else inside a transaction is against the house's rule; it makes the trap wide open.
        await readFile(import.meta.filename)
        if (index % 2 === 1) throw new Error('rolled back on purpose')
      })
    }
    acknowledged.push(key)
  })
  await Promise.allSettled(work)
  const kept = new Set((await client.counter.findMany({ select: { key: true } })).map((row) => row.key))
  return acknowledged.filter((key) => !kept.has(key)).length
}

describe('the gate before the database', () => {
  it('loses no acknowledged write', async () => {
    await createWorld()
    expect(await lostWrites(db, tx, 'gated-')).toBe(0)
  })

  it('lets nobody read what is not yet decided', async () => {
    const seen: (string | undefined)[] = []
    const writer = tx(async (t) => {
      await t.setting.create({ data: { key: 'undecided', value: 'x' } })
      for (let turn = 0; turn < 20; turn += 1) await t.setting.findMany()
      throw new Error('rolled back on purpose')
    })
    const readers = Array.from({ length: 20 }, async () => {
      seen.push((await db.setting.findUnique({ where: { key: 'undecided' } }))?.value)
    })
    await Promise.allSettled([writer, ...readers])
    expect(seen).toEqual(Array.from({ length: 20 }, () => undefined))
  })

  it('refuses a transaction inside a transaction', async () => {
    await expect(tx(() => tx(async () => undefined))).rejects.toThrow('inside a transaction')
  })

  // The control: without the gate the same load must lose writes, otherwise the first test proves nothing.
  it.runIf(env.provider === 'sqlite')('is needed: without it acknowledged writes are lost', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-ungated-'))
    const url = `file:${path.join(folder, 'ungated.db')}`
    await applyMigrations(url, await readMigrations('prisma/migrations/sqlite'))
    const ungated = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) })
    try {
      expect(await lostWrites(ungated, (work) => ungated.$transaction(work), 'ungated-')).toBeGreaterThan(0)
    } finally {
      await ungated.$disconnect()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
