import { parentPort, workerData } from 'node:worker_threads'
import { readDocumentBytes, type DocumentJob } from './read-bytes.ts'

// The boundary between two threads of ours: only `readDocument` starts this one.
const job = workerData as DocumentJob
parentPort?.postMessage(readDocumentBytes(job))
