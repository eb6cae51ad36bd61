import { ButtonLink } from '#app/components/ui/button.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** To the works before and after this one that still wait. */
export function Neighbours({ previous, next }: { previous: string | null; next: string | null }) {
  const t = useTexts(gradingTexts)
  if (!previous && !next) return <p className="quiet">{t.done}</p>
  return (
    <nav className="btns" aria-label={t.title}>
      {previous && (
        <ButtonLink to={previous} icon="left">
          {t.previous}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next} icon="right">
          {t.next}
        </ButtonLink>
      )}
    </nav>
  )
}
