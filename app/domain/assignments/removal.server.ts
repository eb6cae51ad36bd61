import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import {
  ATTACHED,
  lockDraft,
  lockUploader,
  logFile,
  placeRefusal,
  quotaRefusal,
  ROOM_REFUSALS,
  SUBMISSION,
} from './draft-files.server.ts'
import { UNDO_REMOVAL } from './limits.ts'
import { openWork, WORK_REFUSALS } from './open-work.server.ts'

const MOST_AT_ONCE = 500

/** `gone`: it is not there (any more), or it is too late to put it back. */
const REMOVE_REFUSALS = [...WORK_REFUSALS, 'gone'] as const
type RemoveRefusal = (typeof REMOVE_REFUSALS)[number]
const RESTORE_REFUSALS = [...REMOVE_REFUSALS, ...ROOM_REFUSALS] as const
type RestoreRefusal = (typeof RESTORE_REFUSALS)[number]

const receiptSchema = z.object({ name: z.string() })
type Done<Reason extends Lowercase<string>> = Outcome<
  { receipt: { name: string }; repeated: boolean },
  Reason
>
type Wish = { fileId: string; key: string }

/**
 * Takes a file out of the draft. For ten minutes, and until the work is handed in, it can be put back; meanwhile it
 * counts nowhere. An earlier attempt that also shows it keeps it. The same form twice gets the same receipt.
 */
export function removeFile(
  asker: Asker,
  scheduleId: string,
  wish: Wish,
  now: Date,
): Promise<Done<RemoveRefusal>> {
  const by = sending(asker, 'submission.file-remove', scheduleId, wish)
  return outcomeOf(REMOVE_REFUSALS, () =>
    write(by, async (t) => {
      const submissionId = await draftOf(t, asker, scheduleId, now)
      if (!(await lockDraft(t, asker, submissionId, now))) throw new Refused<RemoveRefusal>('handed-in')
      const held = await find(t, submissionId, wish.fileId)
      if (!held || held.removedAt) throw new Refused<RemoveRefusal>('gone')
      await t.fileLink.update({
        where: { id: held.id },
        data: { removedAt: now, removedById: asker.id },
      })
      const { name, sha256 } = held.file
      await logFile(t, asker, { submissionId, kind: 'FILE_REMOVED', name, sha256 }, now)
      return { name }
    }),
  )
}

/** Puts it back, if there is still room for it and time; one that a team mate has put back already is simply there. */
export function restoreFile(
  asker: Asker,
  scheduleId: string,
  wish: Wish,
  now: Date,
): Promise<Done<RestoreRefusal>> {
  const by = sending(asker, 'submission.file-restore', scheduleId, wish)
  return outcomeOf(RESTORE_REFUSALS, () =>
    write(by, async (t) => {
      const submissionId = await draftOf(t, asker, scheduleId, now)
      const before = await find(t, submissionId, wish.fileId)
      if (!before) throw new Refused<RestoreRefusal>('gone')
      const { name, sha256, size, uploadedById } = before.file
      await lockUploader(t, uploadedById)
      if (!(await lockDraft(t, asker, submissionId, now))) throw new Refused<RestoreRefusal>('handed-in')
      // Read again: only now can no team mate change it any more.
      const held = await find(t, submissionId, wish.fileId)
      if (held && !held.removedAt) return { name }
      if (!held?.removedAt || held.removedAt <= lastMoment(now)) throw new Refused<RestoreRefusal>('gone')
      // An earlier attempt may show it too: then its bytes count already.
      const counted = (await t.fileLink.count({ where: { fileId: wish.fileId, ...ATTACHED } })) > 0
      const refusal =
        (await placeRefusal(t, submissionId, sha256)) ??
        (await quotaRefusal(t, uploadedById, counted ? 0 : size))
      if (refusal) throw new Refused<RestoreRefusal>(refusal)
      await t.fileLink.update({
        where: { id: held.id },
        data: { removedAt: null, removedById: null },
      })
      await logFile(t, asker, { submissionId, kind: 'FILE_RESTORED', name, sha256 }, now)
      return { name }
    }),
  )
}

/**
 * Forgets what was taken out and can no longer be put back; the store's own sweep then deletes the bytes that nobody
 * else names. Answers how many went.
 */
export async function forgetRemoved(now: Date): Promise<number> {
  const over = { noun: SUBMISSION, removedAt: { lte: lastMoment(now) } }
  const rows = await db.fileLink.findMany({
    where: over,
    take: MOST_AT_ONCE,
    select: { id: true, fileId: true },
  })
  if (rows.length === 0) return 0
  return tx(async (t) => {
    const ids = rows.map(({ id }) => id)
    const { count } = await t.fileLink.deleteMany({ where: { id: { in: ids }, ...over } })
    const files = rows.map(({ fileId }) => fileId)
    await t.storedFile.deleteMany({ where: { id: { in: files }, links: { none: {} } } })
    return count
  })
}

function lastMoment(now: Date): Date {
  return new Date(now.getTime() - UNDO_REMOVAL)
}

type Deed = 'submission.file-remove' | 'submission.file-restore'

function sending(asker: Asker, deed: Deed, scheduleId: string, { key }: Wish): Sending {
  return { personId: asker.id, key, purpose: `${deed}:${scheduleId}` }
}

function write(by: Sending, work: (t: Tx) => Promise<{ name: string }>) {
  return tx((t) => once(t, by, receiptSchema, () => work(t)))
}

async function draftOf(t: Tx, asker: Asker, scheduleId: string, now: Date): Promise<string> {
  const work = await openWork(t, asker, scheduleId, now)
  if (!work.ok) throw new Refused<RemoveRefusal>(work.reason)
  if (!work.newest) throw new Refused<RemoveRefusal>('not-found')
  return work.newest.id
}

function find(t: Tx, submissionId: string, fileId: string) {
  return t.fileLink.findUnique({
    where: { noun_thingId_fileId: { noun: SUBMISSION, thingId: submissionId, fileId } },
    select: {
      id: true,
      removedAt: true,
      file: { select: { name: true, sha256: true, size: true, uploadedById: true } },
    },
  })
}
