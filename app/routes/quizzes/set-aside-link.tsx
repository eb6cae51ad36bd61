import { Link } from '@remix-run/react'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** Leads to the texts of an attempt that were not chosen, where there are any. */
export function SetAsideLink({ to, count }: { to: string; count: number }) {
  const t = useTexts(keptTexts)
  if (count === 0) return null
  return (
    <p>
      <Link className="more" to={to}>
        {t.setAsideTitle} ({count})
      </Link>
    </p>
  )
}
