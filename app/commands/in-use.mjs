// Whether a server works with a SQLite file, whatever links lead to it.
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** The folder or file itself, where there is one; links on the way to it are followed. */
export function realPath(name) {
  if (existsSync(name)) return realpathSync(name)
  const folder = path.dirname(name)
  return folder === name ? name : path.join(realPath(folder), path.basename(name))
}

/** The server holds this lock as long as it lives (`platform/data/database.server.ts`). Packages are installed. */
export async function isInUse(file) {
  const lock = `${realPath(file)}.lock`
  if (!existsSync(lock)) return false
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(lock, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    database.exec('ROLLBACK')
    return false
  } catch {
    return true
  } finally {
    database.close()
  }
}
