// `npm run audit:verify`: recomputes the audit chain of the installation named by the environment.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

await serve({ args: ['--verify-audit'] }).catch(fail)
