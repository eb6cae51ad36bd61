// `npm run validate`: lint, import directions, types and format, with their own words.
import { fail, run, tool } from './command.mjs'
import { installPackages, prepareClients } from './prepare.mjs'
import { cruiseArguments } from './stages.mjs'

const CHECKS = [
  ['eslint/bin/eslint.js', '.', '--max-warnings=0'],
  ['dependency-cruiser/bin/dependency-cruise.mjs', ...cruiseArguments()],
  ['typescript/bin/tsc', '--noEmit'],
  ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
]

async function validate() {
  await installPackages()
  prepareClients()
  const faults = []
  for (const [program, ...args] of CHECKS) {
    await run(process.execPath, [tool(program), ...args]).catch(() => faults.push(program.split('/')[0]))
  }
  if (faults.length > 0) throw new Error(`Not valid: ${faults.join(', ')}.`)
  console.log('Valid: lint, import directions, types, format.')
}

await validate().catch(fail)
