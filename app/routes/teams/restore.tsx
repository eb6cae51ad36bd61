import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { readDissolved, restoreTeam } from '#app/domain/teams/restoring.server.ts'
import { restoreTeamSchema } from '#app/domain/teams/teams.schema.ts'
import { readTeam } from '#app/domain/teams/teams.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { teamChangeTexts } from './change-texts.ts'
import { teamTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the team has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const team = await readDissolved(asker, params.id ?? '')
  if (!team) throw await orThere(asker, params.id ?? '')
  const t = teamChangeTexts[asker.language].restore
  const { name, version, removedAt, members, away, lead, taken, oneAgency } = team
  const reasonOf = { elsewhere: t.elsewhere, closed: t.closed, 'no-participant': t.noParticipant }
  return {
    name,
    version,
    title: t.title({ team: name }),
    lede: t.lede({ at: dateTime(removedAt, asker) }),
    lines: [
      members.length > 0 ? t.back({ names: members.join(', ') }) : t.nobody,
      ...away.map((one) => reasonOf[one.why]({ name: one.name, team: one.team ?? '' })),
      ...(lead
        ? [lead.back ? t.leadBack({ name: lead.name }) : t.leadAway({ name: lead.name })]
        : [t.noLead]),
      ...(oneAgency ? [t.oneAgency] : []),
    ],
    taken: taken ? t.takenNow({ team: name }) : null,
  }
}

/** A team that is not dissolved (any more) is found at its own address. */
async function orThere(asker: Asker, id: string) {
  return (await readTeam(asker, id, { search: '', ticked: [] })) ? redirect(paths.team(id)) : notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const id = params.id ?? ''
  const form = await parseForm(request, restoreTeamSchema)
  const now = new Date()
  const t = teamChangeTexts[asker.language].restore
  if (!form.ok) {
    const { nameFault } = teamTexts[asker.language].team
    const own = { tooShort: nameFault, tooLong: nameFault }
    return refuseForm(form, faultSentences(form.errors, asker.language, own))
  }
  const answer = await restoreTeam(asker, id, form.value, now)
  if (answer.ok) return redirectWithToast(paths.team(id), { tone: 'ok', text: t.done({ team: answer.name }) })
  // Another one has restored it at this moment: there it is.
  if (answer.reason !== 'taken') throw await orThere(asker, id)
  return refuseForm(form, { nama: t.taken })
}

export default function RestoreTeam() {
  const team = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(teamChangeTexts).restore
  const { field, errors } = formFields(sent, { nama: t.name }, { saved: { nama: team.name } })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: useTexts(teamTexts).teams.title, to: paths.teams() },
          { label: team.name },
        ]}
        title={team.title}
        lede={team.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="stack-6">
        <ShownVersion value={team.version} answer={sent} />
        <div className="card stack">
          {team.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <GrowingField {...field('nama')} hint={team.taken} autoComplete="off" />
        </div>
        <ActionBar label={t.submit}>
          <BusyButton variant="primary">{t.submit}</BusyButton>
          <ButtonLink to={paths.teams()}>{t.cancel}</ButtonLink>
        </ActionBar>
      </Form>
    </div>
  )
}
