import { DOCUMENT_LIMITS, Unreadable } from './document.ts'
import { numberingOf } from './docx-numbering.ts'
import { lookIn, numberedIn, over, stylesOf, unseenBecause, WHITE, type Look } from './docx-styles.ts'
import { alternative } from './docx-words.ts'
import { equationText } from './equation.ts'
import type { Package } from './office-package.ts'
import { symbolOf } from './symbols.ts'
import { lineOfPieces, type LineMark, type LookedAt, type WrittenBlock } from './written-lines.ts'
import { at, child, elementsIn, findAll, textIn, valueOf, type Element } from './xml-tree.ts'

/** The lines of a document, and whether something in it was not to be seen by its reader. */
export type WrittenDocument = { blocks: WrittenBlock[]; hasUnseen: boolean }

/**
 * Reads a Word document line by line with how each looks. What is hidden, deleted, tiny or of the colour of its paper is not
 * read: nobody who looked at the document has seen it.
 * @throws Unreadable
 */
export function readDocxWritten(office: Package, main: string): WrittenDocument {
  const relations = office.relations(main)
  const treeOf = (type: string) => {
    const part = [...relations.values()].find((one) => one.type === type && !one.outside)?.target
    return part === undefined ? null : office.tree(part)
  }
  const body = child(office.tree(main) ?? undefined, 'body')
  const reader = new Reader(stylesOf(treeOf('styles')), numberingOf(treeOf('numbering')))
  const blocks = body ? reader.blocks(body) : []
  return { blocks, hasUnseen: reader.hasUnseen }
}

/** Carries what is counted from paragraph to paragraph. */
class Reader {
  hasUnseen = false
  letters = 0
  readonly style: ReturnType<typeof stylesOf>
  readonly count: ReturnType<typeof numberingOf>

  constructor(style: ReturnType<typeof stylesOf>, count: ReturnType<typeof numberingOf>) {
    this.style = style
    this.count = count
  }

  blocks(container: Element): WrittenBlock[] {
    return elementsIn(container).flatMap((one) => {
      if (one.name === 'p') return this.paragraph(one)
      if (one.name === 'tbl') return this.table(one)
      if (one.name === 'AlternateContent') return this.blocks(alternative(one))
      if (one.name === 'sdt') return this.blocks(child(one, 'sdtContent') ?? one)
      return ['customXml', 'smartTag', 'ins', 'sdtContent'].includes(one.name) ? this.blocks(one) : []
    })
  }

  paragraph(element: Element): WrittenBlock[] {
    const properties = child(element, 'pPr')
    const style = this.style(valueOf(properties, 'pStyle'))
    const pieces: LookedAt[] = []
    const drawn: Element[] = []
    this.runs(element, style.look, pieces, drawn)
    const own = numberedIn(properties)
    const id = own?.id ?? style.numbering?.id ?? null
    const hasText = pieces.some(({ text }) => text.trim() !== '')
    const counted =
      id === null || id === '0' || !hasText ? null : this.count(id, own?.level ?? style.numbering?.level ?? 0)
    const label = counted ? (counted.number === null ? '• ' : `${counted.label} `) : ''
    const lines = linesOf(label === '' ? pieces : [{ text: label, marks: [] }, ...pieces])
    return [
      ...lines.flatMap((line) => lineOfPieces(line) ?? []),
      ...drawn.flatMap((one) => this.drawing(one)),
    ]
  }

  /** Pictures by what they are called, and the text of boxes. */
  drawing(drawn: Element): WrittenBlock[] {
    const boxes = findAll(drawn, 'txbxContent')
    if (boxes.length > 0) return boxes.flatMap((box) => this.blocks(box))
    const [properties] = findAll(drawn, 'docPr')
    const name = properties?.attributes.descr ?? properties?.attributes.name ?? ''
    return [{ kind: 'picture', name }]
  }

