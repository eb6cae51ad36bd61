import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#tests/setup/built-server.ts'
import type { Target } from './load.ts'
import type { Contestant } from './rounds.ts'

export type Floor = { name: string; contestant: Contestant; stop: () => void }

const HERE = import.meta.dirname
const PATIENCE_MILLISECONDS = 20_000

/** One page of Remix without a layout and without a session: the same versions, built in `folder`. */
export async function bareRemix(folder: string): Promise<Floor> {
  cpSync(path.join(HERE, 'bare'), folder, { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  const remix = path.resolve('node_modules/@remix-run/dev/dist/cli.js')
  const built = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (built.status !== 0) throw new Error(`The bare page was not built:\n${built.stderr}${built.stdout}`)
  return serve('floor: bare Remix page', path.join(folder, 'serve.mjs'), {}, '')
}

/** The bytes of a lesson from node:http, with one look at the session in the data base of `data`. */
export async function plainServer(data: string, lesson: Target): Promise<Floor> {
  const file = path.join(data, 'lesson.html')
  const answer = await fetch(lesson.url, { headers: { Cookie: lesson.cookie } })
  writeFileSync(file, await answer.text())
  const env = { DATABASE_FILE: path.join(data, 'aksis.db'), LESSON_FILE: file }
  const program = path.join(HERE, 'plain-server.mjs')
  return serve('floor: node:http, session and brotli', program, env, lesson.cookie)
}

async function serve(
  name: string,
  program: string,
  env: Readonly<Record<string, string>>,
  cookie: string,
): Promise<Floor> {
  const port = await freePort()
  const child = spawn(process.execPath, [program], {
    cwd: path.dirname(program),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...env },
  })
  const url = `http://127.0.0.1:${port}/`
  await answers(url, cookie, child)
  const contestant = { url, cookie, server: child.pid ?? Number.NaN }
  return { name, contestant, stop: () => void child.kill() }
}

async function answers(url: string, cookie: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MILLISECONDS
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(url, { headers: { cookie } }).catch(() => null)
    if (answer?.ok) return
    await wait(20)
  }
  child.kill('SIGKILL')
  throw new Error(`A floor did not answer at ${url}.`)
}
