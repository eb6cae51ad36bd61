// `npm run audit:verify`: verifies the audit chain of the installation named by the environment.
// `npm run audit:verify -- --anchors list.txt` compares it with anchors kept elsewhere, too.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

await serve({ args: ['--verify-audit', ...anchors()] }).catch(fail)

/** The file's name as it is meant where the command was typed. */
function anchors() {
  const place = process.argv.indexOf('--anchors')
  if (place < 0) return []
  const file = process.argv[place + 1]
  return file === undefined ? ['--anchors'] : ['--anchors', path.resolve(process.env.INIT_CWD ?? '.', file)]
}
