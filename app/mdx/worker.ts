import { parentPort } from 'node:worker_threads'
import { compileText } from './restricted.ts'

/** One job from the main thread; answered with the same number. */
export type WorkerJob = { number: number; source: string; files: Record<string, string> }

parentPort?.on('message', ({ number, source, files }: WorkerJob) => {
  parentPort?.postMessage({ number, result: compileText(source, files) })
})
parentPort?.postMessage({ ready: true })
