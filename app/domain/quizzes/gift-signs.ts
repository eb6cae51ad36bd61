import type { Part } from './gift-part.ts'
import { weightAt } from './gift-weight.ts'

/** An unescaped `=` or `~` between the braces, and how it stands there. */
export type Sign = {
  sign: '=' | '~'
  at: number
  line: number
  /** With nothing before it: in the answers, or on a line of its own. */
  place: 'first' | 'lineStart' | 'inside'
  spaceBefore: boolean
  spaceAfter: boolean
  between: { before: string; after: string }
  isWeighted: boolean
}

const SPACE = /^\s?$/
const COMMENT = '\uFDD1'

export function signsOf({ masked, line: begin }: Part, wanted: '=' | '=~'): Sign[] {
  const signs: Sign[] = []
  let line = begin
  let place: Sign['place'] = 'first'
  for (let at = 0; at < masked.length; at += 1) {
    const sign = masked.charAt(at)
    if (sign === '\n') {
      line += 1
      place = 'lineStart'
    } else if (sign === '=' || (sign === '~' && wanted === '=~')) {
      const between = { before: masked.charAt(at - 1), after: masked.charAt(at + 1) }
      const [spaceBefore, spaceAfter] = [SPACE.test(between.before), SPACE.test(between.after)]
      const isWeighted = weightAt(masked, at + 1) !== null
      signs.push({ sign, at, line, place, spaceBefore, spaceAfter, between, isWeighted })
    }
    if (sign !== COMMENT && !SPACE.test(sign)) place = 'inside'
  }
  return signs
}

/** What the signs of one question have in common. */
type Sides = {
  /** A single `=` among choices without weights: as text it would leave no right answer. */
  onlyRight: boolean
  /** Answers begin on lines of their own. */
  byLine: boolean
  /** All but at most one are written without a space after them ("~red"). */
  tight: boolean
}

export function sidesOf(signs: Sign[]): Sides {
  const count = (is: (sign: Sign) => boolean) => signs.filter(is).length
  const lineStarts = count(({ place }) => place === 'lineStart')
  const loose = count(({ spaceAfter }) => spaceAfter)
  return {
    onlyRight:
      count(({ sign }) => sign === '=') === 1 &&
      count(({ sign }) => sign === '~') > 0 &&
      count(({ isWeighted }) => isWeighted) === 0,
    byLine: lineStarts > 1 && lineStarts > count(({ place }) => place === 'inside'),
    tight: signs.length > 1 && loose <= 1,
  }
}

/**
 * Whether a sign may as well belong to a sentence ("1 + 1 = 2", "5~6 km") as begin an answer. GIFT splits there without a
 * word, and an answer appears that nobody wrote; taking it as text could hide one that somebody did. So it is asked. What
 * certainly begins an answer: a sign with a weight, "~=", what stands first or on a line of its own.
 */
export function isStray(sign: Sign, inFeedback: boolean, { onlyRight, byLine, tight }: Sides): boolean {
  const { place, between, spaceBefore, spaceAfter } = sign
  if (place !== 'inside' || sign.isWeighted || between.before === '~') return false
  if (sign.sign === '=') return !onlyRight && (byLine || !spaceBefore || spaceAfter)
  if (/\d/.test(between.before) && /\d/.test(between.after)) return true
  // "#~5 km": an empty feedback, or one that begins so.
  if (between.before === '#') return true
  return byLine || (inFeedback && tight && spaceBefore && spaceAfter)
}
