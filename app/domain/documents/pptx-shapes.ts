import type { Crop, NoticeCode, Place } from './document.ts'
import { pictureNode, type Flow } from './flow.ts'
import { safeLink } from './links.ts'
import type { Package, Relation } from './office-package.ts'
import { altOf, type Gallery } from './pictures.ts'
import { tableNode } from './to-markdown.ts'
import { phrasingOf, plainText, type Words } from './words.ts'
import { at, child, elementsIn, findAll, textIn, type Element } from './xml-tree.ts'

/** A slide while it is read. `width`, `height`: of the slide, in the same unit as its shapes. */
export type Slide = {
  office: Package
  relations: ReadonlyMap<string, Relation>
  gallery: Gallery
  place: Place
  size: { width: number; height: number }
  tell: (code: NoticeCode, shown?: string) => void
}

type Spot = { x: number; y: number; right: number; bottom: number } | null
type Shape = { element: Element; role: string; spot: Spot }

/** What stands on every slide of a talk. */
const FURNITURE = ['ftr', 'sldNum', 'dt', 'hdr', 'sldImg']
const TITLES = ['title', 'ctrTitle']
const SHAPES = ['sp', 'pic', 'graphicFrame', 'cxnSp']

/** The shapes of a slide as they are read: its title first, then what has a place of its own from the top, left to right. */
export function shapesOf(tree: Element, slide: Slide): { title: string; flow: Flow[] } {
  const shapes = flatten(at(tree, 'cSld', 'spTree')).filter(({ role }) => !FURNITURE.includes(role))
  const seen = shapes.filter((shape) => isSeen(shape, slide))
  const title = seen.find(({ role }) => TITLES.includes(role))
  const rest = seen.filter((shape) => shape !== title).toSorted(byPlace)
  return {
    title: title
      ? plainText(paragraphsOf(title.element, slide).flatMap(({ words }) => [...words, { text: ' ' }]))
      : '',
    flow: rest.flatMap((shape) => flowOf(shape, slide)),
  }
}

function flatten(tree: Element | undefined): Shape[] {
  return (tree ? elementsIn(tree) : []).flatMap((element) => {
    if (element.name === 'grpSp') return flatten(element)
    if (element.name === 'AlternateContent')
      return flatten(child(element, 'Choice') ?? child(element, 'Fallback'))
    if (!SHAPES.includes(element.name)) return []
    const placeholder = at(elementsIn(element)[0], 'nvPr', 'ph')
    const role = placeholder ? (placeholder.attributes.type ?? 'body') : ''
    return [{ element, role, spot: spotOf(element) }]
  })
}

function spotOf(element: Element): Spot {
  const frame = child(child(element, 'spPr'), 'xfrm') ?? child(element, 'xfrm')
  const [off, ext] = [child(frame, 'off')?.attributes, child(frame, 'ext')?.attributes]
  if (!off || !ext) return null
  const [x, y] = [Number(off.x) || 0, Number(off.y) || 0]
  return { x, y, right: x + (Number(ext.cx) || 0), bottom: y + (Number(ext.cy) || 0) }
}

/** What was hidden or lies beside the slide its viewers have not seen. */
function isSeen({ element, spot }: Shape, { size, tell }: Slide): boolean {
  const properties = at(elementsIn(element)[0], 'cNvPr')
  if (['1', 'true'].includes(properties?.attributes.hidden ?? '')) {
    tell('hiddenShape')
    return false
  }
  const isOff = spot && (spot.right <= 0 || spot.bottom <= 0 || spot.x >= size.width || spot.y >= size.height)
  if (isOff) tell('offSlide')
  return !isOff
}

/** A placeholder without a place of its own has that of its layout, which is above what was added. */
function byPlace(one: Shape, other: Shape): number {
  const [a, b] = [one.spot, other.spot]
  if (!a || !b) return Number(a !== null) - Number(b !== null)
  return a.y - b.y || a.x - b.x
}

function flowOf({ element, role }: Shape, slide: Slide): Flow[] {
  if (element.name === 'pic') return pictureFlow(element, slide)
  if (element.name === 'graphicFrame') return frameFlow(element, slide)
  const paragraphs = paragraphsOf(element, slide).filter(({ words }) => plainText(words) !== '')
  const isList =
    role === 'body' || role === 'obj' || paragraphs.some(({ bullet, depth }) => bullet || depth > 0)
  const bulleted = isList && !(paragraphs.length === 1 && role !== 'body')
  return paragraphs.map(({ words, depth, number }) =>
    bulleted
      ? { kind: 'item', list: element.attributes.id ?? 'slide', depth, number, words, done: null }
      : { kind: 'paragraph', words, looksLike: null },
  )
}

