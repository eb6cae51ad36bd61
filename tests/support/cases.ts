import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of `tests/cases/`, as somebody sent it. */
export function caseFile(name: string): Buffer {
  return readFileSync(path.join(import.meta.dirname, '../cases', name))
}
