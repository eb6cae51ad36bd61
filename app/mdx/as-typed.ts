import type { Code, Nodes, Parents, PhrasingContent, Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import { wordsOf } from './children.ts'
import { keyOf, reachedFrom, type Target } from './targets.ts'
import { isSafeUrl } from './urls.ts'

/** Signs that people write into texts about figures and that must not get lost in what no page shows. */
const SIGNS = /[<>{}&]/
/** What a reader does not miss before a block of code: the name of a language. */
const LANGUAGE = /^[\w+#.-]{0,20}$/

/**
 * Lets nothing get lost of a plain text: what Markdown would leave out of the page (definitions nobody refers to, words
 * beside a fence, cells without a heading) and what may not stand there (pictures, addresses we do not link to) is
 * shown as it was typed. Line ends stay line ends, and headings get the depths a page leaves to its texts.
 */
export function showAsTyped(root: Root, source: string): void {
  const targets = targetsOf(root, source)
  const reached = reachedFrom(root, targets)
  replaceIn(root, (node) => {
    switch (node.type) {
      case 'text':
        return lines(node.value)
      case 'definition':
      case 'footnoteDefinition':
        return reached.has(node) ? [node] : typedBlock(node, source)
      case 'linkReference':
      case 'footnoteReference':
        return targets.has(keyOf(node)) ? [node] : typed(node, source)
      case 'image':
      case 'imageReference':
        return typed(node, source)
      case 'link':
        return isSafeUrl(node.url) && !/\]\(\s*</.test(slice(node, source)) ? [node] : typed(node, source)
      case 'heading':
        node.depth = node.depth < 3 ? 2 : 3
        return wordsOf(node).trim() === '' ? typedBlock(node, source) : [node]
      case 'code':
        return [withItsWords(node)]
      case 'table':
        return [wideEnough(node)]
      default:
        return [node]
    }
  })
}

/** What references of the text lead to, by kind and name; the first of a name counts. */
function targetsOf(root: Root, source: string): Map<string, Target> {
  const targets = new Map<string, Target>()
  visit(root, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    if (!targets.has(keyOf(node))) targets.set(keyOf(node), node)
  })
  for (const [key, node] of targets) if (!isSeen(node, source)) targets.delete(key)
  return targets
}

/** May this stand behind its reference? A name with signs would be seen nowhere, nor would `<` around an address. */
function isSeen(node: Target, source: string): boolean {
  if (SIGNS.test(node.label ?? node.identifier)) return false
  return (
    node.type === 'footnoteDefinition' || (isSafeUrl(node.url) && !/\]:[\s>]*</.test(slice(node, source)))
  )
}

function replaceIn(parent: Parents, draw: (node: Nodes) => Nodes[]): void {
  // The types of a parent's children differ by parent; `draw` gives blocks for blocks and words for words.
  const children: Nodes[] = parent.children
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (!child) continue
    const drawn = draw(child)
    children.splice(index, 1, ...drawn)
    index += drawn.length - 1
    if (drawn[0] === child && 'children' in child) replaceIn(child, draw)
  }
}

/** Words with their line ends. */
function lines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((value, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), { type: 'text', value }])
}

function typed(node: Nodes, source: string): PhrasingContent[] {
  return lines(slice(node, source))
}

function typedBlock(node: Nodes, source: string): Nodes[] {
  return [{ type: 'paragraph', children: typed(node, source) }]
}

/** A link that was found in a text has no place of its own: its words are what was typed. */
function slice(node: Nodes, source: string): string {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined ? wordsOf(node) : source.slice(start.offset, end?.offset)
}

function withItsWords(code: Code): Code {
  const words = [code.lang, code.meta].filter(Boolean).join(' ')
  return LANGUAGE.test(words) ? code : { ...code, lang: null, meta: null, value: `${words}\n${code.value}` }
}

function wideEnough(table: Table): Table {
  const align = table.align ?? []
  const width = Math.max(...table.children.map((row) => row.children.length))
  return Object.assign(table, { align: Array.from({ length: width }, (_, index) => align[index] ?? null) })
}
