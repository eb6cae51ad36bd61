import type { Worker } from 'node:worker_threads'
import { startThread } from '#app/platform/thread.server.ts'
import type { Compiled } from './restricted.ts'
import type { CompilerTask, WorkerJob } from './worker.ts'

const SECOND = 1000
const JOB_TIME = 2 * SECOND
/** A machine that gives us no time at all. */
const LONGEST_JOB = 20 * SECOND
const START_TIME = 20 * SECOND
const MEGABYTES = 128

type Message = { ready?: true; number?: number; result?: Compiled }

/** One warm worker with an empty environment, little memory and two seconds of computing for a job. */
export type CompilerWorker = {
  /** Compiles; 'time' and 'crash' mean the worker is gone and must be replaced. */
  run: (task: CompilerTask) => Promise<Compiled | 'time' | 'crash'>
  stop: () => Promise<void>
  alive: () => boolean
}

/** Starts the worker and waits until its parser is loaded. */
export async function startWorker(): Promise<CompilerWorker> {
  const script = { name: 'mdx-worker', source: 'mdx/worker.ts' }
  const worker = await startThread(script, { megabytes: MEGABYTES })
  let living = true
  let jobs = 0
  worker.on('exit', () => {
    living = false
  })
  const began = performance.now()
  const startLeft = () => START_TIME - (performance.now() - began)
  await nextMessage(worker, startLeft, (message) => (message.ready ? 'crash' : undefined), true)
  worker.unref()

  async function stop() {
    living = false
    await worker.terminate()
  }

  async function run(task: CompilerTask) {
    jobs += 1
    const job: WorkerJob = { ...task, number: jobs }
    const answer = nextMessage(
      worker,
      jobLeft(
        () => process.cpuUsage(),
        () => performance.now(),
      ),
      (message) => (message.number === job.number ? message.result : undefined),
    )
    worker.postMessage(job)
    const result = await answer
    if (typeof result === 'string') await stop()
    return result
  }

  return { run, stop, alive: () => living }
}

/**
 * How long a job that begins now may still take, in milliseconds; from 0 on it is too long. Counted is what the process
 * computes, because on a busy machine two seconds may pass in which a harmless lesson was not even looked at.
 */
export function jobLeft(computed: () => NodeJS.CpuUsage, clock: () => number): () => number {
  const total = () => {
    const { user, system } = computed()
    return (user + system) / 1000
  }
  const [before, began] = [total(), clock()]
  return () => Math.min(JOB_TIME - (total() - before), LONGEST_JOB - (clock() - began))
}

/** The first message `pick` accepts; 'time' when no time is `left`, 'crash' when the worker ends before. */
function nextMessage(
  worker: Worker,
  left: () => number,
  pick: (message: Message) => Compiled | 'crash' | undefined,
  starting = false,
): Promise<Compiled | 'time' | 'crash'> {
  return new Promise((resolve, reject) => {
    worker.ref()
    let timer = setTimeout(look, left())
    function look() {
      const rest = left()
      if (rest <= 0) end('time')
      else timer = setTimeout(look, Math.ceil(rest))
    }
    function onMessage(message: Message) {
      const picked = pick(message)
      if (picked !== undefined) end(picked)
    }
    function onGone(error?: unknown) {
      if (starting) reject(error instanceof Error ? error : new Error('The lesson compiler did not start.'))
      end('crash')
    }
    function end(answer: Compiled | 'time' | 'crash') {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onGone).off('exit', onGone)
      worker.unref()
      resolve(answer)
    }
    worker.on('message', onMessage).on('error', onGone).on('exit', onGone)
  })
}
