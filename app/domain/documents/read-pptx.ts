import {
  DOCUMENT_LIMITS,
  minutesOf,
  shortened,
  Unreadable,
  type Part,
  type ReadDocument,
} from './document.ts'
import { teller } from './docx-reading.ts'
import { nodesOf, type Flow } from './flow.ts'
import { checkAmount, lessonsOf } from './lessons.ts'
import type { Package } from './office-package.ts'
import { baseOf, gallery } from './pictures.ts'
import { shapesOf, type Slide } from './pptx-shapes.ts'
import { markdownOf } from './to-markdown.ts'
import { plainText } from './words.ts'
import { at, child, elementsIn } from './xml-tree.ts'

const MOST_SLIDES = 500

/**
 * The text of a presentation as one lesson: a heading for each slide, in the order in which they are shown, not that of their
 * files. What the speaker says (notes) is a draft of its own, which nobody needs to take.
 * @throws Unreadable
 */
export function readPptx(office: Package, main: string, { fileName }: { fileName: string }): ReadDocument {
  const { notices, tell } = teller()
  const presentation = office.tree(main)
  const relations = office.relations(main)
  const ids = elementsIn(child(presentation ?? undefined, 'sldIdLst') ?? EMPTY)
  if (ids.length > MOST_SLIDES) throw new Unreadable('too-large')
  const measure = child(presentation ?? undefined, 'sldSz')?.attributes
  const size = { width: Number(measure?.cx) || Infinity, height: Number(measure?.cy) || Infinity }
  const pictures = gallery(baseOf(fileName))
  let title = ''
  const flow: Flow[] = []
  const said: Flow[] = []
  for (const [index, { attributes }] of ids.entries()) {
    const part = relations.get(attributes.relation ?? attributes.id ?? '')?.target ?? ''
    const tree = office.tree(part)
    const place = { in: 'slide' as const, slide: index + 1 }
    if (!tree) continue
    if (tree.attributes.show === '0' || tree.attributes.show === 'false') {
      tell('hiddenSlide', place)
      continue
    }
    const slide: Slide = {
      office,
      relations: office.relations(part),
      gallery: pictures,
      place,
      size,
      tell: (code, shown) => tell(code, place, shown),
    }
    if ([...slide.relations.values()].some(({ type }) => type === 'diagramData'))
      slide.tell('chart', 'SmartArt')
    const read = shapesOf(tree, slide)
    const isFirst = flow.length === 0 && title === ''
    if (isFirst && read.title !== '') title = read.title
    else if (read.title !== '') flow.push({ kind: 'heading', level: 2, words: [{ text: read.title }] })
    flow.push(...read.flow)
    said.push(...notesOf(slide, read.title || `${index + 1}`))
  }
  const name = title || fileName.replace(/\.[^.]*$/, '')
  const parts = lessonsOf({ title: name, flow, notes: new Map(), split: 'one' })
  if (said.length > 0) {
    tell('notes', { in: 'whole' })
    parts.push(notesPart(name, said))
  }
  checkAmount(parts)
  return {
    kind: 'pptx',
    title: name,
    parts,
    pictures: pictures.pictures,
    drawings: [],
    files: [],
    notices,
    module: null,
  }
}

const EMPTY = { name: '', attributes: {}, children: [] }

function notesOf(slide: Slide, title: string): Flow[] {
  const part = [...slide.relations.values()].find(({ type }) => type === 'notesSlide')?.target
  const tree = part === undefined ? null : slide.office.tree(part)
  if (!tree || part === undefined || !at(tree, 'cSld')) return []
  const { flow } = shapesOf(tree, {
    ...slide,
    relations: slide.office.relations(part),
    size: UNBOUND,
    tell: () => undefined,
  })
  const words = flow.flatMap((one) => (one.kind === 'node' ? [] : [one]))
  if (words.every((one) => plainText(one.words) === '')) return []
  return [
    { kind: 'heading', level: 2, words: [{ text: title }] },
    ...words.map((one): Flow => ({ kind: 'paragraph', words: one.words, looksLike: null })),
  ]
}

/** A page of notes is printed, and has no other size than its paper. */
const UNBOUND = { width: Infinity, height: Infinity }

function notesPart(title: string, said: readonly Flow[]): Part {
  const source = markdownOf(nodesOf(said))
  return {
    title: shortened(`Catatan pembicara: ${title}`, DOCUMENT_LIMITS.title),
    summary: '',
    minutes: minutesOf(source),
    source,
    guesses: [],
    wanted: false,
    slug: null,
    front: null,
  }
}
