import { FindingError } from '../faults.ts'
import { inlineOf } from '../html.ts'
import { elementsOf, onlyElement, type BlockInput, type InteractiveBlock } from '../render-context.ts'
import { checkedHtml } from '../sanitize.ts'
import { claimId } from './claim-id.ts'

/** `<DaftarPeriksa>`: a list a person ticks off. Items are numbered in the order of the text. */
export function renderChecklist(input: BlockInput): InteractiveBlock {
  const { name, attributes, children, line, context } = input
  const list = onlyElement(children, 'ul')
  if (!list) throw new FindingError({ line, column: 1, code: 'children-list', words: { name } })
  const items = elementsOf(list.children).map((item, index) => {
    const content = inlineOf(context.render(item.children))
    if (!content) throw new FindingError({ line, column: 1, code: 'children-short', words: { name } })
    return { id: String(index + 1), html: checkedHtml(content, line) }
  })
  return { kind: 'daftar-periksa', id: claimId(input), title: attributes.judul ?? '', items }
}
