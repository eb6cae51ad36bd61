import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type ProgressProps = {
  value: number
  max: number
  /** The whole sentence for a screen reader: "31 dari 40 foto terunggah". */
  label: string
  className?: string
}

/** A bar. It must not stand alone: put the count beside it, as `Meter` does. */
export function Progress({ value, max, label, className }: ProgressProps) {
  return <progress max={max} value={value} aria-label={label} className={className} />
}

export type MeterProps = ProgressProps & {
  /** The count in words beside the bar: "31 dari 40". */
  words: ReactNode
  quiet?: boolean
}

/** A bar with its count in words. */
export function Meter({ words, quiet, className, ...progress }: MeterProps) {
  return (
    <div className={classNames('meter num', quiet && 'sm quiet', className)}>
      <Progress {...progress} />
      <span>{words}</span>
    </div>
  )
}
