import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type CardProps = {
  as?: 'div' | 'section' | 'article' | 'li'
  id?: string
  /** The id of the heading that names it, when it is a section or an article. */
  labelledBy?: string
  className?: string
  children: ReactNode
}

/** A surface for one thing; its parts keep 16 px apart. */
export function Card({ as: Tag = 'div', id, labelledBy, className, children }: CardProps) {
  return (
    <Tag id={id} aria-labelledby={labelledBy} className={classNames('card stack', className)}>
      {children}
    </Tag>
  )
}
