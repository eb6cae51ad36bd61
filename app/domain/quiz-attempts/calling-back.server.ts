import type { Asker } from '#app/domain/access/asker.ts'
import { readMark } from './marks.server.ts'
import { findQuiz } from './place.server.ts'
import { saveAnswers } from './saving.server.ts'
import { findSetAsideAnswer } from './set-aside.server.ts'
import { answerField } from './wire.ts'

type Wish = {
  textId: string
  /** Of the answer that stood there when she chose. */
  mark: string
}

type CalledBack =
  | { ok: true; position: number }
  | { ok: false; reason: 'not-found' | 'gone' | 'stale' | 'closed' | 'refused' }

/**
 * Puts a text that was set aside back as the answer to its question, as a saving like any other: it replaces only what
 * she saw there, and that is set aside in turn. `gone`: no such text of her newest attempt is kept; `closed`: it has ended.
 */
export async function callBack(
  asker: Asker,
  where: { module: string; quiz: string },
  { textId, mark }: Wish,
  now: Date,
): Promise<CalledBack> {
  const place = await findQuiz(asker, where, now)
  const attempt = place?.attempts[0]
  if (!attempt) return { ok: false, reason: 'not-found' }
  const found = await findSetAsideAnswer(attempt.id, textId)
  if (!found) return { ok: false, reason: 'gone' }
  const { position, text } = found
  const seen = readMark(mark)
  if (!seen) return { ok: false, reason: 'stale' }
  const pairs = [[answerField(position), text] as const]
  const said = {
    position,
    pairs,
    ...seen,
    again: false,
    doubt: undefined,
    over: 'called-back',
    saidAt: now,
  } as const
  const saved = await saveAnswers(asker, attempt.id, [said], now)
  if (!saved.ok) return saved
  const answer = saved.answers.get(position)
  if (saved.end || answer?.kind === 'late') return { ok: false, reason: 'closed' }
  if (answer?.kind === 'other') return { ok: false, reason: 'stale' }
  return answer?.kind === 'saved' ? { ok: true, position } : { ok: false, reason: 'refused' }
}
