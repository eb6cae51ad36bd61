import { LessonBlocks } from '#app/components/blocks/lesson-blocks.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { REFLECTION_LETTERS } from '#app/domain/learning/limits.ts'
import type { Look } from './editor.page.server.ts'
import { FaultLines } from './fault-lines.tsx'

type Props = {
  look: Look
  /** What was to be seen last; it stays while the text cannot be drawn. */
  lastGood: Look['text']
  typed: boolean
  busy: boolean
}

/** The text as participants would see it. */
export function PreviewPane({ look, lastGood, typed, busy }: Props) {
  const t = useTexts(studioTexts)
  const shown = look.text ?? lastGood
  const of = look.text ? t.previewOf[typed ? 'typed' : 'saved'] : shown ? t.previewLastGood : null
  return (
    <section id="pratinjau" aria-labelledby="pratinjau-judul" className="stack beside">
      <div className="h2row">
        <h2 className="h3" id="pratinjau-judul">
          {t.previewTitle}
        </h2>
        <span className="quiet sm">{busy ? t.previewBusy : of}</span>
      </div>
      <div className="card read pane" role="group" aria-labelledby="pratinjau-judul" tabIndex={0}>
        {shown ? (
          <LessonBlocks {...shown} doors={null} letters={REFLECTION_LETTERS} />
        ) : (
          <div className="hole stack-2">
            <p>{t.previewHole}</p>
            <FaultLines faults={look.faults} />
          </div>
        )}
      </div>
    </section>
  )
}
