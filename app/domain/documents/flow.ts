import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { Words } from './words.ts'
import { phrasingOf, plainText } from './words.ts'

/** What stands in a document one below the other, before it is known what becomes a lesson of its own. */
export type Flow =
  | { kind: 'title'; words: Words[] }
  /** `level` counts from 1. */
  | { kind: 'heading'; level: number; words: Words[] }
  /** `list`: items that count together; `number` is what the item shows, null of a bullet. */
  | { kind: 'item'; list: string; depth: number; number: number | null; words: Words[]; done: boolean | null }
  /** `looksLike`: a line in bold that may be meant as a heading of that depth. */
  | { kind: 'paragraph'; words: Words[]; looksLike: 2 | 3 | null }
  | { kind: 'node'; node: RootContent }

/** Items one below the other as lists within lists; everything else as it is. Empty lines are gone. */
export function nodesOf(flow: readonly Flow[]): RootContent[] {
  const nodes: RootContent[] = []
  for (let at = 0; at < flow.length; at += 1) {
    const one = flow[at]
    if (!one) continue
    if (one.kind === 'item') {
      let beyond = at + 1
      while (flow[beyond]?.kind === 'item') beyond += 1
      nodes.push(...listsOf(flow.slice(at, beyond).filter((item) => item.kind === 'item')))
      at = beyond - 1
    } else if (one.kind === 'node') nodes.push(one.node)
    else nodes.push(...wordsNode(one))
  }
  return nodes
}

function wordsNode(one: Exclude<Flow, { kind: 'item' | 'node' }>): RootContent[] {
  const children = phrasingOf(one.words)
  if (children.length === 0) return []
  if (one.kind === 'paragraph') return [{ type: 'paragraph', children }]
  const depth = one.kind === 'title' || one.level <= 2 ? 2 : 3
  // Bold words in a heading say nothing more.
  const plain = phrasingOf(one.words.map((piece) => ({ ...piece, bold: false })).filter(({ cut }) => !cut))
  return plainText(one.words) === '' ? [] : [{ type: 'heading', depth, children: plain }]
}

type Item = Extract<Flow, { kind: 'item' }>

function listsOf(items: readonly Item[]): List[] {
  const lists: { list: List; key: string; last: number }[] = []
  // The open list of each depth, outermost first.
  let open: { depth: number; list: List; key: string; last: number | null }[] = []
  for (const item of items) {
    const children = phrasingOf(item.words)
    if (children.length === 0) continue
    open = open.filter(({ depth }) => depth <= item.depth)
    const same = open.find(({ depth }) => depth === item.depth)
    const goesOn = same && same.key === keyOf(item) && follows(same.last, item.number)
    if (same && !goesOn) open = open.filter((one) => one !== same)
    const list = goesOn ? same.list : begin(item)
    if (goesOn) same.last = item.number
    else {
      const parent = open.at(-1)?.list.children.at(-1)
      if (parent) parent.children.push(list)
      else lists.push({ list, key: keyOf(item), last: item.number ?? 0 })
      open.push({ depth: item.depth, list, key: keyOf(item), last: item.number })
    }
    list.children.push(itemOf(children, item.done))
  }
  return lists.map(({ list }) => list)
}

function keyOf({ list, number }: Item): string {
  return `${list} ${number === null}`
}

function follows(last: number | null, next: number | null): boolean {
  return last === null || next === null || next === last + 1
}

function begin({ number }: Item): List {
  return { type: 'list', ordered: number !== null, start: number, spread: false, children: [] }
}

function itemOf(children: PhrasingContent[], done: boolean | null): ListItem {
  return { type: 'listItem', checked: done, spread: false, children: [{ type: 'paragraph', children }] }
}

/** A block of the lessons around other nodes. */
export function block(name: string, title: string | null, children: RootContent[]): MdxJsxFlowElement {
  const attributes = title === null ? [] : [attribute('judul', title)]
  return { type: 'mdxJsxFlowElement', name, attributes, children: children.filter(isBlockContent) }
}

/** A picture of the module. An empty `alt` keeps the lesson from being published until somebody writes it. */
export function pictureNode(picture: { name: string; alt: string; caption: string }): MdxJsxFlowElement {
  const attributes = [attribute('berkas', picture.name), attribute('alt', picture.alt)]
  if (picture.caption !== '') attributes.push(attribute('keterangan', picture.caption))
  return { type: 'mdxJsxFlowElement', name: 'Gambar', attributes, children: [] }
}

function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute' as const, name, value }
}

function isBlockContent(node: RootContent): node is BlockContent | MdxJsxFlowElement {
  return ['paragraph', 'heading', 'list', 'table', 'blockquote', 'mdxJsxFlowElement'].includes(node.type)
}

export function paragraphNode(words: readonly Words[]): Paragraph {
  return { type: 'paragraph', children: phrasingOf(words) }
}
