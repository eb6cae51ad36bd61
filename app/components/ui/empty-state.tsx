import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export type EmptyStateProps = {
  icon?: IconName
  title: ReactNode
  /** What will come here, and when or how. */
  children?: ReactNode
  /** One way on. */
  action?: ReactNode
  /** Of a list that was filtered: it stands for the line that says how much there is (`Results`). */
  results?: boolean
}

/** Nothing here yet: what will come, when, and one way on. */
export function EmptyState({ icon = 'check-circle', title, children, action, results }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <strong data-hasil={results ? '' : undefined} tabIndex={results ? -1 : undefined}>
        {title}
      </strong>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </div>
  )
}
