import { parentPort, workerData } from 'node:worker_threads'
import { readDocumentBytes, readWrittenBytes, type DocumentJob, type WrittenJob } from './read-bytes.ts'

// The boundary between two threads of ours: only `read-document.server.ts` starts this one.
const job = workerData as DocumentJob | WrittenJob
parentPort?.postMessage('written' in job ? readWrittenBytes(job) : readDocumentBytes(job))
