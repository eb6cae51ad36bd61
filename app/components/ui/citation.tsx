import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

export type CitationProps = {
  /** The figure in words: "412 keluarga berisiko stunting". */
  figure: ReactNode
  /** Whose figure it is. */
  source: ReactNode
  /** Which snapshot, and its date. */
  snapshot: ReactNode
  action?: ReactNode
}

/** A figure taken from the data room, frozen with its source and date. */
export function Citation({ figure, source, snapshot, action }: CitationProps) {
  return (
    <div className="cite">
      <Icon name="lock" />
      <p>
        <strong>{figure}</strong>
      </p>
      <p className="sm">{source}</p>
      <p className="sm quiet num">{snapshot}</p>
      {action && <div className="btns">{action}</div>}
    </div>
  )
}
