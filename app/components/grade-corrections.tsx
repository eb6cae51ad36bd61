import { texts } from '#app/i18n/texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { DefinitionList } from './ui/definition-list.tsx'
import { Fold } from './ui/fold.tsx'
import { PlainText } from './ui/plain-text.tsx'

const correctionTexts = texts({
  id: {
    by: (p: { by: string; at: string }) => `Dikoreksi ${p.by}, ${p.at}`,
    before: (p: { score: number }) => `Semula ${p.score} dari 100`,
    level: (p: { level: number }) => `Tingkat ${p.level}`,
    comment: 'Catatan semula',
  },
  en: {
    by: (p) => `Corrected by ${p.by}, ${p.at}`,
    before: (p) => `Before: ${p.score} of 100`,
    level: (p) => `Level ${p.level}`,
    comment: 'The comment before',
  },
})

/** A correction of a released grade: what was said before, and why it was put right. */
export type ShownCorrection = {
  score: number
  levels: readonly { criterion: string; level: number }[]
  comment: string
  reason: string
  by: string
  /** In words. */
  at: string
}

/** What a grade said before, newest first, each with its reason; nothing for one that was never corrected. */
export function GradeCorrections({ corrections }: { corrections: readonly ShownCorrection[] }) {
  const t = useTexts(correctionTexts)
  return corrections.map((correction) => (
    <div key={correction.at} className="stack-2">
      <h3 className="h3">{t.by(correction)}</h3>
      <PlainText text={correction.reason} />
      <Fold summary={t.before(correction)}>
        <DefinitionList
          items={correction.levels.map(({ criterion, level }) => ({
            term: criterion,
            value: t.level({ level }),
          }))}
        />
        {correction.comment !== '' && (
          <>
            <p className="sm quiet">{t.comment}</p>
            <PlainText text={correction.comment} />
          </>
        )}
      </Fold>
    </div>
  ))
}
