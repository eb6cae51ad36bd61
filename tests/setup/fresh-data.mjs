// An empty folder for the data of a server, or a copy of the sample data where the stage before has filled it.
import { cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where `npm test` keeps it for this run; without it a server fills its own at its first start. */
export function sampleFolder() {
  return process.env.TEST_SCRATCH && path.join(process.env.TEST_SCRATCH, 'sample')
}

export function freshData(data) {
  rmSync(data, { recursive: true, force: true })
  const sample = sampleFolder()
  if (sample && existsSync(sample)) cpSync(sample, data, { recursive: true })
}

const called = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href
if (called) freshData(process.env.DATA_DIR)
