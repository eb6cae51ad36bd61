// `npm run bench`: builds, then measures the built server; tests/bench/bench.ts starts it on data of its own.
// `-- --against FOLDER` compares with another built checkout, `-- --postgresql` measures PostgreSQL too, `-- --fill 20000`
// the lists with that many people, `-- --lighthouse` asks Lighthouse instead.
import { fail, run, tool } from './command.mjs'
import { buildIfNeeded, ensureChromium, installPackages, prepareClients } from './prepare.mjs'

async function bench() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  const env = { CHROMIUM_PATH: await ensureChromium() }
  const args = process.argv.slice(2)
  const file = args.includes('--lighthouse') ? 'tests/bench/lighthouse.ts' : 'tests/bench/bench.ts'
  await run(process.execPath, [tool('tsx/dist/cli.mjs'), file, ...args], { env })
}

await bench().catch(fail)
