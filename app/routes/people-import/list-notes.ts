import type { List } from '#app/domain/people-import/list.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { importTexts } from './texts.ts'

const ENCODINGS = {
  'utf-8': null,
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
} as const

/** What was found in a file and not taken, or taken otherwise than it looks: nothing happens in silence. */
export function notesOf(list: List, language: Language): string[] {
  const t = importTexts[language].preview
  const encoding = list.encoding && ENCODINGS[list.encoding]
  const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')
  return [
    ...(list.unneeded.length > 0
      ? [t.unneeded({ columns: quoted(list.unneeded), several: list.unneeded.length > 1 })]
      : []),
    ...(list.hiddenRows.length > 0
      ? [t.hidden({ count: number(list.hiddenRows.length, language), rows: list.hiddenRows.join(', ') })]
      : []),
    ...(list.otherSheets.length > 0
      ? [t.otherSheets({ sheets: quoted(list.otherSheets), several: list.otherSheets.length > 1 })]
      : []),
    ...(encoding ? [t.encoding({ name: encoding })] : []),
    ...(list.renamed ? [t.renamed] : []),
    ...(list.noPeople.length > 0
      ? [t.noPeople({ rows: list.noPeople.map((row) => t.rowSays(row)).join(', ') })]
      : []),
    ...list.sentAgain.map((row) => t.sentAgain(row)),
  ]
}
