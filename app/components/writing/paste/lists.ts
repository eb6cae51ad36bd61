import { isElement, nameOf } from './look.ts'
import type { Reading } from './reading.ts'
import type { Block, Item, List, Marks } from './shapes.ts'
import { isSkipped } from './skipped.ts'

const TICKED = /^[☑☒✅]\s*/u
const UNTICKED = /^[☐□]\s*/u

/** A list; one that stands beside the items instead of inside one, as Google and Word Online write it, is the last one's. */
export function listOf(element: Element, reading: Reading, marks: Marks): Block[] {
  const items: Item[] = []
  const list: List = { kind: 'list', ordered: nameOf(element) === 'ol', start: startOf(element), items }
  for (const child of element.childNodes) {
    if (isElement(child) && isSkipped(child, reading)) continue
    if (!isElement(child) || nameOf(child) !== 'li') {
      const blocks = reading.inside(wrapped(child), marks)
      const last = items.at(-1)
      if (last) last.blocks.push(...blocks)
      else if (blocks.length > 0) items.push({ checked: null, blocks })
      continue
    }
    const checked = checkedOf(child)
    const item = withoutBox({ checked, blocks: reading.inside(child, marks) })
    if (item.blocks.length > 0) items.push(item)
  }
  return items.length === 0 ? [] : [list]
}

/** So that what stands beside items is read as what stands in one. */
function wrapped(node: ChildNode): Element {
  const box = node.ownerDocument?.createElement('div')
  if (!box) throw new TypeError('A node of a page that was parsed has a document.')
  box.append(node.cloneNode(true))
  return box
}

function startOf(element: Element): number {
  const first = element.querySelector('li')?.getAttribute('value')
  const start = Number.parseInt(element.getAttribute('start') ?? first ?? '1', 10)
  return Number.isFinite(start) && start >= 0 ? start : 1
}

function checkedOf(item: Element): boolean | null {
  const said = item.getAttribute('aria-checked')
  if (said !== null) return said === 'true'
  const box = item.querySelector('input[type=checkbox]')
  return box ? box.hasAttribute('checked') : null
}

/** A box that is drawn as a sign is a box. */
function withoutBox(item: Item): Item {
  const [first, ...rest] = item.blocks
  const [run, ...others] = first?.kind === 'paragraph' ? first.runs : []
  if (first?.kind !== 'paragraph' || run?.kind !== 'words') return item
  const ticked = TICKED.test(run.text)
  if (!ticked && !UNTICKED.test(run.text)) return item
  const text = run.text.replace(ticked ? TICKED : UNTICKED, '')
  const checked = item.checked ?? ticked
  if (text === '' && others.length === 0 && rest.length === 0) return item
  return { checked, blocks: [{ kind: 'paragraph', runs: [{ ...run, text }, ...others] }, ...rest] }
}
