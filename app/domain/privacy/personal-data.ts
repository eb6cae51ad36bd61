import { digitRuns, lineAt } from './digit-runs.ts'
import { neighboursOf, type Place } from './personal-number.ts'

type PersonalDataWarning = Place & { kind: 'phone' | 'name' }

/** Nobody reads more of them, and each has its line counted. */
const MOST_WARNINGS = 20

const MOBILE = /^(?:08[1-9]\d{7,10}|628[1-9]\d{7,10})$/
/** "a.n. Kepala Dinas" is how an office signs for another and names nobody. */
const OFFICES =
  'Bupati|Wakil|Wali|Gubernur|Menteri|Presiden|Sekretaris|Sekda|Kepala|Plt|Plh|Pj|Pjs|Camat|Lurah|Direktur|Ketua|Pimpinan|Pemerintah|Dinas|Badan|Tim'
const NAMES = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:[aA]\.\s?[nN]\.?|[aA]tas nama)\s+(?!(?:${OFFICES})\b)\p{Lu}[\p{L}'.]*`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}']*\s(?:bin|binti|Bin|Binti|BIN|BINTI)\s\p{Lu}[\p{L}']*/gu,
]

/**
 * What looks like a person's phone number ("0812-…", "+62 812 …") or name ("a.n. …", "… bin …", "… binti …").
 * A warning only: it may be an office's number or an official's name. Ordered by place, the first twenty.
 */
export function warnPersonalData(text: string): PersonalDataWarning[] {
  const phones = digitRuns(text).flatMap((run) => {
    const found = neighboursOf(
      run.groups.filter((group, index) => index > 0 || /^(?:0\d\d|62)/.test(group.digits)),
      (digits) => MOBILE.test(digits),
    )
    return found ? [{ kind: 'phone' as const, ...found }] : []
  })
  const names = NAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind: 'name' as const,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  return [...phones, ...names]
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_WARNINGS)
    .map((warning) => ({ ...warning, line: lineAt(text, warning.start) }))
}
