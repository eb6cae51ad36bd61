import { describe, expect, it } from 'vitest'
import { createWorld } from '#tests/support/world.ts'
import { prepareDatabase, releaseDatabase } from './database.server.ts'
import { db } from './db.server.ts'
import { env } from '#app/platform/env.server.ts'

describe('starting on a database', () => {
  it('prepares it, and again after it was released', async () => {
    await prepareDatabase()
    await createWorld()
    releaseDatabase()
    await prepareDatabase()
    expect(await db.district.count()).toBe(1)
    releaseDatabase()
  })

  it.runIf(env.provider === 'sqlite')('refuses a second process on one SQLite file', async () => {
    await prepareDatabase()
    await expect(prepareDatabase()).rejects.toThrow('Another process')
    releaseDatabase()
  })

  it('refuses one of another mode before it changes anything in it', async () => {
    await prepareDatabase()
    releaseDatabase()
    const [newest] = await db.$queryRawUnsafe<{ name: string }[]>(
      `SELECT migration_name AS "name" FROM "_prisma_migrations" ORDER BY migration_name DESC LIMIT 1`,
    )
    await db.$executeRawUnsafe(`DELETE FROM "_prisma_migrations" WHERE migration_name = '${newest?.name}'`)
    await db.setting.update({ where: { key: 'mode' }, data: { value: 'elsewhere' } })
    await expect(prepareDatabase()).rejects.toThrow('belongs to the mode "elsewhere"')
    releaseDatabase()
    expect(
      await db.$queryRawUnsafe(`SELECT 1 FROM "_prisma_migrations" WHERE migration_name = '${newest?.name}'`),
    ).toEqual([])
  })
})
