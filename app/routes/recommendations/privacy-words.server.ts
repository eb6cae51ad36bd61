import { warnPersonalData } from '#app/domain/privacy/personal-data.ts'
import {
  cellName,
  fieldsOf,
  rowsOf,
  textOf,
  type Draft,
  type Field,
  type SectionKey,
} from '#app/domain/recommendations/sections.ts'
import { placeLabel } from '#app/domain/recommendations/wording.ts'
import { privacyTexts } from '#app/i18n/privacy.ts'
import type { Language } from '#app/platform/say/language.ts'

/** Where the section as it is saved may hold a person's phone number or name: "Persoalan: ada yang tampak seperti …". */
export function privacyWords(
  section: SectionKey,
  draft: Draft,
  language: Language,
): { field: string; message: string }[] {
  const t = privacyTexts[language]
  return writtenTexts(section, draft).flatMap(([field, text]) => {
    const kinds = [...new Set(warnPersonalData(text).map(({ kind }) => kind))]
    const label = placeLabel(field, language)
    return kinds.map((kind) => ({ field, message: t.inField({ label, what: t.looksLike[kind] }) }))
  })
}

/** Every text of a section that a person words freely, by its name in the form. */
function writtenTexts(section: SectionKey, draft: Draft): [field: string, text: string][] {
  const isWritten = (kind: Field['kind'] | undefined) => kind === 'text' || kind === 'line'
  return fieldsOf(section).flatMap(([name, field]): [string, string][] => {
    if (field.kind !== 'rows') return isWritten(field.kind) ? [[name, textOf(draft, name)]] : []
    return rowsOf(draft, name).flatMap((row, index) =>
      Object.entries(row)
        .filter(([column]) => isWritten(field.columns[column]?.kind))
        .map(([column, text]): [string, string] => [cellName(name, index, column), text]),
    )
  })
}
