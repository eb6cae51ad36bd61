import type { Crop } from './document.ts'
import type { Reading } from './docx-reading.ts'
import { block, nodesOf, pictureNode, type Flow } from './flow.ts'
import { altOf } from './pictures.ts'
import { at, child, elementsIn, findAll, type Element } from './xml-tree.ts'

/** Pictures and text boxes of a drawing, in the newer way (`drawing`) or the older (`pict`); charts and objects are told. */
export function readDrawn(drawn: Element, reading: Reading): Flow[] {
  if (drawn.name === 'object' || findAll(drawn, 'OLEObject').length > 0) {
    reading.tell('object')
    return []
  }
  const description = describing(drawn)
  const flows: Flow[] = []
  for (const one of drawnIn(drawn)) {
    if (one.name === 'pic') flows.push(...pictureFlow(pictureOf(one), description, reading))
    else if (one.name === 'imagedata') flows.push(...pictureFlow(olderPicture(one), description, reading))
    else if (one.name === 'txbxContent') flows.push(...textBox(one, reading))
    else reading.tell('chart', one.name === 'chart' ? '' : 'SmartArt')
  }
  return flows
}

const DRAWN = ['pic', 'imagedata', 'txbxContent', 'chart', 'relIds']

/** Of what is drawn in two ways the first. */
function drawnIn(element: Element): Element[] {
  return elementsIn(element).flatMap((one) => {
    if (DRAWN.includes(one.name)) return [one]
    if (one.name !== 'AlternateContent') return drawnIn(one)
    const choice = child(one, 'Choice')
    const found = choice ? drawnIn(choice) : []
    const fallback = child(one, 'Fallback')
    return found.length > 0 || !fallback ? found : drawnIn(fallback)
  })
}

function describing(drawn: Element): string {
  const [properties] = findAll(drawn, 'docPr')
  const [shape] = findAll(drawn, 'shape')
  return altOf(properties?.attributes.descr ?? shape?.attributes.alt ?? '')
}

type Picture = { embedded: string | undefined; linked: boolean; crop: Crop | null; description: string }

function pictureOf(picture: Element): Picture {
  const fill = child(picture, 'blipFill')
  const blip = child(fill, 'blip')
  const cut = child(fill, 'srcRect')?.attributes
  const side = (name: 'l' | 't' | 'r' | 'b') => share(Number(cut?.[name] ?? 0))
  return {
    embedded: blip?.attributes.embed,
    linked: blip?.attributes.link !== undefined,
    crop: cut ? { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') } : null,
    description: altOf(at(picture, 'nvPicPr', 'cNvPr')?.attributes.descr ?? ''),
  }
}

function olderPicture({ attributes }: Element): Picture {
  const side = (name: string) => {
    const value = attributes[name] ?? '0'
    const amount = Number.parseFloat(value)
    return share((value.endsWith('f') ? amount / 65_536 : amount) * 100_000)
  }
  return {
    embedded: attributes.relation ?? attributes.relid,
    linked: attributes.href !== undefined,
    crop: {
      left: side('cropleft'),
      top: side('croptop'),
      right: side('cropright'),
      bottom: side('cropbottom'),
    },
    description: '',
  }
}

/** A side that lies outside the picture is a margin, and cuts nothing away. */
function share(amount: number): number {
  return Number.isFinite(amount) ? Math.min(100_000, Math.max(0, Math.round(amount))) : 0
}

function pictureFlow(
  { embedded, linked, crop, description }: Picture,
  around: string,
  reading: Reading,
): Flow[] {
  const relation = embedded === undefined ? undefined : reading.relations.get(embedded)
  if (relation?.outside ?? linked) {
    reading.tell('pictureLinked')
    return []
  }
  if (!relation) return []
  const part = relation.target
  const name = reading.gallery.take(
    { part, bytes: reading.office.bytes(part), crop },
    reading.here(),
    reading.tell,
  )
  if (name === null) return []
  const alt = around || description
  if (alt === '') reading.tell('noAlt', name)
  return [{ kind: 'node', node: pictureNode({ name, alt, caption: '' }) }]
}

function textBox(content: Element, reading: Reading): Flow[] {
  const nodes = nodesOf(reading.blocks(content))
  if (nodes.length === 0) return []
  reading.tell('textBox')
  const pictures = nodes.filter((node) => node.type === 'mdxJsxFlowElement')
  const rest = nodes.filter((node) => node.type !== 'mdxJsxFlowElement')
  const boxes = rest.length > 0 ? [block('Catatan', null, rest)] : []
  return [...boxes, ...pictures].map((node) => ({ kind: 'node', node }))
}
