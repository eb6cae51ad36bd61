// `npm start`: the production server. It reads its settings from the environment and, when present, from `.env`.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

await serve({ env: { AKSIS_MODE: process.env.AKSIS_MODE ?? 'production' } }).catch(fail)
