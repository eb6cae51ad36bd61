import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A script that runs in a thread of its own: its name in the built server, and its source in `app/`. */
export type WorkerScript = { name: string; source: string }

const bundled = new Map<string, Promise<string>>()

/**
 * The file a worker runs. In the built server it lies beside (or above) this code; from source (tests, commands) it is
 * bundled once per process into the cache folder, since a worker cannot read TypeScript.
 */
export async function workerFile(script: WorkerScript): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) return builtFile(script)
  const made = bundled.get(script.name) ?? bundle(script)
  bundled.set(script.name, made)
  return made
}

function builtFile({ name }: WorkerScript): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const places = [path.join(here, `${name}.js`), path.join(here, '..', `${name}.js`)]
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`A worker is missing: ${places.join(' or ')}. Build again.`)
  return found
}

async function bundle({ name, source }: WorkerScript): Promise<string> {
  const { build } = await import('esbuild')
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
  const folder = path.join(root, 'node_modules/.cache', name)
  await mkdir(folder, { recursive: true })
  // One file per process: test runners start several at once.
  const outfile = path.join(folder, `${process.pid}.mjs`)
  await build({
    entryPoints: [path.join(root, 'app', source)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    absWorkingDir: root,
    logLevel: 'silent',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  return outfile
}
