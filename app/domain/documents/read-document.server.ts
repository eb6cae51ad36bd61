import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { SECOND } from '#app/platform/say/time.ts'
import { workerFile } from '#app/platform/worker-file.server.ts'
import type { DocumentAnswer, DocumentJob } from './read-bytes.ts'

const MEGABYTES = 384
const LONGEST = 30 * SECOND
const SCRIPT = { name: 'document-worker', source: 'domain/documents/worker.ts' }

// A document may take its 384 MB: one after the other.
const alone = pLimit(1)

/**
 * Reads a file that a trainer brings, in a thread of its own with an empty environment, so much memory and 30 s: one that is
 * made to harm ends that thread and nothing else. Nothing that a file names is followed.
 */
export function readDocument(job: DocumentJob): Promise<DocumentAnswer> {
  return alone(() => readInThread(job))
}

async function readInThread(job: DocumentJob): Promise<DocumentAnswer> {
  const worker = new Worker(await workerFile(SCRIPT), {
    workerData: job,
    env: {},
    argv: [],
    execArgv: [],
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  try {
    return await new Promise<DocumentAnswer>((resolve) => {
      const gone = () => resolve({ ok: false, fault: 'too-large' })
      const timer = setTimeout(gone, LONGEST)
      worker.once('message', resolve).once('error', gone).once('exit', gone)
      worker.once('exit', () => clearTimeout(timer))
    })
  } finally {
    await worker.terminate()
  }
}
