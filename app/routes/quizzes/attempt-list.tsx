import { Section } from '#app/components/ui/section.tsx'
import { Steps } from '#app/components/ui/steps.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { attemptLine, QuizHead } from './quiz.page.server.ts'
import { quizTexts } from './texts.ts'

/** Only what is reached wears the tick. */
const STATES = { running: 'now', handedIn: 'done', passed: 'done', open: 'later', failed: 'later' } as const

type Props = {
  head: QuizHead
  /** Newest first. */
  attempts: readonly ReturnType<typeof attemptLine>[]
  /** The one whose page this is. */
  shown?: number
}

/** Her attempts, the oldest first, each with its receipt. */
export function AttemptList({ head, attempts, shown }: Props) {
  const t = useTexts(quizTexts)
  const items = attempts.toReversed().map((attempt) => {
    const { number, outcome, at, minutes, receipt, percent, counts, waiting } = attempt
    const mark = percent === null ? t.attempt({ number }).replace(/\.$/, '') : `${percent} ${t.outOf}`
    return {
      state: STATES[outcome],
      word: t.outcomes[outcome],
      title: [mark, at].filter(Boolean).join(', '),
      to: at === null || number === shown ? undefined : paths.quizResult(head.module.slug, head.slug, number),
      note: [
        at === null ? t.stillRunning : t.tookMinutes({ minutes }),
        receipt !== null && t.receipt({ number: receipt }),
        outcome === 'failed' && `${t.outcomes.failed}.`,
        counts && t.thisCounts,
        waiting > 0 && (percent === null ? t.waits({ count: waiting }) : t.soFar({ count: waiting })),
      ]
        .filter(Boolean)
        .join(' '),
    }
  })
  return (
    <Section id="percobaan" title={t.yours}>
      <Steps card items={items} label={t.yours} />
    </Section>
  )
}
