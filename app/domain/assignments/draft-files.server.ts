import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { MOST_PERSON_BYTES } from '#app/domain/files/files.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { MOST_FILES } from './limits.ts'

/** The noun by which a file's link names a submission. */
export const SUBMISSION = 'submission'
/** What counts as a file of a submission: one that was taken out counts nowhere, though it can still be put back. */
export const ATTACHED = { noun: SUBMISSION, removedAt: null }

export const ROOM_REFUSALS = ['too-many', 'quota', 'duplicate'] as const
export type RoomRefusal = (typeof ROOM_REFUSALS)[number]

/**
 * Race: the same person's files are added twice at once. Her own row makes the second wait and see the first one's bytes.
 * Always before `lockDraft`, so that two transactions never wait for each other.
 */
export async function lockUploader(t: Tx, personId: string): Promise<void> {
  await t.person.update({
    where: { id: personId },
    data: { version: { increment: 0 } },
    select: { id: true },
  })
}

/**
 * Race: a file is added, removed or put back while another member hands in. All change the submission's row first, so
 * one of them waits; the files that were handed in stay as they are.
 */
export async function lockDraft(t: Tx, asker: Asker, id: string, now: Date): Promise<boolean> {
  const { count } = await t.submission.updateMany({
    where: { id, status: 'DRAFT' },
    data: { updatedAt: now, updatedById: asker.id },
  })
  return count === 1
}

/** Why this person has no room for so many bytes more, or null. What was taken out does not fill it. */
export async function quotaRefusal(t: Tx, uploadedById: string, size: number): Promise<RoomRefusal | null> {
  const used = await t.storedFile.aggregate({
    where: { uploadedById, OR: [{ links: { none: {} } }, { links: { some: ATTACHED } }] },
    _sum: { size: true },
  })
  return (used._sum.size ?? 0) + size > MOST_PERSON_BYTES ? 'quota' : null
}

/** Why this content finds no place in the submission, or null. */
export async function placeRefusal(t: Tx, submissionId: string, sha256: string): Promise<RoomRefusal | null> {
  const there = await t.fileLink.findMany({
    where: { thingId: submissionId, ...ATTACHED },
    select: { file: { select: { sha256: true } } },
  })
  if (there.some((held) => held.file.sha256 === sha256)) return 'duplicate'
  return there.length >= MOST_FILES ? 'too-many' : null
}

const DEEDS = {
  FILE_ADDED: { action: 'submission.file-add', side: 'after' },
  FILE_REMOVED: { action: 'submission.file-remove', side: 'before' },
  FILE_RESTORED: { action: 'submission.file-restore', side: 'after' },
} as const

type Change = { submissionId: string; kind: keyof typeof DEEDS; name: string; sha256: string }

/** The team's own log and the audit trail. */
export async function logFile(t: Tx, asker: Asker, change: Change, now: Date): Promise<void> {
  const { submissionId, kind, name, sha256 } = change
  const { action, side } = DEEDS[kind]
  await t.submissionEvent.create({ data: { submissionId, personId: asker.id, kind, detail: name, at: now } })
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action,
      object: { type: 'submission', id: submissionId },
      [side]: { sha256 },
    },
    now,
  )
}
