import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CoverLink } from './rows.tsx'
import { Written } from './written.tsx'

export type Figure = {
  /** Already formatted; "<5" where the number is suppressed. */
  value: string
  label: string
  /** The label is in the words of those who wrote it. */
  written?: true
  /** Source and period: "BKKBN, S2 2025". */
  source?: ReactNode
  to?: string
}

export type FiguresProps = { items: readonly Figure[]; label: string; across?: boolean; card?: boolean }

/** A few numbers people act on: the number, what it is, source and period. */
export function Figures({ items, label, across, card }: FiguresProps) {
  return (
    <ul className={classNames('figures', across && 'across', card && 'card')} aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          <b>{item.value}</b>
          <span>
            {item.to ? (
              <CoverLink to={item.to}>
                <u>{item.label}</u>
              </CoverLink>
            ) : item.written ? (
              <Written text={item.label} />
            ) : (
              item.label
            )}
            {item.source && <small>{item.source}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}

export type CountsProps = {
  items: readonly { value: string; label: string; to: string; late?: boolean }[]
  label: string
  /** What is counted is said in several words: two in a row on a phone. */
  broad?: boolean
}

/** Counts beside each other, each one tap from its list. */
export function Counts({ items, label, broad }: CountsProps) {
  return (
    <ul className={classNames('counts', broad && 'broad')} aria-label={label}>
      {items.map((item) => (
        <li key={item.label} className={item.late ? 'late' : undefined}>
          <Link to={item.to}>
            <b>{item.value}</b>
            <span>{item.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
