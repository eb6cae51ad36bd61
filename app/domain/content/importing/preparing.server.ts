import { z } from 'zod'
import { factsSchema } from '#app/domain/media/facts.ts'
import { writeDownMedium } from '#app/domain/media/adding.server.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { hasRoomFor } from '#app/platform/data/disk.server.ts'
import { enqueue, type Handler } from '#app/platform/data/outbox.server.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { acceptOne, type AcceptedOne } from './keep-pictures.server.ts'

/** The noun by which the link of a prepared file names the import that waits for it. Nobody reads it there. */
const DOCUMENT = 'document'
export const PREPARE = 'document.prepare'
/** So long a message works before it lets others through, mails and decisions among them. */
const AT_A_TIME = 4 * SECOND
/** A picture is kept in up to three widths and two formats; together they take no more than this many times its bytes. */
const MOST_FORMS = 3

/** How many of the files that wait with a document lie in the store as a library keeps them, and how many there are. */
export type Prepared = { done: number; all: number }

export function enqueuePreparing(t: Tx, importId: string, now: Date): Promise<void> {
  return enqueue(t, { kind: PREPARE, payload: { importId } }, now)
}

const payloadSchema = z.object({ importId: z.string() })

/** Begins with the pictures while their trainer still looks at the drafts: fifty photos take minutes to draw. */
export const handlePreparing: Handler = async (payload, _messageId, now) => {
  const { importId } = payloadSchema.parse(payload)
  const { untried } = await prepareMedia(importId, null, now, AT_A_TIME)
  if (untried > 0) await tx((t) => enqueuePreparing(t, importId, now))
}

/**
 * Puts what waits with a document (`wanted`: only these of it) into the store as a library keeps it, for so many milliseconds;
 * what was begun is finished. Answers how many are left; one that no library takes is none of them. `noRoom`: the disk is full.
 */
export async function prepareMedia(
  importId: string,
  wanted: ReadonlySet<string> | null,
  now: Date,
  patience: number,
): Promise<{ untried: number; noRoom: boolean }> {
  const rows = await db.documentPicture.findMany({
    where: { importId, import: { endedAt: null } },
    orderBy: { name: 'asc' },
    select: { name: true },
  })
  const done = await preparedNames(importId)
  const open = rows.filter(({ name }) => !done.has(name) && (wanted?.has(name) ?? true))
  // From the other end than the message that works beside the requests: they meet and draw nothing twice.
  const left = wanted ? open.toReversed() : open
  const end = performance.now() + patience
  for (const [tried, { name }] of left.entries()) {
    if (tried > 0 && performance.now() > end) return { untried: left.length - tried, noRoom: false }
    if (!(await prepare(importId, name, now))) return { untried: 0, noRoom: true }
  }
  return { untried: 0, noRoom: false }
}

/** False where the disk has no room for it. */
async function prepare(importId: string, name: string, now: Date): Promise<boolean> {
  const row = await db.documentPicture.findUnique({
    where: { importId_name: { importId, name } },
    select: { content: true },
  })
  if (!row || (await preparedNames(importId)).has(name)) return true
  const bytes = Buffer.from(row.content, 'base64')
  if (!(await hasRoomFor(MOST_FORMS * bytes.length))) return false
  const answer = await acceptOne({ name, bytes })
  if (!answer.ok) return true
  await tx(async (t) => {
    // Race: its trainer's request prepares the same, takes it or throws it away. Its row makes one of them wait; what
    // comes too late leaves bytes that nothing names, and the store's sweep takes those.
    const { count } = await t.documentImport.updateMany({
      where: { id: importId, endedAt: null },
      data: { endedAt: null },
    })
    if (count === 0 || (await preparedNames(importId, t)).has(name)) return
    const { districtId, createdById } = await t.documentImport.findUniqueOrThrow({ where: { id: importId } })
    const by = { districtId, uploadedById: createdById, createdAt: now }
    const link = { noun: DOCUMENT, thingId: importId, name, addedById: createdById, addedAt: now }
    await writeDownMedium(t, answer.value, by, link)
  })
  return true
}

/** Names of those that lie in the store. */
export async function preparedNames(importId: string, t: Reader = db): Promise<ReadonlySet<string>> {
  const links = await t.fileLink.findMany({
    where: { noun: DOCUMENT, thingId: importId },
    select: { name: true },
  })
  return new Set(links.flatMap(({ name }) => name ?? []))
}

/** All that was prepared, as a library takes it. */
export async function preparedMedia(t: Tx, importId: string): Promise<AcceptedOne[]> {
  const links = await t.fileLink.findMany({
    where: { noun: DOCUMENT, thingId: importId },
    orderBy: { name: 'asc' },
    select: { name: true, file: { include: { forms: true } } },
  })
  return links.map(({ name, file }) => {
    const { sha256, size, type, facts } = file
    const others = file.forms.map((form) => ({ sha256: form.sha256, size: form.size, type: form.type }))
    const medium = { sha256, size, type, name: file.name, facts: factsSchema.parse(facts), others, note: null }
    return { name: name ?? file.name, medium }
  })
}

/** What was prepared is the library's by now, or nobody's: it waits no more. */
export async function forgetPrepared(t: Tx, importIds: readonly string[]): Promise<void> {
  const links = { noun: DOCUMENT, thingId: { in: [...importIds] } }
  const files = await t.fileLink.findMany({ where: links, select: { fileId: true } })
  await t.fileLink.deleteMany({ where: links })
  await t.storedFile.deleteMany({ where: { id: { in: files.map(({ fileId }) => fileId) } } })
}
