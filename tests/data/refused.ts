import type { FileFault } from '#app/domain/files/faults.ts'

/** Files that are refused with the same sentence: what it says in Indonesian and in English, and what people send. */
export type Refused = {
  fault: FileFault
  says: readonly [id: string, en: string]
  files: readonly (readonly [name: string, bytes: () => Buffer | Promise<Buffer>])[]
}
