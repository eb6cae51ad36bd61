import { giftSentence, type GiftFault, type GiftNote } from '../gift-faults.ts'
import { isCategory } from '../gift-blocks.ts'
import { readGift } from '../gift.ts'
import { isComment } from '../gift-comments.ts'
import type { Question } from '../question.ts'
import type { Finding, FoundQuestion } from './found.ts'
import { giftCures } from './gift-cures.ts'
import { seenOf } from './seen.ts'
import { faultAt } from './words.ts'

type Range = { from: number; to: number }
/** A text with neither title nor braces: GIFT takes it for a reading text, its author hardly. */
const ASKED_NOTES: readonly string[] = ['textAlone', 'answerWithoutSign', 'trueFalseInText', 'arrowSign']

/** Reads a GIFT text question by question; what is wrong stands at the question in whose lines it is. */
export function findInGift(text: string, lines: readonly string[]): FoundQuestion[] {
  const { questions, faults, notes } = readGift(text)
  const asked = notes.filter(({ code }) => ASKED_NOTES.includes(code))
  const told = notes.filter(({ code }) => !ASKED_NOTES.includes(code))
  const ranges = merged(rangesOf(lines), [...questions, ...faults], lines)
  return ranges.flatMap((range) => {
    const isIn = ({ line }: { line: number }) => line >= range.from && line <= range.end
    const question = questions.find(isIn) ?? null
    const findings: (GiftFault | GiftNote)[] = [...faults, ...asked].filter(isIn)
    if (!question && findings.length === 0) return []
    return [found({ range, question, findings, notes: told.filter(isIn), lines })]
  })
}

type Pieces = {
  range: Range
  question: Question | null
  findings: (GiftFault | GiftNote)[]
  notes: GiftNote[]
  lines: readonly string[]
}

function found({ range, question, findings, notes, lines }: Pieces): FoundQuestion {
  const own = lines.slice(range.from - 1, range.to)
  const picture = PICTURE.exec(own.join('\n'))
  const faults = findings.map(sentenceOf)
  if (picture) faults.push(faultAt(range.from, 'picture', (picture[1] ?? '').trim()))
  return {
    lines: { from: range.from, to: range.to },
    question,
    seen: question ? seenOf(question) : { kind: null, text: shortText(own), answers: [] },
    faults,
    notes: notes.map(sentenceOf),
    cures: giftCures({ range, own, findings, picture: picture?.[0] ?? null }),
  }
}

export const PICTURE = /\[gambar\\?:([^\]\n]*)\]/

function sentenceOf(finding: GiftFault | GiftNote): Finding {
  return { line: finding.line, id: giftSentence(finding, 'id'), en: giftSentence(finding, 'en') }
}

function shortText(own: readonly string[]): string {
  return own
    .filter((line) => !isComment(line) && !isCategory(line))
    .join('\n')
    .trim()
}

/** `end` is the last line before the next range: an empty line belongs to what stands above it. */
type Reach = Range & { end: number }

/** What stands between empty lines. */
function rangesOf(lines: readonly string[]): Reach[] {
  const ranges: Reach[] = []
  for (const [index, line] of lines.entries()) {
    const at = index + 1
    const last = ranges.at(-1)
    if (line.trim() === '') {
      if (last) last.end = at
    } else if (last && last.to === at - 1) Object.assign(last, { to: at, end: at })
    else ranges.push({ from: at, to: at, end: at })
  }
  return ranges
}

/** Comments and categories that stand alone belong to what follows, the half that an empty line has cut to what stands above. */
function merged(
  ranges: readonly Reach[],
  said: readonly { line: number }[],
  lines: readonly string[],
): Reach[] {
  const out: Reach[] = []
  let begins: number | null = null
  for (const range of ranges) {
    const isHead = lines.slice(range.from - 1, range.to).every((line) => isComment(line) || isCategory(line))
    const isSaid = said.some(({ line }) => line >= range.from && line <= range.end)
    const last = out.at(-1)
    if (isHead) begins ??= range.from
    else if (last && !isSaid) Object.assign(last, { to: range.to, end: range.end })
    else {
      out.push({ ...range, from: begins ?? range.from })
      begins = null
    }
  }
  return out
}
