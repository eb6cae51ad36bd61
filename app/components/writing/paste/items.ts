import { isElement, nameOf, STYLE, styled } from './look.ts'
import { leave, type Reading } from './reading.ts'
import type { Block, Item, List, LooseItem } from './shapes.ts'

/** What Word says of a paragraph that it shows as an item: `l0 level1 lfo1`. */
const PLACE = /\bl(\d+)\s+level(\d+)/
const BULLETS = /^(?:[^\p{L}\p{N}]*|o|Ø|ü|v|q|n|w)$/u
const NUMBER = /^\(?(?:(\d{1,9})|([ivxlcdm]+)|(\p{L}))[.):]?$/iu
const SEVERAL = /^\d+(?:\.\d+)+\.?$/
const DEEPEST = 8
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The list and level of a paragraph of Word, and its mark; null where it is no item. */
export function looseItem(element: Element, reading: Reading): Omit<LooseItem, 'blocks'> | null {
  const [, list = '', level = '1'] = PLACE.exec(styled(element, 'mso-list')) ?? []
  if (list === '' || nameOf(element).startsWith('h')) return null
  const mark = markOf(element)
  const number = NUMBER.exec(mark)
  const isBullet = BULLETS.test(mark) || (number === null && !SEVERAL.test(mark))
  if (!isBullet && !/^\d+[.)]?$/.test(mark)) leave(reading, 'numbering')
  return {
    kind: 'item',
    list,
    level: Math.min(DEEPEST, Number(level)),
    ordered: !isBullet,
    value: isBullet ? 1 : valueOf(mark),
  }
}

function markOf(element: Element): string {
  const span = [...element.querySelectorAll(`[${STYLE}]`)].find(
    (one) => isElement(one) && styled(one, 'mso-list') === 'ignore',
  )
  return (span?.textContent ?? '').replace(/\s+/gu, '')
}

function valueOf(mark: string): number {
  if (SEVERAL.test(mark)) return Number(mark.split('.').filter(Boolean).at(-1))
  const [, digits, roman, letter] = NUMBER.exec(mark.toLowerCase()) ?? []
  if (digits !== undefined) return Number(digits)
  // One letter alone is the first of Roman numbers only where it is `i`.
  if (roman !== undefined && (roman.length > 1 || roman === 'i')) return romanValue(roman)
  return Math.max(1, ((letter ?? roman ?? 'a').codePointAt(0) ?? 97) - 96)
}

function romanValue(roman: string): number {
  const values = [...roman].map((sign) => ROMAN[sign] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Paragraphs that say they are items become lists, deeper ones inside the item before them. */
export function inLists(blocks: readonly (Block | LooseItem)[]): Block[] {
  const done: Block[] = []
  let open: { level: number; name: string; list: List }[] = []
  for (const block of blocks) {
    if (block.kind !== 'item') {
      open = []
      done.push(block)
      continue
    }
    open = open.filter(({ level }) => level <= block.level)
    const last = open.at(-1)
    const item: Item = { checked: null, blocks: block.blocks }
    if (last?.level === block.level && last.name === block.list && last.list.ordered === block.ordered) {
      last.list.items.push(item)
      continue
    }
    if (last?.level === block.level) open.pop()
    const list: List = { kind: 'list', ordered: block.ordered, start: block.value, items: [item] }
    const home = open.at(-1)?.list.items.at(-1)?.blocks ?? done
    home.push(list)
    open.push({ level: block.level, name: block.list, list })
  }
  return done
}
