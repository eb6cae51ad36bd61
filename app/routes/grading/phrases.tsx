import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { findGradable } from '#app/domain/grading/gradable.server.ts'
import { PHRASE_LIMITS } from '#app/domain/grading/limits.ts'
import { newPhraseSchema } from '#app/domain/grading/phrases.schema.ts'
import { addPhrase, listPhrases } from '#app/domain/grading/phrases.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { phraseFaults, refusedPhrase } from './phrase-faults.server.ts'
import { PhraseForm } from './phrase-form.tsx'
import { phraseTexts } from './phrase-texts.ts'
import { gradingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading ?? '')

/** The comment of a work from whose sheet she comes is what she may want to keep. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'phrase.use')
  const query = new URL(request.url).searchParams
  const [scheduleId, submissionId] = [query.get('jadwal') ?? '', query.get('pengumpulan') ?? '']
  const work = submissionId === '' ? null : await findGradable(db, asker, scheduleId, submissionId)
  const phrases = await listPhrases(asker)
  const comment = [...(work?.grade?.comment ?? '').trim()].slice(0, PHRASE_LIMITS.letters).join('')
  return {
    heading: phraseTexts[asker.language].title,
    key: newSubmissionKey(),
    own: phrases.filter(({ sharedBy }) => sharedBy === null),
    others: phrases.flatMap(({ sharedBy, ...phrase }) =>
      sharedBy === null ? [] : [{ ...phrase, sharedBy }],
    ),
    comment,
    from: work && { scheduleId, submissionId, to: paths.gradingSubmission(scheduleId, submissionId) },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'phrase.use')
  const form = await parseForm(request, newPhraseSchema)
  if (!form.ok) return refuseForm(form, phraseFaults(form.errors, asker.language))
  const { phrase, from } = form.value
  const answer = await addPhrase(asker, phrase, new Date())
  if (!answer.ok) return refuseForm(form, refusedPhrase(answer.reason, asker.language))
  const back = from
    ? `${paths.gradingSubmission(from.scheduleId, from.submissionId)}#lembar`
    : paths.gradingPhrases()
  return redirectWithToast(back, { tone: 'ok', text: phraseTexts[asker.language].done.add })
}

export default function Phrases() {
  const { own, others, from, comment, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(phraseTexts)
  const all = useTexts(gradingTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: all.title, to: paths.grading() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        {from && (
          <p className="btns">
            <ButtonLink to={from.to} icon="left">
              {t.back}
            </ButtonLink>
          </p>
        )}
        <Section id="baru" title={t.add}>
          <PhraseForm
            // Kept, it is in her list, and the form is for the next one.
            key={own.map(({ id }) => id).join(' ')}
            answer={answer}
            saved={{ kalimat: comment, bersama: '' }}
            at={paths.gradingPhrases()}
            submit={t.submit}
          >
            <SubmissionKey value={key} />
            {from && (
              <>
                <input type="hidden" name="jadwal" value={from.scheduleId} />
                <input type="hidden" name="pengumpulan" value={from.submissionId} />
              </>
            )}
          </PhraseForm>
        </Section>
        <Section id="milik" title={t.own}>
          {own.length === 0 ? (
            <EmptyState title={t.emptyTitle}>{t.emptyNext}</EmptyState>
          ) : (
            <Rows label={t.own}>
              {own.map(({ id, text, shared }) => (
                <Row key={id} aside={shared && <Pill icon="users">{t.shared}</Pill>}>
                  <p>
                    <Written text={text} />
                  </p>
                  <Link
                    className="more"
                    to={paths.gradingPhrase(id)}
                    aria-label={`${t.change.open}: ${text}`}
                  >
                    {t.change.open}
                  </Link>
                </Row>
              ))}
            </Rows>
          )}
        </Section>
        {others.length > 0 && (
          <Section id="bersama" title={t.others}>
            <Rows label={t.others}>
              {others.map(({ id, text, sharedBy }) => (
                <Row key={id}>
                  <p>
                    <Written text={text} />
                  </p>
                  <p className="sm quiet">{t.sharedBy({ name: sharedBy })}</p>
                </Row>
              ))}
            </Rows>
          </Section>
        )}
      </div>
    </div>
  )
}
