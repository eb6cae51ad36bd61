import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A database of its own for one test file, named in the environment before anything of ours reads it. */
export async function freshDatabase(provider: string, template: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-test-'))
  const made = await copyOf(provider, template, folder)
  process.env.DATABASE_URL = made.url
  process.env.DATA_DIR = folder
  return async () => {
    const { disconnect } = await import('#app/platform/data/db.server.ts')
    await disconnect()
    await made.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Made = { url: string; remove: () => Promise<void> }

/** A copy of the run's template; SQLite's lies in `folder`. */
export async function copyOf(provider: string, template: string, folder: string): Promise<Made> {
  return provider === 'postgresql' ? copyPostgres(template) : copySqlite(template, folder)
}

/** The template's one connection is closed: all it holds is in the file, its log is gone. */
function copySqlite(template: string, folder: string): Made {
  const file = path.join(folder, 'test.db')
  copyFileSync(template, file)
  return { url: `file:${file}`, remove: async () => undefined }
}

/** PostgreSQL copies only what nobody is connected to; nobody connects to the template after it was made. */
async function copyPostgres(template: string): Promise<Made> {
  // Files that meet SQLite need not load this.
  const { addressOf, postgresCommand } = await import('./postgres-command.ts')
  const name = `aksis_${randomBytes(6).toString('hex')}`
  await postgresCommand(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return { url: addressOf(name), remove: () => postgresCommand(`DROP DATABASE ${name} WITH (FORCE)`) }
}
