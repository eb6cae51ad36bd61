import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Reader } from '#app/platform/data/db.server.ts'

export type Schedule = NonNullable<Awaited<ReturnType<typeof findSchedule>>>

/** An assignment of a cohort that this person may see at all, and in which part; null for everybody else. */
export async function findSchedule(reader: Reader, asker: Asker, id: string) {
  const found = await reader.assignmentSchedule.findFirst({
    where: { id, cohort: { districtId: asker.districtId } },
    select: {
      id: true,
      cohortId: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      gradeTargetAt: true,
      cohort: { select: { name: true } },
      assignment: {
        select: {
          id: true,
          title: true,
          kind: true,
          source: true,
          sourceHash: true,
          rubric: true,
          module: { select: { id: true, slug: true, title: true, position: true } },
        },
      },
    },
  })
  if (!found) return null
  const place = { cohortId: found.cohortId, districtId: asker.districtId }
  const participant = can(asker, 'cohort.attend', place)
  if (!participant && !can(asker, 'assignment.oversee', place)) return null
  return { ...found, asParticipant: participant }
}
