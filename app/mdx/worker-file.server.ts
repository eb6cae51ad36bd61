import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const BUILT = 'mdx-worker.js'

/**
 * The script the compiler's worker runs. In the built server it lies beside (or above) this code; from source
 * (tests, commands) it is bundled once per process into the cache folder, since a worker cannot read TypeScript.
 */
export async function workerFile(): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) return builtFile()
  bundled ??= bundle()
  return bundled
}

let bundled: Promise<string> | undefined

function builtFile(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const places = [path.join(here, BUILT), path.join(here, '..', BUILT)]
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`The lesson compiler's worker is missing: ${places.join(' or ')}. Build again.`)
  return found
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild')
  const here = path.dirname(fileURLToPath(import.meta.url))
  const root = path.resolve(here, '../..')
  const folder = path.join(root, 'node_modules/.cache/mdx-worker')
  await mkdir(folder, { recursive: true })
  // One file per process: test runners start several at once.
  const outfile = path.join(folder, `${process.pid}.mjs`)
  await build({
    entryPoints: [path.join(here, 'worker.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    absWorkingDir: root,
    logLevel: 'silent',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  return outfile
}
