import {
  lineOfPieces,
  type LineMark,
  type LookedAt,
  type WrittenBlock,
} from '#app/domain/documents/written-lines.ts'
import { tokensOf, type Tag } from './html-tokens.ts'

/**
 * Reads the HTML of a clipboard (Word, Excel, LibreOffice, Google) as lines with how they look. Nothing of it is run or
 * fetched, and no tag of it comes out: only letters do. Word's list marks are letters in it; of lists of HTML they are counted.
 */
export function linesOfHtml(html: string): WrittenBlock[] {
  const walk = new Walk()
  for (const token of tokensOf(html)) {
    if (typeof token === 'string') walk.say(token)
    else if (token.closes) walk.close(token.name)
    else walk.open(token)
  }
  walk.end()
  return walk.blocks
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody thead tfoot tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'head iframe math noscript object script select style svg template textarea title xml'.split(' '),
)
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

type Open = { name: string; marks: readonly LineMark[]; isSkipped: boolean; list: List | null }
type List = { label: string; next: number }

class Walk {
  readonly blocks: WrittenBlock[] = []
  private readonly stack: Open[] = []
  private line: LookedAt[] = []
  /** Rows of the table that is open; cells of tables inside it are its text. */
  private rows: string[][] | null = null
  private depth = 0
  private cell: string[] | null = null

  open(tag: Tag): void {
    if (tag.name === 'br') return this.newLine()
    if (tag.name === 'img') return this.picture(tag)
    if (EMPTY.has(tag.name)) return
    if (tag.name === 'p' || tag.name === 'li') this.closeOpen(tag.name)
    if (BLOCKS.has(tag.name)) this.newLine()
    const above = this.stack.at(-1)
    const isSkipped = above?.isSkipped === true || SKIPPED.has(tag.name) || isHidden(tag)
    this.stack.push({
      name: tag.name,
      marks: marksOver(tag, above?.marks ?? []),
      isSkipped,
      list: listOf(tag, this.stack.filter(({ list }) => list !== null).length),
    })
    if (isSkipped) return
    if (tag.name === 'table' && this.depth++ === 0) this.rows = []
    if (this.depth === 1 && tag.name === 'tr') this.rows?.push([])
    if (this.depth === 1 && (tag.name === 'td' || tag.name === 'th')) this.cell = []
    if (tag.name === 'li') this.item()
  }

  close(name: string): void {
    const from = this.stack.findLastIndex((one) => one.name === name)
    if (from < 0) return
    if (BLOCKS.has(name)) this.newLine()
    const isSkipped = this.stack[from]?.isSkipped
    this.stack.length = from
    if (isSkipped) return
    if (this.depth === 1 && (name === 'td' || name === 'th')) this.endCell()
    if (name === 'table' && --this.depth === 0) this.endTable()
  }

  say(text: string): void {
    const above = this.stack.at(-1)
    if (above?.isSkipped) return
    this.line.push({ text: text.replace(/\s+/g, ' '), marks: above?.marks ?? [] })
  }

  end(): void {
    this.newLine()
    if (this.cell) this.endCell()
    if (this.rows) this.endTable()
  }

  private newLine(): void {
    const line = lineOfPieces(this.line)
    this.line = []
    if (!line) return
    if (this.cell && line.kind === 'line') this.cell.push(line.text)
    else this.blocks.push(line)
  }

  private picture(tag: Tag): void {
    if (this.stack.at(-1)?.isSkipped) return
    this.newLine()
    const name = (tag.attributes.alt ?? '').trim() || fileOf(tag.attributes.src ?? '')
    if (this.cell) this.cell.push(`[gambar: ${name}]`)
    else this.blocks.push({ kind: 'picture', name })
  }

  private item(): void {
    const list = this.stack.findLast((one) => one.list)?.list
    if (!list) return
    list.next += 1
    const label = list.label === '•' ? '•' : `${labelled(list.label, list.next)}.`
    this.line.push({ text: `${label} `, marks: [] })
  }

  private endCell(): void {
    this.newLine()
    const row = this.rows?.at(-1)
    if (this.cell) row?.push(this.cell.join('\n'))
    this.cell = null
  }

  private endTable(): void {
    const rows = (this.rows ?? []).filter((row) => row.length > 0)
    this.rows = null
    this.depth = 0
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows })
  }

  /** A paragraph ends where the next one begins, though nobody closed it. */
  private closeOpen(name: string): void {
    const last = this.stack.at(-1)
    if (last?.name === name) this.close(name)
  }
}

function isHidden({ attributes }: Tag): boolean {
  const style = attributes.style ?? ''
  return (
    'hidden' in attributes || /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(style)
  )
}

const QUIET =
  /^(?:auto|black|windowtext|inherit|initial|transparent|white|none|#000(?:000)?|#fff(?:fff)?|rgb\(0, ?0, ?0\))$/i

function marksOver({ name, attributes }: Tag, above: readonly LineMark[]): LineMark[] {
  const marks = new Set(above)
  const style = attributes.style ?? ''
  const said = (property: string) => {
    const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim()
    return found === '' ? undefined : found
  }
  const set = (mark: LineMark, isOn: boolean) => void (isOn ? marks.add(mark) : marks.delete(mark))
  if (name === 'b' || name === 'strong') marks.add('bold')
  if (name === 'u') marks.add('underline')
  if (name === 'mark') marks.add('highlight')
  const weight = said('font-weight')
  if (weight) set('bold', /^(?:bold|bolder|[6-9]00)$/i.test(weight))
  const line = said('text-decoration(?:-line)?')
  if (line && /underline/i.test(line)) marks.add('underline')
  const colour = said('color') ?? (name === 'font' ? attributes.color : undefined)
  if (colour) set('colour', !QUIET.test(colour))
  const ground = said('mso-highlight') ?? said('background(?:-color)?')
  if (ground) set('highlight', !QUIET.test(ground))
  return [...marks]
}

function listOf({ name, attributes }: Tag, depth: number): List | null {
  if (name === 'ul') return { label: '•', next: 0 }
  if (name !== 'ol') return null
  const style = /list-style-type\s*:\s*([a-z-]+)/i.exec(attributes.style ?? '')?.[1] ?? ''
  const type = attributes.type ?? ''
  const isLetters = /^a$/i.test(type) || /alpha|latin/i.test(style)
  // Word for the web and others say only how deep a list lies.
  const isDeep = type === '' && style === '' && depth % 2 === 1
  return { label: isLetters || isDeep ? 'A' : '1', next: (Number(attributes.start) || 1) - 1 }
}

/** Beyond the alphabet letters are numbers. */
function labelled(label: string, at: number): string {
  return label === 'A' && at <= 26 ? String.fromCharCode(64 + at) : String(at)
}

/** A path on somebody's disk names her; only what the file is called is shown. */
function fileOf(address: string): string {
  if (address.startsWith('data:')) return ''
  const [path = ''] = address.split(/[?#]/)
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  return name.replace(/%20/g, ' ')
}
