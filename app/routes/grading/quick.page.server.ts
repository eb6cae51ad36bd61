import type { Asker } from '#app/domain/access/asker.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { gradeSays } from '#app/domain/grading/grade.server.ts'
import { COMMENT, gradeNames } from '#app/domain/grading/limits.ts'
import { fieldOfWork } from '#app/domain/grading/quick-table/limits.ts'
import type { QuickRow, QuickTable } from '#app/domain/grading/quick-table/reading.server.ts'
import { paths } from '#app/paths.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
import { dateShort, timeOfDay } from '#app/platform/say/time.ts'
import { gradingTexts } from './texts.ts'

export type QuickRowView = ReturnType<typeof rowView>

/** The page's data: of each work the fields under their names on this page, with the marks of what they show. */
export function quickPage(
  asker: Asker,
  { schedule, rows, before, after }: QuickTable,
  here: string,
  now: Date,
) {
  return {
    id: schedule.id,
    here,
    readAt: now.getTime(),
    assignment: schedule.title,
    cohort: schedule.cohort,
    rows: rows.map((row) => rowView(row, schedule.id, asker)),
    before,
    after,
  }
}

function rowView(row: QuickRow, scheduleId: string, asker: Asker) {
  const { submissionId: id, rubric } = row
  const t = gradingTexts[asker.language]
  const keys = keysOf(rubric)
  const says = gradeSays(keys, row)
  const marks = marksOf(says, row.saves)
  const names = Object.entries(gradeNames(keys))
  const named = (field: string) => fieldOfWork(names.find(([one]) => one === field)?.[1] ?? field, id)
  return {
    id,
    owner: row.ownerName,
    about: [
      row.about,
      t.handedInAt({ at: `${dateShort(row.handedInAt, asker)}, ${timeOfDay(row.handedInAt, asker)}` }),
      row.attempt > 1 && t.attempt({ attempt: row.attempt }),
      row.late && t.late,
    ]
      .filter(Boolean)
      .join(' · '),
    to: paths.gradingSubmission(scheduleId, id),
    door: paths.gradingSave(scheduleId, id),
    score: row.score,
    criteria: rubric.map(({ key, criterion, weight, levels }) => ({
      key,
      name: named(key),
      criterion,
      weight,
      anchors: levels,
      value: says[key] ?? '',
    })),
    comment: { name: named(COMMENT), value: says[COMMENT] ?? '' },
    marks: names.map(([field, name]) => ({ name: fieldOfWork(name, id), mark: marks[field] ?? '' })),
  }
}
