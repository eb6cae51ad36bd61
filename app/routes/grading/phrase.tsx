import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changePhraseSchema } from '#app/domain/grading/phrases.schema.ts'
import { changePhrase, findOwnPhrase } from '#app/domain/grading/phrases.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { phraseFaults, refusedPhrase } from './phrase-faults.server.ts'
import { PhraseForm } from './phrase-form.tsx'
import { phraseTexts } from './phrase-texts.ts'
import { gradingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'phrase.use')
  const phrase = await findOwnPhrase(db, asker, params.kalimat ?? '')
  if (!phrase) throw notFound()
  return { heading: phraseTexts[asker.language].change.title, ...phrase }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'phrase.use')
  const form = await parseForm(request, changePhraseSchema)
  if (!form.ok) return refuseForm(form, phraseFaults(form.errors, asker.language))
  const answer = await changePhrase(asker, params.kalimat ?? '', form.value, new Date())
  const t = phraseTexts[asker.language]
  if (answer.ok) return redirectWithToast(paths.gradingPhrases(), { tone: 'ok', text: t.done.change })
  if (answer.reason === 'stale') return tooOld(form, t.refused.stale)
  return refuseForm(form, refusedPhrase(answer.reason, asker.language))
}

export default function ChangePhrase() {
  const phrase = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(phraseTexts)
  const all = useTexts(gradingTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: all.title, to: paths.grading() },
          { label: t.title, to: paths.gradingPhrases() },
          { label: t.change.title },
        ]}
        title={t.change.title}
      />
      <div className="flow">
        <PhraseForm
          answer={answer}
          saved={{ kalimat: phrase.text, bersama: phrase.shared ? 'ya' : '' }}
          at={paths.gradingPhrase(phrase.id)}
          submit={t.change.submit}
        >
          <ShownVersion value={phrase.version} answer={answer} />
        </PhraseForm>
        <Form method="post" action={paths.gradingPhraseRemoval(phrase.id)} className="stack-2">
          <ShownVersion value={phrase.version} answer={undefined} />
          <p className="quiet">{t.removeHint}</p>
          <div className="btns">
            <BusyButton variant="danger" icon="trash">
              {t.remove}
            </BusyButton>
          </div>
        </Form>
      </div>
    </div>
  )
}
