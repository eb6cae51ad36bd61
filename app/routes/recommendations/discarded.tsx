import { Link } from '@remix-run/react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { stepTexts } from './step-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { Overview } from './recommendation.page.server.ts'

/** A draft made by accident is discarded here. It can be taken back, so nothing is asked first. */
export function DiscardCard({ page }: { page: Overview }) {
  const t = useTexts(stepTexts).discard
  if (!page.may.discard) return null
  return (
    <Card className="stack-2">
      <h2 className="h3">{t.title}</h2>
      <p className="sm quiet">{t.words}</p>
      <Form method="post" action={paths.recommendationTransition(page.id, 'buang')}>
        <SubmissionKey value={page.key} />
        <ShownVersion value={page.version} answer={undefined} />
        <BusyButton full icon="trash">
          {t.button}
        </BusyButton>
      </Form>
    </Card>
  )
}

/** On the page of a discarded draft: until when it can be taken back, and by whom. */
export function DiscardedBanner({ page }: { page: Overview }) {
  const t = useTexts(stepTexts).discard
  if (!page.discarded) return null
  return (
    <Banner tone="warn" icon="trash" title={t.bannerTitle(page.discarded)}>
      <p>{t.bannerWords(page.discarded)}</p>
      {page.may.restore ? (
        <Form method="post" action={paths.recommendationTransition(page.id, 'pulihkan')}>
          <SubmissionKey value={page.key} />
          <ShownVersion value={page.version} answer={undefined} />
          <BusyButton icon="history">{t.undo}</BusyButton>
        </Form>
      ) : (
        page.lead && <p>{t.onlyLead({ lead: page.lead })}</p>
      )}
    </Banner>
  )
}

/** Above the team's list, which does not show them any more. */
export function JustDiscarded({
  drafts,
}: {
  drafts: readonly { id: string; title: string; until: string }[]
}) {
  const t = useTexts(stepTexts).discard
  if (drafts.length === 0) return null
  return (
    <Banner tone="plain" icon="trash" className="gap-b">
      {drafts.map(({ id, title, until }) => (
        <p key={id}>
          {t.inList({ until })}{' '}
          <Link to={paths.recommendation(id)}>
            <Written text={title} />
          </Link>
        </p>
      ))}
    </Banner>
  )
}
