import { NavLink } from '@remix-run/react'
import { classNames } from '#app/components/ui/class-names.ts'
import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/platform/paths.ts'
import type { NavItem } from './root-data.ts'

/** One nav: a bar at the thumb on phones, a rail at the side on wide screens. */
export function MainNav({ items, hiddenOnPhone }: { items: readonly NavItem[]; hiddenOnPhone?: boolean }) {
  const t = useTexts(shellTexts)
  return (
    <nav className={classNames('nav', hiddenOnPhone && 'desk')} aria-label={t.mainNav}>
      <ul>
        {items.map((item) => (
          <li key={item.to} className={item.wide ? 'wide' : undefined}>
            <NavLink to={item.to} end={item.to === paths.home() || item.to === paths.secretariat()}>
              <Icon name={item.icon} />
              <span>{item.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
