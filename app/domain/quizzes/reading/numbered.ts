import type { Block, Said } from './block.ts'
import { addKey, blockOf } from './outline.ts'
import { parted } from './parting.ts'
import { partOf } from './parts.ts'
import { groupsOf, type Groups } from './groups.ts'
import type { FoundQuestion, LeftOver } from './found.ts'
import { judge } from './judge.ts'

/** Lines that people typed, sorted into blocks; keys from the end of the text stand at their questions. */
export function blocksOf(
  lines: readonly string[],
  isGift: readonly boolean[] = [],
): { blocks: Block[]; groups: Groups; unused: Said[] } {
  const groups = groupsOf(lines, isGift)
  const blocks = groups.groups
    .flatMap((group) => parted(group, groups.kinds))
    .map((group) => blockOf(group, groups))
  const unused = addListed(blocks, groups)
  const heads = [...groups.loose, ...blocks.flatMap(({ behind }) => behind)]
  const parts = heads
    .map(({ text, line }) => ({ line, part: partOf(text) }))
    .filter(({ part }) => part !== null)
    .toSorted((one, other) => one.line - other.line)
  for (const block of blocks) {
    block.isTruthList = isTruthHead(heads.findLast(({ line }) => line < block.from))
    block.isEssayList = parts.findLast(({ line }) => line < block.from)?.part === 'essays'
  }
  return { blocks, groups, unused }
}

/** Keys of a list belong to the question of their number; where several have it, to the last one before the list. Gives those of no question. */
function addListed(blocks: readonly Block[], { keys }: Groups): Said[] {
  if (keys.size === 0) return []
  const used = new Set<Said>()
  const below = new Map<number, number>()
  for (const block of blocks.toReversed()) {
    if (block.number === null) continue
    const next = below.get(block.number)
    const isOnly = blocks.every((one) => one === block || one.number !== block.number)
    for (const key of keys.get(block.number) ?? [])
      if (isOnly || (key.line > block.from && key.line < (next ?? Infinity))) {
        addKey(block, key)
        used.add(key)
      }
    below.set(block.number, block.from)
  }
  return [...keys].flatMap(([number, listed]) =>
    listed.flatMap((key) => (used.has(key) ? [] : [{ text: `${number}. ${key.text}`, line: key.line }])),
  )
}

/** "Nyatakan benar (B) atau salah (S)!" */
function isTruthHead(head: Said | undefined): boolean {
  return head !== undefined && /\bb ?\/ ?s\b|\bbenar\b.{1,30}\bsalah\b/i.test(head.text)
}

/** Reads "1. … A. … B. … Jawaban: B" and its like, with numbers or, as Aiken, without. */
export function readNumbered(
  lines: readonly string[],
  isGift: readonly boolean[] = [],
): {
  questions: FoundQuestion[]
  leftOver: LeftOver[]
} {
  const { blocks, groups, unused } = blocksOf(lines, isGift)
  const questions = blocks.map((block) => judge(block, lines))
  const loose = [...groups.loose, ...unused, ...blocks.flatMap(({ behind }) => behind)].toSorted(
    (one, other) => one.line - other.line,
  )
  const leftOver: LeftOver[] = []
  for (const { text, line } of loose) {
    const last = leftOver.at(-1)
    if (last && last.lines.to >= line - 1) {
      last.lines.to = line
      Object.assign(last, { text: `${last.text}\n${text}` })
    } else leftOver.push({ lines: { from: line, to: line }, text, cures: [] })
  }
  return {
    questions,
    leftOver: leftOver.map((one) => ({ ...one, cures: isListed(one, blocks) ? [] : [dropped(one)] })),
  }
}

/** A line of a list that has keys of other questions too stays. */
function isListed({ lines: { from, to } }: LeftOver, blocks: readonly Block[]): boolean {
  return blocks.some(({ key, otherKeys }) =>
    [key, ...otherKeys].some((one) => one !== null && one.line >= from && one.line <= to),
  )
}

function dropped({ lines: { from, to } }: LeftOver) {
  return { code: 'drop' as const, detail: '', edit: { from, count: to - from + 1, lines: [] } }
}
