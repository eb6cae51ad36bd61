import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { correctKey } from '#app/domain/quiz-attempts/marking/correcting.server.ts'
import { findCorrectable, sheetOf } from '#app/domain/quiz-attempts/marking/correction.server.ts'
import { LONGEST_COMMENT, SHORTEST_REASON } from '#app/domain/quiz-attempts/marking/limits.ts'
import { findMarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { correctKeySchema } from '#app/domain/quiz-attempts/marking/marking.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { keyPage, SAME } from './key.page.server.ts'
import { quizMarkingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: marks may have changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', soal = '' } = params
  const quiz = await findMarkedQuiz(asker, kuis)
  const agreed = new URL(request.url).searchParams.getAll(SAME)
  const found = quiz && (await findCorrectable(db, asker, soal, agreed))
  if (!quiz || !found) throw notFound()
  return keyPage(asker, quiz, found, await sheetOf(db, asker, found))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', soal = '' } = params
  const t = quizMarkingTexts[asker.language]
  if (!(await findMarkedQuiz(asker, kuis))) throw notFound()
  const form = await parseForm(request, correctKeySchema)
  const lengths = { alasan: { min: SHORTEST_REASON, max: LONGEST_COMMENT } }
  if (!form.ok)
    return refuseForm(form, faultSentences(form.errors, asker.language, {}, { alasan: t.keyReason }, lengths))
  const answer = await correctKey(asker, soal, form.value, new Date())
  if (answer.ok) {
    const words = (count: number) => number(count, asker.language, 0)
    const text = t.keyDone({ changed: words(answer.changed), answered: words(answer.answered) })
    return redirectWithToast(paths.quizKey(kuis, soal), { tone: 'ok', text })
  }
  if (answer.reason === 'not-found') throw notFound()
  return tooOld(form, answer.reason === 'changed' ? t.keyChanged : t.keyNothing)
}

export default function QuizKey() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(quizMarkingTexts)
  const { field, errors } = formFields(sent, { alasan: t.keyReason }, { hints: { alasan: t.keyReasonHint } })
  return (
    <div className="narrow">
      <PageHead crumbs={[...page.crumbs, { label: t.keyTitle }]} title={t.keyTitle} lede={t.keyLede} />
      <div className="flow">
        <ErrorSummary errors={errors} answer={sent} />
        <Section id="kunci" title={t.keyNow}>
          <div className="card stack" lang="id">
            <Notes text={page.question} />
            {page.key.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Section>
        <Section id="berubah" title={t.keyWho}>
          <div className="stack">
            {page.counts.map((line) => (
              <p key={line} className="num">
                {line}
              </p>
            ))}
            {page.remarks.length > 0 && (
              <Rows label={t.keyWho} dense>
                {page.remarks.map(({ id, name, about, change, pass }) => (
                  <Row
                    key={id}
                    title={name}
                    aside={
                      pass ? (
                        <Pill tone="ok" icon="check">
                          {pass}
                        </Pill>
                      ) : undefined
                    }
                  >
                    {about !== '' && <p className="sm quiet num">{about}</p>}
                    <p className="num whitespace-nowrap">{change}</p>
                  </Row>
                ))}
              </Rows>
            )}
            {page.more && <p className="quiet">{page.more}</p>}
          </div>
        </Section>
        <Reworded page={page} />
        <UnsentHere page={page.here} />
        {page.mark === null && sent?.values['alasan'] && (
          <Banner tone="info" title={t.keyReasonTyped}>
            <p className="whitespace-pre-line">{sent.values['alasan']}</p>
          </Banner>
        )}
        {page.mark !== null && (
          <Form method="post" action={page.sheet} className="card stack">
            <SubmissionKey value={page.submissionKey} />
            <input type="hidden" name="sama" value={page.agreed} />
            <input type="hidden" name="tanda" value={page.mark} />
            <TextArea {...field('alasan')} rows={3} limit={LONGEST_COMMENT} keptAt={`${page.here}#alasan`} />
            <div className="btns">
              <BusyButton variant="primary" icon="check">
                {t.keySubmit}
              </BusyButton>
            </div>
          </Form>
        )}
      </div>
    </div>
  )
}

/**
 * Older versions in other words, with what was changed: only a person can say that they ask the same. The address says which, so that
 * the sheet shows whose marks change before anything is done.
 */
function Reworded({
  page: { reworded, here },
}: {
  page: Pick<ReturnType<typeof keyPage>, 'reworded' | 'here'>
}) {
  const t = useTexts(quizMarkingTexts)
  if (reworded.length === 0) return null
  return (
    <Section id="kata-lain" title={t.keyReworded}>
      <Form
        method="get"
        action={here}
        className="card stack"
        key={reworded.map(({ isAgreed }) => Number(isAgreed)).join('')}
      >
        <p>{t.keyRewordedLede}</p>
        {reworded.map(({ id, parts, isAgreed }) => (
          <div key={id} className="stack-2">
            <Diff parts={parts} className="whitespace-pre-line" />
            <Choice name="sama" value={id} id={`f-sama-${id}`} label={t.keySame} defaultChecked={isAgreed} />
          </div>
        ))}
        <div className="btns">
          <Button icon="refresh">{t.keyShow}</Button>
        </div>
      </Form>
    </Section>
  )
}
