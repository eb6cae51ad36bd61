import { Link, useLocation } from '@remix-run/react'
import { classNames } from '#app/components/ui/class-names.ts'
import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'
import type { NavItem } from './root-data.ts'

/** One nav: a bar at the thumb on phones, a rail at the side on wide screens. */
export function MainNav({ items, hiddenOnPhone }: { items: readonly NavItem[]; hiddenOnPhone?: boolean }) {
  const t = useTexts(shellTexts)
  const { home } = useAddresses()
  const here = roomOf(useLocation().pathname, items, home)
  return (
    <nav className={classNames('nav', hiddenOnPhone && 'desk')} aria-label={t.mainNav}>
      <ul>
        {items.map((item) => (
          <li key={item.to} className={item.wide ? 'wide' : undefined}>
            <Link to={item.to} aria-current={item === here ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span>{item.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The innermost room a page stands in: people have one of their own, offices are in the secretariat's. */
export function roomOf(pathname: string, items: readonly NavItem[], home: string): NavItem | undefined {
  return items
    .filter(({ to }) => pathname === to || (to !== home && pathname.startsWith(`${to}/`)))
    .sort((one, other) => other.to.length - one.to.length)[0]
}
