import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { sha256 } from '#app/platform/ids.server.ts'

/** Raise this when the same text gives other blocks: every cached document is then built anew. */
const PIPELINE_VERSION = 4

const IN_MEMORY = 200

/**
 * Compiled things by key, in memory and as JSON files. Concurrent first readers compile once; a file that cannot
 * be read back is ignored and rebuilt; a failed compile is not kept.
 */
export type CompileCache = { get: <T extends object>(key: string, compile: () => Promise<T>) => Promise<T> }

const storedSchema = z.object({
  version: z.literal(PIPELINE_VERSION),
  key: z.string(),
  hash: z.string(),
  value: z.string(),
})

/** A cache in `folder`, which is made when it is missing. */
export function createCompileCache({ folder }: { folder: string }): CompileCache {
  const memory = new LRUCache<string, object>({ max: IN_MEMORY })
  const building = new Map<string, Promise<object>>()

  async function build(key: string, compile: () => Promise<object>): Promise<object> {
    const file = path.join(folder, `${sha256(key).slice(0, 40)}.json`)
    const value = (await stored(file, key)) ?? (await compileAndStore(file, key, compile))
    memory.set(key, value)
    return value
  }

  function get<T extends object>(key: string, compile: () => Promise<T>): Promise<T> {
    const known = memory.get(key)
    const promise = known ? Promise.resolve(known) : (building.get(key) ?? build(key, compile))
    if (!known && !building.has(key)) {
      building.set(key, promise)
      promise.finally(() => building.delete(key)).catch(() => undefined)
    }
    // What lies under a key was made by this key's own `compile`: its type is that function's.
    return promise as Promise<T>
  }

  return { get }
}

async function stored(file: string, key: string): Promise<object | undefined> {
  try {
    const entry = storedSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    if (entry.key !== key || entry.hash !== sha256(entry.value)) return undefined
    const value: unknown = JSON.parse(entry.value)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

async function compileAndStore(file: string, key: string, compile: () => Promise<object>): Promise<object> {
  const made = await compile()
  const value = JSON.stringify(made)
  const entry: z.infer<typeof storedSchema> = { version: PIPELINE_VERSION, key, hash: sha256(value), value }
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(temporary, JSON.stringify(entry))
    await rename(temporary, file)
  } catch {
    // A full or read-only disk must not keep a lesson from being read: it is compiled again next time.
    await rm(temporary, { force: true }).catch(() => undefined)
  }
  return made
}
