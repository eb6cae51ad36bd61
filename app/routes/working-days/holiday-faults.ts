import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { workingDaysTexts } from './texts.ts'

/** So many lines are named; the others are counted. */
const MOST_NAMED = 5
const LINE = /^baris\.(\d+)$/

/** What is wrong with a form of holidays, in sentences by field; `typed`: its lines as they were sent. */
export function holidayFaults(codes: FieldErrors, typed: string, language: Language): Record<string, string> {
  const t = workingDaysTexts[language]
  const { faults } = t
  const whys: Readonly<Record<string, string>> = {
    date: faults.date,
    twice: faults.twice,
    name: faults.nameless,
  }
  // Empty lines before the first are gone when the text is read.
  const skipped = (/^\s*/.exec(typed)?.[0] ?? '').split(/\r\n|\r|\n/).length - 1
  const lines = Object.entries(codes).flatMap(([name, code]) => {
    const line = LINE.exec(name)?.[1]
    return line === undefined ? [] : [{ line: Number(line) + skipped, why: whys[code] ?? code }]
  })
  const said = lines
    .slice(0, MOST_NAMED)
    .map(({ line, why }) => faults.line({ line: number(line, language), why }))
  const more = lines.length - said.length
  if (more > 0) said.push(faults.moreLines({ count: number(more, language) }))
  const others = Object.fromEntries(Object.entries(codes).filter(([name]) => !LINE.test(name)))
  const labels = { baris: t.lines, jenis: t.kind, hari: t.day, nama: t.name }
  const own = { week: faults.week, tooMany: faults.tooMany }
  return {
    ...faultSentences(others, language, own, labels),
    ...(said.length > 0 && { baris: said.join(' ') }),
  }
}
