import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type DefinitionListProps = {
  items: readonly { term: ReactNode; value: ReactNode }[]
  /** Names of several words: on a phone they stand above their value instead of breaking beside it. */
  long?: boolean
  className?: string
}

/** Facts with their names: Biaya, Penelaah, Tenggat. */
export function DefinitionList({ items, long = false, className }: DefinitionListProps) {
  return (
    <dl className={classNames('dl', long && 'long', className)}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
