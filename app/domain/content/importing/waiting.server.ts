import type { Asker } from '#app/domain/access/asker.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { mayMake } from '../making/place.server.ts'
import { forgetPrepared } from './preparing.server.ts'
import { outcomeSchema, storedReadSchema, type ImportOutcome, type StoredRead } from './stored.schema.ts'

/** So long what was read of a file waits to be taken, and its receipt to be looked at. */
const WAITS = 30 * DAY
const MOST_WAITING = 20
const MOST_AT_ONCE = 100

/** Files that wait for a module (its id), or to become one; the newest first. */
export async function waitingDocuments(asker: Asker, moduleId: string | null) {
  const { districtId } = asker
  if (!mayMake(asker)) return []
  return db.documentImport.findMany({
    where: { districtId, endedAt: null, moduleId },
    orderBy: { createdAt: 'desc' },
    take: MOST_WAITING,
    select: { id: true, fileName: true, createdAt: true },
  })
}

export type DocumentImportState =
  | { state: 'waiting'; read: StoredRead }
  | { state: 'taken'; outcome: ImportOutcome }
  | { state: 'dropped' }

export type OpenDocument = {
  id: string
  fileName: string
  module: { id: string; slug: string; title: string; position: number } | null
  pictures: { name: string; type: string }[]
} & DocumentImportState

/** A file that was brought in the asker's district; null when there is none, or she may not. */
export async function readDocumentImport(asker: Asker, id: string, reader: Reader = db): Promise<OpenDocument | null> {
  const { districtId } = asker
  if (!mayMake(asker)) return null
  const row = await reader.documentImport.findFirst({
    where: { id, districtId },
    select: {
      id: true,
      fileName: true,
      moduleId: true,
      read: true,
      endedAt: true,
      outcome: true,
      pictures: { select: { name: true, type: true }, orderBy: { name: 'asc' } },
    },
  })
  if (!row) return null
  const module =
    row.moduleId === null
      ? null
      : await reader.module.findFirst({
          where: { id: row.moduleId, districtId },
          select: { id: true, slug: true, title: true, position: true },
        })
  const { fileName, pictures } = row
  return { id: row.id, fileName, module, pictures, ...stateOf(row) }
}

function stateOf(row: { read: unknown; endedAt: Date | null; outcome: unknown }): DocumentImportState {
  if (row.endedAt === null) return { state: 'waiting', read: storedReadSchema.parse(row.read) }
  const outcome = outcomeSchema.safeParse(row.outcome)
  return outcome.success ? { state: 'taken', outcome: outcome.data } : { state: 'dropped' }
}

const PICTURE_TYPES: readonly string[] = ['image/png', 'image/jpeg']

export function isPicture({ type }: { type: string }): boolean {
  return PICTURE_TYPES.includes(type)
}

/** One picture of it, to be looked at or saved; null when the asker has no such one. What else waits nobody opens from here. */
export async function documentPicture(asker: Asker, id: string, name: string) {
  const { districtId } = asker
  if (!mayMake(asker)) return null
  const row = await db.documentPicture.findFirst({
    where: { importId: id, name, type: { in: [...PICTURE_TYPES] }, import: { districtId } },
    select: { type: true, content: true },
  })
  return row && { type: row.type, bytes: Buffer.from(row.content, 'base64') }
}

/** Throws away what nobody has taken for a month, and receipts as old. Run once an hour. */
export async function forgetDocuments(now: Date): Promise<void> {
  const before = new Date(now.getTime() - WAITS)
  const over = await db.documentImport.findMany({
    where: { OR: [{ endedAt: null, createdAt: { lt: before } }, { endedAt: { lt: before } }] },
    take: MOST_AT_ONCE,
    select: { id: true },
  })
  const ids = over.map(({ id }) => id)
  await tx(async (t) => {
    await forgetPrepared(t, ids)
    await t.documentImport.deleteMany({ where: { id: { in: ids } } })
  })
}
