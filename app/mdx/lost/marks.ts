import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding } from '../faults.ts'

/** Spaces that look like one and that Markdown does not take for one. */
const HARD = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]'
const MARK = '#{1,6}|[-*+>]|\\d{1,9}[.)]'

const HARD_AFTER_MARK = new RegExp(`^(${MARK})${HARD}`)
const MARK_AFTER_HARD = new RegExp(`^${HARD}\\s*(${MARK})(?=\\s)`)
const HARD_SPACE = new RegExp(HARD)

/** Signs that make a list in a word processor. Those of the second kind begin other lines too: one alone says nothing. */
const BULLET = /^[•‣▪▫◦●○■□➢❖⁃]/
const LIST_LIKE = [/^[·–—✓✔]\s/, /^\p{L}[.)]\s/u]
const LACKS_SPACE = [/^\d{1,3}[.)](?=\p{L})/u, /^[-+](?=\p{L})/u]
const HEADING_LACKS_SPACE = /^#{2,6}(?=[^#\s])/

type Line = { number: number; text: string }

/** Lines of paragraphs that begin like a heading, a list or a table and are none. `text`: the typed text. */
export function markLosses(root: Root, text: string): Finding[] {
  const all = text.split('\n')
  const findings: Finding[] = []
  visit(root, 'paragraph', ({ position }) => {
    if (!position) return
    const { start, end } = position
    const lines = all.slice(start.line - 1, end.line).map((line, index): Line => {
      const own = index === 0 ? line.slice(start.column - 1) : line
      return { number: start.line + index, text: own.replace(/^[ \t>]+/, '') }
    })
    findings.push(...lines.flatMap((line) => lineLosses(line, lines.length)), ...runLosses(lines))
  })
  return findings
}

function lineLosses({ number, text }: Line, lines: number): Finding[] {
  const at = { line: number, column: 1 }
  const after = HARD_AFTER_MARK.exec(text)?.[1]
  if (after) return [{ ...at, code: 'mark-hard-space', words: { value: after } }]
  const before = MARK_AFTER_HARD.exec(text)?.[1]
  if (before) return [{ ...at, code: 'line-hard-space', words: { value: before } }]
  if (lines > 1 && text.trim() === '' && HARD_SPACE.test(text)) return [{ ...at, code: 'blank-hard-space' }]
  const bullet = BULLET.exec(text)?.[0]
  if (bullet) return [{ ...at, code: 'mark-bullet', words: { value: bullet } }]
  const heading = HEADING_LACKS_SPACE.exec(text)?.[0]
  return heading ? [{ ...at, code: 'mark-no-space', words: { value: heading } }] : []
}

/** What only several lines of one paragraph say: the first of them is named. */
function runLosses(lines: readonly Line[]): Finding[] {
  const first = (pattern: RegExp): { line: number; value: string } | undefined => {
    const found = lines.filter(({ text }) => pattern.test(text))
    const [line] = found
    return line && found.length > 1
      ? { line: line.number, value: pattern.exec(line.text)?.[0].trim() ?? '' }
      : undefined
  }
  const told = (patterns: readonly RegExp[], code: Finding['code']) =>
    patterns.flatMap((pattern): Finding[] => {
      const found = first(pattern)
      return found ? [{ line: found.line, column: 1, code, words: { value: found.value } }] : []
    })
  return [
    ...told(LIST_LIKE, 'mark-bullet'),
    ...told(LACKS_SPACE, 'mark-no-space'),
    ...told([/^\|/], 'table-headless'),
  ]
}
