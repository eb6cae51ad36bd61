import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { fileNewsTexts } from './file-news-texts.ts'

/** Files say something new of what trainers have changed; nothing where they do not. */
export function NewsBanner({ count }: { count: number }) {
  const t = useTexts(fileNewsTexts)
  if (count === 0) return null
  return (
    <Banner tone="warn" title={t.waiting({ count })}>
      <p>{t.waitingWords}</p>
      <ButtonLink to={paths.studioNews()} icon="compare">
        {t.open}
      </ButtonLink>
    </Banner>
  )
}
