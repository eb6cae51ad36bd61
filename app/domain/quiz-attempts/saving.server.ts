import type { Asker } from '#app/domain/access/asker.ts'
import { keepSetAside, type SetAside } from '#app/domain/set-aside/keeping.server.ts'
import { choiceOrder } from '#app/domain/quizzes/arrange.ts'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { answerValueSchema, type AnswerValue } from '#app/domain/quizzes/answers.ts'
import { change } from '#app/platform/data/ask.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { askedIn, type Asked } from './asked.server.ts'
import { endOf, keepClaims } from './claims.server.ts'
import { isOverdue } from './opening.ts'
import { settingsFrom } from './settings.server.ts'
import { notChosen, partOf, recordCalledBack } from './set-aside.server.ts'
import { endAttempt } from './time-over.server.ts'
import type { End, Judged, SaidAnswer, SavedAnswer } from './said.ts'
import { hashOf, markOfAnswer } from './marks.server.ts'
import { isText } from './text-answers.ts'
import { answerField, valueFrom, type Pairs } from './wire.ts'

export type SaveResult =
  | { ok: false; reason: 'not-found' }
  /** `end` null: the attempt still runs. */
  | {
      ok: true
      end: End | null
      answers: ReadonlyMap<number, SavedAnswer>
      /** Of these questions the server has the text that was given up. */
      setAside: readonly number[]
    }

type Attempt = NonNullable<Awaited<ReturnType<typeof ownAttempt>>>

/**
 * Saves answers, each by itself. The server's clock decides: until the end everything counts, for two minutes more what
 * claims to be from before; what comes later is a claim that the trainer may accept. Says nothing of right or wrong. While
 * it runs, a text that she does not choose is set aside in the same transaction.
 */
export async function saveAnswers(
  asker: Asker,
  attemptId: string,
  said: readonly SaidAnswer[],
  now: Date,
): Promise<SaveResult> {
  return tx(async (t): Promise<SaveResult> => {
    // Held until the end of this transaction: nobody hands the attempt in between its state and its answers.
    await t.quizAttempt.updateMany({
      where: { id: attemptId, personId: asker.id },
      data: { version: { increment: 0 } },
    })
    const attempt = await ownAttempt(t, asker, attemptId)
    if (!attempt) return { ok: false, reason: 'not-found' }
    if (attempt.state === 'RUNNING' && isOverdue(attempt, now)) {
      await endAttempt(t, attempt.id, { by: 'TIME', personId: null }, now)
      Object.assign(attempt, { state: 'HANDED_IN', handedInAt: now, endedBy: 'TIME' })
    }
    const asked = await askedIn(attempt.id, t)
    const judged = said.map((one) => judge(attempt, asked, one))
    const end = endOf(attempt)
    if (end) {
      const answers = await keepClaims(t, asker, { ...attempt, end: end.at }, judged, now)
      return { ok: true, end, answers, setAside: [] }
    }
    return { ok: true, end, ...(await saveRunning(t, asker, attempt, judged, now)) }
  })
}

function ownAttempt(t: Tx, asker: Asker, id: string) {
  return t.quizAttempt.findFirst({
    where: { id, personId: asker.id, quiz: { module: { districtId: asker.districtId } } },
    select: {
      id: true,
      state: true,
      seed: true,
      settings: true,
      startedAt: true,
      endsAt: true,
      handedInAt: true,
      endedBy: true,
    },
  })
}

function judge({ seed, settings }: Attempt, asked: readonly Asked[], said: SaidAnswer): Judged {
  const one = asked.find(
    ({ position, question }) => position === said.position && question.kind !== 'description',
  )
  if (!one) return { said, asked: undefined, value: undefined }
  const order = choiceOrder(seed, one.position, one.question, settingsFrom(settings).shuffleChoices)
  const left = said.given !== undefined &&
    isText(one.question.kind) && [[answerField(one.position), said.given] as const]
  return {
    said,
    asked: one,
    ...answerFrom(one, order, said.pairs),
    given: left ? answerFrom(one, order, left).value : undefined,
  }
}

function answerFrom({ position, question }: Asked, order: readonly number[], pairs: Pairs) {
  const value = valueFrom({ position, question, order }, pairs)
  if (value && 'text' in value && findPersonalNumber(value.text))
    return { value: undefined, why: 'digits16' as const }
  const isKept = value === null || answerValueSchema.safeParse(value).success
  return { value: isKept ? value : undefined }
}

async function saveRunning(t: Tx, asker: Asker, attempt: Attempt, judged: readonly Judged[], now: Date) {
  const answers = new Map<number, SavedAnswer>()
  const left: SetAside[] = []
  for (const one of judged) {
    const saved = await saveJudged(t, attempt, one, now)
    answers.set(one.said.position, saved)
    left.push(...notChosen(asker, one, saved))
  }
  await keepSetAside(t, asker, partOf(attempt.id), left, now)
  await recordCalledBack(t, asker, attempt.id, { judged, answers }, now)
  const given = judged.filter((one) => one.given !== undefined)
  return { answers, setAside: given.map(({ said }) => said.position) }
}

async function saveJudged(
  t: Tx,
  { id: attemptId, endsAt }: Attempt,
  { said, asked, value, why }: Judged,
  now: Date,
): Promise<SavedAnswer> {
  const { position, doubt, version, saidAt } = said
  const isLate = endsAt !== null && now > endsAt && saidAt !== null && saidAt > endsAt
  if (!asked || (version !== undefined && value === undefined)) return { kind: 'refused', why }
  if (isLate) return { kind: 'late' }
  if (doubt !== undefined && doubt !== asked.doubt)
    await t.quizAnswer.updateMany({ where: { attemptId, position }, data: { doubt } })
  return saveOne(t, attemptId, { said, asked, value: value ?? null }, now)
}

async function saveOne(
  t: Tx,
  attemptId: string,
  { said, asked, value }: { said: SaidAnswer; asked: Asked; value: AnswerValue | null },
  now: Date,
): Promise<SavedAnswer> {
  const { position, version: from, again } = said
  if (from === undefined) return { kind: 'saved', mark: markOfAnswer(asked) }
  const isSame = canonicalJson(value) === canonicalJson(asked.value)
  // What else was sent from this version is met when it comes, so the version goes on.
  const upheld = isSame && again && from === asked.version
  if (isSame && !upheld) return { kind: 'saved', mark: markOfAnswer(asked) }
  if (from !== asked.version) return { kind: 'other', stored: asked, untouched: said.shown === hashOf(value) }
  const version = from + 1
  const saved = { version, savedAt: now, saidAt: said.saidAt }
  await t.quizAnswer.updateMany({
    where: { attemptId, position },
    data: value === null ? saved : { ...saved, value },
  })
  // An answer that is taken back leaves nothing, not even JSON's null.
  if (value === null)
    await change(
      sql`UPDATE "QuizAnswer" SET "value" = NULL WHERE "attemptId" = ${attemptId} AND "position" = ${position}`,
      t,
    )
  return { kind: 'saved', mark: markOfAnswer({ value, version }) }
}
