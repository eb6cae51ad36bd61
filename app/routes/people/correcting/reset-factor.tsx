import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { REASON_LENGTH } from '#app/domain/second-factor/reason-length.ts'
import { readResettable, resetFactor } from '#app/domain/second-factor/resetting.server.ts'
import { resetFactorSchema } from '#app/domain/second-factor/second-factor.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Consequences, CorrectingHead } from './frame.tsx'
import { resetTexts } from './reset-texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: the second factor may have changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'factor.reset')
  const person = await readResettable(asker, params.id ?? '')
  if (!person) throw notFound()
  const { id, name, version } = person
  const { kept, init } = await takeKeptForm(request, asker.id)
  const title = resetTexts[asker.language].title({ name })
  return data({ id, name, version, has: person.since !== null, title, kept }, init)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'factor.reset')
  const id = params.id ?? ''
  if (!(await readResettable(asker, id))) throw notFound()
  const form = await parseForm(request, resetFactorSchema)
  await guardSteppedUp({ request, context }, 'factor.reset', form)
  const t = resetTexts[asker.language]
  if (!form.ok) {
    const [labels, lengths] = [{ alasan: t.reason }, { alasan: REASON_LENGTH }]
    return refuseForm(form, faultSentences(form.errors, asker.language, {}, labels, lengths))
  }
  const answer = await resetFactor(asker, id, form.value, new Date())
  if (answer.ok) return redirectWithToast(paths.person(id), { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'not-found') throw notFound()
  return tooOld(onNewest(form), t.stale)
}

export default function ResetFactor() {
  const { id, name, version, has, title, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const t = useTexts(resetTexts)
  const { field, errors } = formFields(sent, { alasan: t.reason }, { hints: { alasan: t.reasonHint } })
  return (
    <div className="narrow">
      <CorrectingHead person={{ id, name }} title={title} crumb={t.crumb} lede={t.sure} />
      <ErrorSummary errors={errors} answer={sent} />
      {has ? (
        <Form method="post" className="card stack">
          <ShownVersion value={version} answer={sent} />
          <TextArea
            {...field('alasan')}
            rows={3}
            limit={REASON_LENGTH.max}
            keptAt={`${paths.resetFactor(id)}#alasan`}
          />
          <Consequences title={t.what} sentences={[t.is]} />
          <div className="btns">
            <BusyButton variant="danger">{t.submit}</BusyButton>
          </div>
        </Form>
      ) : (
        <p>{t.none}</p>
      )}
    </div>
  )
}
