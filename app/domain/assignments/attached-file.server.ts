import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { ATTACHED } from './draft-files.server.ts'

/**
 * A file that this person may download: of her own or her team's work, or handed in by somebody of a cohort she
 * oversees; then the reading is noted. Drafts are the writers' own.
 */
export async function attachedFile(asker: Asker, fileId: string, now: Date) {
  const file = await db.storedFile.findFirst({
    where: { id: fileId, districtId: asker.districtId },
    select: {
      sha256: true,
      size: true,
      type: true,
      name: true,
      submissions: {
        where: ATTACHED,
        select: {
          submission: {
            select: {
              id: true,
              status: true,
              ownerKey: true,
              schedule: { select: { cohortId: true } },
            },
          },
        },
      },
    },
  })
  if (!file) return null
  const works = file.submissions.map(({ submission: { id, status, ownerKey, schedule } }) => ({
    id,
    districtId: asker.districtId,
    cohortId: schedule.cohortId,
    ownerKey,
    submitted: status !== 'DRAFT',
  }))
  if (!works.some((work) => can(asker, 'submission.write', work))) {
    const overseen = works.find((work) => can(asker, 'submission.read', work))
    if (!overseen) return null
    await recordReading(asker, { action: 'file.read', object: { type: 'submission', id: overseen.id } }, now)
  }
  return { sha256: file.sha256, size: file.size, type: file.type, name: file.name }
}
