import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { setAccountOpen } from '#app/domain/people/access.server.ts'
import { closeSchema } from '#app/domain/people/people.schema.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { peopleTexts } from '../texts.ts'
import { closePage } from './close.page.server.ts'
import { CorrectingHead } from './frame.tsx'
import { correctingTexts } from './texts.ts'
import { correctable } from './who.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: teams and offices may have changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader(door: LoaderFunctionArgs) {
  const now = new Date()
  const { asker, person } = await correctable(door, now)
  const { id, name, version, status } = person
  // Closed already: its page says so, and opens it again.
  if (status === 'DISABLED') throw notFound()
  const title = correctingTexts[asker.language].close.title({ name })
  return { id, name, version, title, page: await closePage(asker, id, now) }
}

/** Quick, without the password: what it does can be taken back, and an account in wrong hands should not wait. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, closeSchema, { lists: ['ketua'] })
  if (!form.ok) throw badRequest('Unknown lead.')
  const id = params.id ?? ''
  const t = correctingTexts[asker.language].close
  const answer = await setAccountOpen(asker, id, { ...form.value, open: false }, new Date())
  if (answer.ok) return redirectWithToast(paths.person(id), { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'not-found' || answer.reason === 'not-allowed') throw notFound()
  if (answer.reason === 'lead-needed') return refuseForm(form, { ketua: t.faults['lead-needed'] })
  if (answer.reason !== 'stale') return refuseForm(form, { [WHOLE_FORM]: t.faults[answer.reason] })
  const { stale } = peopleTexts[asker.language].person
  return tooOld(onNewest(form), stale)
}

export default function CloseAccount() {
  const { id, name, version, title, page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(correctingTexts).close
  const [first] = page.teams
  const { errors } = formFields(
    sent,
    { ketua: first?.label ?? t.chooseLead },
    { idOf: (field) => (field === 'ketua' ? leadId(first?.id ?? '') : field) },
  )
  const hangs = page.offices.length + page.teams.length + page.alone.length + page.last.length > 0
  return (
    <div className="narrow">
      <CorrectingHead person={{ id, name }} title={title} crumb={t.crumb} lede={t.is} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <ShownVersion value={version} answer={sent} />
        {!hangs && <p>{t.nothing}</p>}
        {page.offices.map((office) => (
          <Banner key={office.id} tone="warn">
            <p>{office.words}</p>
            <p className="btns">
              <ButtonLink to={paths.offices()}>{t.toOffices}</ButtonLink>
            </p>
          </Banner>
        ))}
        {[...page.last, ...page.alone].map((words) => (
          <Banner key={words} tone="warn">
            {words}
          </Banner>
        ))}
        {page.open &&
          page.teams.map((team) => (
            <SelectField
              key={team.id}
              id={leadId(team.id)}
              name="ketua"
              label={team.label}
              hint={team.words}
              error={sent?.errors.ketua}
              placeholder={t.chooseLead}
              options={team.options}
              defaultValue={sent?.lists.ketua?.find((chosen) => chosen.startsWith(`${team.id}:`)) ?? ''}
            />
          ))}
        {page.open && (
          <BusyButton variant="danger" icon="lock">
            {t.submit}
          </BusyButton>
        )}
      </Form>
    </div>
  )
}

function leadId(teamId: string): string {
  return `ketua-${teamId}`
}
