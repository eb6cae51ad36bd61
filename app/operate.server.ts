import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { backupNow, copyPlace } from './domain/backups/copying.server.ts'
import { DRILL } from './domain/backups/drill.server.ts'
import { mailsWaiting, settleRestored } from './domain/backups/restored.server.ts'
import { readManifest, secretMark } from './platform/backup/manifest.server.ts'
import { folderPlace, type Place } from './platform/backup/place.server.ts'
import { tellPostgres } from './platform/backup/postgres-copy.server.ts'
import { bringBack, checkCopy } from './platform/backup/restore.server.ts'
import { prepareDatabase, releaseDatabase } from './platform/data/database.server.ts'
import { disconnect } from './platform/data/db.server.ts'
import { applyMigrations, readMigrations } from './platform/data/migrations.server.ts'
import { env } from './platform/env.server.ts'
import { MINUTE, SECOND } from './platform/say/time.ts'

const MIGRATIONS = path.resolve('prisma/migrations')

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `npm run backup`: safe beside a running server. */
export async function backup(now = new Date()): Promise<void> {
  const { name, manifest, bytes } = await backupNow('HAND', now)
  say(`Copied to ${path.join(env.backupDir, name)}: ${manifest.files.length} files, ${bytes} bytes,`)
  say(
    `last event ${manifest.lastEvent?.seq ?? 'none'}, ${manifest.cipher ? 'sealed with BACKUP_KEY' : 'not sealed'}.`,
  )
  for (const hash of manifest.missing) say(`MISSING or damaged in the store: ${hash}`)
  await disconnect()
}

/** The copy that was named: by its name in the place of copies, or by its own path anywhere. */
function named(given: string): { place: Place; name: string } {
  const file = path.resolve(given)
  return path.basename(given) === given
    ? { place: copyPlace(), name: given }
    : { place: folderPlace(path.dirname(file)), name: path.basename(file) }
}

/** `npm run restore -- <copy>`: brings it back into the empty place that the environment names. */
export async function restore(given: string | undefined, now = new Date()): Promise<void> {
  if (!given) throw new Error('Say which copy: npm run restore -- <copy>')
  const { place, name } = named(given)
  const copy = await checkCopy(place, name, env.backupKey)
  await bringBack(copy, env, MIGRATIONS)
  await applyMigrations(env.databaseUrl, await readMigrations(path.join(MIGRATIONS, env.provider)))
  const { leftBehind } = await settleRestored(name, now)
  const { manifest } = copy
  say(`Brought back: ${name} of ${manifest.createdAt}, last event ${manifest.lastEvent?.seq ?? 'none'}.`)
  if (leftBehind > 0)
    say(`${leftBehind} anchors are of events after it: what happened then is not in the copy.`)
  for (const hash of manifest.missing) say(`A file was missing when the copy was made: ${hash}`)
  say(
    'Everybody is signed out, and every link that was sent is closed: send invitations again where they are needed.',
  )
  say(`Mails are held (${await mailsWaiting()} wait): the administrator releases them when all is well.`)
  if (manifest.secretMark !== secretMark(env.secret))
    say(
      'AKSIS_SECRET is another one than when the copy was made: second factors cannot be read. Use recovery codes, or set up anew.',
    )
  say('Next: start the server, run "npm run audit:verify", make a new copy.')
  await disconnect()
}

/** Of the drill, in a process of its own over the place that was made for it. */
export async function drillInside(given: string | undefined): Promise<void> {
  await restore(given)
  await prepareDatabase()
  let faults = 0
  for (const { name, fault } of DRILL) {
    const said = await fault().catch((error: unknown) => String(error))
    if (said !== null) faults += 1
    say(`${said === null ? 'holds' : 'FAULT'}: ${name}${said === null ? '' : `: ${said}`}`)
  }
  await disconnect()
  releaseDatabase()
  if (faults > 0) process.exitCode = 1
}

/**
 * `npm run restore:drill`: brings the newest copy, or the given one, back into a place that is thrown away, and says what
 * would be lost (RPO) and how long it took (RTO). `again`: how this program is started once more.
 */
export async function drill(
  given: string | undefined,
  again: readonly string[],
  now = new Date(),
): Promise<boolean> {
  const newest = given ?? (await copyPlace().list()).at(-1)
  if (!newest) throw new Error(`There is no copy in ${env.backupDir} yet: run "npm run backup" first.`)
  const { place, name } = named(newest)
  const { manifest } = await readManifest(place, name, env.backupKey)
  const began = performance.now()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-drill-'))
  let whole = false
  try {
    const made = await emptyDatabase(folder)
    try {
      whole = await runAgain([...again, '--drill-inside', newest], folder, made.url)
    } finally {
      await made.remove()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const lost = (now.getTime() - Date.parse(manifest.createdAt)) / MINUTE
  say(`RPO ${lost.toFixed(1)} min: so old is the copy ${name}; what came after it would be lost.`)
  say(
    `RTO ${((performance.now() - began) / SECOND).toFixed(1)} s: so long took bringing it back and looking it over.`,
  )
  say(whole ? 'The drill is passed.' : 'The drill has FAILED.')
  await disconnect()
  return whole
}

async function emptyDatabase(folder: string): Promise<{ url: string; remove: () => Promise<void> }> {
  if (env.provider === 'sqlite')
    return { url: `file:${path.join(folder, 'drill.db')}`, remove: () => Promise.resolve() }
  const name = `aksis_drill_${randomBytes(6).toString('hex')}`
  await tellPostgres(env.databaseUrl, `CREATE DATABASE ${name}`).catch((error: unknown) => {
    throw new Error(
      `The drill needs a data base of its own and may not create one (${String(error)}). Let the role do so: ALTER ROLE … CREATEDB`,
    )
  })
  const url = new URL(env.databaseUrl)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => tellPostgres(env.databaseUrl, `DROP DATABASE ${name} WITH (FORCE)`) }
}

function runAgain(args: readonly string[], folder: string, databaseUrl: string): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: env.inherited({
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      FILES_URL: '',
      BACKUP_DIR: env.backupDir,
    }),
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}

/** The commands beside the server itself, by how the program is called; null where it is to serve. */
export function operation(argv: readonly string[]): (() => Promise<void>) | null {
  const [, program = '', flag, given] = argv
  if (flag === '--backup') return () => backup()
  if (flag === '--restore') return () => restore(given)
  if (flag === '--drill-inside') return () => drillInside(given)
  if (flag === '--restore-drill')
    return async () => {
      if (!(await drill(given, [...process.execArgv, program]))) process.exitCode = 1
    }
  return null
}
