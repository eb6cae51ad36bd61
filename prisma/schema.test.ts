import { describe, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { emptyDatabase, structureOf } from '#tests/support/structure.ts'
import { sqlFromNothing } from './schema-engine.ts'

describe('the migrations', () => {
  it('lead to exactly the schema', async () => {
    const fresh = await emptyDatabase()
    try {
      const sql = await sqlFromNothing(env.provider, fresh.postgresUrl)
      await applyMigrations(fresh.url, [{ name: '0', sql, checksum: '0' }])
      expect(await structureOf(env.databaseUrl)).toEqual(await structureOf(fresh.url))
    } finally {
      await fresh.remove()
    }
  })

  it('are applied once and then left alone', async () => {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    expect(await applyMigrations(env.databaseUrl, migrations)).toEqual([])
    expect(await db.district.count()).toBe(0)
  })

  it('refuse to start when an applied one was changed or is missing', async () => {
    const [first, ...rest] = await readMigrations(`prisma/migrations/${env.provider}`)
    if (!first) throw new Error('There are no migrations.')
    const changed = [{ ...first, checksum: 'other' }, ...rest]
    await expect(applyMigrations(env.databaseUrl, changed)).rejects.toThrow('was changed')
    await expect(applyMigrations(env.databaseUrl, rest)).rejects.toThrow('is missing')
  })

  it.runIf(env.provider === 'postgresql')(
    'let a second process look only when the first has settled',
    async () => {
      const migrations = await readMigrations('prisma/migrations/postgresql')
      const order: string[] = []
      const note = (what: string) => async () => void order.push(what)
      let second: Promise<string[]> | undefined
      const settle = async () => {
        second = applyMigrations(env.databaseUrl, migrations, { mayChange: note('second looks') })
        await untilSomebodyWaits()
        order.push('first settled')
      }
      await applyMigrations(env.databaseUrl, migrations, { settle })
      await second
      expect(order).toEqual(['first settled', 'second looks'])
    },
  )
})

/** For the lock that the process before it holds. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = await db.$queryRaw<
    unknown[]
  >`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`
  if (waiting.length === 0) await untilSomebodyWaits()
}
