import type { Asker } from '#app/domain/access/asker.ts'
import type { AcceptedFile } from '#app/domain/files/accept.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import {
  lockDraft,
  lockUploader,
  logFile,
  placeRefusal,
  quotaRefusal,
  type RoomRefusal,
} from './draft-files.server.ts'
import { beginDraft, openWork, type WorkRefusal } from './open-work.server.ts'

type AddResult = { ok: true; name: string } | { ok: false; reason: WorkRefusal | RoomRefusal }

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
    await lockUploader(t, asker.id)
    const quota = await quotaRefusal(t, asker.id, file.size)
    if (quota) return { ok: false, reason: quota }
    const draft = await beginDraft(t, asker, work, now)
    if (!(await lockDraft(t, asker, draft.id, now))) return { ok: false, reason: 'handed-in' }
    const place = await placeRefusal(t, draft.id, file.sha256)
    if (place) return { ok: false, reason: place }
    const { id: fileId } = await t.storedFile.create({
      data: { ...file, districtId: asker.districtId, uploadedById: asker.id, createdAt: now },
      select: { id: true },
    })
    await t.submissionFile.create({
      data: { submissionId: draft.id, fileId, addedById: asker.id, addedAt: now },
    })
    const { name, sha256 } = file
    await logFile(t, asker, { submissionId: draft.id, kind: 'FILE_ADDED', name, sha256 }, now)
    return { ok: true, name }
  })
}
