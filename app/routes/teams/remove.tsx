import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readRemovable, removeTeam } from '#app/domain/teams/removing.server.ts'
import { removeTeamSchema } from '#app/domain/teams/teams.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { teamChangeTexts } from './change-texts.ts'
import { orDissolved } from './dissolved.server.ts'
import { inQuotes, namesOf } from './effects-words.ts'
import { teamTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the team has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const team = await readRemovable(asker, params.id ?? '')
  if (!team) throw await orDissolved(asker, params.id ?? '')
  const t = teamChangeTexts[asker.language].remove
  const { id, name, version, members, mayGo } = team
  const { theirs, unreleased, living, drafts, texts } = team.holdings
  const line = (titles: readonly string[], say: (p: { titles: string }) => string) =>
    titles.length === 0 ? [] : [say({ titles: inQuotes(titles, asker.language) })]
  return {
    id,
    name,
    version,
    mayGo,
    title: mayGo ? t.title({ team: name }) : t.blocked({ team: name }),
    lines: mayGo
      ? [
          members.length > 0 ? t.members({ names: namesOf(members, asker.language) }) : t.noMembers,
          ...line(theirs, t.theirs),
          ...line([...drafts, ...texts], t.drafts),
          t.lists,
        ]
      : [...line(unreleased, t.blockedUnreleased), ...line(living, t.blockedLiving)],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const form = await parseForm(request, removeTeamSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('No version.')
  const answer = await removeTeam(asker, params.id ?? '', form.value.version, now)
  if (answer.ok) {
    const t = teamChangeTexts[asker.language].remove
    const text = t.done({ team: answer.name })
    return redirectWithToast(paths.teams(), { tone: 'ok', text, detail: t.doneNext })
  }
  if (answer.reason === 'not-found') throw await orDissolved(asker, params.id ?? '')
  return refuseForm(onNewest(form), {}, { status: 409 })
}

export default function RemoveTeam() {
  const team = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(teamChangeTexts).remove
  const lines = (
    <div className="card stack">
      {team.lines.map((line) => (
        <p key={line}>
          <WithTitles>{line}</WithTitles>
        </p>
      ))}
    </div>
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: useTexts(teamTexts).teams.title, to: paths.teams() },
          { label: team.name, to: paths.team(team.id) },
          { label: t.open },
        ]}
        title={team.title}
        lede={team.mayGo ? t.lede : undefined}
      />
      {sent && team.mayGo && (
        <Banner tone="warn" role="alert" className="gap-b">
          {t.stale}
        </Banner>
      )}
      {team.mayGo ? (
        <Form method="post" className="stack-6">
          <input type="hidden" name="versi" value={team.version} />
          {lines}
          <ActionBar label={t.open}>
            <BusyButton variant="danger">{t.submit}</BusyButton>
            <ButtonLink to={paths.team(team.id)}>{t.back}</ButtonLink>
          </ActionBar>
        </Form>
      ) : (
        <div className="stack-6">
          {lines}
          <ActionBar label={t.open}>
            <ButtonLink to={paths.team(team.id)}>{t.toTeam}</ButtonLink>
          </ActionBar>
        </div>
      )}
    </div>
  )
}
