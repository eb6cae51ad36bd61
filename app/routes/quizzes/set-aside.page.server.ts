import type { Asker } from '#app/domain/access/asker.ts'
import { markOfAnswer } from '#app/domain/quiz-attempts/marks.server.ts'
import { readSetAsideAnswers, textOf } from '#app/domain/quiz-attempts/set-aside.server.ts'
import { compareTexts, shortened } from '#app/platform/say/comparison.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { headOf } from './quiz.page.server.ts'
import { numberIn } from './save-words.server.ts'
import { quizTexts } from './texts.ts'

/** Milliseconds for the differences of one text; a page has ten. */
const PATIENCE = 40

/** The texts of her newest attempt that were set aside, each beside the answer that stands there now. */
export async function setAsidePage(
  asker: Asker,
  where: { module: string; quiz: string },
  wanted: number,
  now: Date,
) {
  const found = await readSetAsideAnswers(asker, where, wanted, now)
  if (!found) return null
  const { place, attempt, open, asked } = found
  const { rows, total, page, pageCount } = found.setAside
  const t = quizTexts[asker.language]
  return {
    head: headOf(place),
    number: attempt.number,
    isRunning: attempt.state === 'RUNNING',
    open,
    total,
    page,
    pageCount,
    rows: rows.flatMap(({ id, field, value: text, writtenBy, setAsideBy, setAsideAt }) => {
      const one = asked.find(({ position }) => String(position) === field)
      if (!one || typeof text !== 'string') return []
      const stands = textOf(one.value)
      return [
        {
          id,
          label: t.question({ number: numberIn(asked, one.position) }),
          text,
          by: writtenBy,
          setAsideBy,
          at: dateTime(setAsideAt, asker),
          parts: shortened(compareTexts(stands, text, PATIENCE)),
          same: text === stands,
          fields: { tulisan: id, dasar: markOfAnswer(one) },
        },
      ]
    }),
  }
}
