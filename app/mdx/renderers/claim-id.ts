import { FindingError } from '../faults.ts'
import type { BlockInput } from '../render-context.ts'

/** The id of a block a person answers: what she answered is kept under it, so it is unique in the lesson. */
export function claimId({ attributes, line, context }: BlockInput): string {
  const id = attributes.id ?? ''
  if (context.blockIds.has(id))
    throw new FindingError({ line, column: 1, code: 'id-double', words: { value: id } })
  context.blockIds.add(id)
  return id
}
