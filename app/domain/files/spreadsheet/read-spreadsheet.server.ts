import { Worker } from 'node:worker_threads'
import { MOST_SPREADSHEET_BYTES } from '../files.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { workerFile } from '#app/platform/worker-file.server.ts'
import type { ReadAnswer } from './read-bytes.ts'
import type { Most } from './sheet.ts'
import type { ReadJob } from './worker.ts'

const MEGABYTES = 256
const LONGEST = 20 * SECOND
const SCRIPT = { name: 'spreadsheet-worker', source: 'domain/files/spreadsheet/worker.ts' }

/**
 * Reads an XLSX or CSV file in a thread of its own, with an empty environment, 256 MB of memory and 20 s: a file made to
 * harm ends that thread and nothing else. What is read comes back in one piece: ask for no more than is wanted. Macros, links and formulas are not followed; formulas count as their program
 * calculated them.
 */
export async function readSpreadsheet(bytes: Uint8Array, most: Most): Promise<ReadAnswer> {
  if (bytes.length > MOST_SPREADSHEET_BYTES) return { ok: false, fault: 'too-large' }
  const worker = new Worker(await workerFile(SCRIPT), {
    workerData: { bytes, most } satisfies ReadJob,
    env: {},
    argv: [],
    execArgv: [],
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  try {
    return await new Promise<ReadAnswer>((resolve) => {
      const gone = () => resolve({ ok: false, fault: 'too-large' })
      const timer = setTimeout(gone, LONGEST)
      worker.once('message', resolve).once('error', gone).once('exit', gone)
      worker.once('exit', () => clearTimeout(timer))
    })
  } finally {
    await worker.terminate()
  }
}
