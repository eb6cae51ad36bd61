import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

export type SectionProps = {
  id: string
  title: ReactNode
  /** A quiet word at the right of the heading: "3 dari 40 peserta". */
  aside?: ReactNode
  more?: { to: string; label: string }
  className?: string
  /** Of a part within a part. */
  heading?: 'h2' | 'h3'
  children: ReactNode
}

/** A named part of a page: its heading, a word beside it, the thing itself. */
export function Section({
  id,
  title,
  aside,
  more,
  className,
  heading: Heading = 'h2',
  children,
}: SectionProps) {
  return (
    <section aria-labelledby={id} className={className}>
      <div className="h2row">
        <Heading id={id}>{title}</Heading>
        {aside && <span className="quiet num">{aside}</span>}
        {more && (
          <Link className="more" to={more.to}>
            {more.label} <Icon name="right" />
          </Link>
        )}
      </div>
      {children}
    </section>
  )
}
