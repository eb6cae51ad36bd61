import type { Report } from './gift-faults.ts'
import { cut, type Part } from './gift-part.ts'

/** A question without its title. `answers` is null where there are no braces; `general` is the feedback after `####`. */
export type Pieces = { before: Part; answers: Part | null; general: Part | undefined; after: Part }

/** Parts a question at its one pair of braces; null, and a fault, where there is another. */
export function splitBraces(part: Part, report: Report): Pieces | null {
  const { masked } = part
  const [opens, closes] = [masked.indexOf('{'), masked.indexOf('}')]
  const refuse = (code: 'braceUnclosed' | 'braceUnopened' | 'braceNested' | 'answersTwice', at: number) => {
    report(code, cut(part, at).line)
    return null
  }
  if (opens < 0 && closes < 0) {
    return { before: part, answers: null, general: undefined, after: cut(part, part.text.length) }
  }
  if (closes >= 0 && (opens < 0 || closes < opens)) return refuse('braceUnopened', closes)
  if (closes < 0) return refuse('braceUnclosed', opens)
  const nested = masked.indexOf('{', opens + 1)
  if (nested >= 0 && nested < closes) return refuse('braceNested', nested)
  if (nested >= 0) return refuse('answersTwice', nested)
  const extra = masked.indexOf('}', closes + 1)
  if (extra >= 0) return refuse('braceUnopened', extra)
  const [answers, general] = splitGeneralFeedback(cut(part, opens + 1, closes))
  return { before: cut(part, 0, opens), answers, general, after: cut(part, closes + 1) }
}

function splitGeneralFeedback(answers: Part): [answers: Part, feedback?: Part] {
  const at = answers.masked.lastIndexOf('####')
  return at < 0 ? [answers] : [cut(answers, 0, at), cut(answers, at + 4)]
}
