import type { ReactNode } from 'react'

export type ActionBarProps = {
  label: string
  /** `decision`: one large button, one beside it, then a row of smaller ones (wrap those in a `<div>`). */
  look?: 'plain' | 'decision'
  children: ReactNode
}

/** The page's actions, kept where the thumb is. Its route sets `handle.actionBar`, so the phone shows no bottom nav. */
export function ActionBar({ label, look = 'plain', children }: ActionBarProps) {
  return (
    <div className="bar" role="group" aria-label={label}>
      <div className={look === 'decision' ? 'acts' : 'btns bar-btns'}>{children}</div>
    </div>
  )
}
