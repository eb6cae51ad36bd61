// `npm run validate`: lint, import directions, types and format, with their own words.
import path from 'node:path'
import { fail, root, run, tool } from './command.mjs'
import { installPackages, prepareClients } from './prepare.mjs'

const CHECKS = [
  [tool('oxlint/bin/oxlint')],
  [path.join(root, 'app/commands/directions.mjs')],
  [tool('typescript-native/bin/tsc'), '--noEmit'],
  [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
]

async function validate() {
  await installPackages()
  prepareClients()
  const faults = []
  for (const [program, ...args] of CHECKS) {
    await run(process.execPath, [program, ...args]).catch(() => faults.push(path.parse(program).name))
  }
  if (faults.length > 0) throw new Error(`Not valid: ${faults.join(', ')}.`)
  console.log('Valid: lint, import directions, types, format.')
}

await validate().catch(fail)
