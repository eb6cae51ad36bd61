// `npm run bench`: builds, then measures the built server; tests/bench/bench.ts starts it on data of its own.
import { fail, run, tool } from './command.mjs'
import { buildIfNeeded, installPackages, prepareClients } from './prepare.mjs'

async function bench() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  await run(process.execPath, [tool('tsx/dist/cli.mjs'), 'tests/bench/bench.ts', ...process.argv.slice(2)])
}

await bench().catch(fail)
