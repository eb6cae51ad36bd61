import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type DefinitionListProps = {
  items: readonly { term: ReactNode; value: ReactNode }[]
  className?: string
}

/** Facts with their names: Biaya, Penelaah, Tenggat. */
export function DefinitionList({ items, className }: DefinitionListProps) {
  return (
    <dl className={classNames('dl', className)}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
