import { Link, useLocation } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { WordCount } from '#app/components/ui/word-count.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { useAskBeforeLeaving } from '#app/components/ui/use-stay-until-saved.ts'
import { useLeftOn } from '#app/components/ui/use-left-on.ts'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { answerTexts } from './answer-texts.ts'
import { recommendationTexts } from './texts.ts'
import { transitionTexts } from './transition-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { spanOfLine } from '#app/platform/say/words.ts'
import { paths } from '#app/paths.ts'

type Props = {
  page: { id: string; title: string; number: string | null; version: number; key: string; open: boolean }
  words: { title: string; lede: string; confirm: string }
  /** `notes`: read as `platform/say/notes.ts` draws it. */
  text: {
    name: string
    label: string
    hint?: string
    limit: number
    words?: number
    rows: number
    notes?: true
  }
  answer: (FormAnswer & { lines?: readonly number[] }) | undefined
  danger?: boolean
  /** Before the text. */
  children?: ReactNode
  /** Fields below the text. */
  below?: ReactNode
  /** A button beside the one that confirms. */
  also?: ReactNode
}

/**
 * The page of a transition that needs words: one text, one button, one way back. Words that come too late stay on it, to
 * be copied.
 */
export function TransitionForm({ page, words, text, answer, danger, children, below, also }: Props) {
  const t = useTexts(recommendationTexts)
  const { refusals } = useTexts(answerTexts)
  const { withdrawPage } = useTexts(transitionTexts)
  const { pathname } = useLocation()
  const returning = paths.recommendationTransition(page.id, 'kembalikan')
  const both = [returning, paths.recommendationTransition(page.id, 'naikkan')]
  const left = useLeftOn(both.filter((other) => other !== pathname))
  const asking = useAskBeforeLeaving(answer !== undefined)
  const { name, label, hint, limit, words: most, rows } = text
  useLineChosen(name, answer)
  const { field, errors } = formFields(answer, { [name]: label }, { hints: { [name]: hint } })
  const title = (
    <p>
      <strong>
        <Written text={page.title} />
      </strong>
    </p>
  )
  const back = (
    <ButtonLink variant={page.open ? 'text' : 'plain'} to={paths.recommendation(page.id)}>
      {page.open ? withdrawPage.back : withdrawPage.leave}
    </ButtonLink>
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: t.list.title, to: paths.recommendations() },
          { label: page.number ?? t.list.noNumber, to: paths.recommendation(page.id) },
          { label: words.title },
        ]}
        title={words.title}
        lede={words.lede}
      />
      <ErrorSummary errors={errors} answer={answer} />
      {!page.open && !answer && (
        <Banner tone="info" className="gap-b">
          {refusals.closed}
        </Banner>
      )}
      <UnsentHere page={pathname} />
      {left.length > 0 && page.open && (
        <Banner tone="warn" className="gap-b">
          {t.leftBehind}{' '}
          {left.map((other) => (
            <Link key={other} className="more" to={other}>
              {other === returning ? t.page.return : t.page.escalate}
            </Link>
          ))}
        </Banner>
      )}
      {page.open || answer ? (
        <Form method="post" className="stack" {...asking}>
          <SubmissionKey value={page.key} />
          <ShownVersion value={page.version} answer={answer} />
          {title}
          {page.open && children}
          <TextArea
            {...field(name)}
            limit={limit}
            count={
              most === undefined
                ? undefined
                : (counted) => <WordCount {...counted} most={most} letters={limit} />
            }
            rows={rows}
            required
            readOnly={!page.open}
            below={text.notes && page.open ? notesTools : undefined}
            keptAt={`${pathname}#${fieldId(name)}`}
          />
          {page.open && below}
          <div className={page.open ? 'btns stay' : 'btns'}>
            {page.open && <BusyButton variant={danger ? 'danger' : 'primary'}>{words.confirm}</BusyButton>}
            {page.open && also}
            {back}
          </div>
        </Form>
      ) : (
        <div className="stack">
          {title}
          <p className="btns">{back}</p>
        </div>
      )}
    </div>
  )
}

/** Whoever follows the summary to the text finds the first line chosen that was refused; nothing takes the focus by itself. */
function useLineChosen(name: string, answer: Props['answer']) {
  useEffect(() => {
    const [line] = answer?.lines ?? []
    const area = document.getElementById(fieldId(name))
    if (line === undefined || !(area instanceof HTMLTextAreaElement)) return
    const span = spanOfLine(area.value, line)
    if (span) area.setSelectionRange(span.start, span.end)
  }, [name, answer])
}
