import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { dropArriving, nextMark, putPiece } from '#app/platform/data/arriving.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { LEAST_FREE_FOR_FILES, hasRoomFor } from '#app/platform/data/disk.server.ts'
import type { LooseFile } from '#app/platform/data/files.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { cleanFileName } from './file-name.ts'
import type { Arriving } from './file-noun.ts'
import { MOST_UPLOADS, PIECE_BYTES } from './pieces.ts'

/** Nothing of an upload is kept longer than this after its last piece. */
const KEPT = DAY

export type Wish = { noun: string; thingId: string; key: string; name: string; size: number }
/** How far it is: its sender goes on from `received` if what she has of it gives the same mark. */
export type Standing = { id: string; received: number; mark: string }

const STANDING = { id: true, received: true, mark: true } as const

export type Begun =
  | { ok: true; upload: Standing }
  | { ok: false; reason: 'not-found' | 'limit' | 'too-many' | 'no-room' }
  | { ok: false; reason: 'refused'; sentence: string }

/**
 * Begins an upload, or says how far the one of this content stands: after a reload, a lost line or on a second tab. Nothing
 * is written on a disk whose free room would fall below `least` with the whole file on it.
 */
export async function beginUpload(
  asker: Asker,
  arriving: Arriving | undefined,
  wish: Wish,
  now: Date,
  least = LEAST_FREE_FOR_FILES,
): Promise<Begun> {
  const { noun, thingId, key, size } = wish
  if (!(await arriving?.mayAdd(asker, thingId, now)) || !arriving) return { ok: false, reason: 'not-found' }
  const name = cleanFileName(wish.name)
  const sentence = arriving.refuse({ name, size }, asker.language)
  if (sentence !== null) return { ok: false, reason: 'refused', sentence }
  const where = { personId: asker.id, noun, thingId, key, size }
  const before = await db.upload.findFirst({ where, select: STANDING })
  if (before) return { ok: true, upload: before }
  if (!(await hasRoomFor(size, least))) return { ok: false, reason: 'no-room' }
  if (!(await limit(arriving.limit, asker.id)).ok) return { ok: false, reason: 'limit' }
  return tx(async (t): Promise<Begun> => {
    // Race: she begins several at once. Her own row makes them wait for each other, so that none is counted too late.
    await t.person.update({
      where: { id: asker.id },
      data: { version: { increment: 0 } },
      select: { id: true },
    })
    const there = await t.upload.findFirst({ where, select: STANDING })
    if (there) return { ok: true, upload: there }
    // A name for its content that stood for another size: one of the two was a lie, and the new one begins anew.
    await t.upload.deleteMany({ where: { personId: asker.id, noun, thingId, key } })
    if ((await t.upload.count({ where: { personId: asker.id } })) >= MOST_UPLOADS)
      return { ok: false, reason: 'too-many' }
    const data = {
      districtId: asker.districtId,
      personId: asker.id,
      noun,
      thingId,
      key,
      name,
      size,
      createdAt: now,
      expiresAt: new Date(now.getTime() + KEPT),
    }
    return { ok: true, upload: await t.upload.create({ data, select: STANDING }) }
  })
}

export type Taken =
  | { ok: true; upload: Standing }
  | { ok: false; reason: 'not-found' | 'damaged' | 'misplaced' | 'no-room'; upload?: Standing }

/**
 * Puts a piece in its place. One that is there already does no harm, one that leaves a gap or reaches beyond the size that
 * was named is not taken. An upload of somebody else does not exist.
 */
export async function takePiece(
  asker: Asker,
  id: string,
  { at, sha256, file }: { at: number; sha256: string; file: LooseFile },
  now: Date,
  least = LEAST_FREE_FOR_FILES,
): Promise<Taken> {
  const where = { id, personId: asker.id, districtId: asker.districtId }
  const row = await db.upload.findFirst({ where, select: { ...STANDING, size: true } })
  if (!row) return { ok: false, reason: 'not-found' }
  if (file.sha256 !== sha256) return { ok: false, reason: 'damaged', upload: standingOf(row) }
  if (at + file.size <= row.received) return { ok: true, upload: standingOf(row) }
  const isLast = at + file.size === row.size
  if (at !== row.received || at + file.size > row.size || !(isLast || file.size === PIECE_BYTES))
    return { ok: false, reason: 'misplaced', upload: standingOf(row) }
  if (!(await hasRoomFor(file.size, least))) return { ok: false, reason: 'no-room', upload: standingOf(row) }
  await putPiece(id, at, file)
  const next = { received: at + file.size, mark: nextMark(row.mark, sha256) }
  // Race: the same piece twice at once. One of them counts; the bytes are the same, and where they were not, the mark of
  // the whole tells.
  await db.upload.updateMany({
    where: { ...where, received: at, mark: row.mark },
    data: { ...next, expiresAt: new Date(now.getTime() + KEPT) },
  })
  const after = await db.upload.findFirst({ where, select: STANDING })
  return after ? { ok: true, upload: after } : { ok: false, reason: 'not-found' }
}

/** `busy`: the whole is being looked into at this moment, and its own door answers for it. */
export type Dropped =
  | { ok: true; noun: string; thingId: string }
  | { ok: false; reason: 'busy'; noun: string; thingId: string }
  | { ok: false; reason: 'not-found' }

/** Its sender ends it: row and bytes go at once, and her place is free. An upload of somebody else does not exist. */
export async function dropUpload(asker: Asker, id: string, now: Date): Promise<Dropped> {
  const where = { id, personId: asker.id, districtId: asker.districtId }
  const row = await db.upload.findFirst({ where, select: { noun: true, thingId: true } })
  if (!row) return { ok: false, reason: 'not-found' }
  // Race: its last form begins to be looked into. One of the two has it; a process that died while it looked has not.
  const { count } = await db.upload.deleteMany({
    where: { ...where, OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] },
  })
  if (count === 0) return { ok: false, reason: 'busy', ...row }
  await dropArriving(id)
  return { ok: true, ...row }
}

function standingOf({ id, received, mark }: Standing): Standing {
  return { id, received, mark }
}
