// `npm start`: from a fresh clone to the production server. It reads its settings from the environment and, when present, from `.env`.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { prepareServer } from './prepare.mjs'
import { serve } from './server.mjs'

const settings = path.join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

async function start() {
  // Said before a build of minutes, not after it.
  if (!existsSync(settings) && !process.env.AKSIS_ORIGIN)
    throw new Error(
      'There are no settings yet: copy .env.example to .env and fill it in (app/OPERATIONS.md).',
    )
  await prepareServer()
  await serve({ env: { AKSIS_MODE: process.env.AKSIS_MODE ?? 'production' } })
}

await start().catch(fail)
