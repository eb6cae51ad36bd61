import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db } from '#app/platform/db.server.ts'
import { overseesCohort } from './owner.ts'

/**
 * A file that this person may download: of her own or her team's work, or handed in by somebody of a cohort she
 * oversees. Drafts are the writers' own.
 */
export async function attachedFile(asker: Asker, fileId: string) {
  const file = await db.storedFile.findFirst({
    where: { id: fileId, districtId: asker.districtId },
    select: {
      sha256: true,
      size: true,
      type: true,
      name: true,
      submissions: {
        select: {
          submission: {
            select: { status: true, personId: true, teamId: true, schedule: { select: { cohortId: true } } },
          },
        },
      },
    },
  })
  const allowed = file?.submissions.some(({ submission }) => {
    const { personId, teamId, status } = submission
    const place = { cohortId: submission.schedule.cohortId, districtId: asker.districtId }
    return (
      can(asker, 'submission.write', { ...place, personId, teamId }) ||
      (status !== 'DRAFT' && overseesCohort(asker, place))
    )
  })
  return file && allowed ? { sha256: file.sha256, size: file.size, type: file.type, name: file.name } : null
}
