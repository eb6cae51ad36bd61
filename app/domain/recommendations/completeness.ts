import { contentSchema, type CompleteText } from './content.schema.ts'
import { COMPLETE, filledIn, type FieldFault } from './sections.schema.ts'
import { isEmptyRow, rowsOf, type Draft, type SectionKey } from './sections.ts'

/** One thing that is not complete yet: where ("actions.2.months") and what is wrong with it. */
export type Missing = { field: string; code: string }

export type Drafts = Readonly<Partial<Record<SectionKey, Draft>>>

/** What a section still needs, in the order of its fields; at most one thing per field. Empty: complete. */
export function missingIn(section: SectionKey, draft: Draft): Missing[] {
  const parsed = COMPLETE[section].safeParse(filledIn(section, draft))
  if (parsed.success) return []
  const byField = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const field = placeOf(issue.path, draft)
    if (!byField.has(field)) byField.set(field, issue.message)
  }
  return [...byField].map(([field, code]) => ({ field, code }))
}

/** What is wrong with what stands in a number's box, by its place: said there and then, not only before submitting. */
export function wrongNumbersIn(section: SectionKey, draft: Draft): Missing[] {
  return missingIn(section, draft).filter(({ code }) => WRONG_NUMBER.includes(code))
}

const WRONG_NUMBER: readonly string[] = ['notNumber', 'tooSmall', 'tooLarge'] satisfies FieldFault[]

/** The place as its writer sees it: empty rows were left out of what was judged, but stand on her screen. */
function placeOf(path: readonly PropertyKey[], draft: Draft): string {
  const [field, row, ...rest] = path.map(String)
  if (field === undefined || row === undefined) return path.join('.')
  const rows = rowsOf(draft, field)
  const typed = rows.flatMap((is, index) => (isEmptyRow(is) ? [] : [index]))
  return [field, typed[Number(row)] ?? row, ...rest].join('.')
}

/** The whole text in its strict form, or null while something is missing. */
export function completeText(drafts: Drafts): CompleteText | null {
  const { identitas, kartu, persoalan, sasaran, saran, opd, biaya } = COMPLETE
  const of = (section: SectionKey) => filledIn(section, drafts[section] ?? {})
  const parsed = {
    identitas: identitas.safeParse(of('identitas')),
    kartu: kartu.safeParse(of('kartu')),
    persoalan: persoalan.safeParse(of('persoalan')),
    sasaran: sasaran.safeParse(of('sasaran')),
    saran: saran.safeParse(of('saran')),
    opd: opd.safeParse(of('opd')),
    biaya: biaya.safeParse(of('biaya')),
  }
  const text = Object.fromEntries(
    Object.entries(parsed).map(([section, result]) => [section, result.success ? result.data : null]),
  )
  const whole = contentSchema.omit({ names: true }).safeParse(text)
  return whole.success ? whole.data : null
}
