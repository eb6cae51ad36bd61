import type { TypedMark } from '#app/domain/quiz-attempts/marking/marking.schema.ts'
import type { MarkableAnswer } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { pointsIn } from './answer-words.ts'

/** What the two fields of a card say, whichever comma the points were typed with. */
function said(points: number | string | null, comment: string): string {
  return sha256(canonicalJson([points, comment])).slice(0, 12)
}

/** Names an answer as a page shows it: which one it is with what lies there, and what its fields say at first. */
export function shownMark(answer: MarkableAnswer): string {
  const { mark, points, comment, markedById } = answer
  return `${mark}.${said(points ?? '', markedById === null ? '' : comment)}`
}

/** Was the page drawn from what lies there now? */
export function isNewest({ seen }: TypedMark, answer: MarkableAnswer): boolean {
  return seen.split('.')[0] === answer.mark
}

/** Say the fields something else than the page that they were sent from? */
export function isTouched({ points, comment, seen }: TypedMark): boolean {
  const [, shown] = seen.split('.')
  // A page of before this was said: a card that says nothing is none.
  if (shown === undefined) return points.trim() !== '' || comment.trim() !== ''
  return shown !== said(pointsIn(points) ?? points.trim(), comment)
}

/** Is it what lies there, said by the same person: the same press came twice? */
export function isSaved({ points, comment }: TypedMark, answer: MarkableAnswer, by: string): boolean {
  return answer.markedById === by && answer.points === pointsIn(points) && answer.comment === comment
}
