import { z } from 'zod'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { levelsSchema, rubricSchema, type Levels, type Rubric } from '#app/domain/assignments/rubric.ts'
import { askOne } from '#app/platform/data/ask.server.ts'
import type { Reader, Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { TASK_LIMITS } from './limits.ts'

const count = z.coerce.number()
const worksSchema = z.object({ ungraded: count, grading: count, released: count, writing: count })

/** How far the works of an assignment are, in all cohorts. */
export type Works = z.infer<typeof worksSchema>

/** For whom a change of instructions or rubric means something; what is kept is read, nothing is counted. */
export function readWorks(reader: Reader, assignmentId: string): Promise<Works> {
  return askOne(
    worksSchema,
    sql`SELECT COALESCE(SUM(k."ungraded"), 0) AS "ungraded", COALESCE(SUM(k."grading" + k."ready"), 0) AS "grading",
      COALESCE(SUM(k."released"), 0) AS "released", COALESCE(SUM(k."returned" + k."writing"), 0) AS "writing"
    FROM "AssignmentSchedule" s JOIN "WorkCount" k ON k."scheduleId" = s."id" WHERE s."assignmentId" = ${assignmentId}`,
    reader,
  )
}

/** Is there anything to choose? What is released keeps its version in any case, what is being written has none yet. */
export function hasToChoose({ ungraded, grading }: Works): boolean {
  return ungraded + grading > 0
}

/**
 * Lets handed-in works that are not released be judged by this version. Levels follow their criteria by key and the score
 * is counted anew; a level of a criterion that is gone goes. Answers how many works and how many begun grades, or
 * null where more are begun than one change may touch.
 */
export async function takeOver(
  t: Tx,
  assignmentId: string,
  number: number,
  now: Date,
): Promise<{ works: number; grades: number } | null> {
  const { rubric: stored } = await t.assignmentVersion.findUniqueOrThrow({
    where: { assignmentId_number: { assignmentId, number } },
    select: { rubric: true },
  })
  const rubric = rubricSchema.parse(stored)
  const open = { schedule: { assignmentId }, status: 'HANDED_IN', gradeStatus: { not: 'RELEASED' } }
  // Race: a trainer saves one of their grades at this moment. The works' own rows make one of the two wait.
  const { count: works } = await t.submission.updateMany({ where: open, data: { versionNumber: number } })
  const grades = await t.grade.findMany({
    where: { status: 'GRADING', submission: { ...open, versionNumber: number } },
    select: { id: true, submissionId: true, levels: true, version: true },
    take: TASK_LIMITS.takenOver + 1,
  })
  if (grades.length > TASK_LIMITS.takenOver) return null
  for (const { id, submissionId, levels: before, version } of grades) {
    const levels = levelsIn(rubric, levelsSchema.parse(before))
    const score = scoreOf(rubric, levels)
    const data = { levels, score, versionNumber: number, updatedAt: now }
    await t.grade.update({ where: { id }, data: { ...data, version: version + 1 } })
    const gradeStatus = score === null ? 'GRADING' : 'READY'
    await t.submission.update({ where: { id: submissionId }, data: { gradeStatus } })
  }
  return { works, grades: grades.length }
}

function levelsIn(rubric: Rubric, levels: Levels): Levels {
  const known = rubric.map(({ key }) => key)
  return Object.fromEntries(Object.entries(levels).filter(([key]) => known.includes(key)))
}
