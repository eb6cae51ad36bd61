// What Lighthouse says of the main pages: median of three, on a phone as it imagines one. Nothing is asserted.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { endAll, atTheEnd } from './endings.ts'
import { PAGES } from './pages.ts'
import { table } from './report.ts'
import { quantile } from './statistics.ts'
import { startSubject } from './subject.ts'

const VERSION = '12.8.2'
const TIMES = 3
const KINDS = ['performance', 'accessibility', 'best-practices'] as const
/** Out of a hundred: what we aim at. */
const AIM: Record<(typeof KINDS)[number], number> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
}
const MAIN = [
  'Beranda, participant',
  'Beranda, leader',
  'lesson',
  'module',
  'course',
  'assignment',
  'section',
  'queue',
  'card',
  'recommendations',
]
const CHROME = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']

const run = promisify(execFile)
const report = z.object({ categories: z.record(z.string(), z.object({ score: z.number().nullable() })) })

/** Lighthouse in a folder of its own: it is no part of the project, and larger than all the rest. */
async function installed(): Promise<string> {
  const folder = path.join(os.tmpdir(), `aksis-lighthouse-${VERSION}`)
  const program = path.join(folder, 'node_modules/lighthouse/cli/index.js')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await run('npm', ['install', `lighthouse@${VERSION}`, ...quiet], { cwd: folder })
  return program
}

/** The scores of one visit, out of a hundred. */
async function visit(program: string, url: string, cookie: string, folder: string): Promise<number[]> {
  const [headers, answer] = [path.join(folder, 'headers.json'), path.join(folder, 'answer.json')]
  writeFileSync(headers, JSON.stringify({ Cookie: cookie }))
  const args = ['--quiet', '--output=json', `--output-path=${answer}`, `--extra-headers=${headers}`]
  const chosen = [`--only-categories=${KINDS.join(',')}`, `--chrome-flags=${CHROME.join(' ')}`]
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH }
  await run(process.execPath, [program, url, ...args, ...chosen], { env })
  const { categories } = report.parse(JSON.parse(readFileSync(answer, 'utf8')))
  return KINDS.map((kind) => (categories[kind]?.score ?? 0) * 100)
}

async function lighthouse() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const program = await installed()
  const subject = await startSubject({
    name: 'SQLite',
    home: path.resolve('.'),
    data: path.join(folder, 'data'),
  })
  atTheEnd(subject.server.stop)
  const rows: string[][] = []
  for (const name of MAIN) {
    const page = PAGES.find((one) => one.name === name)
    if (!page) throw new Error(`There is no page of the name "${name}".`)
    const { url, cookie } = await subject.contestant(page)
    const visits: number[][] = []
    for (let time = 0; time < TIMES; time += 1) visits.push(await visit(program, url, cookie, folder))
    const medians = KINDS.map((_, index) =>
      quantile(
        visits.map((scores) => scores[index] ?? 0),
        0.5,
      ),
    )
    const kept = KINDS.every((kind, index) => (medians[index] ?? 0) >= AIM[kind])
    rows.push([name, ...medians.map((score) => score.toFixed(0)), kept ? 'kept' : 'under'])
    process.stderr.write(`${name} `)
  }
  const aim = ['aim', ...KINDS.map((kind) => String(AIM[kind])), '']
  console.log(
    `\n${table([`Lighthouse ${VERSION}, mobile, median of ${TIMES}`, ...KINDS, ''], [...rows, aim])}`,
  )
}

try {
  await lighthouse()
} finally {
  await endAll()
}
