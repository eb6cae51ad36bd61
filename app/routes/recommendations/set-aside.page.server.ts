import type { Asker } from '#app/domain/access/asker.ts'
import { marksOf, says } from '#app/domain/recommendations/drafting.server.ts'
import { readSetAsideSection } from '#app/domain/recommendations/set-aside.server.ts'
import { fieldsOf, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { fieldText, labelOf } from '#app/domain/recommendations/wording.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { compareTexts, shortened } from '#app/platform/say/comparison.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { placeNames } from './section.page.server.ts'

/** Milliseconds for the differences of one text; a page has ten. */
const PATIENCE = 40

/** The texts of a section that were set aside, each beside what stands in its field now. */
export async function setAsidePage(asker: Asker, id: string, section: SectionKey, wanted: number) {
  const [found, names] = await Promise.all([
    readSetAsideSection(asker, id, section, wanted),
    placeNames(asker),
  ])
  if (!found) return null
  const { language } = asker
  const { rows, total, page, pageCount } = found.setAside
  const marks = marksOf(section, found.draft, found.saves)
  const stored = says(section, found.draft)
  const fields = new Map(fieldsOf(section))
  return {
    id,
    section,
    number: found.number,
    heading: found.title,
    title: writingTexts[language].sections[section],
    open: found.open,
    total,
    page,
    pageCount,
    rows: rows.flatMap((row) => {
      const field = fields.get(row.field)
      // A field that the section no longer has.
      if (!field) return []
      const text = fieldText(row.field, field, row.draft, names, language)
      const stands = fieldText(row.field, field, found.draft, names, language)
      return [
        {
          id: row.id,
          label: labelOf(row.field, language),
          text,
          by: row.writtenBy,
          setAsideBy: row.setAsideBy,
          at: dateTime(row.setAsideAt, asker),
          parts: shortened(compareTexts(stands, text, PATIENCE)),
          same: says(section, row.draft)[row.field] === stored[row.field],
          fields: { tulisan: row.id, dasar: marks[row.field] ?? '' },
        },
      ]
    }),
  }
}
