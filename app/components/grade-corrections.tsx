import { DefinitionList } from './ui/definition-list.tsx'
import { Fold } from './ui/fold.tsx'
import { Notes } from './ui/notes.tsx'

/** A correction of a released grade, in words: what was said before, and why it was put right. */
export type ShownCorrection = {
  title: string
  reason: string
  before: string
  lines: readonly { term: string; value: string }[]
}

/** What a grade said before, each time with the reason; nothing for one that was never corrected. */
export function GradeCorrections({ corrections }: { corrections: readonly ShownCorrection[] }) {
  return corrections.map(({ title, reason, before, lines }) => (
    <div key={title} className="stack-2">
      <h3 className="h3">{title}</h3>
      <Notes text={reason} className="read" />
      <Fold summary={before}>
        <DefinitionList long items={lines} />
      </Fold>
    </div>
  ))
}
