import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** What a reference of a text leads to. */
export type Target = Definition | FootnoteDefinition

/** Kind and name of a target, of those who name it too: capitals say nothing. */
export function keyOf(node: { type: string; identifier: string }): string {
  return `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier.toUpperCase()}`
}

/** The targets that a reader comes to, from the text or from a note she comes to. */
export function reachedFrom(root: Root, targets: ReadonlyMap<string, Target>): ReadonlySet<Nodes> {
  const reached = new Set<Nodes>()
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
