import { useMemo, type ReactNode } from 'react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { AnswerFields } from './answer-fields.tsx'
import type { AnswerView } from './answers.page.server.ts'
import { toldIn, type MarksAnswer } from './marks-answer.ts'
import { quizMarkingTexts } from './texts.ts'

type Props = {
  page: { here: string; quizTo: string; answers: readonly AnswerView[] }
  sent: MarksAnswer | undefined
  /** What the server holds of answers that the page shows no more, and what asks for it. */
  stored?: Readonly<Record<string, string>>
  askStored?: (fields: readonly string[]) => void
  label: string
  /** Instead of answers. */
  empty?: ReactNode
  /** Above and below them. */
  above?: ReactNode
  below?: ReactNode
}

/** Answers with their marks in one form; those that came back stand first where the page itself would not show them. */
export function MarksForm({ page, sent, stored, askStored, label, empty, above, below }: Props) {
  const t = useTexts(quizMarkingTexts)
  const isStored = useMemo(() => ({ ...stored, ...sent?.stored }), [stored, sent])
  const shown = page.answers.map(({ place }) => place)
  const back = sent?.cards.filter(({ place }) => !shown.includes(place)) ?? []
  const answers = [...back, ...page.answers]
  const { errors } = formFields(
    sent,
    Object.fromEntries(
      answers.flatMap(({ place, heading }) => [
        [`poin@${place}`, heading],
        [`komentar@${place}`, heading],
      ]),
    ),
  )
  const content = (
    <>
      {above}
      <ul className="rows" aria-label={label}>
        {answers.map((answer) => (
          <AnswerFields key={answer.place} answer={answer} sent={sent} here={page.here} />
        ))}
      </ul>
      {below}
    </>
  )
  return (
    <>
      <ErrorSummary {...toldIn(errors)} answer={sent} />
      <UnsentHere page={page.here} stored={isStored} found={askStored} />
      {sent?.lost.map(({ title, lines }) => (
        <Banner key={title} tone="warn" role="alert" className="gap-b" title={title}>
          <p>{t.lostWhy}</p>
          {lines.map((line) => (
            <PlainText key={line} text={line} />
          ))}
        </Banner>
      ))}
      {answers.length === 0 ? (
        empty
      ) : answers.some(({ markable }) => markable) ? (
        <Form method="post" className="stack-6">
          {content}
          <ActionBar label={t.title}>
            <BusyButton variant="primary" icon="check">
              {t.save}
            </BusyButton>
            <ButtonLink to={page.quizTo}>{t.back}</ButtonLink>
          </ActionBar>
        </Form>
      ) : (
        content
      )}
    </>
  )
}
