import { Fragment } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon, type IconName } from '#app/components/ui/icons.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { AttemptPage } from './quiz.page.server.ts'
import type { Stated } from './question-nav.tsx'
import { neverSaved } from './question-state.ts'
import { quizTexts } from './texts.ts'
import { formId, SHEET } from './use-attempt.ts'
import type { useHandingIn } from './use-handing-in.ts'

type Props = {
  page: AttemptPage
  questions: readonly Stated[]
  /** How often each answer had been saved, as far as the page knows. */
  versions: string
  /** The page says that the time is over, and hands in by itself. */
  isOver: boolean
  /** The page keeps what is answered; before it lives the form goes as it is. */
  keeping: boolean
  /** What keeps answers on this device. */
  waitsFor: 'line' | 'signIn'
  handing: Pick<ReturnType<typeof useHandingIn>, 'form' | 'state' | 'submitting' | 'closed'>
}

/** Asks once more, with what is missing and what is not on the server yet. */
export function HandInSheet({ page, questions, versions, isOver, keeping, waitsFor, handing }: Props) {
  const t = useTexts(quizTexts)
  const shell = useTexts(shellTexts)
  const { head, number } = page
  const clash = questions.find(({ state }) => state.where === 'clash')
  const unsaved = questions.find(({ state }) => neverSaved(state))
  const stops =
    (clash && t.sheetClash({ number: clash.number })) ?? (unsaved && t.sheetMend({ number: unsaved.number }))
  const lines = useLines(questions, t.once[waitsFor])
  const { state } = handing
  const isBusy = state === 'waits' || state === 'sent' || state === 'taken'
  return (
    <Sheet
      id={SHEET}
      title={t.sheetTitle}
      closeTo={formId(number)}
      onClosed={handing.closed}
      foot={
        keeping && stops === undefined ? (
          <Button form="kumpulkan" variant="primary" full icon="send" aria-busy={isBusy || undefined}>
            {state === 'sent' || state === 'taken' ? shell.sending : t.sheetNow}
          </Button>
        ) : (
          <BusyButton form="kumpulkan" variant="primary" full icon="send" closedBecause={stops}>
            {t.sheetNow}
          </BusyButton>
        )
      }
    >
      <Form
        id="kumpulkan"
        ref={handing.form}
        method="post"
        action={paths.handInQuiz(head.module.slug, head.slug)}
        className="stack"
        onSubmit={handing.submitting}
      >
        <SubmissionKey value={page.key} />
        <input type="hidden" name="percobaan" value={number} />
        <input type="hidden" name="dasar" value={versions} />
        {isOver && <input type="hidden" name="habis" value="1" />}
        {lines.length === 0 ? (
          <p>{t.sheetFull}</p>
        ) : (
          <ul className="stack-2">
            {lines.map(({ icon, before, after, questions: named }) => (
              <li key={before + after} className="ico">
                <Icon name={icon} />
                <span>
                  {before}
                  {named.map(({ number: one, question }, index) => (
                    <Fragment key={one}>
                      {index > 0 && ', '}
                      <a href={`#s${question.position}`}>{one}</a>
                    </Fragment>
                  ))}
                  {after}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">{t.sheetLast}</p>
        <p role="status">{state === 'waits' && stops === undefined && t.sheetWaits[waitsFor]}</p>
      </Form>
    </Sheet>
  )
}

/** Where the numbers stand in a sentence. */
const HERE = '\0'

/** What is said before the numbers of its questions, which lead there, and after them. */
type Line = { icon: IconName; before: string; questions: readonly Stated[]; after: string }

function useLines(questions: readonly Stated[], once: string): Line[] {
  const t = useTexts(quizTexts)
  type IsSo = (state: Stated['state'], question: Stated['question']) => boolean
  const lines: [IconName, (of: { numbers: string; once: string }) => string, IsSo][] = [
    // What is worth nothing costs nothing when it stays empty.
    ['alert', t.sheetOpen, ({ filled }, { points }) => filled === 'none' && points !== '0'],
    ['alert', t.sheetTooLong, ({ fault }) => fault === 'tooLong'],
    ['alert', t.sheetRefused, ({ fault }) => fault === 'refused'],
    ['alert', t.sheetNotNumber, ({ fault }) => fault === 'notNumber'],
    ['alert', t.sheetPart, ({ filled }) => filled === 'part'],
    ['flag', t.sheetDoubt, ({ doubt }) => doubt],
    [
      'phone',
      t.sheetDevice,
      (state) => (state.where === 'device' || state.where === 'saving') && !neverSaved(state),
    ],
  ]
  return lines.flatMap(([icon, words, isSo]) => {
    const named = questions.filter(({ state, question }) => isSo(state, question))
    const [before = '', after = ''] = words({ numbers: HERE, once }).split(HERE)
    return named.length === 0 ? [] : [{ icon, before, questions: named, after }]
  })
}
