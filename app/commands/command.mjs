// What every command of the house needs: where the house stands, how to run a program, how to fail with a sentence.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(import.meta.dirname, '../..')

/** True when the module was started by `node file.mjs`, not imported. */
export function isCommand(moduleUrl) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl)
}

/** Runs a program in the root with its output shown; throws when it ends badly. */
export async function run(program, args, { env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    shell: needsShell(program),
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status, signal) => resolve(status ?? signal))
  })
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`)
}

/** Where a program is found on PATH, or undefined. */
export function which(program) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const found = spawnSync(finder, [program], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0]?.trim() || undefined : undefined
}

/** The path of a tool that `npm ci` installed, to be started with `process.execPath`. */
export function tool(file) {
  return path.join(root, 'node_modules', file)
}

export function isRoot() {
  return process.getuid?.() === 0
}

/** Installs packages of Debian or Ubuntu; only root on such a system can. */
export async function installDebianPackages(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, quiet: true })
}

export function canInstallDebianPackages() {
  return isRoot() && which('apt-get') !== undefined
}

/** Ends the command with one sentence instead of a stack. */
export function fail(error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

function needsShell(program) {
  return process.platform === 'win32' && program === 'npm'
}
