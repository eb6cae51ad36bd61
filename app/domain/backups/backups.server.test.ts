import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { withLease } from '#app/platform/data/lease.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { env } from '#app/platform/env.server.ts'
import { registry } from '#app/platform/edge/metrics.server.ts'
import { DAY, HOUR, MINUTE } from '#app/platform/say/time.ts'
import { createWorld } from '#tests/support/world.ts'
import { copyOrRefuse, noteCopyBeforeMigration } from './before-migration.server.ts'
import { copyPlace } from './copying.server.ts'
import { noteBackupAge } from './last.server.ts'
import { backupNightly, backupWhenOwed, lastNight } from './nightly.server.ts'

beforeAll(async () => {
  await createWorld()
})

describe('every night', () => {
  const night = new Date('2026-12-03T18:30:00Z') // 02.30 in Makassar

  it('is two at night by the clock of the home district', () => {
    expect(lastNight(night, 'Asia/Makassar')).toEqual(new Date('2026-12-03T18:00:00Z'))
    expect(lastNight(new Date('2026-12-03T17:59:00Z'), 'Asia/Makassar')).toEqual(
      new Date('2026-12-02T18:00:00Z'),
    )
  })

  it('makes one copy, whoever else looks, and tells its age', async () => {
    await noteBackupAge(night)
    expect(await registry.metrics()).toContain('aksis_backup_age_seconds +Inf\n')
    const before = (await copyPlace().list()).length
    const all = await Promise.all([1, 2, 3].map(() => backupWhenOwed(night)))
    expect(all.filter(Boolean)).toHaveLength(1)
    expect(await backupWhenOwed(new Date(night.getTime() + 5 * HOUR))).toBe(false)
    expect((await copyPlace().list()).length).toBe(before + 1)
    expect(await db.backup.findFirst({ where: { reason: 'NIGHT' } })).toMatchObject({
      fault: null,
      place: 'FOLDER',
    })
    await noteBackupAge(new Date(night.getTime() + MINUTE))
    expect(await registry.metrics()).toContain('aksis_backup_age_seconds 60\n')
    expect(await backupWhenOwed(new Date(night.getTime() + DAY))).toBe(true)
  })

  it('says what failed, and tries again an hour later', async () => {
    const real = env.backupDir
    const next = new Date(night.getTime() + 2 * DAY)
    env.backupDir = path.join(env.dataDir, 'test.db-not-a-folder')
    writeFileSync(env.backupDir, '')
    try {
      await expect(backupWhenOwed(next)).rejects.toThrow()
    } finally {
      env.backupDir = real
    }
    expect(await db.backup.findFirst({ where: { startedAt: next } })).toMatchObject({
      bytes: null,
      fault: 'other',
    })
    expect(await backupWhenOwed(new Date(next.getTime() + HOUR))).toBe(true)
  })

  it('copies nothing by itself where the data are not real', async () => {
    const before = await db.backup.count()
    await backupNightly(new Date(night.getTime() + 9 * DAY))
    expect(await db.backup.count()).toBe(before)
  })
})

describe('before a migration', () => {
  const folder = path.resolve('prisma/migrations', env.provider)

  /** As if this release brought one more migration. */
  async function migrate(before: () => Promise<void>) {
    const name = '99990101000000_newer'
    const sql = `CREATE TABLE "Newer${Date.now()}" ("id" TEXT)`
    const known = await readMigrations(folder)
    return applyMigrations(env.databaseUrl, [...known, { name, sql, checksum: sha256(sql) }], { before })
  }

  it('refuses to change what it could not copy, and says how to go on', async () => {
    const real = env.backupDir
    env.backupDir = path.join(env.dataDir, 'no-folder')
    writeFileSync(env.backupDir, '')
    try {
      await expect(migrate(() => copyOrRefuse(new Date()))).rejects.toThrow('BACKUP_BEFORE_MIGRATION=no')
    } finally {
      env.backupDir = real
    }
    const applied = `SELECT 1 FROM "_prisma_migrations" WHERE migration_name = '99990101000000_newer'`
    expect(await db.$queryRawUnsafe(applied)).toEqual([])
  })

  it('copies once, and only where something is going to change', async () => {
    const before = (await copyPlace().list()).length
    await applyMigrations(env.databaseUrl, await readMigrations(folder), {
      before: () => Promise.reject(new Error('There is nothing to apply.')),
    })
    expect(await migrate(() => copyOrRefuse(new Date()))).toEqual(['99990101000000_newer'])
    await noteCopyBeforeMigration()
    await noteCopyBeforeMigration()
    expect((await copyPlace().list()).length).toBe(before + 1)
    expect(await db.backup.findMany({ where: { reason: 'MIGRATION' } })).toMatchObject([{ fault: null }])
  })
})

it('a lease is one holder’s until its time is over, and is owed again when its work failed', async () => {
  const now = new Date()
  const leased = { key: 'lease.test', lasts: MINUTE }
  const inside = await withLease(leased, now, async () => {
    expect(await withLease(leased, now, () => Promise.resolve())).toBe(false)
    expect(await withLease(leased, new Date(now.getTime() + 2 * MINUTE), () => Promise.resolve())).toBe(true)
  })
  expect(inside).toBe(true)
  const owed = { ...leased, key: 'lease.owed', owedSince: now }
  await expect(withLease(owed, now, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLease(owed, now, () => Promise.resolve())).toBe(true)
  expect(await withLease(owed, now, () => Promise.resolve())).toBe(false)
})
