import { describe, expect, it } from 'vitest'
import { createWorld } from '#tests/support/world.ts'
import { prepareDatabase, releaseDatabase } from './database.server.ts'
import { db } from './db.server.ts'
import { env } from './env.server.ts'

describe('starting on a data base', () => {
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
})
