import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icons.tsx'
import { TONE_ICONS, type Tone } from './tone.ts'

export type BannerProps = {
  tone?: Tone
  icon?: IconName
  /** The first words, bold and in the tone's colour: "Tugas terkirim 14.32 WITA." */
  title?: ReactNode
  children?: ReactNode
  /** Only for a banner that arrives after the page: `status` waits its turn, `alert` interrupts. */
  role?: 'status' | 'alert'
  /** What an act has produced: after it the focus goes to the title. */
  arrival?: boolean
  id?: string
  className?: string
}

/** A message in the page: what happened, what is safe, what to do. */
export function Banner({ tone = 'info', icon, title, children, role, arrival, id, className }: BannerProps) {
  return (
    <div className={classNames('banner', tone !== 'plain' && tone, className)} role={role} id={id}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <div className="stack-2">
        {title && (
          <p data-arrival={arrival ? '' : undefined} tabIndex={arrival ? -1 : undefined}>
            <strong>{title}</strong>
          </p>
        )}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
