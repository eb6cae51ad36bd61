import type { QuestionBody } from '../question.ts'
import type { Said } from './block.ts'
import type { Cure, Finding, Seen } from './found.ts'

/** What was made of the answers of a block. */
export type Judged = {
  body: QuestionBody | null
  answers: Seen['answers']
  kind: Seen['kind']
  faults: Finding[]
  notes: Finding[]
  cures: Cure[]
  /** A key that only those who mark read. */
  rubric?: Said
}
