// `npm run build`: the browser's and the server's program, then every asset once more as brotli and gzip.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { fail, root, run, tool } from './command.mjs'
import { readPageList, shortenPageList } from './page-list.mjs'
import { heavyPages } from './page-weights.mjs'
import { installPackages, prepareClients, stampBuild, unpackPackages } from './prepare.mjs'

const CLIENT = path.join(root, 'build/client')
const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|ico|webmanifest)$/
const SMALLEST = 512

async function build() {
  // Others build while the packages that need a compiler are still with it: no step here asks them.
  await (process.argv.includes('--uncompiled') ? unpackPackages() : installPackages())
  prepareClients()
  // A sentence that one language lacks stops the build; the two languages stand side by side and are compared by type.
  await run(process.execPath, [
    tool('typescript-native/bin/tsc'),
    '--noEmit',
    '--project',
    'app/i18n/tsconfig.texts.json',
  ])
  // Broken content stops the build, while the build before it is still there.
  await run(process.execPath, [tool('tsx/dist/cli.mjs'), 'app/commands/check-content.ts'], {
    env: { AKSIS_MODE: 'test', DATA_DIR: path.join(root, 'node_modules/.cache/aksis') },
  })
  rmSync(path.join(root, 'build'), { recursive: true, force: true })
  await run(process.execPath, [tool('@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
  refuseSchemas()
  const pages = readPageList(CLIENT)
  shortenPageList(CLIENT)
  const sizes = await compressAssets()
  const heavy = heavyPages(CLIENT, pages)
  if (heavy.length > 0) throw new Error(`Pages are heavier than they may be:\n${heavy.join('\n')}`)
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
  console.log(
    `Built ${sizes.files} files for the browser: ${kilobytes(sizes.plain)}, gzip ${kilobytes(sizes.gzip)}, brotli ${kilobytes(sizes.brotli)}.`,
  )
  stampBuild()
}

/** Schemas are the server's: a page that shows a limit takes it from a file of its own, or it brings 25 kB of zod along. */
function refuseSchemas() {
  const names = readdirSync(CLIENT, { recursive: true }).filter((name) => name.endsWith('.js'))
  const guilty = names.filter((name) => readFileSync(path.join(CLIENT, name), 'utf8').includes('ZodError'))
  if (guilty.length > 0) throw new Error(`zod came into the browser: ${guilty.join(', ')}`)
}

async function compressAssets() {
  const sizes = { files: 0, plain: 0, gzip: 0, brotli: 0 }
  const names = readdirSync(CLIENT, { recursive: true }).filter((name) => COMPRESSIBLE.test(name))
  for (const name of names) {
    const file = path.join(CLIENT, name)
    const plain = readFileSync(file)
    const zipped = await promisify(gzip)(plain, { level: 9 })
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
    const brotli = await promisify(brotliCompress)(plain, best)
    sizes.files += 1
    sizes.plain += plain.length
    sizes.gzip += zipped.length
    sizes.brotli += brotli.length
    if (plain.length < SMALLEST) continue
    writeFileSync(`${file}.gz`, zipped)
    writeFileSync(`${file}.br`, brotli)
  }
  return sizes
}

await build().catch(fail)
