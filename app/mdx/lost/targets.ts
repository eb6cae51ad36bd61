import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { placeOfNode } from '../children.ts'
import type { Finding } from '../faults.ts'

type Target = Definition | FootnoteDefinition

/**
 * Targets of links and footnotes that are written twice or that no reader comes to. That a footnote is named nowhere at
 * all is the guard's finding; here, that it is named only by notes that no reader comes to either.
 */
export function targetLosses(root: Root): Finding[] {
  const findings: Finding[] = []
  const targets = new Map<string, Target>()
  const named = new Set<string>()
  visit(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'footnoteReference') named.add(keyOf(node))
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    if (!targets.has(keyOf(node))) targets.set(keyOf(node), node)
    else findings.push(told(node, node.type === 'definition' ? 'definition-double' : 'note-double'))
  })
  const reached = reachedFrom(root, targets)
  for (const [key, target] of targets) {
    if (reached.has(target)) continue
    if (target.type === 'definition') findings.push(told(target, 'definition-unused'))
    else if (named.has(key)) findings.push(told(target, 'footnote-unused'))
  }
  return findings
}

function told(target: Target, code: Finding['code']): Finding {
  return { ...placeOfNode(target), code, words: { value: target.label ?? target.identifier } }
}

/** The targets that a reader comes to, from the text or from a note she comes to. */
function reachedFrom(root: Root, targets: ReadonlyMap<string, Target>): ReadonlySet<Target> {
  const reached = new Set<Target>()
  const trees: Nodes[] = [root]
  for (const tree of trees)
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition' && node !== tree) return SKIP
      if (node.type !== 'linkReference' && node.type !== 'footnoteReference') return undefined
      const target = targets.get(keyOf(node))
      if (!target || reached.has(target)) return undefined
      reached.add(target)
      trees.push(target)
      return undefined
    })
  return reached
}

function keyOf(node: { type: string; identifier: string }): string {
  return `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier.toUpperCase()}`
}
