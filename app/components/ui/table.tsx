import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type TableProps = {
  /** Names the table for everyone; it may state the finding. */
  caption: ReactNode
  /** Name of the scrolling region when the caption is more than text. */
  label?: string
  /** Keeps the caption for screen readers when a heading stands right above. */
  quietCaption?: boolean
  /** Many narrow columns of icons with hidden words. */
  matrix?: boolean
  /** No surface of its own: inside a card or a figure. */
  bare?: boolean
  className?: string
  /** thead, tbody, tfoot. Classes: `pin` sticky first column, `r` numbers, `few` for "<5", `sep` a divider. */
  children: ReactNode
}

/** A table that scrolls sideways inside its own region, by keyboard too. */
export function Table({ caption, label, quietCaption, matrix, bare, className, children }: TableProps) {
  const name = label ?? (typeof caption === 'string' ? caption : undefined)
  const Tag = name ? 'section' : 'div'
  return (
    <Tag className={classNames('scroll', bare && 'bare', className)} aria-label={name} tabIndex={0}>
      <table className={matrix ? 'matrix' : undefined}>
        <caption className={quietCaption ? 'sr' : undefined}>{caption}</caption>
        {children}
      </table>
    </Tag>
  )
}
