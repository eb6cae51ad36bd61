import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { USERNAME_LENGTH } from '#app/domain/people/account-names.ts'
import { usernameSchema } from '#app/domain/people/account.schema.ts'
import { changeUsername, readUsername } from '#app/domain/people/usernames.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the account has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  // With the user name one signs in: a phone that was left lying about gives nobody another way in.
  await guardSteppedUp({ request, context }, 'profile.edit')
  const { username, version } = await readUsername(asker)
  const { kept, init } = await takeKeptForm(request, asker.id)
  return data({ title: accountTexts[asker.language].username.title, username, version, kept }, init)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const form = await parseForm(request, usernameSchema)
  await guardSteppedUp({ request, context }, 'profile.edit', form)
  const t = accountTexts[asker.language].username
  if (!form.ok) {
    const lengths = { pengguna: USERNAME_LENGTH }
    const own = { username: t.faults.username }
    return refuseForm(form, faultSentences(form.errors, asker.language, own, { pengguna: t.name }, lengths))
  }
  const answer = await changeUsername(asker, form.value, new Date())
  if (answer.ok) return redirectWithToast(paths.profile(), { tone: 'ok', text: t.done(answer) })
  if (answer.reason !== 'stale') return refuseForm(form, { pengguna: t.faults[answer.reason] })
  const { username } = await readUsername(asker)
  const stale = t.faults.stale({ username: username ?? t.faults.noUsername })
  return tooOld(onNewest(form), stale)
}

export default function Username() {
  const { username, version, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const t = useTexts(accountTexts)
  const words = t.username
  const { field, errors } = formFields(
    sent,
    { pengguna: words.name },
    { hints: { pengguna: words.hint }, saved: { pengguna: username ?? '' } },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: t.profile.title, to: paths.profile() }, { label: words.title }]}
        title={words.title}
        lede={words.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <ShownVersion value={version} answer={sent} />
        <TextField
          {...field('pengguna')}
          limit={USERNAME_LENGTH.max}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <BusyButton variant="primary">{words.submit}</BusyButton>
      </Form>
    </div>
  )
}
