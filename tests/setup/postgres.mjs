// A PostgreSQL that lives as long as the tests: own folder, own port, own password, no fsync.
// `node tests/setup/postgres.mjs` keeps one running and prints its address until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {
  canInstallDebianPackages,
  fail,
  installDebianPackages,
  isCommand,
  isRoot,
  which,
} from '../../app/commands/command.mjs'

const OLDEST_MAJOR = 13
const START_TRIES = 3
const PREFIX = 'aksis-postgres-'

/** Vitest's global setup: a cluster for the run, unless TEST_POSTGRES_URL already names one. */
export default async function setup() {
  if (process.env.TEST_POSTGRES_URL) return undefined
  const postgres = await startPostgres()
  process.env.TEST_POSTGRES_URL = postgres.url
  return postgres.stop
}

/** Starts a throw-away cluster; `stop` ends it and removes its folder, also called when this process ends. */
export async function startPostgres() {
  const bin = await ensurePostgres()
  sweep()
  const owner = unprivilegedUser()
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const password = randomBytes(18).toString('base64url')
  try {
    initialise(bin, folder, owner, password)
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort()
      try {
        const server = await listen(bin, folder, owner, port)
        return {
          url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
          pid: server.pid,
          stop: stopper(server, folder),
        }
      } catch (error) {
        if (attempt === START_TRIES) throw error
      }
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** The folder of PostgreSQL's programs; installs Debian's package when they are missing and it may. */
async function ensurePostgres() {
  const found = findPrograms()
  if (found) return found
  if (canInstallDebianPackages()) {
    console.log('Installing PostgreSQL (Debian package postgresql) …')
    await installDebianPackages(['postgresql'])
  }
  const installed = findPrograms()
  if (installed) return installed
  throw new Error(
    `PostgreSQL ${OLDEST_MAJOR} or newer (initdb, postgres) is needed for the tests: install it and try again.`,
  )
}

function findPrograms() {
  const onPath = which('initdb')
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    onPath && path.dirname(onPath),
    config.status === 0 && config.stdout.trim(),
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ]
  return folders.find((folder) => folder && works(folder))
}

function works(folder) {
  return ['initdb', 'postgres'].every((program) => {
    const answer = spawnSync(path.join(folder, program), ['--version'], { encoding: 'utf8' })
    return answer.status === 0 && Number(/(\d+)/.exec(answer.stdout)?.[1]) >= OLDEST_MAJOR
  })
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, else as `nobody`. */
function unprivilegedUser() {
  if (!isRoot()) return {}
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL does not run as root and there is no user "postgres" or "nobody" to run it as.')
}

function initialise(bin, folder, owner, password) {
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner.uid !== undefined) chownSync(passwordFile, owner.uid, owner.gid)
  const args = [
    '-D',
    path.join(folder, 'data'),
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
  ]
  const done = spawnSync(path.join(bin, 'initdb'), [...args, '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
  })
  if (done.status !== 0) throw new Error(`initdb failed: ${done.error?.message ?? done.stderr}`)
}

function listen(bin, folder, owner, port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '256MB',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', path.join(folder, 'data'), '-p', String(port), ...options],
    {
      ...owner,
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  return new Promise((resolve, reject) => {
    let log = ''
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL did not start (${code}):\n${log}`)))
    server.stderr.setEncoding('utf8').on('data', (text) => {
      if (log.length < 10_000) log += text
      if (log.includes('ready to accept connections')) resolve(server)
    })
  })
}

function stopper(server, folder) {
  // SIGQUIT is PostgreSQL's immediate stop: nothing in the folder is worth keeping.
  function stopAtOnce() {
    server.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stopAtOnce)
  // Only where nobody else listens: a program with its own way to end (Vitest) calls `stop` itself.
  const signals = ['SIGINT', 'SIGTERM'].filter((signal) => process.listenerCount(signal) === 0)
  function endProcess() {
    process.exit(130)
  }
  for (const signal of signals) process.once(signal, endProcess)
  server.unref()
  server.stderr.unref()
  return async function stop() {
    server.ref()
    const ended = new Promise((resolve) => server.once('exit', resolve))
    const running = server.exitCode === null && server.signalCode === null
    if (running && server.kill('SIGQUIT')) await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    process.off('exit', stopAtOnce)
    for (const signal of signals) process.off(signal, endProcess)
  }
}

/** Removes the folders of runs that were killed; their servers notice it within a minute and end. */
function sweep() {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    try {
      rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another person's folder: theirs to remove.
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function environment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

if (isCommand(import.meta.url)) {
  const postgres = await startPostgres().catch(fail)
  console.log(`TEST_POSTGRES_URL=${postgres.url}`)
  setInterval(() => {}, 2 ** 30)
}
