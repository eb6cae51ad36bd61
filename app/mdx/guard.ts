import type { Nodes, Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { checkBlock, isBlockNode, type Tier } from './block-check.ts'
import { placeOfNode, wordsOf } from './children.ts'
import { hiddenCharacter } from './characters.ts'
import type { Media } from './media.ts'
import type { Finding } from './faults.ts'
import { LIMITS } from './limits.ts'
import { isSafeUrl } from './urls.ts'

const PLAIN = new Set([
  ...[
    'root',
    'paragraph',
    'heading',
    'text',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'code',
    'blockquote',
  ],
  ...['list', 'listItem', 'thematicBreak', 'break', 'link', 'linkReference', 'definition'],
  ...['table', 'tableRow', 'tableCell', 'footnoteDefinition', 'footnoteReference'],
])
const CODE = new Set(['mdxFlowExpression', 'mdxTextExpression'])

/** Walks the whole tree and tells everything that is not on the allow-list. Changes nothing. */
export function guard(root: Root, files: Media, tier: Tier): Finding[] {
  const findings: Finding[] = []
  const ids = new Set<string>()
  const notes = new Set<string>()
  let nodes = 0
  visitParents(root, (node, parents) => {
    nodes += 1
    const at = placeOfNode(node)
    if (nodes > LIMITS.nodes) {
      findings.push({ ...at, code: 'too-many', words: { detail: String(LIMITS.nodes) } })
      return false
    }
    if (parents.length > LIMITS.depth) {
      findings.push({ ...at, code: 'nesting' })
      return 'skip'
    }
    if (node.type === 'footnoteReference') notes.add(node.identifier)
    if (isBlockNode(node)) findings.push(...checkBlock(node, { parents, root, files, tier, ids }))
    else findings.push(...checkNode(node, tier))
    return true
  })
  return [...findings, ...unusedNotes(root, notes)]
}

function checkNode(node: Nodes, tier: Tier): Finding[] {
  const at = placeOfNode(node)
  if (node.type === 'mdxjsEsm') return tier === 'content' ? [] : [{ ...at, code: 'esm' }]
  if (CODE.has(node.type)) return tier === 'content' ? [] : [{ ...at, code: 'brace' }]
  if (node.type === 'image' || node.type === 'imageReference') return [{ ...at, code: 'image' }]
  if (tier === 'content' && node.type === 'yaml') return []
  if (!PLAIN.has(node.type)) return [{ ...at, code: 'node', words: { name: node.type } }]
  return [...checkHeading(node), ...checkUrl(node), ...checkCharacters(node)]
}

function checkHeading(node: Nodes): Finding[] {
  if (node.type !== 'heading') return []
  if (node.depth !== 2 && node.depth !== 3) return [{ ...placeOfNode(node), code: 'heading-depth' }]
  return wordsOf(node).trim() === '' ? [{ ...placeOfNode(node), code: 'heading-empty' }] : []
}

function checkUrl(node: Nodes): Finding[] {
  if (node.type !== 'link' && node.type !== 'definition') return []
  return isSafeUrl(node.url) ? [] : [{ ...placeOfNode(node), code: 'url', words: { value: node.url } }]
}

/** Entities (`&#x200b;`) become characters only in the tree: look again there. */
function checkCharacters(node: Nodes): Finding[] {
  const { title, value, lang, meta, label } = { title: '', value: '', lang: '', meta: '', label: '', ...node }
  const hidden = [title, value, lang, meta, label].map((text) => hiddenCharacter(text ?? '')).find(Boolean)
  return hidden ? [{ ...placeOfNode(node), code: 'character', words: { value: hidden.name } }] : []
}

function unusedNotes(root: Root, used: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = []
  visitParents(root, 'footnoteDefinition', (node) => {
    if (used.has(node.identifier)) return
    findings.push({
      ...placeOfNode(node),
      code: 'footnote-unused',
      words: { value: node.label ?? node.identifier },
    })
  })
  return findings
}
