import { isComment } from './gift-comments.ts'
import type { Report } from './gift-faults.ts'
import { cut, partOf, trimmed, type Part } from './gift-part.ts'

/** What stands between empty lines: at most one question, without text where there are only comments or a category. */
export type Block = {
  part: Part
  comments: string[]
  /** Undefined where the block names none, null where it leaves the last one. */
  category: string | null | undefined
  /** It begins with a comment or a category: whoever wrote that meant to begin something. */
  isMarked: boolean
  /** The empty line after it. */
  end: number
}

/** The lines of a file, without signs that cannot be seen or are broken. */
export function linesOf(text: string, report: Report): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return lines.map((line, index) => {
    if (line.includes('\uFFFD')) report('characterLost', index + 1)
    const clean = line.replace(/[^\P{Cc}\t]|[\uFDD0\uFDD1]/gu, ' ')
    if (clean !== line) report('badCharacter', index + 1)
    return clean
  })
}

/** Blocks are parted by empty lines. One that was torn apart inside its braces is reported once and left out. */
export function blocksOf(lines: string[], report: Report): Block[] {
  const blocks: Block[] = []
  let torn = 0
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (lines[to]?.trim()) to += 1
    if (to === from) continue
    const block = blockOf(lines.slice(from, to), from + 1)
    const [opens, closes] = [block.part.masked.lastIndexOf('{'), block.part.masked.indexOf('}')]
    from = to
    if (torn > 0 && opens < 0) {
      // The rest of the torn question: its end, if it is here, is why the line before was one too many.
      if (closes >= 0) {
        report('emptyLineInAnswers', torn)
        torn = 0
      }
      continue
    }
    if (torn > 0) report('braceUnclosed', torn)
    torn = opens >= 0 && closes < 0 ? cut(block.part, opens).line : 0
    if (torn === 0) blocks.push(block)
  }
  if (torn > 0) report('braceUnclosed', torn)
  return blocks
}

/** Moodle wants capitals; people do not. */
const CATEGORY = /^\s*\$category:/i

export function isCategory(line: string): boolean {
  return CATEGORY.test(line)
}

/** Comments may stand anywhere in a block, `$CATEGORY:` lines only at its head. */
function blockOf(lines: string[], line: number): Block {
  const first = lines.findIndex((content) => !isComment(content) && !isCategory(content))
  const categories = lines.slice(0, first < 0 ? lines.length : first).filter(isCategory)
  const isLeftOut = (content: string, index: number) =>
    isComment(content) || (isCategory(content) && (first < 0 || index < first))
  return {
    part: trimmed(partOf(lines, line, isLeftOut)),
    comments: lines.filter(isComment),
    category: categories
      .map((content) => content.replace(CATEGORY, '').trim().replace(/\s+/g, ' ') || null)
      .at(-1),
    isMarked: first !== 0,
    end: line + lines.length,
  }
}
