import { Worker } from 'node:worker_threads'
import { workerFile, type WorkerScript } from './worker-file.server.ts'

/**
 * Starts a script in a thread of its own, with an empty environment and so many megabytes of memory: what is made to harm
 * ends that thread and nothing else.
 */
export async function startThread(
  script: WorkerScript,
  { megabytes, job }: { megabytes: number; job?: object },
): Promise<Worker> {
  return new Worker(await workerFile(script), {
    workerData: job,
    env: {},
    argv: [],
    execArgv: [],
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
}

/** What such a thread answers to one job within so many milliseconds; null when it ends before, whatever the reason. */
export async function askThread<Answer>(
  script: WorkerScript,
  { milliseconds, ...started }: { job: object; megabytes: number; milliseconds: number },
): Promise<Answer | null> {
  const worker = await startThread(script, started)
  try {
    return await new Promise<Answer | null>((resolve) => {
      const gone = () => resolve(null)
      const timer = setTimeout(gone, milliseconds)
      worker.once('message', resolve).once('error', gone).once('exit', gone)
      worker.once('exit', () => clearTimeout(timer))
    })
  } finally {
    await worker.terminate()
  }
}
