// `npm run prove`: the long proofs (minutes to hours), which `npm test` runs in short form.
import { fail, run, tool } from './command.mjs'
import { buildIfNeeded, installPackages, prepareClients } from './prepare.mjs'

async function prove() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  const filters = process.argv.slice(2)
  await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--project', 'prove', ...filters])
}

await prove().catch(fail)
