import { isInContents, type Reading } from './docx-reading.ts'
import { lookIn, over, unseenBecause, type Look } from './docx-styles.ts'
import { readDrawn } from './docx-drawn.ts'
import { equationText } from './equation.ts'
import type { Flow } from './flow.ts'
import { safeLink } from './links.ts'
import { symbolOf } from './symbols.ts'
import type { Words } from './words.ts'
import { at, child, elementsIn, textIn, valueOf, type Element } from './xml-tree.ts'

/** What a paragraph says, and what hangs on it: pictures and text boxes, which come after it. */
export type Line = { words: Words[]; after: Flow[] }

type Inside = { reading: Reading; look: Look; link: string | undefined; line: Line }

/** Reads the words of a paragraph, or of anything that holds some. */
export function readLine(container: Element, look: Look, reading: Reading): Line {
  const line: Line = { words: [], after: [] }
  readInline(container, { reading, look, link: undefined, line })
  return line
}

function readInline(container: Element, inside: Inside): void {
  for (const one of elementsIn(container)) readOne(one, inside)
}

function readOne(one: Element, inside: Inside): void {
  const { reading, line } = inside
  switch (one.name) {
    case 'r':
      return readRun(one, inside)
    case 'hyperlink':
      return readInline(one, { ...inside, link: linkOf(one, inside) })
    case 'ins':
    case 'moveTo':
      reading.tell('inserted')
      return readInline(one, inside)
    case 'del':
    case 'moveFrom':
      return reading.tell('deleted')
    case 'fldSimple': {
      reading.fields.push({ code: one.attributes.instr ?? '', inResult: true })
      readInline(one, inside)
      reading.fields.pop()
      return
    }
    case 'sdt':
      return readControl(one, inside)
    case 'AlternateContent':
      return readInline(alternative(one), inside)
    case 'oMath':
    case 'oMathPara': {
      const text = equationText(one)
      if (text === '') return
      reading.tell('equation', text)
      line.words.push({ text })
      return
    }
    case 'pPr':
    case 'sdtPr':
      return
    default:
      return readInline(one, inside)
  }
}

/** A tick box says whether it is ticked; of other controls what they hold counts. */
function readControl(control: Element, inside: Inside): void {
  const box = at(control, 'sdtPr', 'checkbox')
  const content = child(control, 'sdtContent')
  if (box) inside.line.words.push({ text: valueOf(box, 'checked') === '1' ? '☑' : '☐' })
  else if (content) readInline(content, inside)
}

/** Of two ways of saying the same thing the first, which newer programs read. */
export function alternative(element: Element): Element {
  return child(element, 'Choice') ?? child(element, 'Fallback') ?? element
}

function linkOf({ attributes }: Element, { reading, link }: Inside): string | undefined {
  const target = attributes.id === undefined ? undefined : reading.relations.get(attributes.id)?.target
  return target === undefined ? link : (safeLink(target, reading.tell) ?? undefined)
}

/** A link that a field makes around its result. */
function fieldLink({ fields, tell }: Reading): string | undefined {
  for (const { code } of fields) {
    const target = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1]
    if (target) return safeLink(target, tell) ?? undefined
  }
  return undefined
}

function readRun(run: Element, inside: Inside): void {
  const { reading } = inside
  const own = child(run, 'rPr')
  if (own && child(own, 'del')) return reading.tell('deleted')
  if (own && child(own, 'ins')) reading.tell('inserted')
  const style = own && valueOf(own, 'rStyle')
  const look = over(over(lookIn(own), style ? reading.style(style).look : lookIn(undefined)), inside.look)
  const font = child(own, 'rFonts')?.attributes.ascii ?? ''
  for (const piece of elementsIn(run)) readPiece(piece, { ...inside, look }, font)
}

function readPiece(piece: Element, inside: Inside, font: string): void {
  const { reading, line } = inside
  switch (piece.name) {
    case 'fldChar':
      return turnField(piece, inside)
    case 'instrText': {
      const field = reading.fields.at(-1)
      if (field && !field.inResult) field.code += textIn(piece)
      return
    }
    case 'commentReference':
      return reading.tell('comment')
    case 'AlternateContent':
      return elementsIn(alternative(piece)).forEach((one) => readPiece(one, inside, font))
    case 'drawing':
    case 'pict':
    case 'object':
      if (isSeen(piece, inside)) line.after.push(...readDrawn(piece, reading))
      return
    default: {
      const words = wordsOf(piece, inside, font)
      if (words && isSeen(piece, inside)) line.words.push(words)
    }
  }
}

function wordsOf(piece: Element, { reading, look, link }: Inside, font: string): Words | null {
  const says = (text: string): Words => ({
    text,
    bold: look.bold === true,
    italic: look.italic === true,
    struck: look.struck === true,
    ...(look.raised === 'sub' || look.raised === 'sup' ? { raised: look.raised } : {}),
    link: link ?? fieldLink(reading),
  })
  switch (piece.name) {
    case 't':
      return says(withSymbols(textIn(piece), font, reading))
    case 'tab':
    case 'ptab':
      return says('\t')
    case 'noBreakHyphen':
      return says('-')
    case 'br':
    case 'cr':
      return { text: '', cut: true }
    case 'sym':
      return says(signOf(piece.attributes.font ?? '', parseInt(piece.attributes.char ?? '', 16), reading))
    case 'footnoteReference':
      return { text: '', note: noteName('footnotes', piece.attributes.id) }
    case 'endnoteReference':
      return { text: '', note: noteName('endnotes', piece.attributes.id) }
    case 'ruby':
      return says(textIn(child(piece, 'rubyBase') ?? piece))
    default:
      return null
  }
}

/** What a note of a document is called in its lesson, until it is known where it stands among the others. */
export function noteName(list: 'footnotes' | 'endnotes', id: string | undefined): string {
  return `${list === 'footnotes' ? '' : 'akhir-'}${id ?? ''}`
}

/** Letters of fonts that have none lie in the private part of Unicode. */
function withSymbols(text: string, font: string, reading: Reading): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => signOf(font, sign.charCodeAt(0), reading))
}

function signOf(font: string, code: number, reading: Reading): string {
  const sign = Number.isNaN(code) ? null : symbolOf(font, code)
  if (sign === null) reading.tell('symbol', `${font} ${code.toString(16).toUpperCase()}`)
  return sign ?? '□'
}

/** Nothing that its reader did not see comes into a lesson; that it was there is told. */
function isSeen(piece: Element, { reading, look }: Inside): boolean {
  const field = reading.fields.at(-1)
  if (isInContents(reading) || (field && !field.inResult)) return false
  const reason = unseenBecause(look, reading.ground)
  if (reason === null || textIn(piece).trim() === '') return reason === null || reason === 'whiteInTable'
  reading.tell(reason)
  return reason === 'whiteInTable'
}

function turnField(piece: Element, { reading, line }: Inside): void {
  const field = reading.fields.at(-1)
  if (piece.attributes.fldCharType === 'begin') {
    reading.fields.push({ code: '', inResult: false })
    const box = at(piece, 'ffData', 'checkBox')
    if (box) line.words.push({ text: isTicked(box) ? '☑' : '☐' })
  } else if (piece.attributes.fldCharType === 'separate' && field) field.inResult = true
  else if (piece.attributes.fldCharType === 'end') {
    if (isInContents(reading)) reading.tell('contents')
    reading.fields.pop()
  }
}

function isTicked(box: Element): boolean {
  const value = valueOf(box, 'checked') ?? valueOf(box, 'default')
  return value !== null && value !== '0' && value !== 'false'
}
