import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
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
      {page.ahead && <Banner icon="book">{page.ahead}</Banner>}
      {closedBecause === 'no-team' && page.moved.length === 0 && (
        <Banner tone="warn">
          <p>{t.noTeamBanner}</p>
          {page.formerTeam && (
            <p>
              {page.formerTeam.removed ? t.noTeamRemoved(page.formerTeam) : t.noTeamFormer(page.formerTeam)}
            </p>
          )}
        </Banner>
      )}
      {page.withdrawn && (
        <Banner tone="info" icon="archive" title={t.withdrawnTitle}>
          {t.withdrawnBanner({ at: page.withdrawn })}
        </Banner>
      )}
      {page.extended && !page.withdrawn && (closedBecause === null || closedBecause === 'soon') && (
        <Banner tone={page.extended.holds ? 'info' : 'plain'} icon="clock" title={page.extended.title}>
          {page.extended.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
      {closedBecause === 'closed' && !page.withdrawn && (
        <Banner tone="danger" title={t.closedTitle}>
          {t.closedBanner({ at: page.closesWords })}
        </Banner>
      )}
      {closedBecause === null && page.late && (
        <Banner tone="warn">{t.lateBanner({ until: page.closesUntil })}</Banner>
      )}
      {returned && (
        <Banner tone="turn" title={t.returnedTitle(returned)}>
          <Notes text={returned.comment} />
          <p className="sm">{t.returnedNote}</p>
        </Banner>
      )}
      {page.moved.map(({ tone, title, text }) => (
        <Banner key={title} tone={tone} icon="sent" title={title}>
          {text}
        </Banner>
      ))}
      {current?.receipt && !current.grade && page.handsInItself && (
        <Banner tone="ok" icon="sent" arrival title={t.sentTitle({ at: current.receipt.time })}>
          {t.sentBanner({ number: current.receipt.number })}
        </Banner>
      )}
    </>
  )
}
