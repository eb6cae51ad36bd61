import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isBlockNode } from '../block-check.ts'

/** What a reader sees otherwise than it was typed, as a whole. */
const WHOLE: ReadonlySet<string> = new Set([
  ...['code', 'inlineCode', 'yaml', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'definition'],
  ...['link', 'linkReference', 'image', 'imageReference', 'footnoteReference'],
])

/**
 * The source with blanks in place of everything that Markdown has understood as something else than words: code, links,
 * references and their targets, the tags of blocks. Every letter keeps its place.
 */
export function typedText(root: Root, source: string): string {
  const letters = source.split('')
  visit(root, (node) => {
    blankOut(letters, readOtherwise(node))
  })
  return letters.join('').replace(/<\/[A-Za-z][\w.-]*\s*>/g, (tag) => ' '.repeat(tag.length))
}

/** The source with blanks in place of code, for who looks for signs that code may hold. */
export function withoutCode(root: Root, source: string): string {
  const letters = source.split('')
  visit(root, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') blankOut(letters, offsetsOf(node))
  })
  return letters.join('')
}

function blankOut(letters: string[], [from, to]: readonly [number, number]): void {
  for (let index = from; index < to; index += 1) if (letters[index] !== '\n') letters[index] = ' '
}

function offsetsOf({ position }: Nodes): [number, number] {
  const from = position?.start.offset
  return from === undefined ? [0, 0] : [from, position?.end.offset ?? from]
}

/** From where to where a node is no words. */
function readOtherwise(node: Nodes): [number, number] {
  const [from, to] = offsetsOf(node)
  if (WHOLE.has(node.type)) return [from, to]
  if (!isBlockNode(node) && node.type !== 'footnoteDefinition') return [0, 0]
  return [from, node.children[0]?.position?.start.offset ?? to]
}

/** Is the sign at this index escaped by a backslash? */
export function isEscaped(text: string, index: number): boolean {
  let before = index
  while (text[before - 1] === '\\') before -= 1
  return (index - before) % 2 === 1
}

/** What was typed for a node; nothing when the parser did not say where it stands. */
export function sliceOf(node: Nodes, source: string): string {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined ? '' : source.slice(start.offset, end?.offset)
}
