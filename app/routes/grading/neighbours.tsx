import { ButtonLink } from '#app/components/ui/button.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { SubmissionPage } from './submission.page.server.ts'

/** To the works before and after this one that still wait, by whose they are. */
export function Neighbours({ page: { previous, next } }: { page: SubmissionPage }) {
  const t = useTexts(gradingTexts)
  if (!previous && !next) return null
  return (
    <nav className="btns" aria-label={t.around}>
      {previous && (
        <ButtonLink to={previous.to} icon="left" aria-label={t.previous({ name: previous.name })}>
          <span className="desk">{previous.first}</span>
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next.to} className="onward" icon="right" aria-label={t.next({ name: next.name })}>
          <span className="desk">{next.first}</span>
        </ButtonLink>
      )}
    </nav>
  )
}