  table(element: Element): WrittenBlock[] {
    const rows = findAll(element, 'tr').flatMap((row) => {
      if (at(row, 'trPr', 'del')) return []
      return [findAll(row, 'tc').map((cell) => this.cell(cell))]
    })
    const [only] = rows
    // A frame around text.
    if (rows.length === 1 && only?.length === 1)
      return findAll(element, 'tc').flatMap((cell) => this.blocks(cell))
    return rows.length === 0 ? [] : [{ kind: 'table', rows }]
  }

  cell(cell: Element): string {
    const blocks = this.blocks(cell)
    return blocks
      .flatMap((block) => {
        if (block.kind === 'line') return [block.text]
        if (block.kind === 'picture') return [`[gambar: ${block.name}]`]
        return block.rows.map((row) => row.join(' '))
      })
      .join('\n')
  }

  runs(container: Element, look: Look, pieces: LookedAt[], drawn: Element[]): void {
    for (const one of elementsIn(container)) {
      if (one.name === 'r') this.run(one, look, pieces, drawn)
      else if (one.name === 'AlternateContent') this.runs(alternative(one), look, pieces, drawn)
      else if (one.name === 'del' || one.name === 'moveFrom') this.hasUnseen = true
      else if (one.name === 'oMath' || one.name === 'oMathPara')
        pieces.push({ text: equationText(one), marks: [] })
      else if (one.name !== 'pPr' && one.name !== 'sdtPr') this.runs(one, look, pieces, drawn)
    }
  }

  run(run: Element, below: Look, pieces: LookedAt[], drawn: Element[]): void {
    const own = child(run, 'rPr')
    const style = own && valueOf(own, 'rStyle')
    const look = over(over(lookIn(own), style ? this.style(style).look : lookIn(undefined)), below)
    const font = child(own, 'rFonts')?.attributes.ascii ?? ''
    const isUnseen = unseenBecause(look, WHITE) !== null
    const marks = marksOf(look, own)
    for (const piece of elementsIn(run)) {
      const text = shownText(piece, font)
      if (isUnseen && text.trim() !== '') this.hasUnseen = true
      else if (text !== '') this.say({ text, marks }, pieces)
      if (['drawing', 'pict'].includes(piece.name) && !isUnseen) drawn.push(piece)
      if (piece.name === 'AlternateContent' && !isUnseen) drawn.push(alternative(piece))
    }
  }

  say(piece: LookedAt, pieces: LookedAt[]): void {
    this.letters += piece.text.length
    if (this.letters > DOCUMENT_LIMITS.letters) throw new Unreadable('too-large')
    pieces.push(piece)
  }
}

function shownText(piece: Element, font: string): string {
  switch (piece.name) {
    case 't':
      return textIn(piece).replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0)) ?? '□')
    case 'tab':
    case 'ptab':
      return ' '
    case 'noBreakHyphen':
      return '-'
    case 'br':
    case 'cr':
      return '\n'
    case 'sym':
      return symbolOf(piece.attributes.font ?? '', parseInt(piece.attributes.char ?? '', 16)) ?? '□'
    default:
      return ''
  }
}

const QUIET = new Set(['000000', 'FFFFFF'])

function marksOf({ bold, colour, fill }: Look, own: Element | undefined): LineMark[] {
  const highlight = valueOf(own, 'highlight')
  const underline = valueOf(own, 'u')
  const isLit = (highlight !== null && highlight !== 'none') || (fill !== null && !QUIET.has(fill))
  return [
    ...(isLit ? ['highlight' as const] : []),
    ...(colour !== null && !QUIET.has(colour) ? ['colour' as const] : []),
    ...(underline !== null && underline !== 'none' ? ['underline' as const] : []),
    ...(bold === true ? ['bold' as const] : []),
  ]
}

/** A line end within a paragraph begins a line. */
function linesOf(pieces: readonly LookedAt[]): LookedAt[][] {
  const lines: LookedAt[][] = [[]]
  for (const { text, marks } of pieces)
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ text: part, marks })
    }
  return lines
}
