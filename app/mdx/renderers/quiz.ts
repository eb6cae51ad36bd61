import type { BlockInput, InteractiveBlock } from '../render-context.ts'
import { claimId } from './claim-id.ts'

/** `<Kuis>`: leads to a quiz of the module; what it is called and where its reader stands with it only the page knows. */
export function renderQuiz(input: BlockInput): InteractiveBlock {
  return { kind: 'kuis', id: claimId(input) }
}
