import type { BlockInput, InteractiveBlock } from '../render-context.ts'
import { checkedHtml } from '../sanitize.ts'
import { unbroken } from '../unbroken.ts'
import { claimId } from './claim-id.ts'

/** `<Refleksi>`: a question a person answers for herself; nobody else reads the answer. */
export function renderReflection(input: BlockInput): InteractiveBlock {
  const ask = checkedHtml(unbroken(input.attributes.tanya ?? ''), input.line)
  return { kind: 'refleksi', id: claimId(input), ask }
}
