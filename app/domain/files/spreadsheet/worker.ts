import { parentPort, workerData } from 'node:worker_threads'
import { readBytes, type ReadAnswer } from './read-bytes.ts'
import type { Most } from './sheet.ts'

/** What the main thread hands over. */
export type ReadJob = { bytes: Uint8Array; most: Most }

// The boundary between two threads of ours: only `readSpreadsheet` starts this one.
const { bytes, most } = workerData as ReadJob
const answer: ReadAnswer = readBytes(bytes, most)
parentPort?.postMessage(answer)
