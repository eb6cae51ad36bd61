import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'

/** A fresh, migrated database for one test file, named in the environment before anything of ours reads it. */
export async function freshDatabase(provider: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-test-'))
  const made = provider === 'postgresql' ? await freshPostgres() : freshSqlite(folder)
  process.env.DATABASE_URL = made.url
  process.env.DATA_DIR = folder
  await applyMigrations(made.url, await readMigrations(`prisma/migrations/${provider}`))
  return async () => {
    const { disconnect } = await import('#app/platform/data/db.server.ts')
    await disconnect()
    await made.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Made = { url: string; remove: () => Promise<void> }

function freshSqlite(folder: string): Made {
  return { url: `file:${path.join(folder, 'test.db')}`, remove: async () => undefined }
}

async function freshPostgres(): Promise<Made> {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('TEST_POSTGRES_URL names no PostgreSQL server.')
  const name = `aksis_${randomBytes(6).toString('hex')}`
  await command(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => command(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function command(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
