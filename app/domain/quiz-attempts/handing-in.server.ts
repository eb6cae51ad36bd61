import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { courseOf } from '#app/domain/learning/course.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { findQuiz } from './place.server.ts'
import { endAttempt } from './time-over.server.ts'

const receiptSchema = z.object({ number: z.string(), attempt: z.number() })
type Receipt = z.infer<typeof receiptSchema>

type HandingIn = {
  attempt: number
  key: string
  shown?: Readonly<Record<number, number>>
  byTime?: boolean
}

const REFUSALS = ['not-found', 'stale', 'early'] as const
export type HandInRefusal = (typeof REFUSALS)[number]

/**
 * Hands in what the server has of her attempt. Also after its end, and when its module was locked or its quiz archived
 * meanwhile: what was begun may be ended. The same form twice, or a second form, gets the receipt of the first. `shown`: how
 * often each answer had been saved, by its place, as far as the form says so; one that was saved since is told first.
 * `byTime`: nobody pressed, a page says that the time is over; whether it is says the server's clock (`early`).
 */
export async function handInAttempt(
  asker: Asker,
  where: { module: string; quiz: string },
  { attempt, key, shown = {}, byTime = false }: HandingIn,
  now: Date,
): Promise<Outcome<Receipt, HandInRefusal>> {
  const course = await courseOf(asker)
  return outcomeOf(REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, { personId: asker.id, key, purpose: `quiz.hand-in:${where.quiz}` }, receiptSchema, async () => {
        const place = await findQuiz(asker, where, now, { course, reader: t })
        const own = place?.attempts.find(({ number }) => number === attempt)
        if (!own) throw new Refused<HandInRefusal>('not-found')
        const isOver = own.endsAt !== null && now >= own.endsAt
        if (byTime && own.state === 'RUNNING' && !isOver) throw new Refused<HandInRefusal>('early')
        const places = Object.keys(shown).map(Number)
        // After the end nothing can be changed any more, so nobody is asked to look again.
        const rows =
          places.length > 0 && own.state === 'RUNNING' && !isOver
            ? await t.quizAnswer.findMany({
                where: { attemptId: own.id, position: { in: places } },
                select: { position: true, version: true },
              })
            : []
        // Another device has answered since: nothing ends before she has seen it.
        if (rows.some(({ position, version }) => version > (shown[position] ?? 0)))
          throw new Refused<HandInRefusal>('stale')
        const number = await endAttempt(
          t,
          own.id,
          { by: isOver ? 'TIME' : 'PERSON', personId: asker.id },
          now,
        )
        return { number: number ?? own.receiptNumber ?? '', attempt }
      }),
    )
    return receipt
  })
}
