import type { Asker } from '#app/domain/access/asker.ts'
import { dropArriving, wholeArrived } from '#app/platform/data/arriving.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { discard, type LooseFile } from '#app/platform/data/files.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { PIECE_BYTES } from './pieces.ts'

/** Longer than looking into the largest file takes; a process that died while it looked holds it no longer. */
const CLAIM = 5 * MINUTE

type Place = { noun: string; thingId: string }

/**
 * `gone`: there is no such upload of hers for this thing (any more); `unfinished`: pieces are missing; `busy`: it is being
 * looked into; `broken`: what lies there is not what was sent, and it went.
 */
type NotArrived = { ok: false; reason: 'gone' | 'unfinished' | 'busy' | 'broken' }

/**
 * Hands the whole file to `work`, which may keep it, and forgets the upload then; `keep` says that the same file
 * may be taken later. Where `work` throws, nothing is lost: the upload stays as it was.
 */
export async function withArrived<T extends { keep: boolean }>(
  asker: Asker,
  id: string,
  { noun, thingId }: Place,
  now: Date,
  work: (file: LooseFile & { name: string }) => Promise<T>,
): Promise<{ ok: true; done: T } | NotArrived> {
  const where = { id, personId: asker.id, districtId: asker.districtId, noun, thingId }
  const row = await db.upload.findFirst({ where })
  if (!row) return { ok: false, reason: 'gone' }
  if (row.received !== row.size) return { ok: false, reason: 'unfinished' }
  // Race: the form came twice because its answer was late. One of them looks into the file.
  const { count } = await db.upload.updateMany({
    where: { ...where, OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] },
    data: { claimedUntil: new Date(now.getTime() + CLAIM) },
  })
  if (count === 0) return { ok: false, reason: 'busy' }
  let settled = false
  let file: Awaited<ReturnType<typeof wholeArrived>> = null
  try {
    file = await wholeArrived(id, PIECE_BYTES)
    if (!file || file.size !== row.size || file.mark !== row.mark) {
      settled = true
      return { ok: false, reason: 'broken' }
    }
    const { path, size, sha256 } = file
    const done = await work({ path, size, sha256, name: row.name })
    settled = !done.keep
    return { ok: true, done }
  } finally {
    if (file) await discard(file.path)
    if (settled) {
      await db.upload.deleteMany({ where: { id } })
      await dropArriving(id)
    } else await db.upload.updateMany({ where: { id }, data: { claimedUntil: null } })
  }
}
