import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export type EmptyStateProps = {
  icon?: IconName
  title: ReactNode
  /** What will come here, and when or how. */
  children?: ReactNode
  /** One way on. */
  action?: ReactNode
}

/** Nothing here yet: what will come, when, and one way on. */
export function EmptyState({ icon = 'check-circle', title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </div>
  )
}
