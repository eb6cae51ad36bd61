import type { FootnoteDefinition, RootContent } from 'mdast'
import type { ReadDocument, Split } from './document.ts'
import { readBlocks, saysSomething } from './docx-blocks.ts'
import { numberingOf } from './docx-numbering.ts'
import { teller, type Reading } from './docx-reading.ts'
import { stylesOf, WHITE } from './docx-styles.ts'
import { noteName } from './docx-words.ts'
import { nodesOf, type Flow } from './flow.ts'
import { checkAmount, lessonsOf } from './lessons.ts'
import type { Package } from './office-package.ts'
import { baseOf, gallery } from './pictures.ts'
import { plainText } from './words.ts'
import { child, elementsIn } from './xml-tree.ts'

/**
 * Reads a document of Word and of what writes the same (Word for the web, LibreOffice, Google Docs), by what its parts say,
 * not by their names. Not over mammoth: that shows hidden text, forgets where lists begin and what was cut off pictures, and
 * all of it would have to be read a second time.
 * @throws Unreadable
 */
export function readDocx(
  office: Package,
  main: string,
  { fileName, split }: { fileName: string; split: Split },
): ReadDocument {
  const { notices, tell } = teller()
  const relations = office.relations(main)
  const partOf = (type: string) =>
    [...relations.values()].find((one) => one.type === type && !one.outside)?.target
  const treeOf = (type: string) => {
    const part = partOf(type)
    return part === undefined ? null : office.tree(part)
  }
  const place = { under: '', paragraph: 0 }
  const here = () => ({ in: 'text' as const, ...place })
  const pictures = gallery(baseOf(fileName))
  const reading: Reading = {
    office,
    relations,
    style: stylesOf(treeOf('styles')),
    count: numberingOf(treeOf('numbering')),
    gallery: pictures,
    fields: [],
    ground: WHITE,
    place,
    here,
    tell: (code, shown) => tell(code, here(), shown),
    blocks: (container) => readBlocks(container, reading),
  }
  const document = office.tree(main)
  const body = child(document ?? undefined, 'body')
  const flow = body ? readBlocks(body, reading) : []
  const notes = new Map([...notesOf('footnotes', reading, partOf), ...notesOf('endnotes', reading, partOf)])
  const whole = { in: 'whole' as const }
  if (
    [...relations.values()].some(
      ({ type, target }) => /^(?:header|footer)$/.test(type) && saysSomething(office.tree(target)),
    )
  )
    tell('header', whole)
  const settings = partOf('settings')
  if (settings !== undefined && [...office.relations(settings).values()].some(({ outside }) => outside))
    tell('template', whole)
  const title = titleOf(flow, fileName)
  const parts = lessonsOf({ title, flow, notes: renamed(notes), split })
  checkAmount(parts)
  return {
    kind: 'docx',
    title,
    parts,
    pictures: pictures.pictures,
    drawings: [],
    files: [],
    notices,
    module: null,
  }
}

/** The title, else the first heading, else what the file is called. */
function titleOf(flow: readonly Flow[], fileName: string): string {
  const title = flow.find((one) => one.kind === 'title')
  const [first] = flow
  const words = title ?? (first?.kind === 'heading' ? first : undefined)
  return words && 'words' in words
    ? plainText(words.words)
    : fileName
        .replace(/\.[^.]*$/, '')
        .replace(/[_-]+/g, ' ')
        .trim()
}

function notesOf(
  list: 'footnotes' | 'endnotes',
  reading: Reading,
  partOf: (type: string) => string | undefined,
): [string, FootnoteDefinition][] {
  const part = partOf(list)
  const tree = part === undefined ? null : reading.office.tree(part)
  if (!tree || part === undefined) return []
  // Links and pictures of notes are named in a list of their own.
  const inNotes: Reading = { ...reading, relations: reading.office.relations(part), fields: [] }
  inNotes.blocks = (container) => readBlocks(container, inNotes)
  return elementsIn(tree).flatMap((note) => {
    if (note.attributes.type !== undefined && note.attributes.type !== 'normal') return []
    const name = noteName(list, note.attributes.id)
    const entry: [string, FootnoteDefinition] = [name, definition(name, nodesOf(inNotes.blocks(note)))]
    return [entry]
  })
}

function definition(name: string, nodes: RootContent[]): FootnoteDefinition {
  const children = nodes.filter(
    (node) => node.type === 'paragraph' || node.type === 'list' || node.type === 'table',
  )
  return { type: 'footnoteDefinition', identifier: name, label: name, children }
}

/** A note without words keeps its place, because its reference stands in the text. */
function renamed(notes: ReadonlyMap<string, FootnoteDefinition>): Map<string, FootnoteDefinition> {
  return new Map(
    [...notes].map(([name, note]) => [
      name,
      note.children.length > 0
        ? note
        : { ...note, children: [{ type: 'paragraph', children: [{ type: 'text', value: '…' }] }] },
    ]),
  )
}
