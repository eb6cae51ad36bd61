import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { isBlockNode } from '../block-check.ts'
import type { CompiledDocument } from '../blocks.ts'
import { placeOf } from '../characters.ts'
import { placeOfNode, wordsOf } from '../children.ts'
import type { Finding } from '../faults.ts'
import { isEscaped } from './typed-text.ts'

/** More of a kind are not told at once. */
const MOST = 50
/** So many sections of a lesson are named. */
const SECTIONS = 12

/** References and links that Markdown has left as words, because they lead nowhere or cannot be read. */
export function unreadLinks(text: string): Finding[] {
  const of = (pattern: RegExp, code: Finding['code']) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isEscaped(text, index))
      .slice(0, MOST)
      .map(({ index, 0: whole, 1: value = whole }): Finding => {
        return { ...placeOf(text, index), code, words: { value } }
      })
  return [
    ...of(/\[\^([^\s[\]]{1,80})\]/g, 'note-missing'),
    ...of(/\]\[(?!\^)([^[\]\n]{1,80})\]/g, 'reference-missing'),
    ...of(/\[([^[\]\n]{1,80})\]\[\]/g, 'reference-missing'),
    ...of(/\[[^[\]\n]{1,80}\]\([^\n]{0,80}/g, 'link-unread'),
  ]
}

/** Where a link leads and on which line it stands. */
export type SeenLink = { url: string; line: number }

/** Before the name of a quiz of the module, where its block stands among the links. */
export const QUIZ_LINK = 'kuis:'

/** What leads somewhere, and by which attribute. */
const LEADS: ReadonlyMap<string, { attribute: string; scheme: string }> = new Map([
  ['a', { attribute: 'href', scheme: '' }],
  ['Kuis', { attribute: 'id', scheme: QUIZ_LINK }],
])

/** Every address that the text names, also those of targets and of a content file's own `<a>`. */
export function linksIn(root: Root): SeenLink[] {
  const links: SeenLink[] = []
  visitParents(root, (node, parents) => {
    // A link that was found among words has no place of its own.
    const place = [...parents, node].findLast((each) => each.position)
    const { line } = placeOfNode(place ?? node)
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line })
    const named = isBlockNode(node) ? LEADS.get(node.name ?? '') : undefined
    if (!isBlockNode(node) || !named) return
    for (const attribute of node.attributes)
      if (
        attribute.type === 'mdxJsxAttribute' &&
        attribute.name === named.attribute &&
        typeof attribute.value === 'string'
      )
        links.push({ url: `${named.scheme}${attribute.value}`, line })
  })
  return links
}

/** Links to sections that the lesson does not have. */
export function deadAnchors(links: readonly SeenLink[], { headings }: CompiledDocument): Finding[] {
  const ids = new Set(headings.map(({ id }) => id))
  const detail = headings
    .slice(0, SECTIONS)
    .map(({ id }) => `#${id}`)
    .join(', ')
  return links
    .filter(({ url }) => url.startsWith('#') && url !== '#' && !ids.has(anchorOf(url)))
    .map(({ url, line }) => ({
      line,
      column: 1,
      code: 'anchor-missing' as const,
      words: { value: url, detail: detail || '–' },
    }))
}

/** The id that an address names after its `#`; as it was typed where the encoding is broken. */
export function anchorOf(url: string): string {
  const typed = url.slice(url.indexOf('#') + 1)
  try {
    return decodeURIComponent(typed)
  } catch {
    return typed
  }
}

/** Links without words: nobody can see or press them. */
export function emptyLinks(root: Root): Finding[] {
  const findings: Finding[] = []
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return
    if (wordsOf(node).trim() !== '') return
    const value = node.type === 'link' ? node.url : (node.label ?? node.identifier)
    findings.push({ ...placeOfNode(node), code: 'link-empty', words: { value } })
  })
  return findings
}
