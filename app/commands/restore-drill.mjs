// `npm run restore:drill`: brings the newest copy (or the given one) back into a place that is thrown away, and looks it over.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

await serve({ args: ['--restore-drill', ...process.argv.slice(2)] }).catch(fail)
