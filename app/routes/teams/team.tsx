import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { arrangeTeam, readEffects } from '#app/domain/teams/arrange.server.ts'
import { arrangeTeamSchema, choiceIn, type Arrangement } from '#app/domain/teams/teams.schema.ts'
import { readTeam } from '#app/domain/teams/teams.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { teamTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer, Typed } from '#app/platform/forms.ts'
import { onNewest, parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { searchOf } from '#app/platform/query.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { StaleBanner } from './stale-banner.tsx'
import { CompositionPill } from './composition-pill.tsx'
import { ConfirmChange, type Confirmation } from './confirm-change.tsx'
import { orDissolved, orDissolvedMeanwhile } from './dissolved.server.ts'
import { effectsInWords } from './effects-words.ts'
import { TeamForm } from './team-form.tsx'

export const handle: RouteHandle = { actionBar: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.name ?? '')

/** A refused form draws the page anew: what was refused may be refused because the thing has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const query = new URL(request.url).searchParams
  const search = searchOf(query)
  const choice = choiceIn(query)
  const team = await readTeam(asker, params.id ?? '', { search, ticked: choice?.memberIds ?? [] })
  if (!team) throw await orDissolved(asker, params.id ?? '')
  const { id, name, version, cohortName, composition } = team
  const t = teamTexts[asker.language].team
  const person = (one: { id: string; name: string; agency: string | null; closed?: boolean }) => ({
    id: one.id,
    name: one.name,
    closed: one.closed ?? false,
    agency: one.closed ? t.closed({ agency: one.agency ?? t.noAgency }) : (one.agency ?? t.noAgency),
  })
  const closed = team.members.filter((member) => member.closed)
  const closedLead = closed.find(({ isLead }) => isLead)
  return {
    id,
    name,
    version,
    cohortName,
    state: composition.state,
    members: team.members.map(person),
    closed:
      closed.length === 0
        ? null
        : {
            names: t.closedNext({ names: closed.map((member) => member.name).join(', ') }),
            lead: closedLead ? t.closedLead({ name: closedLead.name }) : null,
          },
    search,
    choice,
    free: team.free.people.map(person),
    elsewhere: team.elsewhere.map((one) => ({ ...person(one), team: one.team })),
    more: team.free.more > 0 ? t.freeMore({ count: number(team.free.more, asker.language) }) : null,
    leadId: team.members.find(({ isLead }) => isLead)?.id ?? '',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const t = teamTexts[asker.language].team
  const id = params.id ?? ''
  const form = await parseForm(request, arrangeTeamSchema, { lists: ['anggota'] })
  const now = new Date()
  if (!form.ok) {
    const own = { tooShort: t.nameFault, tooLong: t.nameFault, tooMany: t.faults.tooMany }
    return refuse(form, faultSentences(form.errors, asker.language, own))
  }
  const answer = await arrangeTeam(asker, id, form.value, now)
  if (answer.ok) {
    const missing = answer.members === 0 ? t.doneEmpty : answer.led ? null : t.doneNoLead
    return redirectWithToast(paths.team(id), {
      tone: missing ? 'warn' : 'ok',
      text: t.done(answer),
      detail: missing ?? undefined,
    })
  }
  if (answer.reason === 'not-found') throw await orDissolvedMeanwhile(asker, id)
  if (answer.reason === 'unconfirmed') {
    const found = await readEffects(asker, id, form.value)
    return refuse(form, {}, found && confirmationOf(id, form.value, found, asker.language))
  }
  if (answer.reason === 'stale') return refuse(onNewest(form), {})
  const fields: Partial<Record<typeof answer.reason, string>> = {
    'no-lead': 'ketua',
    'closed-lead': 'ketua',
    taken: 'nama',
  }
  const field = fields[answer.reason] ?? 'anggota'
  return refuse(form, { [field]: t.faults[answer.reason] })
}

/** Nothing is wrong with a form that is only old, or that asks whether its effects are meant. */
function refuse(form: Typed, errors: FormAnswer['errors'], confirm: Confirmation | null = null) {
  const status = Object.keys(errors).length > 0 ? 422 : 409
  return refuseForm(form, errors, { status }, { confirm })
}

function confirmationOf(
  id: string,
  { version, name, memberIds, leadId }: Arrangement,
  { effects, mark }: NonNullable<Awaited<ReturnType<typeof readEffects>>>,
  language: Language,
): Confirmation {
  const fields: Confirmation['fields'] = [
    ['versi', String(version)],
    ['nama', name],
    ...memberIds.map((memberId) => ['anggota', memberId] as const),
    ['ketua', leadId ?? ''],
  ]
  const chosen = new URLSearchParams(fields.map(([field, value]) => [field, value]))
  return {
    team: name,
    back: `${paths.team(id)}?${chosen.toString()}`,
    words: effectsInWords(effects, name, language),
    fields: [...fields, ['setuju', mark]],
  }
}

export default function Team() {
  const team = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { state } = useNavigation()
  const all = useTexts(teamTexts)
  const t = all.team
  const { errors } = formFields(sent, {})
  // Nothing is wrong with what was sent, only its page is old. The refusal arrives a moment before the newer team does.
  const asked = sent?.confirm ?? null
  const stale = sent !== undefined && !asked && errors.length === 0 && state === 'idle'
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.teams.title, to: paths.teams() },
          { label: team.name },
        ]}
        title={team.name}
        lede={asked ? team.cohortName : t.lede({ cohort: team.cohortName })}
        pills={<CompositionPill state={team.state} />}
      />
      <ErrorSummary errors={errors} answer={sent} />
      {stale && <StaleBanner team={team} sent={sent} />}
      {!asked && team.closed && (
        <Banner tone="warn" title={t.closedTitle} className="gap-b">
          <p>{team.closed.names}</p>
          {team.closed.lead && <p>{team.closed.lead}</p>}
        </Banner>
      )}
      {!asked && team.state === 'broken' && (
        <Banner tone="warn" title={t.broken} className="gap-b">
          {t.brokenNext}
        </Banner>
      )}
      {!asked && team.state === 'forming' && (
        <Banner tone="info" title={t.forming} className="gap-b">
          {t.formingNext}
        </Banner>
      )}
      {asked ? <ConfirmChange asked={asked} /> : <TeamForm key={team.version} team={team} answer={sent} />}
    </div>
  )
}
