import { literal, placeOfNode, type BlockNode } from './children.ts'
import type { Finding } from './faults.ts'

/** `<Soal>`: at least one choice is right and at least one is wrong. */
export function answerFindings(node: BlockNode): Finding[] {
  const choices = node.children.filter((child) => child.type === 'mdxJsxFlowElement')
  const right = choices.filter((choice) => literal(choice, 'benar') === 'ya').length
  if (right === 0) return [{ ...placeOfNode(node), code: 'no-right-answer' }]
  return right === choices.length ? [{ ...placeOfNode(node), code: 'all-right' }] : []
}
