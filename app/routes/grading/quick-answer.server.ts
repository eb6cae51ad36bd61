import { signWords } from '#app/i18n/signs.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { COMMENT, gradeNames } from '#app/domain/grading/limits.ts'
import { fieldOfWork } from '#app/domain/grading/quick-table/limits.ts'
import type { SavedRow } from '#app/domain/grading/quick-table/saving.server.ts'
import { BASE, WHOLE_FORM, type Typed } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import { faultSentence, keysIn, whoBefore } from './grade-failure.server.ts'
import { quickTexts } from './quick-texts.ts'

/** What was typed for a work that takes nothing any more. */
type Lost = { title: string; why: string; lines: string[] }

/** What stays in the form, and why: fields that were not written, and fields of rows that were not sent. */
export async function quickAnswer(
  form: Typed,
  rows: readonly SavedRow[],
  { asker, waits }: { asker: Asker; waits: string | null },
) {
  const t = quickTexts[asker.language]
  const errors: Record<string, string> = {}
  const marks: Record<string, string> = Object.fromEntries(
    Object.entries(form.values).flatMap(([name, mark]) =>
      name.startsWith(BASE) ? [[name.slice(BASE.length), mark] as const] : [],
    ),
  )
  const over: string[] = []
  const lost: Lost[] = []
  for (const row of rows) {
    if (!row.saved.ok) {
      lost.push(lostIn(row, asker))
      continue
    }
    const { saved, work } = row
    const names = gradeNames(keysIn(saved.stored))
    const named = (field: string) => fieldOfWork(names[field] ?? field, work.id)
    for (const field of Object.keys(names))
      if (!(field in saved.refused)) marks[named(field)] = saved.marks[field] ?? ''
    for (const [field, code] of Object.entries(saved.refused))
      errors[named(field)] = signWords(code, asker.language) ?? faultSentence(code, asker.language)
    for (const field of saved.met) {
      const who = await whoBefore(saved, [field], asker)
      const stored = saved.stored[field] ?? ''
      errors[named(field)] = stored === '' ? t.metEmpty(who) : t.met({ ...who, stored })
      over.push(named(field))
    }
  }
  const left = Object.keys(errors).length
  const count = rows.filter(
    ({ saved }) => saved.ok && saved.met.length + Object.keys(saved.refused).length === 0,
  ).length
  if (left > 0) errors[WHOLE_FORM] = t.someSaved({ count, left })
  const word = left === 0 ? waits : null
  const status = over.length > 0 || lost.length > 0 ? 409 : left > 0 ? 422 : 200
  return refuseForm(form, errors, { status }, { marks, over, lost, word })
}

function lostIn({ work, saving, saved }: SavedRow, { language }: Asker): Lost {
  const t = quickTexts[language]
  const reason = saved.ok || saved.reason === 'not-found' ? 'returned' : saved.reason
  const lines = Object.entries(saving.sent).flatMap(([field, value]) => {
    const criterion = work.rubric.find(({ key }) => key === field)?.criterion
    const label = field === COMMENT ? t.comment : (criterion ?? field)
    return value === '' ? [] : [t.was({ field: label, value })]
  })
  return { title: t.closedTitle({ owner: work.ownerName ?? '–' }), why: t.closed[reason], lines }
}
