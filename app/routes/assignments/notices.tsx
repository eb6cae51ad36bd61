import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { PageData } from './assignment.page.server.ts'

/** What the person must know before she goes on: one sentence for each thing that is so now. */
export function Notices({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  const { current, closedBecause } = page
  if (!page.asParticipant) {
    return (
      <Banner>
        <p>{t.readerBanner}</p>
        {page.gradeTo && (
          <p>
            <ButtonLink to={page.gradeTo}>{t.toGrading}</ButtonLink>
          </p>
        )}
      </Banner>
    )
  }
  const returned = current?.status === 'DRAFT' ? page.earlier[0]?.returned : undefined
  return (
    <>
      {closedBecause === 'soon' && <Banner icon="lock">{t.soonBanner({ at: page.opensWords })}</Banner>}
      <Continued page={page} />
      {closedBecause === 'no-team' && page.continued.length === 0 && (
        <Banner tone="warn">{t.noTeamBanner}</Banner>
      )}
      {closedBecause === 'closed' && (
        <Banner tone="danger" title={t.closedTitle}>
          {t.closedBanner({ at: page.closesWords })}
        </Banner>
      )}
      {closedBecause === null && page.late && (
        <Banner tone="warn">{t.lateBanner({ until: page.closesUntil })}</Banner>
      )}
      {returned && (
        <Banner tone="turn" title={t.returnedTitle(returned)}>
          <p>{returned.comment}</p>
          <p className="sm">{t.returnedNote}</p>
        </Banner>
      )}
      <Sent page={page} />
    </>
  )
}

/** That it is handed in, and when it was not with the team in which she is now, whose it is. */
function Sent({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  const { current, through, team } = page
  if (!current?.receipt) return null
  const { at, time, number } = current.receipt
  if (through === 'former' && team !== null)
    return (
      <Banner tone="ok" icon="sent" title={t.formerTeamTitle({ team, at })}>
        {t.formerTeamBanner({ number })}
      </Banner>
    )
  if (through === 'joined-later' && team !== null)
    return (
      <Banner icon="sent" title={t.joinedLaterTitle({ team, at })}>
        {t.joinedLaterBanner({ team })}
      </Banner>
    )
  if (current.grade) return null
  return (
    <Banner tone="ok" icon="sent" title={t.sentTitle({ at: time })}>
      {t.sentBanner({ number })}
    </Banner>
  )
}

/** A former team goes on with what she handed in with it; she does it with the present one. */
function Continued({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  const { continued, team } = page
  return continued.map((one) => (
    <Banner key={one.team} title={t.continuedTitle({ team: one.team })}>
      {team === null ? t.continuedNoTeam : t.continuedBanner({ team })}
    </Banner>
  ))
}
