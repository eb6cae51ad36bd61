import type { Code, Emphasis, Heading, List, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOfNode } from '../children.ts'
import type { Finding } from '../faults.ts'
import { isEscaped, sliceOf } from './typed-text.ts'

/** What a reader does not miss behind the opening of code: the name of a language. */
const LANGUAGE = /^[a-z][a-z\d+#.-]{0,19}$/
const YEAR = 1000

/** Signs that Markdown takes for its own although they say something: numbers of lists, `>`, `*`, `#`, `---`, fences. */
export function signLosses(root: Root, source: string): Finding[] {
  const findings: Finding[] = []
  visit(root, (node) => {
    findings.push(...nodeLosses(node, source))
  })
  return findings
}

function nodeLosses(node: Nodes, source: string): Finding[] {
  switch (node.type) {
    case 'list':
      return node.ordered ? listLosses(node, source) : []
    case 'heading':
      return headingLosses(node, source)
    case 'code':
      return codeLosses(node, source)
    case 'emphasis':
      return emphasisLosses(node, source)
    case 'blockquote': {
      const [value] = /^>\d\S*/.exec(sliceOf(node, source)) ?? []
      return value ? [{ ...placeOfNode(node), code: 'quote-sign', words: { value } }] : []
    }
    default:
      return []
  }
}

/** The numbers of a list are those it counts; all alike (`1. 1. 1.`) is how Markdown is written. */
function listLosses(list: List, source: string): Finding[] {
  const start = list.start ?? 1
  const numbers = list.children.map((item) => Number(/^\d+/.exec(sliceOf(item, source))?.[0] ?? NaN))
  if (start >= YEAR) return [{ ...placeOfNode(list), code: 'list-year', words: { value: String(start) } }]
  if (numbers.every((number) => number === start)) return []
  const wrong = numbers.findIndex((number, index) => number !== start + index)
  const item = list.children[wrong]
  if (!item) return []
  const words = { value: String(numbers[wrong]), detail: String(start + wrong) }
  return [{ ...placeOfNode(item), code: 'list-number', words }]
}

function headingLosses(heading: Heading, source: string): Finding[] {
  const typed = sliceOf(heading, source).trimEnd()
  const at = placeOfNode(heading)
  const opening = /^#+/.exec(typed)?.[0]
  const last = typed.slice(typed.lastIndexOf('\n') + 1)
  if (opening === undefined) return /^[\s>]*-+$/.test(last) ? [{ ...at, code: 'heading-underline' }] : []
  const closing = /\s(#+)$/.exec(typed)?.[1]
  return closing && closing !== opening ? [{ ...at, code: 'heading-closing' }] : []
}

function codeLosses({ lang, meta, position }: Code, source: string): Finding[] {
  const from = position?.start.offset
  if (!position || from === undefined) return []
  const at = { line: position.start.line, column: position.start.column }
  const typed = source.slice(from, position.end.offset)
  const words = [lang, meta].filter(Boolean).join(' ')
  const findings: Finding[] =
    words === '' || LANGUAGE.test(words) ? [] : [{ ...at, code: 'fence-words', words: { value: words } }]
  const fence = /^(`{3,}|~{3,})/.exec(typed)?.[1]
  const last =
    typed
      .split('\n')
      .slice(1)
      .at(-1)
      ?.replace(/^[\s>]+/, '')
      .trimEnd() ?? ''
  const closed = fence === undefined || (last.startsWith(fence) && /^(?:`+|~+)$/.test(last))
  return closed ? findings : [...findings, { ...at, code: 'fence-open' }]
}

function emphasisLosses(emphasis: Emphasis, source: string): Finding[] {
  const { start, end } = emphasis.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined || source[start.offset] !== '*') return []
  const between = /\d/.test(source[start.offset - 1] ?? '') && /\d/.test(source[end.offset] ?? '')
  return between && !isEscaped(source, start.offset) ? [{ ...placeOfNode(emphasis), code: 'star-lost' }] : []
}
