import { contents, cut, trimmed, type Part } from './gift-part.ts'
import { isStray, sidesOf, signsOf, type Sign } from './gift-signs.ts'
import type { Report } from './gift-faults.ts'

export type Item = { sign: '' | Sign['sign']; part: Part }

/** Which signs begin an answer, in which kind of question. A pair is known by its arrow, whatever signs stand in it. */
export type ItemsKind = 'choice' | 'short' | 'numeric' | 'pairs'

/**
 * Splits answers at each unescaped `=` (and `~` in choices); the text before the first sign, if any, has no sign. A sign
 * that may belong to a sentence is reported, once for an answer, and taken as text; then `isClear` is false, and what does not
 * fit together says nothing.
 */
export function itemsOf(answers: Part, kind: ItemsKind, report: Report): { items: Item[]; isClear: boolean } {
  const signs = signsOf(answers, kind === 'choice' ? '=~' : '=')
  const firm = kind === 'pairs' ? signs : withoutStray(answers, signs, kind, report)
  return { items: itemsAt(answers, firm), isClear: firm.length === signs.length }
}

function withoutStray(answers: Part, signs: Sign[], kind: ItemsKind, report: Report): Sign[] {
  const sides = sidesOf(signs)
  const firm: Sign[] = []
  let from = 0
  let inFeedback = false
  let isTold = false
  for (const [index, sign] of signs.entries()) {
    inFeedback ||= answers.masked.slice(from, sign.at).includes('#')
    from = sign.at
    // A number holds no sign, so only what is said of it can.
    if ((inFeedback || kind !== 'numeric') && isStray(sign, inFeedback, sides)) {
      const code = sign.sign === '=' ? 'equalsUnclear' : 'tildeUnclear'
      if (!isTold) report(code, sign.line, around(answers, signs, index))
      isTold = true
      continue
    }
    firm.push(sign)
    inFeedback = false
    isTold = false
  }
  return firm
}

const QUOTED = 30

/** The words beside a sign, up to the next ones, on its line. */
function around({ text }: Part, signs: Sign[], index: number): string {
  const at = signs[index]?.at ?? 0
  const from = Math.max((signs[index - 1]?.at ?? -1) + 1, at - QUOTED)
  const to = Math.min(signs[index + 1]?.at ?? text.length, at + QUOTED)
  const before = text.slice(from, at).split('\n').at(-1) ?? ''
  const [after = ''] = text.slice(at, to).split('\n')
  return contents({ text: before + after, masked: '', line: 0 }).trim()
}

function itemsAt(answers: Part, signs: Sign[]): Item[] {
  const [first] = signs
  const items: Item[] = [{ sign: '', part: trimmed(cut(answers, 0, first ? first.at : undefined)) }]
  for (const [index, { sign, at, line }] of signs.entries()) {
    const to = signs[index + 1]?.at ?? answers.text.length
    // Not by `cut`, which counts the lines before it anew each time.
    const part = { text: answers.text.slice(at + 1, to), masked: answers.masked.slice(at + 1, to), line }
    items.push({ sign, part: trimmed(part) })
  }
  const isEmpty = (item: Item | undefined) => item?.part.text === ''
  // Nothing before the first sign is the usual case, and "~=" is another way to write "=".
  return items.filter(
    (item, index) =>
      !isEmpty(item) || !(item.sign === '' || (item.sign === '~' && items[index + 1]?.sign === '=')),
  )
}
