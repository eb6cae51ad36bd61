// `npm run backup`: makes a copy of the installation named by the environment, beside a running server too.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

await serve({ args: ['--backup'] }).catch(fail)
