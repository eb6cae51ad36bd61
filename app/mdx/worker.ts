import { parentPort } from 'node:worker_threads'
import type { Media } from './media.ts'
import { compilePlain, compileText, type Compiled } from './restricted.ts'

/** One job from the main thread; answered with the same number. */
export type WorkerJob = CompilerTask & { number: number }
export type CompilerTask =
  { grammar: 'mdx'; source: string; files: Media } | { grammar: 'plain'; source: string; mark: string }

parentPort?.on('message', (job: WorkerJob) => {
  parentPort?.postMessage({ number: job.number, result: resultOf(job) })
})
parentPort?.postMessage({ ready: true })

function resultOf(job: WorkerJob): Compiled {
  return job.grammar === 'mdx' ? compileText(job.source, job.files) : compilePlain(job.source, job.mark)
}
