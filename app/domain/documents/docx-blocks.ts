import { alternative, readLine } from './docx-words.ts'
import { isInContents, type Reading } from './docx-reading.ts'
import { fillIn, numberedIn } from './docx-styles.ts'
import { readTable } from './docx-tables.ts'
import type { Flow } from './flow.ts'
import { phrasingOf, plainText, type Words } from './words.ts'
import { at, child, elementsIn, findAll, textIn, valueOf, type Element } from './xml-tree.ts'

/** Everything that stands in a container, one below the other. */
export function readBlocks(container: Element, reading: Reading): Flow[] {
  const flows: Flow[] = []
  // Words of a paragraph whose end was deleted with tracked changes: they go on in the next one.
  let waiting: Words[] = []
  const read = (element: Element): void => {
    for (const one of elementsIn(element)) {
      if (one.name === 'p') {
        const paragraph = readParagraph(one, waiting, reading)
        waiting = paragraph.goesOn
        flows.push(...paragraph.flows)
      } else if (one.name === 'tbl') flows.push(...readTable(one, reading))
      else if (one.name === 'sdt') readControl(one)
      else if (one.name === 'AlternateContent') read(alternative(one))
      else if (one.name === 'altChunk' || one.name === 'subDoc') reading.tell('outsidePart')
      else if (one.name === 'customXml' || one.name === 'smartTag' || one.name === 'ins') read(one)
    }
  }
  const readControl = (control: Element): void => {
    const kind = valueOf(at(control, 'sdtPr', 'docPartObj'), 'docPartGallery') ?? ''
    const content = child(control, 'sdtContent')
    if (/table of contents/i.test(kind)) reading.tell('contents')
    else if (content) read(content)
  }
  read(container)
  if (waiting.length > 0) flows.push({ kind: 'paragraph', words: waiting, looksLike: null })
  return joined(flows)
}

type Paragraph = { flows: Flow[]; goesOn: Words[] }

function readParagraph(element: Element, before: readonly Words[], reading: Reading): Paragraph {
  // Nobody counts empty lines.
  if (textIn(element).trim() !== '' || findAll(element, 'drawing').length > 0) reading.place.paragraph += 1
  const properties = child(element, 'pPr')
  const style = reading.style(valueOf(properties, 'pStyle'))
  const ground = reading.ground
  reading.ground = fillIn(properties) ?? ground
  const line = readLine(element, style.look, reading)
  reading.ground = ground
  const words = [...before, ...line.words]
  if (/^toc \d$/.test(style.name) || isInContents(reading)) {
    if (plainText(words) !== '') reading.tell('contents')
    return { flows: [], goesOn: [] }
  }
  if (at(properties, 'rPr', 'del')) {
    reading.tell('deleted')
    return { flows: line.after, goesOn: words }
  }
  const one = flowOf({ words, properties, style, reading })
  return { flows: [...(one ? [one] : []), ...line.after], goesOn: [] }
}

type Shown = {
  words: Words[]
  properties: Element | undefined
  style: ReturnType<Reading['style']>
  reading: Reading
}

function flowOf({ words, properties, style, reading }: Shown): Flow | null {
  const text = plainText(words)
  const counted = countOf(properties, style.numbering, reading)
  if (text === '') return null
  const outline = valueOf(properties, 'outlineLvl')
  const level = style.heading ?? (outline !== null && Number(outline) < 9 ? Number(outline) + 1 : null)
  if (style.name === 'title') return { kind: 'title', words }
  if (level !== null) {
    Object.assign(reading.place, { under: text, paragraph: 0 })
    // The number is Word's, but people refer to it.
    const label: Words[] = counted?.label ? [{ text: `${counted.label} ` }] : []
    return { kind: 'heading', level, words: [...label, ...words] }
  }
  if (counted) {
    if (!counted.plain) reading.tell('numbering', counted.label)
    return {
      kind: 'item',
      list: counted.list,
      depth: counted.depth,
      number: counted.number,
      words,
      done: null,
    }
  }
  return typedItem(words) ?? { kind: 'paragraph', words, looksLike: looksLike(words, text) }
}

function countOf(
  properties: Element | undefined,
  fromStyle: ReturnType<typeof numberedIn>,
  reading: Reading,
) {
  const own = numberedIn(properties)
  const id = own?.id ?? fromStyle?.id ?? null
  // List 0 takes a paragraph out of the list of its style.
  if (id === null || id === '0') return null
  const depth = own?.level ?? fromStyle?.level ?? 0
  const counted = reading.count(id, depth)
  return counted && { ...counted, depth }
}

/** Dashes and boxes that somebody typed: a list, or a list of ticks. */
function typedItem(words: readonly Words[]): Flow | null {
  const [first, ...rest] = words
  const found = /^\s*(?:[•▪●◦·*]\s*|[-–]\t\s*|-\s+|([☑☒☐])\s*)/u.exec(first?.text ?? '')
  if (!first || !found || first.link) return null
  const text = first.text.slice(found[0].length)
  const box = found[1]
  return {
    kind: 'item',
    list: 'typed',
    depth: 0,
    number: null,
    words: [{ ...first, text }, ...rest],
    done: box === undefined ? null : box !== '☐',
  }
}

const LONGEST_HEADING = 100

/** A short line of nothing but bold letters that ends like no sentence. */
function looksLike(words: readonly Words[], text: string): 2 | 3 | null {
  if (text.length > LONGEST_HEADING || /[.:;,]$/.test(text) || !/\p{L}/u.test(text)) return null
  const [only, ...more] = phrasingOf(words)
  if (only?.type !== 'strong' || more.length > 0) return null
  return /^\d+\.\d+/.test(text) ? 3 : 2
}

/** "BAB I" and the line below it are one heading; a line below a picture that begins like a caption is its caption. */
function joined(flows: readonly Flow[]): Flow[] {
  const out: Flow[] = []
  for (const one of flows) {
    const last = out.at(-1)
    if (one.kind !== 'paragraph' || !last) {
      out.push(one)
      continue
    }
    const text = plainText(one.words)
    if (last.kind === 'paragraph' && last.looksLike && one.looksLike && isChapter(plainText(last.words)))
      last.words = [...last.words, { text: ' ', bold: true }, ...one.words]
    else if (last.kind === 'node' && isCaption(text) && giveCaption(last.node, text)) continue
    else out.push(one)
  }
  return out
}

function isChapter(text: string): boolean {
  return /^(?:BAB|BAGIAN)\s+[IVXLC\d]+$/i.test(text)
}

function isCaption(text: string): boolean {
  return (
    text.length <= LONGEST_CAPTION &&
    /^(?:[Gg]ambar|GAMBAR|Foto|Grafik|Figure|Peta)\s+(?:\d+|[IVX]+)\b/.test(text)
  )
}

const LONGEST_CAPTION = 500

function giveCaption(node: Extract<Flow, { kind: 'node' }>['node'], text: string): boolean {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Gambar') return false
  if (node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'keterangan')) return false
  node.attributes.push({ type: 'mdxJsxAttribute', name: 'keterangan', value: text })
  return true
}

/** Whether a part of the document that stands on every page says anything. */
export function saysSomething(part: Element | null): boolean {
  return part !== null && findAll(part, 't').some((one) => textIn(one).trim() !== '')
}
