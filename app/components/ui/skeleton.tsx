import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type SkeletonProps = { shape?: 'text' | 'rows' | 'cards'; count?: number }

/** The shape of what is coming; it shows only after 300 ms, so a quick answer never flickers. */
export function Skeleton({ shape = 'text', count = 3 }: SkeletonProps) {
  const t = useTexts(shellTexts)
  return (
    <div className={`skeleton of-${shape}`} role="status">
      <span className="sr">{t.loading}</span>
      {Array.from({ length: count }, (_, index) => (
        <i key={index} aria-hidden="true" />
      ))}
    </div>
  )
}
