import { MOST_SPREADSHEET_BYTES } from '../files.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { askThread } from '#app/platform/thread.server.ts'
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
  const job = { bytes, most } satisfies ReadJob
  const answer = await askThread<ReadAnswer>(SCRIPT, { job, megabytes: MEGABYTES, milliseconds: LONGEST })
  return answer ?? { ok: false, fault: 'too-large' }
}
