import { Link } from '@remix-run/react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Written } from './written.tsx'

/** `written`: what people wrote of its words. */
export type Crumb = { label: string; to?: string; written?: string }

/** The way back up; the last one is this page and no link. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useTexts(shellTexts)
  return (
    <nav className="crumb" aria-label={t.breadcrumb}>
      <ol>
        {items.map((item, index) => (
          <li key={`${item.label}${index}`} aria-current={index === items.length - 1 ? 'page' : undefined}>
            {item.to && index < items.length - 1 ? (
              <Link to={item.to}>
                <Written text={item.written} within={item.label} />
              </Link>
            ) : (
              <span>
                <Written text={item.written} within={item.label} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
