import { Link } from '@remix-run/react'

export type TabsProps = {
  label: string
  items: readonly { to: string; label: string; current?: boolean; count?: string }[]
}

/** Views of one thing as links: the address tells which one is open. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="seg tabs">
      {items.map((item) => (
        <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined} preventScrollReset>
          <span>
            {item.label}
            {item.count !== undefined && <span className="num"> {item.count}</span>}
          </span>
        </Link>
      ))}
    </nav>
  )
}
