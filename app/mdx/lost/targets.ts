import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOfNode } from '../children.ts'
import type { Finding } from '../faults.ts'
import { keyOf, reachedFrom, type Target } from '../targets.ts'

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
