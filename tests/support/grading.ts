import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import type { Levels } from '#app/domain/assignments/rubric.ts'
import { gradeSays } from '#app/domain/grading/grade.server.ts'
import { gradeNames } from '#app/domain/grading/limits.ts'
import { db } from '#app/platform/data/db.server.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
import { BASE } from '#app/platform/forms.ts'
import { createClassroom, key } from './assignments.ts'
import { askerFor } from './world.ts'

/** Keys of the rubric in `createSchedule`. */
const CRITERIA = ['0', '1']

/** A classroom in which a team has handed in, with two trainers. */
export async function handedIn() {
  const now = new Date()
  const room = await createClassroom()
  await saveText(room.ana, room.schedule.id, { text: 'Naskah tim satu', from: 0 }, now)
  await handIn(room.ana, room.schedule.id, { from: 1, key: key() }, now)
  const submission = await db.submission.findFirstOrThrow({ where: { scheduleId: room.schedule.id } })
  const place = { scheduleId: room.schedule.id, submissionId: submission.id }
  const secondTrainer = await room.world.person('Pelatih Dua', 'trainer', { cohortId: room.world.cohort.id })
  return { ...room, place, second: await askerFor(secondTrainer.id) }
}

export type Grade = { levels: Levels; comment: string }

/** The form of a grade in `createClassroom`, as a page sends it that was drawn when the grade was `seen`, saved once. */
export function gradeForm(grade: Grade, seen: Grade | null = null) {
  const says = gradeSays(CRITERIA, seen)
  const saves = Object.entries(says).flatMap(([field, text]) => (text === '' ? [] : [[field, 1] as const]))
  return { sent: gradeSays(CRITERIA, grade), marks: marksOf(says, Object.fromEntries(saves)) }
}

/** The same as it goes over the wire. */
export function gradeFields(grade: Grade, seen: Grade | null = null): [string, string][] {
  const { sent, marks } = gradeForm(grade, seen)
  return Object.entries(gradeNames(CRITERIA)).flatMap(([field, name]): [string, string][] => [
    [name, sent[field] ?? ''],
    [BASE + name, marks[field] ?? ''],
  ])
}
