import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'
import {
  DOCUMENT_LIMITS,
  minutesOf,
  shortened,
  Unreadable,
  type Guess,
  type Part,
  type Split,
} from './document.ts'
import { nodesOf, type Flow } from './flow.ts'
import { markdownOf } from './to-markdown.ts'
import { plainText } from './words.ts'

type Chapter = { title: string; flow: Flow[] }
type Read = {
  title: string
  flow: readonly Flow[]
  notes: ReadonlyMap<string, FootnoteDefinition>
  split: Split
}

/** Draft lessons of a document: one for each chapter where there are several, else one. */
export function lessonsOf({ title, flow, notes, split }: Read): Part[] {
  const chapters =
    split === 'headings' && chapterCount(flow) > 1 ? chaptersOf(flow, title) : [whole(flow, title)]
  return chapters.flatMap((chapter) => {
    const part = partOf(chapter, notes)
    return part.source.trim() === '' ? [] : [part]
  })
}

function chapterCount(flow: readonly Flow[]): number {
  return flow.filter((one) => one.kind === 'heading' && one.level === 1).length
}

function chaptersOf(flow: readonly Flow[], title: string): Chapter[] {
  const chapters: Chapter[] = [{ title, flow: [] }]
  for (const one of flow) {
    if (one.kind === 'title') continue
    if (one.kind === 'heading' && one.level === 1) chapters.push({ title: plainText(one.words), flow: [] })
    else chapters.at(-1)?.flow.push(one)
  }
  return chapters
}

/** In one lesson the chapters are its headings; a single one without a title above it is the title. */
function whole(flow: readonly Flow[], title: string): Chapter {
  const [first] = flow
  // A document of nothing but a heading says what it says.
  const heads = first?.kind === 'heading' && plainText(first.words) === title && flow.length > 1
  const rest = flow.filter((one, index) => one.kind !== 'title' && !(heads && index === 0))
  const lowest = Math.min(...rest.map((one) => (one.kind === 'heading' ? one.level : Infinity)))
  // The highest level that is there becomes the highest that a lesson has.
  const lift = lowest === Infinity ? 0 : lowest - 2
  return {
    title,
    flow: rest.map((one) => (one.kind === 'heading' ? { ...one, level: one.level - lift } : one)),
  }
}

function partOf({ title, flow }: Chapter, notes: Read['notes']): Part {
  const nodes = withTheirNotes(nodesOf(flow), notes)
  const source = markdownOf(nodes)
  return {
    title: shortened(title, DOCUMENT_LIMITS.title),
    summary: '',
    minutes: minutesOf(source),
    source,
    guesses: guessesIn(source, flow),
    wanted: true,
    slug: null,
    front: null,
  }
}

/** The notes that a chapter refers to stand at its end, counted from 1; a reference that leads to none goes. */
function withTheirNotes(nodes: RootContent[], notes: Read['notes']): RootContent[] {
  const named = new Map<string, string>()
  const look = (node: Nodes) => {
    if (!('children' in node)) return
    // The types of a parent's children differ by parent; what is taken out may be missing in each.
    const children: Nodes[] = node.children
    for (const [index, child] of [...children.entries()].reverse())
      if (child.type === 'footnoteReference' && !notes.has(child.identifier)) children.splice(index, 1)
    for (const child of children) {
      if (child.type === 'footnoteReference') child.label = child.identifier = numberOf(child.identifier)
      else look(child)
    }
  }
  const numberOf = (name: string) => {
    const number = named.get(name) ?? String(named.size + 1)
    named.set(name, number)
    return number
  }
  nodes.forEach(look)
  return [
    ...nodes,
    ...[...named].flatMap(([name, number]): RootContent[] => {
      const note = notes.get(name)
      return note ? [{ ...note, identifier: number, label: number }] : []
    }),
  ]
}

/** Where in the text the lines stand that look like headings: bold paragraphs of one line. */
function guessesIn(source: string, flow: readonly Flow[]): Guess[] {
  const wanted = flow.flatMap((one) =>
    one.kind === 'paragraph' && one.looksLike
      ? [{ depth: one.looksLike, text: markdownOf(nodesOf([one])).trim() }]
      : [],
  )
  const guesses: Guess[] = []
  const lines = source.split('\n')
  let from = 0
  for (const { depth, text } of wanted) {
    const line = lines.indexOf(text, from)
    if (line < 0) continue
    guesses.push({ line: line + 1, depth })
    from = line + 1
  }
  return guesses
}

/** The text with those lines as headings. */
export function withHeadings(source: string, guesses: readonly Guess[]): string {
  const lines = source.split('\n')
  for (const { line, depth } of guesses) {
    const bold = /^\*\*(.+)\*\*$/.exec(lines[line - 1] ?? '')?.[1]
    if (bold !== undefined) lines[line - 1] = `${'#'.repeat(depth)} ${bold}`
  }
  return lines.join('\n')
}

/** @throws Unreadable when the drafts are more than can be looked through */
export function checkAmount(parts: readonly Part[]): void {
  const letters = parts.reduce((sum, { source }) => sum + source.length, 0)
  if (parts.length > DOCUMENT_LIMITS.parts || letters > DOCUMENT_LIMITS.letters)
    throw new Unreadable('too-large')
}
