import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icons.tsx'
import { TONE_ICONS, type Tone } from './tone.ts'

export type PillProps = { tone?: Tone; icon?: IconName; children: ReactNode; className?: string }

/** A state in one word: always an icon and a word, never colour alone. */
export function Pill({ tone = 'plain', icon, children, className }: PillProps) {
  return (
    <span className={classNames('pill', tone !== 'plain' && tone, className)}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <span>{children}</span>
    </span>
  )
}
