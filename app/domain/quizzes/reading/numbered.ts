import type { Block, Said } from './block.ts'
import { blockOf } from './outline.ts'
import { groupsOf, type Groups } from './groups.ts'
import type { FoundQuestion, LeftOver } from './found.ts'
import { judge } from './judge.ts'

/** Lines that people typed, sorted into blocks; keys from the end of the text stand at their questions. */
export function blocksOf(lines: readonly string[]): { blocks: Block[]; groups: Groups } {
  const groups = groupsOf(lines)
  const blocks = groups.groups.map((group) => {
    const block = blockOf(group, groups)
    const key = block.number === null ? undefined : groups.keys.get(block.number)
    return key && !block.key ? { ...block, key } : block
  })
  const heads = [...groups.loose, ...blocks.flatMap(({ behind }) => behind)]
  for (const block of blocks) block.isTruthList = isTruthHead(heads.findLast(({ line }) => line < block.from))
  return { blocks, groups }
}

/** "Nyatakan benar (B) atau salah (S)!" */
function isTruthHead(head: Said | undefined): boolean {
  return head !== undefined && /\bb ?\/ ?s\b|\bbenar\b.{1,30}\bsalah\b/i.test(head.text)
}

/** Reads "1. … A. … B. … Jawaban: B" and its like, with numbers or, as Aiken, without. */
export function readNumbered(lines: readonly string[]): {
  questions: FoundQuestion[]
  leftOver: LeftOver[]
} {
  const { blocks, groups } = blocksOf(lines)
  const questions = blocks.map((block) => judge(block, lines))
  const loose = [...groups.loose, ...blocks.flatMap(({ behind }) => behind)].toSorted(
    (one, other) => one.line - other.line,
  )
  const leftOver: LeftOver[] = []
  for (const { text, line } of loose) {
    const last = leftOver.at(-1)
    if (last && last.lines.to === line - 1) {
      last.lines.to = line
      Object.assign(last, { text: `${last.text}\n${text}` })
    } else leftOver.push({ lines: { from: line, to: line }, text, cures: [] })
  }
  return {
    questions,
    leftOver: leftOver.map((one) => ({ ...one, cures: [dropped(one)] })),
  }
}

function dropped({ lines: { from, to } }: LeftOver) {
  return { code: 'drop' as const, detail: '', edit: { from, count: to - from + 1, lines: [] } }
}
