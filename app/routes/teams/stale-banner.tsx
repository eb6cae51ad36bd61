import { Link } from '@remix-run/react'
import { ArrivingBanner } from '#app/components/ui/arriving-banner.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { Typed } from '#app/platform/forms.ts'
import { teamTexts } from './texts.ts'

type Person = { id: string; name: string }
type Props = {
  /** The team as it is stored now, and everybody whom its page knows. */
  team: {
    id: string
    name: string
    leadId: string
    members: readonly Person[]
    free: readonly Person[]
    elsewhere: readonly Person[]
  }
  sent: Typed
}

/** A form that is older than its team: how the team is now, and what saving what stands in the form would change in it. */
export function StaleBanner({ team, sent }: Props) {
  const t = useTexts(teamTexts).team
  const people = [...team.members, ...team.free, ...team.elsewhere]
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? t.staleNobody
  const namesOf = (some: readonly Person[]) => some.map(({ name }) => name).join(', ')
  const chosen = sent.lists['anggota'] ?? []
  const lead = sent.values['ketua'] ?? ''
  const name = sent.values['nama'] ?? team.name
  const leaving = team.members.filter(({ id }) => !chosen.includes(id))
  // Whom the page does not know any more stands in no box of it, and is not sent again.
  const coming = people.slice(team.members.length).filter(({ id }) => chosen.includes(id))
  const changes = [
    ...(leaving.length > 0 ? [t.staleLeaving({ names: namesOf(leaving) })] : []),
    ...(coming.length > 0 ? [t.staleComing({ names: namesOf(coming) })] : []),
    ...(lead === team.leadId
      ? []
      : [
          t.staleLead({
            before: team.leadId === '' ? t.staleNobody : nameOf(team.leadId),
            after: lead === '' ? t.staleNobody : nameOf(lead),
          }),
        ]),
    ...(name.trim() === team.name ? [] : [t.staleName({ before: team.name, after: name })]),
  ]
  return (
    <ArrivingBanner tone="warn" title={t.stale} className="gap-b">
      <p>{t.staleNext}</p>
      <p>
        {t.staleNow({
          name: team.name,
          members: namesOf(team.members) || t.staleEmpty,
          lead: team.leadId === '' ? t.staleNobody : nameOf(team.leadId),
        })}
      </p>
      <p>{changes.length === 0 ? t.staleSame : t.staleSave}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p>
        <Link className="more" reloadDocument to={paths.team(team.id)}>
          {t.staleDrop}
        </Link>
      </p>
    </ArrivingBanner>
  )
}
