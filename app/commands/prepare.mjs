// Brings a fresh clone to the point where a command can do its work. Each function does nothing when nothing is to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateClients } from './generate.mjs'
import { canInstallDebianPackages, installDebianPackages, root, run, tool, which } from './command.mjs'

const CACHE = path.join(root, 'node_modules/.cache/aksis')
const SOURCES = ['app', 'content', 'prisma', 'public', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']
const NOT_BUILT = /\.test\.tsx?$|^app\/commands\/(?!build)|^app\/platform\/\.server\//
/** The one without windows first: it draws the same pages with fewer programs. */
const BROWSERS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']
/** Prisma's schema engine comes from outside the registry; naming any program here keeps npm from fetching it. */
const ONLY_THE_REGISTRY = { NODE_ENV: '', PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }

/** A third of the time that the package's own -O3 takes, and no page of ours is measurably slower. The image keeps -O3. */
const COMPILER = { JOBS: '2', CFLAGS: '-O1', CXXFLAGS: '-O1' }

/** `npm ci` when packages are missing or the lock file changed since the last time. */
export async function installPackages() {
  await unpackPackages()
  await compilePackages()
}

/** Its first half; what a package brings as sources and compiles itself is not there yet. */
export async function unpackPackages() {
  // Someone's own `npm install` of this very lock file is as good; npm keeps its time in .package-lock.json.
  if (isStamped('packages', lockHash()) || hasPackages()) return
  console.log('Installing packages (npm ci) …')
  await run('npm', ['ci', '--ignore-scripts', ...QUIET], { env: ONLY_THE_REGISTRY })
}

/** Its second half, a minute of one core where better-sqlite3's ready-made program cannot be fetched. */
export async function compilePackages() {
  if (isStamped('packages', lockHash())) return
  if (!isCompiled()) await run('npm', ['rebuild', ...QUIET], { env: { ...ONLY_THE_REGISTRY, ...COMPILER } })
  stamp('packages', lockHash())
}

/** Writes the database clients when the schema changed. */
export function prepareClients() {
  if (generateClients()) console.log('Database clients written.')
}

/** Builds when a source is not what the last build read; packages are there, or with the compiler. */
export async function buildIfNeeded() {
  if (isBuilt()) return
  console.log('Building …')
  await run(process.execPath, ['app/commands/build.mjs', '--uncompiled'])
}

/** What `npm start` needs: nothing is done where there are no sources, or where the build and its few packages are there. */
export async function prepareServer() {
  if (!existsSync(path.join(root, 'vite.config.ts'))) return
  if (isBuilt() && hasPackages({ forBuilding: false })) return
  await installPackages()
  prepareClients()
  await buildIfNeeded()
}

function isBuilt() {
  return isStamped('build', sourcesHash()) && existsSync(path.join(root, 'build/server/index.js'))
}

/** The build command says so itself when it has finished. */
export function stampBuild() {
  stamp('build', sourcesHash())
}

/** The path of a Chromium: the system's, else Playwright's own, else one that is installed now. */
export async function ensureChromium() {
  const found = systemChromium() ?? (await playwrightChromium())
  if (found) return found
  console.log('Installing Chromium …')
  // Debian's package brings the libraries it needs; Playwright's download does not, and a closed network refuses it.
  if (canInstallDebianPackages())
    await installDebianPackages(['chromium-headless-shell']).catch(() => undefined)
  if (!systemChromium()) await installPlaywrightChromium().catch(() => undefined)
  const installed = systemChromium() ?? (await playwrightChromium())
  if (installed) return installed
  throw new Error('A Chromium is needed for the browser tests: install one, or name it in CHROMIUM_PATH.')
}

/** The path of a Firefox: the system's, else one that is installed now; undefined where neither is possible. */
export async function ensureFirefox() {
  const named = process.env.FIREFOX_PATH
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`)
  const found = named ?? systemFirefox()
  if (found || !canInstallDebianPackages()) return found
  console.log('Installing Firefox …')
  await installDebianPackages(['firefox-esr']).catch(() => undefined)
  return systemFirefox()
}

function systemFirefox() {
  return ['firefox-esr', 'firefox'].map((name) => which(name)).find(Boolean)
}

async function installPlaywrightChromium() {
  await run(process.execPath, [tool('playwright/cli.js'), 'install', 'chromium'], { quiet: true })
}

function systemChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  return BROWSERS.map((name) => which(name)).find(Boolean)
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

function hasPackages({ forBuilding = true } = {}) {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages
  const want = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(
    ([name, entry]) =>
      name === '' || entry.optional || (entry.dev && !forBuilding) || have[name]?.version === entry.version,
  )
}

/** Whether the one program that a package compiles for itself answers. */
function isCompiled() {
  const question = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', question], { cwd: root, stdio: 'ignore' }).status === 0
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(source)) {
      if (NOT_BUILT.test(file)) continue
      hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
    }
  }
  return hash.digest('hex')
}

function filesOf(source) {
  const start = path.join(root, source)
  if (!existsSync(start)) return []
  if (path.extname(source)) return [source]
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

function isStamped(name, value) {
  const file = path.join(CACHE, name)
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

function stamp(name, value) {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(path.join(CACHE, name), value)
}
