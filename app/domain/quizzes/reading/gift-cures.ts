import type { GiftFault, GiftNote } from '../gift-faults.ts'
import type { Cure, CureCode } from './found.ts'

type Sick = {
  range: { from: number; to: number }
  own: readonly string[]
  findings: readonly (GiftFault | GiftNote)[]
  picture: string | null
}

/** What mends a GIFT question with one press, where what is wrong can be found in its lines without a doubt. */
export function giftCures({ range, own, findings, picture }: Sick): Cure[] {
  const cureWith = (code: CureCode, detail: string, lines: readonly string[] | null): Cure[] =>
    lines ? [{ code, detail, edit: { from: range.from, count: own.length, lines } }] : []
  const cures = findings.flatMap((finding) => {
    const { code, detail, line } = finding
    const at = line - range.from
    const replaced = (written: string, instead: string) => replacedIn(own, at, written, instead)
    switch (code) {
      case 'numberUnclear':
        return [
          ...cureWith('thousands', detail, replaced(detail, detail.replace(/[.,]/, ''))),
          ...cureWith('decimal', detail, replaced(detail, `${detail}0`)),
        ]
      case 'equalsUnclear':
        return cureWith('equalsAsText', '', escapedIn(own, at, detail, '='))
      case 'tildeUnclear':
        return cureWith('tildeAsText', '', escapedIn(own, at, detail, '~'))
      case 'emptyLineInQuestion':
      case 'emptyLineInAnswers':
        return cureWith('joinLines', '', withoutGaps(own, code === 'emptyLineInQuestion'))
      case 'textAlone':
        return cureWith('reading', '', declared(own, at))
      default:
        return []
    }
  })
  const pictures = picture === null ? [] : cureWith('withoutPicture', '', withoutPicture(own, picture))
  return findings.length > 0 || picture !== null
    ? [...unique(cures), ...pictures, ...cureWith('drop', '', [])]
    : []
}

function unique(cures: readonly Cure[]): Cure[] {
  return [...new Map(cures.map((cure) => [`${cure.code} ${cure.detail}`, cure])).values()]
}

/** Everywhere on its line as a figure of its own; null where it does not stand there. */
function replacedIn(own: readonly string[], at: number, written: string, instead: string): string[] | null {
  const line = own[at]
  if (line === undefined || written === '' || !line.includes(written)) return null
  const pieces = line.split(written)
  const joined = pieces.reduce((before, piece) => {
    const isPart = /[\d.,]$/.test(before) || /^(?:\d|[.,]\d)/.test(piece)
    return `${before}${isPart && !before.endsWith('..') && !piece.startsWith('..') ? written : instead}${piece}`
  })
  return own.with(at, joined)
}

/** The one sign of that kind in the words that were told. */
function escapedIn(own: readonly string[], at: number, words: string, sign: '=' | '~'): string[] | null {
  const line = own[at]
  const place = line?.indexOf(words) ?? -1
  const [before = '', behind, ...more] = words.split(sign)
  if (line === undefined || place < 0 || behind === undefined || more.length > 0 || before.endsWith('\\'))
    return null
  const at2 = place + before.length
  return own.with(at, `${line.slice(0, at2)}\\${line.slice(at2)}`)
}

/** A gap in a text is written `\n`; within the answers it says nothing. */
function withoutGaps(own: readonly string[], inText: boolean): string[] {
  return own.flatMap((line) => (line.trim() === '' ? (inText ? [String.raw`\n`] : []) : [line]))
}

/** With an empty title and a format a text is declared to be one. */
function declared(own: readonly string[], at: number): string[] | null {
  const line = own[at]
  if (line === undefined || line.startsWith('::')) return null
  return own.with(at, `:::: [moodle]${line}`)
}

function withoutPicture(own: readonly string[], picture: string): string[] {
  return own.map((line) => line.replace(`\\n${picture}`, '').replace(picture, ''))
}
