// `npm run factor:reset -- <address or user name>`: takes away somebody's second factor, with an event in the audit trail.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

const [account, ...others] = process.argv.slice(2)
if (!account || others.length > 0)
  fail(new Error('Say whose: npm run factor:reset -- <address or user name>'))
else await serve({ args: ['--reset-factor', account] }).catch(fail)
