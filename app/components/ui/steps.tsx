import type { ReactNode } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import { Meter, type MeterProps } from './progress.tsx'
import { CoverLink } from './rows.tsx'

export type Step = {
  state: 'done' | 'now' | 'later' | 'locked'
  /** What its sign says, where that is another word than the state's. */
  word?: string
  title: ReactNode
  to?: string
  note?: ReactNode
  meter?: MeterProps
}

export type StepsProps = { items: readonly Step[]; label?: string; card?: boolean }

/** A way in numbered steps: done, now, later, locked (say until when in `note`). */
export function Steps({ items, label, card }: StepsProps) {
  const t = useTexts(shellTexts)
  return (
    <ol className={classNames('steps', card && 'card')} aria-label={label}>
      {items.map((step, index) => (
        <li
          key={index}
          className={step.state === 'done' || step.state === 'now' ? step.state : undefined}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="dot">
            {step.state === 'done' && <Icon name="check" />}
            {step.state === 'locked' && <Icon name="lock" />}
            {(step.state === 'now' || step.state === 'later') && <span aria-hidden="true">{index + 1}</span>}
            <span className="sr">{step.word ?? t.step[step.state]}: </span>
          </span>
          <div>
            <p>{step.to ? <CoverLink to={step.to}>{step.title}</CoverLink> : step.title}</p>
            {step.meter && <Meter quiet {...step.meter} />}
            {step.note && <p className="sm quiet">{step.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
