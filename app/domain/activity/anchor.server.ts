import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { appendAnchorNote, readAnchorNotes } from '#app/platform/data/anchor-notes.server.ts'
import { db, isUniqueViolation, tx, type Reader } from '#app/platform/data/db.server.ts'
import { anchorLine, anchorsIn, begunLine, isBegun, type Anchor } from './anchor-line.ts'
import { holdChain, recordActivity } from './record.server.ts'
import type { AuditAction } from './words.ts'

export const DATABASE_ID = { key: 'databaseId' }
export const BEGIN: AuditAction = 'installation.begin'
export const ANCHOR: AuditAction = 'audit.anchor'
export const RESTORE: AuditAction = 'installation.restore'

/** What the event of an anchor, and the one of a copy that was put back, say of anchors. */
export const anchorDetail = z.object({ after: z.object({ number: z.int() }) })
export const restoreDetail = z.object({
  after: z.object({
    leftBehind: z.array(z.object({ number: z.int().nullable(), seq: z.int(), hash: z.string() })).default([]),
  }),
})

/** Before anything is added to the chain by a start: the data base has its id, and the list the anchor a power cut left out. */
export async function beginChain(now: Date): Promise<string> {
  const databaseId = await ownId(now)
  await finishLast(databaseId)
  return databaseId
}

/** The data base's own id. The first time it is drawn, and the chain names it: a chain of another data base does not fit. */
async function ownId(now: Date): Promise<string> {
  const kept = await db.setting.findUnique({ where: DATABASE_ID, select: { value: true } })
  if (kept) return kept.value
  const value = randomUUID()
  try {
    await tx(async (t) => {
      await t.setting.create({ data: { ...DATABASE_ID, value, updatedAt: now } })
      await recordActivity(
        t,
        { personId: null, districtId: null, action: BEGIN, object: { type: 'installation', id: value } },
        now,
      )
    })
    return value
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Another process was first.
    return (await db.setting.findUniqueOrThrow({ where: DATABASE_ID, select: { value: true } })).value
  }
}

/**
 * Notes the chain's end in a second place, outside the data base: a cut tail shows only there. The chain counts its
 * anchors itself, so that a shortened list shows, too. Nothing happens where nothing happened since the last one.
 */
export async function dropAnchor(now: Date): Promise<void> {
  const databaseId = await beginChain(now)
  const last = await db.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { action: true } })
  if (last?.action === ANCHOR) return
  const number = (await newestNumber(db)) + 1
  const at = now.toISOString()
  await appendAnchorNote(begunLine(at, databaseId, number))
  const noted = await tx(async (t) => {
    await holdChain(t)
    // Another process may have made it meanwhile.
    if ((await newestNumber(t)) + 1 !== number) return null
    return recordActivity(
      t,
      {
        personId: null,
        districtId: null,
        action: ANCHOR,
        object: { type: 'installation', id: databaseId },
        after: { number },
      },
      now,
    )
  })
  if (noted) await appendAnchorNote(anchorLine({ at, databaseId, number, ...noted }))
}

/** The process ended between the event of an anchor and its line; only what was begun in the list is added to it. */
async function finishLast(databaseId: string): Promise<void> {
  const notes = await readAnchorNotes()
  const last = await newestEvent(db, ANCHOR)
  if (!last) return
  const { number } = anchorDetail.parse(JSON.parse(last.detail)).after
  const isListed = anchorsIn(notes).some((anchor) => anchor.number === number)
  if (isListed || !isBegun(notes, databaseId, number)) return
  const { at, seq, hash } = last
  await appendAnchorNote(anchorLine({ at: at.toISOString(), databaseId, number, seq, hash }))
}

/** Of the last anchor; those that a restored copy has left behind keep their numbers. */
async function newestNumber(reader: Reader): Promise<number> {
  const [anchor, restore] = [await newestEvent(reader, ANCHOR), await newestEvent(reader, RESTORE)]
  const numbers = [
    anchor ? anchorDetail.parse(JSON.parse(anchor.detail)).after.number : 0,
    ...(restore
      ? restoreDetail.parse(JSON.parse(restore.detail)).after.leftBehind.map(({ number }) => number ?? 0)
      : []),
  ]
  return Math.max(...numbers)
}

function newestEvent(reader: Reader, action: AuditAction) {
  return reader.auditEvent.findFirst({
    where: { districtId: null, action },
    orderBy: { seq: 'desc' },
    select: { at: true, seq: true, hash: true, detail: true },
  })
}

/** Every note ever made beside the data base: a chain that was written anew agrees with the newest one at most. */
export async function listAnchors(): Promise<Anchor[]> {
  return anchorsIn(await readAnchorNotes())
}
