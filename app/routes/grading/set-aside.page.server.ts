import type { Asker } from '#app/domain/access/asker.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { gradeSays } from '#app/domain/grading/grade.server.ts'
import { COMMENT } from '#app/domain/grading/limits.ts'
import { readSetAsideGrade } from '#app/domain/grading/set-aside.server.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
import { compareTexts, shortened } from '#app/platform/say/comparison.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { gradingTexts } from './texts.ts'

/** Milliseconds for the differences of one text; a page has ten. */
const PATIENCE = 40

/** The levels and comments of a grade that were set aside, each beside what stands in its field now. */
export async function setAsidePage(asker: Asker, scheduleId: string, submissionId: string, wanted: number) {
  const found = await readSetAsideGrade(asker, scheduleId, submissionId, wanted)
  if (!found) return null
  const { rubric, title, ownerName, open } = found
  const { rows, total, page, pageCount } = found.setAside
  const t = gradingTexts[asker.language]
  const says = gradeSays(keysOf(rubric), found.grade)
  const marks = marksOf(says, found.saves)
  const inWords = (field: string, said: string) =>
    field === COMMENT || said === '' ? said : t.level({ level: Number(said) })
  return {
    scheduleId,
    id: submissionId,
    title,
    ownerName,
    open,
    total,
    page,
    pageCount,
    rows: rows.flatMap((row) => {
      const stands = says[row.field]
      const label = row.field === COMMENT ? t.comment : rubric.find(({ key }) => key === row.field)?.criterion
      // A criterion that the rubric no longer has.
      if (stands === undefined || label === undefined) return []
      const text = inWords(row.field, row.text)
      return [
        {
          id: row.id,
          label,
          text,
          by: row.writtenBy,
          setAsideBy: row.setAsideBy,
          at: dateTime(row.setAsideAt, asker),
          parts: shortened(compareTexts(inWords(row.field, stands), text, PATIENCE)),
          same: row.text === stands,
          fields: { tulisan: row.id, dasar: marks[row.field] ?? '' },
        },
      ]
    }),
  }
}
