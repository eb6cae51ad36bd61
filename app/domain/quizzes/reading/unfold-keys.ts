import type { Block } from './block.ts'
import { KEY_LETTERS, lineOf, plainLine } from './lines.ts'
import { blocksOf } from './numbered.ts'

const LETTERS = new RegExp(`^(?:${KEY_LETTERS}|[a-h](?: [a-h])+|[A-H]{2,})[.)]?$`, 'i')
/** "A dan C" are two right answers of one question; no list is written so. */
const TOGETHER = /\b(?:dan|and)\b|[&+]/i

/**
 * "Kunci: B, A" below two questions without keys: a key for each of them where it can be nothing else. Where it may also be two
 * right answers of the last one it is asked, as "Kunci: A, B ?".
 */
export function withKeyOfEach(lines: readonly string[]): string[] {
  if (!lines.some((line) => lettersOf(line).length > 1)) return [...lines]
  const { blocks } = blocksOf(lines)
  const asked = blocks.filter(({ options }) => options.length > 0)
  const replaced = new Map<number, string>()
  const added = new Map<number, string>()
  for (const [place, last] of asked.entries()) {
    const line = last.key?.line ?? 0
    const letters = lettersOf(lines[line - 1] ?? '')
    if (letters.length < 2 || hasMore(last, lines[line - 1] ?? '')) continue
    const before = asked.slice(0, place)
    const run = [...before.slice(before.findLastIndex(hasKey) + 1), last]
    if (run.length === 1) continue
    if (!isListOf(run, letters)) {
      replaced.set(line, `${plainLine(lines[line - 1] ?? '')} ?`)
      continue
    }
    for (const [index, { options }] of run.entries()) {
      const key = `Jawaban: ${letters[index]}`
      if (index === run.length - 1) replaced.set(line, key)
      else added.set(options.at(-1)?.to ?? 0, key)
    }
  }
  return lines.flatMap((line, index) => [
    replaced.get(index + 1) ?? line,
    ...(added.has(index + 1) ? [added.get(index + 1) ?? ''] : []),
  ])
}

/** The letters of a line that is a key of nothing else. */
function lettersOf(line: string): string[] {
  const kind = lineOf(line)
  if (kind.kind !== 'key' || TOGETHER.test(kind.rest) || !LETTERS.test(kind.rest)) return []
  return kind.rest.toUpperCase().match(/[A-H]/g) ?? []
}

/** Stars, a second key, or an answer of the same words say more than the letters. */
function hasMore({ options, otherKeys }: Block, line: string): boolean {
  const kind = lineOf(line)
  const said = 'rest' in kind ? kind.rest.toLowerCase() : ''
  return (
    otherKeys.length > 0 ||
    options.some(({ isStarred, text }) => isStarred || text.trim().toLowerCase() === said)
  )
}

function hasKey({ key, options }: Block): boolean {
  return key !== null || options.some(({ isStarred }) => isStarred)
}

/** As many letters as questions, and nobody writes the right answers of one question so: not by the alphabet, or not among its own. */
function isListOf(run: readonly Block[], letters: readonly string[]): boolean {
  const has = ({ options }: Block, letter: string | undefined) =>
    options.some((option) => option.letter === letter)
  if (letters.length !== run.length || !run.every((block, index) => has(block, letters[index]))) return false
  const isByAlphabet = letters.every((letter, index) => index === 0 || letter > (letters[index - 1] ?? ''))
  const last = run.at(-1)
  return !isByAlphabet || !letters.every((letter) => last && has(last, letter))
}
