// `npm test`: everything that proves the product, from a fresh clone. The last line counts it.
// `npm test -- unit recommendations` runs one stage with a filter on the files' names.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './command.mjs'
import { buildIfNeeded, compilePackages, ensureChromium, prepareClients, unpackPackages } from './prepare.mjs'
import { rounds } from './stages.mjs'
import { closingTable, isEmpty, lastLine, totalOf } from './tally.mjs'

const RESULTS = path.join(root, 'test-results')
const GRACE = 15_000
const LAST_WORDS = 3000
const NEEDS_BUILD = ['sample', 'e2e', 'faults']
const NEEDS_PROGRAMS = ['sample', 'integration', 'house', 'e2e', 'faults']
const NOTHING = { passed: 0, failed: 0, skipped: 0 }
const rows = []
let buildIsBroken = false

/** Where a system keeps files in memory, and how many bytes must be free there. */
const MEMORY = '/dev/shm'
const ROOMY = 4 * 1024 ** 3

async function test() {
  const began = Date.now()
  makeScratch()
  const names = rounds.flat(2).map((stage) => stage.name)
  const wanted = process.argv.slice(2)
  const chosen = wanted.filter((word) => names.includes(word))
  const filters = wanted.filter((word) => !names.includes(word))
  const { programs } = await prepare(chosen)
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  for (const lanes of rounds) {
    await Promise.all(
      lanes.map(async (lane) => {
        for (const stage of lane) {
          if (chosen.length > 0 ? chosen.includes(stage.name) : !filters.length || stage.takesFilters)
            await runStage(stage, filters, programs)
        }
      }),
    )
  }
  if (isEmpty(rows)) console.log('No test ran: that is a failure.')
  const total = totalOf(rows)
  console.log(`\n${closingTable(rows, Date.now() - began)}\n`)
  console.log(lastLine(total))
  process.exitCode = total.failed === 0 ? 0 : 1
}

/** Where databases, profiles and sample data of this run lie; nobody needs to wait for a disk where memory is enough. */
function makeScratch() {
  const folder = mkdtempSync(path.join(isRoomy(MEMORY) ? MEMORY : os.tmpdir(), 'aksis-tests-'))
  // PostgreSQL runs as somebody else.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  process.env.TEST_SCRATCH = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}

function isRoomy(folder) {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= ROOMY
}

/** Everything that the first stages need; `programs` comes meanwhile and is waited for where it is needed. */
async function prepare(chosen) {
  const began = Date.now()
  const packages = unpackPackages()
  const programs = findPrograms((name) => chosen.length === 0 || chosen.includes(name), packages)
  // Told where they are waited for.
  programs.catch(() => undefined)
  await packages
  prepareClients()
  if (!chosen.includes('build') && chosen.some((name) => NEEDS_BUILD.includes(name))) await buildIfNeeded()
  rows.push({ name: 'packages', counts: NOTHING, took: Date.now() - began })
  return { programs }
}

/** The databases' and the browser's programs; their environment. */
async function findPrograms(runs, packages) {
  const began = Date.now()
  const env = {}
  async function installSystems() {
    // One after the other: a system installs one package at a time.
    if (runs('integration') || runs('faults')) {
      const { startPostgres } = await import('../../tests/setup/postgres.mjs')
      env.TEST_POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? (await startPostgres()).url
    }
    await packages
    if (runs('e2e')) env.CHROMIUM_PATH = await ensureChromium()
  }
  await Promise.all([packages.then(compilePackages), installSystems()])
  rows.push({ name: 'programs', counts: NOTHING, took: Date.now() - began })
  return env
}

async function runStage(stage, filters, programs) {
  if (buildIsBroken && NEEDS_BUILD.includes(stage.name)) {
    report(stage.name, { passed: 0, failed: 1, skipped: 0 }, 0, 'not run: there is no build')
    return
  }
  const env = NEEDS_PROGRAMS.includes(stage.name) ? await programs : {}
  const began = Date.now()
  const log = path.join(RESULTS, `${stage.name}.log`)
  const ended = await runLogged(stage, stage.takesFilters ? filters : [], env, log)
  const counts = stage.count(ended)
  if (stage.name === 'build') buildIsBroken = counts.failed > 0
  const took = Date.now() - began
  if (counts.failed > 0) console.log(readFileSync(log, 'utf8').trimEnd())
  report(stage.name, counts, took, ended.late ? 'stopped: too long' : '')
}

/** Runs a stage with its output in a file; ends it, with all it started, when its time is over. */
async function runLogged(stage, filters, env, logFile) {
  const log = createWriteStream(logFile)
  const child = spawn(stage.program, [...stage.args, ...filters], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env, ...stage.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  if (stage.patient && child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  function endGroup(signal = 'SIGTERM') {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  function endOnExit() {
    endGroup()
  }
  process.once('exit', endOnExit)
  const ended = { code: 1, late: false }
  const alarm = setTimeout(() => {
    ended.late = true
    endGroup()
    setTimeout(endGroup, GRACE, 'SIGKILL').unref()
  }, stage.limit)
  ended.code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
    // Something it left behind may hold its output open for ever.
    child.once('exit', (code) => setTimeout(resolve, LAST_WORDS, code ?? 1).unref())
  })
  if (ended.late) ended.code = 1
  clearTimeout(alarm)
  process.off('exit', endOnExit)
  await new Promise((resolve) => log.end(resolve))
  return ended
}

function report(name, counts, took, remark) {
  rows.push({ name, counts, took })
  const words = `${counts.passed} passed, ${counts.failed} failed`
  const seconds = `${(took / 1000).toFixed(0)} s`
  console.log(
    `${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${words.padEnd(24)} ${seconds} ${remark}`.trimEnd(),
  )
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
await test().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
