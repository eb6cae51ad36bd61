import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type RowsProps = {
  /** Gold left edge: these wait for me. Nothing else may carry it. */
  mine?: boolean
  ordered?: boolean
  /** Of many things alike: a line each on a wide screen, what is said of them in columns. */
  dense?: boolean
  label?: string
  id?: string
  className?: string
  children: ReactNode
}

/** A list of things in one surface. */
export function Rows({ mine, ordered, dense, label, id, className, children }: RowsProps) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag
      id={id}
      aria-label={label}
      className={classNames('rows', mine && 'mine', dense && 'dense', className)}
    >
      {children}
    </Tag>
  )
}

export type RowProps = {
  title?: ReactNode
  /** Makes the whole row one link. A row with a button of its own has no `to`: its title is text. */
  to?: string
  heading?: 'h2' | 'h3' | 'p'
  /** A pill or a figure at the right of the title. */
  aside?: ReactNode
  /** The row's own button, at the right on wide screens. */
  action?: ReactNode
  id?: string
  className?: string
  children?: ReactNode
}

/** One thing in a list. Without `title` it shows just its children. */
export function Row({
  title,
  to,
  heading: Heading = 'h3',
  aside,
  action,
  id,
  className,
  children,
}: RowProps) {
  const heading = title && (
    <Heading className="h3">{to && !action ? <CoverLink to={to}>{title}</CoverLink> : title}</Heading>
  )
  const head = aside ? (
    <div className="line spread">
      {heading}
      {aside}
    </div>
  ) : (
    heading
  )
  if (!action) {
    return (
      <li id={id} className={classNames('row', className)}>
        {head}
        {children}
      </li>
    )
  }
  return (
    <li id={id} className={classNames('row task', className)}>
      <div className="stack-2">
        {head}
        {children}
      </div>
      <div className="btns">{action}</div>
    </li>
  )
}

/** A link whose target is everything around it, up to the row. */
export function CoverLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="cover" to={to}>
      {children}
    </Link>
  )
}
