import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * A fresh database for one test file or for one process, named in the environment before anything of ours reads it. What
 * this answers takes it away; what is left in `place` at the end of the run goes then.
 */
export async function freshDatabase(
  provider: string,
  { template, place }: { template: string; place: string },
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(place, 'test-'))
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
  // Goes with the template, at the end of the run at the latest.
  const name = `${template}_${randomBytes(6).toString('hex')}`
  await postgresCommand(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: addressOf(name),
    async remove() {
      await postgresCommand(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}
