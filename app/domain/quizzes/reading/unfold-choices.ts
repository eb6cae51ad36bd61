import { KEY_LETTERS, lineOf, plainLine } from './lines.ts'

const MOST_CHOICES = 8
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']
const COUNTED = /^\(?(\d{1,2}|[ivx]{1,4}) ?[.)] ?(?=\S)/i
const LETTERED = /^\[?([a-h])(?: ?[:/\]–—-] ?| )(?=\S)/i
const LETTERS_ONLY = new RegExp(`^${KEY_LETTERS}$`, 'i')
const ENDS_QUESTION = /(?:[?:…]|\.{3}|_{2})$/

/** Choices that are counted, or lettered by other signs, or only stand there: with letters, where the key below says that they are. */
export function withLetters(lines: readonly string[]): string[] {
  const out = [...lines]
  for (const [at, line] of lines.entries()) {
    const kind = lineOf(line)
    if (kind.kind !== 'key' || kind.rest === '') continue
    const above = linesAbove(lines, at)
    const counted = byCount(above, kind.rest)
    const found = counted ?? byOtherSigns(above, kind.rest) ?? byWords(above, kind.rest)
    for (const [index, choice] of (found ?? []).entries())
      out[choice.at] = `${String.fromCharCode(65 + index)}. ${choice.text}`
    if (counted) out[at] = `Jawaban: ${String.fromCharCode(64 + ordinal(kind.rest))}`
  }
  return out
}

type Line = { at: number; text: string; isNumber: boolean }

/** The lines before a key that are neither answers nor facts, the nearest first. */
function linesAbove(lines: readonly string[], key: number): Line[] {
  const above: Line[] = []
  for (let at = key - 1; at >= 0 && above.length < 20; at -= 1) {
    const { kind } = lineOf(lines[at] ?? '')
    const text = plainLine(lines[at] ?? '')
    if (kind === 'blank') continue
    if ((kind !== 'text' && kind !== 'number') || text.startsWith('|')) break
    above.push({ at, text, isNumber: kind === 'number' })
  }
  return above
}

function ordinal(said: string): number {
  const plain = said.replace(/[().]/g, '').toLowerCase()
  return /^\d+$/.test(plain) ? Number(plain) : ROMANS.indexOf(plain) + 1
}

/** "1) satu  2) dua", below the question, with the key "2". */
function byCount(above: readonly Line[], key: string): Line[] | null {
  if (!/^\(?(?:\d{1,2}|[ivx]{1,4})[.)]*$/i.test(key)) return null
  const counted = above.map(({ text }) => ordinal(COUNTED.exec(text)?.[1] ?? ''))
  const count = counted[0] ?? 0
  const isList =
    count > 1 && count <= MOST_CHOICES && counted.slice(0, count).every((one, index) => one === count - index)
  const choices = above.slice(0, count)
  const stem = above[count]
  const isAsked =
    stem?.isNumber || stem?.text.endsWith('?') || above.slice(count).some(({ isNumber }) => isNumber)
  if (!isList || !isAsked || ordinal(key) > count || ordinal(key) < 1) return null
  if (choices.some(({ text }) => text.endsWith('?'))) return null
  return choices.toReversed().map((line) => ({ ...line, text: line.text.replace(COUNTED, '') }))
}

/** "A: satu", "A - satu", "[A] satu", "A satu", with a key of letters. */
function byOtherSigns(above: readonly Line[], key: string): Line[] | null {
  if (!LETTERS_ONLY.test(key)) return null
  const letters = above.map(({ text }) => (LETTERED.exec(text)?.[1] ?? '').toUpperCase())
  const count = letters.indexOf('A') + 1
  const isList =
    count > 1 &&
    letters.slice(0, count).every((letter, index) => letter === String.fromCharCode(64 + count - index))
  if (!isList || count === above.length) return null
  return above
    .slice(0, count)
    .toReversed()
    .map((line) => ({ ...line, text: line.text.replace(LETTERED, '') }))
}

/** Lines below the question, one of which is the key. */
function byWords(above: readonly Line[], key: string): Line[] | null {
  const stem = above.findIndex(({ text, isNumber }) => isNumber || ENDS_QUESTION.test(text))
  const choices = above
    .slice(0, Math.max(0, stem))
    .map((line) => ({ ...line, text: line.text.replace(/^[*•◦▪●○·–-]\s+/, '') }))
  const same = choices.filter(({ text }) => look(text) === look(key))
  const isList = choices.length > 1 && choices.length <= MOST_CHOICES && same.length === 1
  return isList && !choices.some(({ text }) => /=|->|→/.test(text)) ? choices.toReversed() : null
}

/** Words as they are compared: capitals and a full stop at the end say nothing. */
export function look(text: string): string {
  return plainLine(text).toLowerCase().replace(/ ?\.$/, '')
}
