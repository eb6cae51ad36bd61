import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import type { Part, SetAside } from '#app/domain/set-aside/keeping.server.ts'
import { findSetAside, readSetAside } from '#app/domain/set-aside/reading.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { askedIn } from './asked.server.ts'
import { markOfAnswer } from './marks.server.ts'
import { findQuiz, type OwnAttempt } from './place.server.ts'
import type { Judged, SavedAnswer } from './said.ts'
import { SET_ASIDE } from './text-answers.ts'

export function partOf(attemptId: string): Part {
  return { ...SET_ASIDE, thingId: attemptId }
}

/** The text of an answer; empty for what is none. */
export function textOf(value: AnswerValue | null | undefined): string {
  return value?.kind === 'short' || value?.kind === 'essay' ? value.text : ''
}

/** The texts of a question that she has not chosen: what she gives up, and what lay there before what she chose. */
export function notChosen(
  asker: Asker,
  { said, asked, value, given }: Judged,
  saved: SavedAnswer,
): SetAside[] {
  if (!asked) return []
  const lay = textOf(asked.value)
  const stands = saved.kind === 'saved' && said.version !== undefined ? textOf(value) : lay
  const texts = new Set([textOf(given), said.over === undefined ? '' : lay])
  return [...texts]
    .filter((text) => text !== '' && text !== stands)
    .map((text) => ({ field: String(said.position), value: text, writtenById: asker.id }))
}

/** Tells the audit trail of the questions in which a text was called back. */
export async function recordCalledBack(
  t: Tx,
  asker: Asker,
  attemptId: string,
  { judged, answers }: { judged: readonly Judged[]; answers: ReadonlyMap<number, SavedAnswer> },
  now: Date,
): Promise<void> {
  for (const { said, asked } of judged) {
    const saved = answers.get(said.position)
    if (said.over !== 'called-back' || !asked || saved?.kind !== 'saved') continue
    if (saved.mark === markOfAnswer(asked)) continue
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'attempt.call-back',
        object: { type: 'quiz-attempt', id: attemptId },
        after: { field: String(said.position) },
      },
      now,
    )
  }
}

/**
 * The texts of her newest attempt that she has not chosen, beside what she was asked. Null for who has begun none.
 * `open`: she may call one back now.
 */
export async function readSetAsideAnswers(
  asker: Asker,
  where: { module: string; quiz: string },
  page: number,
  now: Date,
) {
  const place = await findQuiz(asker, where, now)
  const attempt = place?.attempts[0]
  if (!place || !attempt) return null
  const [asked, setAside] = await Promise.all([
    askedIn(attempt.id),
    readSetAside({ ...SET_ASIDE, thingIds: [attempt.id] }, page),
  ])
  return { place, attempt, open: takesAnswers(attempt, now), asked, setAside }
}

/** One of these texts and the place of its question; null: it is not kept (any more). */
export async function findSetAsideAnswer(
  attemptId: string,
  id: string,
): Promise<{ position: number; text: string } | null> {
  const found = await findSetAside({ ...SET_ASIDE, thingIds: [attemptId] }, id)
  return typeof found?.value === 'string' ? { position: Number(found.field), text: found.value } : null
}

/** Its time is not over, and nobody has handed it in. */
function takesAnswers({ state, endsAt }: OwnAttempt, now: Date): boolean {
  return state === 'RUNNING' && (endsAt === null || now < endsAt)
}
