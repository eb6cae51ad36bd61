import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { rubricSchema } from '#app/domain/assignments/rubric.ts'
import type { Reader } from '#app/platform/data/db.server.ts'

export type Gradable = NonNullable<Awaited<ReturnType<typeof findGradable>>>

/**
 * A handed-in work that this trainer may grade; null for drafts, other cohorts and everything unknown. Her own and her
 * team's work is none of them: who also learns in the cohort neither grades herself nor sees what is not released.
 */
export async function findGradable(reader: Reader, asker: Asker, scheduleId: string, submissionId: string) {
  const found = await reader.submission.findFirst({
    where: {
      id: submissionId,
      scheduleId,
      schedule: { cohort: { districtId: asker.districtId } },
    },
    select: {
      id: true,
      ownerKey: true,
      personId: true,
      teamId: true,
      attempt: true,
      status: true,
      text: true,
      textById: true,
      late: true,
      handedInAt: true,
      handedInById: true,
      receiptNumber: true,
      grade: {
        select: {
          status: true,
          levels: true,
          comment: true,
          saves: true,
          writers: true,
          score: true,
          graderId: true,
          version: true,
          updatedAt: true,
          releasedAt: true,
        },
      },
      schedule: {
        select: {
          id: true,
          cohortId: true,
          assignment: { select: { title: true, kind: true, rubric: true } },
        },
      },
    },
  })
  if (!found) return null
  const { cohortId, assignment } = found.schedule
  const { districtId } = asker
  const work = { districtId, cohortId, ownerKey: found.ownerKey, submitted: found.status !== 'DRAFT' }
  if (!can(asker, 'submission.grade', work)) return null
  return {
    ...found,
    title: assignment.title,
    kind: assignment.kind,
    cohortId,
    rubric: rubricSchema.parse(assignment.rubric),
  }
}
