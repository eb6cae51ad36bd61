// Fills the sample data once, by a first start of the built server, for all tests that begin with it.
import { renameSync, rmSync } from 'node:fs'
import { startBuiltServer } from './built-server.ts'
import { sampleFolder } from './fresh-data.mjs'

const sample = sampleFolder()
if (!sample) throw new Error('Only a whole run has a place for it.')
const data = `${sample}.part`
rmSync(data, { recursive: true, force: true })
const server = await startBuiltServer({ data })
process.exitCode = (await server.stop()) ?? 1
// Only what is whole has the name that others look for.
if (process.exitCode === 0) renameSync(data, sample)
