import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type FoldProps = {
  summary: ReactNode
  open?: boolean
  id?: string
  className?: string
  children: ReactNode
}

/** Something for whoever wants it; works without JavaScript. */
export function Fold({ summary, open, id, className, children }: FoldProps) {
  return (
    <details className={classNames('fold', className)} open={open} id={id}>
      <summary>{summary}</summary>
      <div className="stack-2">{children}</div>
    </details>
  )
}
