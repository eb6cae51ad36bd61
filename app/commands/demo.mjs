// `npm run demo`: from a fresh clone to a running demo. `npm run demo -- --baru` starts over with new sample data.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { isInUse, realPath } from './in-use.mjs'
import { buildIfNeeded, installPackages, prepareClients } from './prepare.mjs'
import { serve } from './server.mjs'

const PASSWORD = 'aksis-demo-2026'

async function demo() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  const port = process.env.PORT ?? '3000'
  const origin = process.env.AKSIS_ORIGIN ?? `http://localhost:${port}`
  // The folder itself: of a link only the link would be removed.
  const data = realPath(path.resolve(root, process.env.DATA_DIR ?? 'data/demo'))
  const url = process.env.DATABASE_URL ?? `file:${path.join(data, 'aksis.db')}`
  if (url.startsWith('file:') && (await isInUse(path.resolve(root, url.slice('file:'.length)))))
    throw new Error(`AKSIS sedang berjalan dengan data di ${data}. Hentikan dulu (Ctrl-C di terminalnya).`)
  // The sample data base and the list of its anchors go together; a data base elsewhere may not be ours to remove.
  if (process.argv.includes('--baru') && process.env.DATABASE_URL)
    throw new Error(
      '--baru menghapus data contoh di DATA_DIR saja: kosongkan DATABASE_URL, atau hapus basis data itu sendiri bersama DATA_DIR.',
    )
  if (process.argv.includes('--baru')) rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  console.log(`AKSIS, data contoh: ${origin}`)
  console.log(`Akun: peserta01@demo.aksis.test, pelatih1@…, sekretariat@…, bupati@… · sandi ${PASSWORD}`)
  console.log('Mulai dari awal: npm run demo -- --baru · berhenti: Ctrl-C')
  await serve({
    env: {
      AKSIS_MODE: 'demo',
      AKSIS_ORIGIN: origin,
      PORT: port,
      DATA_DIR: data,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      DATABASE_URL: url,
    },
  })
}

await demo().catch(fail)
