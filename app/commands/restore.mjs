// `npm run restore -- <copy>`: brings a copy back into the empty place named by the environment.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

await serve({ args: ['--restore', ...process.argv.slice(2)] }).catch(fail)
