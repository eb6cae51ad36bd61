import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { LEAN } from '../../app/commands/server.mjs'

const HERE = path.resolve('.')
const ENTRY = 'build/server/index.js'
const SECOND = 1000
const PATIENCE = 2 * 60 * SECOND
export const METRICS_TOKEN = 'token-of-the-measurements-0123456789'

export type BuiltServer = {
  origin: string
  pid: number
  /** Its environment, for another program over the same data. */
  env: NodeJS.ProcessEnv
  /** Milliseconds from spawning to the first "siap". */
  startedIn: number
  /** Ends it without a warning, as a power cut would. */
  kill: () => Promise<void>
  /** Asks it to stop and answers its exit code. */
  stop: () => Promise<number | null>
  /** Resident memory in megabytes, or null where the system does not tell. */
  residentMegabytes: () => number | null
  /** All that it has written so far, its log and what others write there. */
  said: () => string
}

/**
 * Starts the built server and waits until it is ready. `data` is its folder, kept by the caller; `home` is another
 * built checkout with its own way to run Node.
 */
export async function startBuiltServer(options: {
  data: string
  home?: string
  node?: readonly string[]
  /** Milliseconds; a start that fills the data base may need more than the usual minute. */
  patience?: number
  mode?: 'demo' | 'test'
  databaseUrl?: string
  port?: number
  env?: Record<string, string>
}): Promise<BuiltServer> {
  const home = options.home ?? HERE
  const entry = path.join(home, ENTRY)
  if (!existsSync(entry))
    throw new Error(`There is no build in ${home} yet: run "npm run build" there first.`)
  const port = options.port ?? (await freePort())
  const origin = `http://localhost:${port}`
  const began = performance.now()
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH ?? '',
    MALLOC_ARENA_MAX: '2',
    NODE_ENV: 'production',
    AKSIS_MODE: options.mode ?? 'demo',
    AKSIS_ORIGIN: origin,
    PORT: String(port),
    DATA_DIR: options.data,
    DATABASE_URL: options.databaseUrl ?? `file:${path.join(options.data, 'aksis.db')}`,
    LOG_LEVEL: 'error',
    METRICS_TOKEN,
    ...options.env,
  }
  const child = spawn(process.execPath, [...(options.node ?? LEAN), entry], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let said = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  await ready(origin, child, () => complaint, options.patience ?? PATIENCE)
  return {
    origin,
    pid: child.pid ?? Number.NaN,
    env,
    startedIn: performance.now() - began,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
    residentMegabytes: () => resident(child.pid),
    said: () => said + complaint,
  }
}

async function ready(
  origin: string,
  child: ChildProcess,
  complaint: () => string,
  patience: number,
): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${complaint()}`)
    const answer = await fetch(`${origin}/siap`).catch(() => null)
    if (answer?.status === 200) return
    await wait(20)
  }
  child.kill('SIGKILL')
  throw new Error(`The server was not ready within ${patience / SECOND} seconds:\n${complaint()}`)
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

function resident(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))
  return match?.[1] ? Number(match[1]) / 1024 : null
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** A person with a browser that has no JavaScript: keeps cookies, follows nothing by itself. */
export class Visitor {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.#origin = origin
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(target: string): Promise<Response> {
    return this.#ask(target, { method: 'GET' })
  }

  /** Sends a form as the page's own form would. */
  async post(target: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.send(target, new URLSearchParams(fields))
  }

  /** A form that may carry files. */
  async send(target: string, body: FormData | URLSearchParams): Promise<Response> {
    return this.#ask(target, { method: 'POST', body })
  }

  async signIn(email: string): Promise<void> {
    const answer = await this.post('/masuk/contoh', { akun: email })
    if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`)
  }

  async #ask(target: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(this.#origin + target, {
      ...init,
      redirect: 'manual',
      headers: { Cookie: this.cookie, Origin: this.#origin, 'Sec-Fetch-Site': 'same-origin' },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at))
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
}

/** SQL statements the server has sent so far. */
export async function statementsSoFar(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/metrik`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  const match = /^aksis_db_statements_total (\d+)/m.exec(await answer.text())
  return Number(match?.[1] ?? Number.NaN)
}