type SlideParagraph = { words: Words[]; depth: number; bullet: boolean; number: number | null }

function paragraphsOf(element: Element, slide: Slide): SlideParagraph[] {
  const body = child(element, 'txBody')
  const numbers: number[] = []
  return (body ? elementsIn(body) : []).flatMap((one) => {
    if (one.name !== 'p') return []
    const properties = child(one, 'pPr')
    const depth = Math.min(8, Math.max(0, Number(properties?.attributes.lvl ?? 0) || 0))
    const counts = child(properties, 'buAutoNum')
    const start = Number(counts?.attributes.startAt ?? 1) || 1
    if (counts) numbers[depth] = numbers[depth] === undefined ? start : numbers[depth] + 1
    numbers.length = Math.min(numbers.length, depth + 1)
    return [
      {
        words: runsOf(one, slide),
        depth,
        bullet: child(properties, 'buChar') !== undefined || counts !== undefined,
        number: counts ? (numbers[depth] ?? start) : null,
      },
    ]
  })
}

function runsOf(paragraph: Element, { relations, tell }: Slide): Words[] {
  return elementsIn(paragraph).flatMap((run): Words[] => {
    if (run.name === 'br') return [{ text: '', cut: true }]
    if (run.name !== 'r' && run.name !== 'fld') return []
    const look = child(run, 'rPr')
    const baseline = Number(look?.attributes.baseline ?? 0) || 0
    const target = relations.get(child(look, 'hlinkClick')?.attributes.id ?? '')
    return [
      {
        text: findAll(run, 't').map(textIn).join(''),
        bold: look?.attributes.b === '1',
        italic: look?.attributes.i === '1',
        struck: !['noStrike', undefined].includes(look?.attributes.strike),
        ...(baseline === 0 ? {} : { raised: baseline > 0 ? ('sup' as const) : ('sub' as const) }),
        link: target?.outside ? (safeLink(target.target, tell) ?? undefined) : undefined,
      },
    ]
  })
}

function pictureFlow(element: Element, slide: Slide): Flow[] {
  const blip = at(element, 'blipFill', 'blip')?.attributes
  const relation = slide.relations.get(blip?.embed ?? '')
  if (!relation || relation.outside) {
    slide.tell('pictureLinked')
    return []
  }
  const cut = at(element, 'blipFill', 'srcRect')?.attributes
  const side = (name: 'l' | 't' | 'r' | 'b') => Math.min(100_000, Math.max(0, Number(cut?.[name] ?? 0) || 0))
  const crop: Crop | null = cut
    ? { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') }
    : null
  const taken = { part: relation.target, bytes: slide.office.bytes(relation.target), crop }
  const name = slide.gallery.take(taken, slide.place, slide.tell)
  if (name === null) return []
  const alt = altOf(at(element, 'nvPicPr', 'cNvPr')?.attributes.descr ?? '')
  if (alt === '') slide.tell('noAlt', name)
  return [{ kind: 'node', node: pictureNode({ name, alt, caption: '' }) }]
}

/** A table; of a chart or a drawing of SmartArt it is told that it did not come along. */
function frameFlow(element: Element, slide: Slide): Flow[] {
  const [table] = findAll(element, 'tbl')
  if (!table) {
    const kind = at(element, 'graphic', 'graphicData')?.attributes.uri ?? ''
    slide.tell(/oleObject|\/ole/i.test(kind) ? 'object' : 'chart', /diagram/i.test(kind) ? 'SmartArt' : '')
    return []
  }
  const rows = elementsIn(table).flatMap((row) => {
    if (row.name !== 'tr') return []
    const cells = elementsIn(row).filter(({ name }) => name === 'tc')
    if (cells.some(({ attributes }) => Number(attributes.gridSpan) > 1 || Number(attributes.rowSpan) > 1))
      slide.tell('merged')
    return [cells.map((cell) => cellOf(cell, slide))]
  })
  return rows.length === 0 ? [] : [{ kind: 'node', node: tableNode(rows) }]
}

function cellOf(cell: Element, slide: Slide) {
  const lines = paragraphsOf(cell, slide)
    .map(({ words }) => phrasingOf(words))
    .filter((line) => line.length > 0)
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
}
