import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { pendingEmail } from '#app/domain/people/email-asking.server.ts'
import { setEmail } from '#app/domain/people/email-change.server.ts'
import { personEmailSchema } from '#app/domain/people/people.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { WHOLE_FORM, type Typed } from '#app/platform/forms.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { PendingEmail } from '../pending-email.tsx'
import { peopleTexts } from '../texts.ts'
import { Consequences, CorrectingHead } from './frame.tsx'
import { correctingTexts } from './texts.ts'
import { correctable } from './who.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the account has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

/** An address is a way in: who is not hers to change does not exist, and only then is the password asked for. */
async function enter(door: LoaderFunctionArgs, typed?: Typed) {
  const found = await correctable(door, new Date())
  await guardSteppedUp(door, 'people.manage', typed)
  return found
}

export async function loader(door: LoaderFunctionArgs) {
  const { asker, person } = await enter(door)
  const t = correctingTexts[asker.language].email
  const { id, name, email, version, status } = person
  const pending = await pendingEmail(id, new Date())
  const until = pending && { until: dateTime(pending.until, asker) }
  const { kept, init } = await takeKeptForm(door.request, asker.id)
  const page = {
    id,
    name,
    version,
    kept,
    title: t.title({ name }),
    now: nowOf(person, t),
    key: newSubmissionKey(),
    pending: pending &&
      until && {
        address: pending.address,
        until: peopleTexts[asker.language].person.newEmailUntil(until),
      },
    what: [
      ...(pending ? [t.replaces(pending)] : []),
      ...(status === 'INVITED' ? [t.invited] : [t.active, ...(email === null ? [] : [t.activeNone])]),
    ],
  }
  return data(page, init)
}

export async function action(door: ActionFunctionArgs) {
  await guard(door, 'people.manage')
  const form = await parseForm(door.request, personEmailSchema)
  const { asker, person } = await enter(door, form)
  const t = correctingTexts[asker.language].email
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, {}, { surel: t.email }))
  const answer = await setEmail(asker, person.id, form.value, new Date())
  if (answer.ok) {
    const words = { asked: t.asked, invited: t.invitedDone, removed: t.removed }
    return redirectWithToast(paths.person(person.id), { tone: 'ok', text: words[answer.done](answer) })
  }
  if (answer.reason === 'not-found' || answer.reason === 'not-allowed') throw notFound()
  if (answer.reason === 'same' && form.value.email === null) return refuseForm(form, { surel: t.faults.none })
  if (answer.reason === 'pending')
    return refuseForm(form, { [WHOLE_FORM]: t.faults.pending }, { status: 409 })
  if (answer.reason !== 'stale') return refuseForm(form, { surel: t.faults[answer.reason] })
  const stale = t.stale({ now: nowOf((await correctable(door, new Date())).person, t) })
  return tooOld(onNewest(form), stale)
}

function nowOf(
  { email }: { email: string | null },
  t: { none: string; now: (p: { address: string }) => string },
): string {
  return email === null ? t.none : t.now({ address: email })
}

export default function PersonEmail() {
  const { id, name, version, title, now, what, kept, pending, key } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const t = useTexts(correctingTexts).email
  const { field, errors } = formFields(sent, { surel: t.email }, { hints: { surel: t.hint } })
  return (
    <div className="narrow">
      <CorrectingHead person={{ id, name }} title={title} crumb={t.crumb} lede={now} />
      <ErrorSummary errors={errors} answer={sent} />
      {pending && <PendingEmail id={id} formKey={key} manageable newEmail={pending} />}
      <Form method="post" className="card stack">
        <ShownVersion value={version} answer={sent} />
        {pending && <input type="hidden" name="menggantikan" value={pending.address} />}
        <TextField {...field('surel')} type="email" autoComplete="off" />
        <Consequences title={t.what} sentences={what} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.submit}</BusyButton>
        </div>
      </Form>
    </div>
  )
}
