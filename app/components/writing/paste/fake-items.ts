import { linesOf, textOf } from './runs.ts'
import { hasWords, type Block, type List, type Paragraph, type Run } from './shapes.ts'

/** Signs that make a list in a word processor or a message, and the space after them. */
export const BULLET = /^(?:[•‣▪▫◦●○■□➢❖⁃]\s*)+/u
/** Beginnings that several lines of one paragraph may not share, because a list was meant: then each is a paragraph. */
const LIST_LIKE = [/^[·–—✓✔]\s/u, /^\p{L}[.)]\s/u]

/** A paragraph of which some lines are typed as items of a list becomes that list. */
export function fakeItems(runs: Run[]): Block[] {
  const lines = linesOf(runs).filter(hasWords)
  const texts = lines.map(textOf)
  const alone = LIST_LIKE.some((pattern) => texts.filter((text) => pattern.test(text)).length > 1)
  if (!alone && !texts.some((text) => BULLET.test(text))) return [{ kind: 'paragraph', runs }]
  const blocks: Block[] = []
  for (const [index, line] of lines.entries()) {
    const isItem = BULLET.test(texts[index] ?? '')
    const last = blocks.at(-1)
    if (isItem) addItem(blocks, withoutBullet(line))
    else if (last?.kind === 'paragraph' && !alone) last.runs.push({ kind: 'break' }, ...line)
    else blocks.push({ kind: 'paragraph', runs: [...line] })
  }
  return blocks
}

function addItem(blocks: Block[], runs: Run[]): void {
  if (!hasWords(runs)) return
  const paragraph: Paragraph = { kind: 'paragraph', runs }
  const last = blocks.at(-1)
  const item = { checked: null, blocks: [paragraph] }
  const list: List = { kind: 'list', ordered: false, start: 1, items: [item] }
  if (last?.kind === 'list') last.items.push(item)
  else blocks.push(list)
}

function withoutBullet(line: readonly Run[]): Run[] {
  const [first, ...rest] = line
  if (first?.kind !== 'words') return [...line]
  const text = first.text.replace(BULLET, '')
  return text === '' ? withoutBullet(rest) : [{ ...first, text }, ...rest]
}
