// Part of `npm run build`: a broken content file stops it, with its place and one sentence; a note stops nothing.
import { checkContent } from '#app/domain/content/content-check.server.ts'
import { faultLine } from '#app/domain/content/content-fault.ts'
import { readTree } from '#app/domain/content/content-tree.server.ts'

const { faults, notes } = await checkContent(await readTree())
for (const note of notes) console.warn(faultLine(note))
for (const fault of faults) console.error(faultLine(fault))
process.exit(faults.length > 0 ? 1 : 0)
