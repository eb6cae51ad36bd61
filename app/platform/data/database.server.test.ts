import { copyFileSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWorld } from '#tests/support/world.ts'
import { ANCHOR_NOTES, refuseVanished } from './anchor-notes.server.ts'
import { hasAllMigrations, isFileReplaced, prepareDatabase, releaseDatabase } from './database.server.ts'
import { db } from './db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations } from './migrations.server.ts'

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

  it.runIf(env.provider === 'sqlite')(
    'refuses a second process that comes to the file by a link',
    async () => {
      await prepareDatabase()
      const { databaseUrl } = env
      const file = databaseUrl.slice('file:'.length)
      const folder = mkdtempSync(path.join(tmpdir(), 'links-'))
      onTestFinished(() => {
        env.databaseUrl = databaseUrl
        rmSync(folder, { recursive: true })
        releaseDatabase()
      })
      symlinkSync(path.dirname(file), path.join(folder, 'data'))
      symlinkSync(file, path.join(folder, 'aksis.db'))
      const ways = [
        path.join(folder, 'data', path.basename(file)),
        path.join(folder, 'aksis.db'),
        `${path.dirname(file)}/../${path.basename(path.dirname(file))}/${path.basename(file)}`,
      ]
      for (const way of ways) {
        env.databaseUrl = `file:${way}`
        await expect(prepareDatabase()).rejects.toThrow('Another process')
      }
    },
  )

  it.runIf(env.provider === 'sqlite')(
    'sees that another file was put in the place of the open one',
    async () => {
      await prepareDatabase()
      const file = env.databaseUrl.slice('file:'.length)
      onTestFinished(() => releaseDatabase())
      expect(isFileReplaced()).toBe(false)
      renameSync(file, `${file}.aside`)
      expect(isFileReplaced()).toBe(true)
      copyFileSync(`${file}.aside`, file)
      expect(isFileReplaced()).toBe(true)
      renameSync(`${file}.aside`, file)
      expect(isFileReplaced()).toBe(false)
    },
  )

  it('knows whether all migrations have been applied', async () => {
    await prepareDatabase()
    onTestFinished(() => releaseDatabase())
    expect(await hasAllMigrations()).toBe(true)
    const rows = await db.$queryRawUnsafe<{ name: string }[]>(
      `SELECT migration_name AS "name" FROM "_prisma_migrations" ORDER BY migration_name DESC LIMIT 1`,
    )
    const name = rows[0]?.name ?? ''
    const setFinished = (finished: string) =>
      db.$executeRawUnsafe(
        `UPDATE "_prisma_migrations" SET finished_at = ${finished} WHERE migration_name = '${name}'`,
      )
    await setFinished('NULL')
    expect(await hasAllMigrations()).toBe(false)
    await setFinished('CURRENT_TIMESTAMP')
  })

  it('refuses an empty one beside a list of anchors: it vanished, and this is no new installation', async () => {
    writeFileSync(ANCHOR_NOTES, '2026-11-28T04:00:00.000Z 12 abc\n')
    onTestFinished(() => rmSync(ANCHOR_NOTES, { force: true }))
    await expect(prepareDatabase()).rejects.toThrow('This is not a new installation')
    const gone = `file:${path.join(env.dataDir, 'gone.db')}`
    await expect(applyMigrations(gone, [], { mayBegin: refuseVanished })).rejects.toThrow(
      'put the data base back',
    )
    writeFileSync(ANCHOR_NOTES, '')
    await prepareDatabase()
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
