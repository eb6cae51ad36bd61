import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { attributeFault } from './attributes.ts'
import { checkChildren, isPhrasingNode, placeOfNode } from './children.ts'
import { hiddenCharacter } from './characters.ts'
import type { Media } from './media.ts'
import type { Finding } from './faults.ts'
import { BLOCK_NAMES, GRAMMAR, type BlockRow } from './grammar.ts'
import { LITTLE_TAGS } from './lesson-syntax.ts'
import { isOutputTag } from './sanitize.ts'

/** `restricted`: text of the studio, only what the lists allow. `content`: reviewed files, which may hold code. */
export type Tier = 'restricted' | 'content'

type AnyBlock = MdxJsxFlowElement | MdxJsxTextElement
type Around = { parents: readonly Parents[]; root: Root; files: Media; tier: Tier; ids: Set<string> }

export function isBlockNode(node: Nodes): node is AnyBlock {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Everything wrong with one block: its name, its place, its attributes, what it holds. */
export function checkBlock(node: AnyBlock, around: Around): Finding[] {
  const at = placeOfNode(node)
  const name = node.name
  if (name === null) return around.tier === 'content' ? [] : [{ ...at, code: 'fragment' }]
  const row = GRAMMAR.get(name)
  if (!row) return unknownBlock(node, name, around)
  if (node.type === 'mdxJsxTextElement') return [{ ...at, code: 'block-inline', words: { name } }]
  const attributes = checkAttributes(node, row, around)
  const findings = [...checkPlace(node, row, around.parents), ...attributes]
  if (around.tier === 'content' && holdsCode(node)) return findings
  const children = checkChildren(node, row.children)
  if (attributes.length > 0 || children.length > 0) return [...findings, ...children]
  return [...findings, ...(row.check?.(node, around.files) ?? [])]
}

/** Names a content file brings itself (import or export) are its own; plain HTML there must be showable. */
function unknownBlock(node: AnyBlock, name: string, { tier, root }: Around): Finding[] {
  const at = placeOfNode(node)
  if (LITTLE_TAGS.has(name)) return checkLittleTag(node, name)
  if (/^[a-z]/.test(name)) {
    return tier === 'content' && isOutputTag(name) ? [] : [{ ...at, code: 'html', words: { name } }]
  }
  const [first = name] = name.split('.')
  const own = root.children.some((child) => child.type === 'mdxjsEsm' && child.value.includes(first))
  if (tier === 'content' && own) return []
  return [{ ...at, code: 'unknown-block', words: { name, detail: BLOCK_NAMES } }]
}

/** Raised and lowered words: nothing but the words. */
function checkLittleTag(node: AnyBlock, name: string): Finding[] {
  const plain = node.attributes.length === 0 && node.children.every(isPhrasingNode)
  return plain ? [] : [{ ...placeOfNode(node), code: 'little-tag', words: { name } }]
}

function checkPlace(node: AnyBlock, row: BlockRow, parents: readonly Parents[]): Finding[] {
  const parent = parents.at(-1)
  const inQuestion = parent?.type === 'mdxJsxFlowElement' && parent.name === 'Soal'
  const itself = parents.some((above) => isBlockNode(above) && above.name === row.name)
  const at = { ...placeOfNode(node), code: 'block-place' as const, words: { name: row.name } }
  if (row.place === 'Soal' && !inQuestion) return [{ ...at, reason: { key: 'place-question', what: '' } }]
  if (row.place === 'top' && parent?.type !== 'root')
    return [{ ...at, reason: { key: 'place-top', what: '' } }]
  return itself ? [{ ...at, reason: { key: 'place-nested', what: '' } }] : []
}

function checkAttributes(node: AnyBlock, row: BlockRow, { tier, ids }: Around): Finding[] {
  const at = placeOfNode(node)
  const name = row.name
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      findings.push({ ...at, code: 'spread', words: { name } })
      continue
    }
    const key = attribute.name
    const words = { name, value: key }
    const rule = Object.hasOwn(row.attributes, key) ? row.attributes[key] : undefined
    if (!rule) {
      const detail = Object.keys(row.attributes).join(', ') || '—'
      findings.push({ ...at, code: 'attribute-unknown', words: { ...words, detail } })
      continue
    }
    if (seen.has(key)) findings.push({ ...at, code: 'attribute-double', words })
    seen.add(key)
    if (typeof attribute.value !== 'string') {
      if (tier === 'restricted') findings.push({ ...at, code: 'attribute-code', words })
      continue
    }
    const fault = attributeFault(name, key, rule, attribute.value)
    const hidden = hiddenCharacter(attribute.value)
    if (fault) findings.push({ ...at, ...fault })
    else if (hidden) findings.push({ ...at, code: 'character', words: { value: hidden.name } })
    else if (key === 'id' && ids.has(attribute.value)) {
      findings.push({ ...at, code: 'id-double', words: { value: attribute.value } })
    } else if (key === 'id') ids.add(attribute.value)
  }
  const missing = Object.entries(row.attributes).flatMap(([key, rule]): Finding[] => {
    const fault = seen.has(key) ? null : attributeFault(name, key, rule, undefined)
    return fault ? [{ ...at, ...fault }] : []
  })
  return [...findings, ...missing]
}

/** Does the block hold code whose result only running it will tell? Its drawing is checked after that. */
function holdsCode(node: AnyBlock): boolean {
  const code = node.attributes.some((attribute) => typeof attribute.value !== 'string')
  return (
    code ||
    node.children.some((child) => child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression')
  )
}
