import pLimit from 'p-limit'
import { SECOND } from '#app/platform/say/time.ts'
import { askThread } from '#app/platform/thread.server.ts'
import type { DocumentAnswer, DocumentJob, WrittenAnswer, WrittenJob } from './read-bytes.ts'

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
  return alone(async () => {
    const answer = await askThread<DocumentAnswer>(SCRIPT, {
      job,
      megabytes: MEGABYTES,
      milliseconds: LONGEST,
    })
    return answer ?? { ok: false, fault: 'too-large' }
  })
}

/** Reads a Word document line by line, in the same thread: for readers to whom it matters how a line looks. */
export function readWrittenDocument(job: WrittenJob): Promise<WrittenAnswer> {
  return alone(async () => {
    const answer = await askThread<WrittenAnswer>(SCRIPT, {
      job,
      megabytes: MEGABYTES,
      milliseconds: LONGEST,
    })
    return answer ?? { ok: false, fault: 'too-large' }
  })
}
