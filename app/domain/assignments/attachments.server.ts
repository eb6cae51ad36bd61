import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AcceptedFile } from '#app/domain/files/accept.server.ts'
import { MOST_PERSON_BYTES } from '#app/domain/files/files.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { MOST_FILES } from './limits.ts'
import { beginDraft, openWork, type WorkRefusal } from './open-work.server.ts'

type AddResult =
  { ok: true; name: string } | { ok: false; reason: WorkRefusal | 'too-many' | 'quota' | 'duplicate' }
type RemoveResult = { ok: true; name: string } | { ok: false; reason: WorkRefusal | 'gone' }

/** Asked before a long upload is read; the answer is asked again when the file is written down. */
export async function refusalToAttach(
  asker: Asker,
  scheduleId: string,
  now: Date,
): Promise<WorkRefusal | null> {
  const work = await openWork(db, asker, scheduleId, now)
  return work.ok ? null : work.reason
}

/** Puts a kept file into the draft. The same content twice in one submission is said, not doubled. */
export async function addFile(
  asker: Asker,
  scheduleId: string,
  file: AcceptedFile,
  now: Date,
): Promise<AddResult> {
  return tx(async (t) => {
    const work = await openWork(t, asker, scheduleId, now)
    if (!work.ok) return work
    // Race: the same person uploads twice at once. Her own row makes the second one wait and see the first one's bytes.
    await t.person.update({
      where: { id: asker.id },
      data: { version: { increment: 0 } },
      select: { id: true },
    })
    const used = await t.storedFile.aggregate({ where: { uploadedById: asker.id }, _sum: { size: true } })
    if ((used._sum.size ?? 0) + file.size > MOST_PERSON_BYTES) return { ok: false, reason: 'quota' }
    const draft = await beginDraft(t, asker, work, now)
    if (!(await lockDraft(t, asker, draft.id, now))) return { ok: false, reason: 'handed-in' }
    const there = await t.submissionFile.findMany({
      where: { submissionId: draft.id },
      select: { file: { select: { sha256: true } } },
    })
    if (there.some((held) => held.file.sha256 === file.sha256)) return { ok: false, reason: 'duplicate' }
    if (there.length >= MOST_FILES) return { ok: false, reason: 'too-many' }
    const { id: fileId } = await t.storedFile.create({
      data: { ...file, districtId: asker.districtId, uploadedById: asker.id, createdAt: now },
      select: { id: true },
    })
    await t.submissionFile.create({
      data: { submissionId: draft.id, fileId, addedById: asker.id, addedAt: now },
    })
    await log(
      t,
      asker,
      { submissionId: draft.id, kind: 'FILE_ADDED', name: file.name, sha256: file.sha256 },
      now,
    )
    return { ok: true, name: file.name }
  })
}

/** Takes a file out of the draft; `gone` when it is not there (any more). An earlier attempt that also shows it keeps it. */
export async function removeFile(
  asker: Asker,
  scheduleId: string,
  fileId: string,
  now: Date,
): Promise<RemoveResult> {
  return tx(async (t) => {
    const work = await openWork(t, asker, scheduleId, now)
    if (!work.ok) return work
    if (!work.newest) return { ok: false, reason: 'not-found' }
    const submissionId = work.newest.id
    if (!(await lockDraft(t, asker, submissionId, now))) return { ok: false, reason: 'handed-in' }
    const held = await t.submissionFile.findUnique({
      where: { submissionId_fileId: { submissionId, fileId } },
      select: { id: true, file: { select: { name: true, sha256: true } } },
    })
    if (!held) return { ok: false, reason: 'gone' }
    await t.submissionFile.delete({ where: { id: held.id } })
    await t.storedFile.deleteMany({ where: { id: fileId, submissions: { none: {} } } })
    await log(t, asker, { submissionId, kind: 'FILE_REMOVED', ...held.file }, now)
    return { ok: true, name: held.file.name }
  })
}

/**
 * Race: a file is added or removed while another member hands in. Both change the submission's row first, so one of
 * them waits; the files that were handed in stay as they are.
 */
async function lockDraft(t: Tx, asker: Asker, id: string, now: Date): Promise<boolean> {
  const { count } = await t.submission.updateMany({
    where: { id, status: 'DRAFT' },
    data: { updatedAt: now, updatedById: asker.id },
  })
  return count === 1
}

type Change = { submissionId: string; kind: 'FILE_ADDED' | 'FILE_REMOVED'; name: string; sha256: string }

async function log(
  t: Tx,
  asker: Asker,
  { submissionId, kind, name, sha256 }: Change,
  now: Date,
): Promise<void> {
  await t.submissionEvent.create({ data: { submissionId, personId: asker.id, kind, detail: name, at: now } })
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: kind === 'FILE_ADDED' ? 'submission.file-add' : 'submission.file-remove',
      object: { type: 'submission', id: submissionId },
      [kind === 'FILE_ADDED' ? 'after' : 'before']: { sha256 },
    },
    now,
  )
}
