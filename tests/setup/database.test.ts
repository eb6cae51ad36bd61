import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { emptyDatabase, rowsIn, structureOf } from '#tests/support/structure.ts'
import { createWorld } from '#tests/support/world.ts'
import { copyOf } from './database.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-copy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('nothing that a test file writes is in the next copy', async () => {
  await createWorld()
  expect(await rowsIn(env.databaseUrl, 'District')).toBe(1)
  const copy = await copyOf(env.provider, inject('template'), folder)
  try {
    expect(await rowsIn(copy.url, 'District')).toBe(0)
  } finally {
    await copy.remove()
  }
})

test('a copy is what the migrations make when they are applied, and no mode has claimed it', async () => {
  const migrated = await emptyDatabase()
  try {
    await applyMigrations(migrated.url, await readMigrations(`prisma/migrations/${env.provider}`))
    expect(await structureOf(env.databaseUrl)).toEqual(await structureOf(migrated.url))
    expect(await rowsIn(env.databaseUrl, '_prisma_migrations')).toBe(
      await rowsIn(migrated.url, '_prisma_migrations'),
    )
    expect(await rowsIn(env.databaseUrl, 'Setting')).toBe(0)
  } finally {
    await migrated.remove()
  }
})
