import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { changeRoles } from '#app/domain/people/access.server.ts'
import { grantableRoles, mayManage } from '#app/domain/access/granting.ts'
import { rolesSchema } from '#app/domain/people/people.schema.ts'
import { invitationChoices } from '#app/domain/people/people.server.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { peopleTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Typed } from '#app/platform/forms.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { overQuotaWords } from './over-quota.server.ts'
import { roleChoices } from './role-choices.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the thing has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

/** Who is not hers to change does not exist; only then is the password asked for. */
async function enter({ request, params, context }: LoaderFunctionArgs, now: Date, typed?: Typed) {
  const asker = await guard({ request, context }, 'people.manage')
  const person = await readPerson(asker, params.id ?? '', now)
  if (!person || !mayManage(asker, { id: person.id, roles: person.roles.map(({ role }) => role) }))
    throw notFound()
  await guardSteppedUp({ request, context }, 'people.manage', typed)
  return { asker, person }
}

export async function loader(door: LoaderFunctionArgs) {
  const now = new Date()
  const { asker, person } = await enter(door, now)
  const { cohorts } = await invitationChoices(asker)
  // A role of an older cohort stays in the list, or saving would take it silently.
  const older = person.roles.flatMap(({ cohort, cohortId }) =>
    cohort && cohortId && !cohorts.some(({ id }) => id === cohortId) ? [{ id: cohortId, name: cohort }] : [],
  )
  const { kept, init } = await takeKeptForm(door.request, asker.id)
  const page = {
    id: person.id,
    name: person.name,
    version: person.version,
    title: peopleTexts[asker.language].roles.title(person),
    choices: roleChoices(grantableRoles(asker), [...cohorts, ...older], asker.language),
    held: person.roles.map(({ role, cohortId }) => [role, cohortId].filter(Boolean).join(':')),
    kept,
  }
  return data(page, init)
}

export async function action(door: ActionFunctionArgs) {
  const now = new Date()
  await guard(door, 'people.manage')
  const form = await parseForm(door.request, rolesSchema, { lists: ['peran'] })
  const { asker, person } = await enter(door, now, form)
  const all = peopleTexts[asker.language]
  if (!form.ok) {
    if (form.errors.versi) throw badRequest('The form has no version.')
    return refuseForm(form, faultSentences({ peran: 'choice' }, asker.language))
  }
  const { id } = person
  const answer = await changeRoles(asker, id, form.value, now)
  if (answer.ok) {
    const detail = await overQuotaWords(asker, id)
    return redirectWithToast(paths.person(id), { tone: 'ok', text: all.roles.done(answer), detail })
  }
  if (answer.reason === 'not-found') throw notFound()
  // What is stored now is shown, not what was ticked on the old page.
  if (answer.reason === 'stale') return tooOld({ values: {}, lists: {} }, all.person.stale)
  const sentences = {
    // Who is not hers to change was answered above: so it is a role that she may not give.
    'not-allowed': all.invite.notAllowed,
    'no-role': all.roles.noRole,
    'in-team': all.roles.inTeam,
    'in-office': all.roles.inOffice,
    'unknown-cohort': all.roles.unknownCohort,
    'last-admin': all.roles.lastAdmin,
  }
  return refuseForm(form, { peran: sentences[answer.reason] })
}

export default function Roles() {
  const { id, name, version, title, choices, held, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const all = useTexts(peopleTexts)
  const t = all.roles
  const { listField, errors } = formFields(sent, { peran: t.legend }, { saved: { peran: held } })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: all.people.title, to: paths.people() },
          { label: name, to: paths.person(id) },
          { label: t.crumb },
        ]}
        title={title}
        lede={t.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={sent} />
        <ChoiceGroup {...listField('peran')} type="checkbox" options={choices} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.submit}</BusyButton>
        </div>
      </Form>
    </div>
  )
}
