import { createHmac } from 'node:crypto'
import { text as textIn } from 'node:stream/consumers'
import { z } from 'zod'
import { sha256 } from '#app/platform/ids.server.ts'
import { sameMark, sealerOf, type Sealer } from './seal.server.ts'
import type { Place } from './place.server.ts'

const FORMAT = 'aksis-backup'
const VERSION = 1

/** The copy's own papers: what it holds, and the mark that shows whether that was changed. */
export const MANIFEST = 'manifest.json'
export const MARK = 'manifest.sum'
export const ANCHORS = 'audit-anchors.log'
export const filePart = (hash: string) => `files/${hash.slice(0, 2)}/${hash}`

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const part = z.object({ name: z.string(), size: z.number().int().min(0), sha256: hash }).strict()

const manifestSchema = z
  .object({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    createdAt: z.iso.datetime(),
    app: z.string(),
    mode: z.string().nullable(),
    provider: z.enum(['sqlite', 'postgresql']),
    databaseId: z.string().nullable(),
    migrations: z.array(z.object({ name: z.string(), checksum: hash }).strict()),
    lastEvent: z.object({ seq: z.number().int(), hash }).strict().nullable(),
    tables: z.record(z.string(), z.number().int()),
    database: part,
    anchors: part.nullable(),
    files: z.array(part),
    /** Hashes of files that the store should have had and had not, or had damaged. */
    missing: z.array(hash),
    /** Not the secret: the same secret gives the same mark. */
    secretMark: z.string(),
    cipher: z
      .object({ salt: z.string().regex(/^[0-9a-f]{32}$/), check: hash })
      .strict()
      .nullable(),
  })
  .strict()

export type Manifest = z.infer<typeof manifestSchema>
export type Part = z.infer<typeof part>

export function manifestOf(facts: Omit<Manifest, 'format' | 'version'>): Manifest {
  return { format: FORMAT, version: VERSION, ...facts }
}

export function secretMark(secret: string): string {
  return createHmac('sha256', secret).update('aksis-backup-secret').digest('hex').slice(0, 16)
}

export function markOf(text: string, sealer: Sealer | null): string {
  return sealer ? `hmac ${sealer.mark(text)}\n` : `sha256 ${sha256(text)}\n`
}

/** A copy that cannot be used, with a sentence that names the part. */
export class BadCopy extends Error {}

/** Every part that the manifest promises. */
export function partsOf(manifest: Manifest): Part[] {
  return [manifest.database, ...(manifest.anchors ? [manifest.anchors] : []), ...manifest.files]
}

/**
 * What a copy says of itself, once its mark fits, and the key to its parts.
 * @throws BadCopy with a sentence when it is not one of ours, was changed, or the key does not fit.
 */
export async function readManifest(
  place: Place,
  name: string,
  key: string | undefined,
): Promise<{ manifest: Manifest; sealer: Sealer | null }> {
  const [text, mark] = [await textOf(place, name, MANIFEST), await textOf(place, name, MARK)]
  const cipher = cipherIn(name, text)
  if (cipher && !key)
    throw new BadCopy(`The copy ${name} is sealed: set BACKUP_KEY to the key it was made with.`)
  if (!cipher && key)
    throw new BadCopy(
      `The copy ${name} is not sealed though BACKUP_KEY is set. If it was made before the key, unset BACKUP_KEY for this once.`,
    )
  const sealer = cipher && key ? await sealerOf(key, cipher.salt) : null
  if (sealer && cipher && !sameMark(sealer.cipher.check, cipher.check))
    throw new BadCopy(`BACKUP_KEY is not the key with which ${name} was made, or ${MANIFEST} was changed.`)
  if (!sameMark(mark, markOf(text, sealer))) throw new BadCopy(`${MANIFEST} of ${name} was changed.`)
  const manifest = manifestSchema.safeParse(JSON.parse(text))
  if (!manifest.success) throw new BadCopy(`${MANIFEST} of ${name} is not complete.`)
  return { manifest: manifest.data, sealer }
}

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  cipher: manifestSchema.shape.cipher,
})

/** The lock must be known before the mark can be asked. */
function cipherIn(name: string, text: string) {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new BadCopy(`${MANIFEST} of ${name} was changed: it cannot be read.`)
  }
  const head = headSchema.safeParse(read)
  if (!head.success) throw new BadCopy(`${name} is no copy of this format (${FORMAT} ${VERSION}).`)
  return head.data.cipher
}

async function textOf(place: Place, name: string, which: string): Promise<string> {
  try {
    return await textIn(place.read(name, which))
  } catch {
    throw new BadCopy(`${which} of ${name} is missing: it is no whole copy.`)
  }
}
