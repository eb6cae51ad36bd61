/** How words look; the address is that of a link, raised and lowered are `sup` and `sub`. */
export type Marks = {
  bold: boolean
  italic: boolean
  strike: boolean
  code: boolean
  raised: '' | 'sup' | 'sub'
  href: string
}

export type Words = { kind: 'words'; text: string; marks: Marks }
/** A piece of a paragraph: words, the end of a line, the number of a note. */
export type Run = Words | { kind: 'break' } | { kind: 'note'; id: string }

export type Item = { checked: boolean | null; blocks: Block[] }
export type Paragraph = { kind: 'paragraph'; runs: Run[] }
export type List = { kind: 'list'; ordered: boolean; start: number; items: Item[] }
export type Cell = { runs: Run[]; right: boolean }
export type Table = { kind: 'table'; rows: Cell[][] }

/** What stands below another in a text; a heading's depth is that of its source, 1 to 6. */
export type Block =
  | Paragraph
  | List
  | Table
  | { kind: 'heading'; depth: number; runs: Run[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'rule' }

/** A paragraph of Word that says of itself that it is an item of a list, until its list is found. */
export type LooseItem = {
  kind: 'item'
  list: string
  level: number
  ordered: boolean
  value: number
  blocks: Block[]
}

export const PLAIN: Marks = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  raised: '',
  href: '',
}

/**
 * What of the source did not come along, or came otherwise than it was, by kind and how often. Each kind has a sentence
 * (`texts.ts`).
 */
export const LEFT_KINDS = [
  'pictures',
  'signs',
  'hidden',
  'deleted',
  'comments',
  'foreign',
  'links',
  'secured',
  'merged',
  'numbering',
  'hashes',
  'notes',
  'struck',
] as const
export type LeftKind = (typeof LEFT_KINDS)[number]
export type Left = Partial<Record<LeftKind, number>>

/**
 * Which Markdown the field takes: a lesson's; that of plain texts, in which `<` is a sign like others; or the little that
 * longer texts of forms know (`platform/say/notes.ts`), which has no way to say that a mark is none.
 */
export type Grammar = 'lesson' | 'plain' | 'notes'

export function hasWords(runs: readonly Run[]): boolean {
  return runs.some((run) => run.kind === 'note' || (run.kind === 'words' && run.text.trim() !== ''))
}
