import { Prose } from '#app/components/prose.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { blockTexts } from './texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { ReflectionSaid, ReflectionView } from './block-view.ts'
import { reflectionFault } from './reflection-fault.ts'
import type { Writing } from './use-writing.ts'
import { WritingForm } from './writing-form.tsx'

type Props = {
  block: ReflectionView
  action?: string
  writing: Writing | null
  letters: number
  said: ReflectionSaid | null
}

/** A private note to a question. */
export function Reflection({ block, action, writing, letters, said }: Props) {
  const t = useTexts(blockTexts)
  const language = useLanguage()
  const { id, version, savedAt } = block
  const ask = <Prose as="span" id={`refleksi-${id}`} html={block.ask} lang="id" />
  if (!action || !writing) {
    return (
      <div className="card stack-2" id={`b-${id}`}>
        <p>
          <strong>{ask}</strong>
        </p>
        <p className="hint">{t.question.onlyParticipants}</p>
      </div>
    )
  }
  const text = said?.text ?? block.text
  const clash = typeof said?.theirs === 'string'
  const fault = said?.error ? reflectionFault(said.error, letters, language) : undefined
  // The engine of a reading page says it where it can take it back.
  const saysItself = writing.reading !== null && !clash
  return (
    <WritingForm
      id={id}
      field="isi"
      version={version}
      savedAt={savedAt}
      value={block.text}
      unsaved={said !== null}
      clash={clash}
      refused={fault}
      action={action}
      button={t.reflection.save}
      writing={writing}
    >
      {(kept) => (
        <>
          <p>
            <strong>{ask}</strong>
          </p>
          {said && clash && (
            <Banner tone="warn" title={t.reflection.clash} role="alert">
              <p>{t.reflection.clashWords}</p>
              <p>
                <strong>{t.reflection.theirs}</strong>
              </p>
              <blockquote className="diff">
                {said.theirs === '' ? t.reflection.theirsEmpty : said.theirs}
              </blockquote>
            </Banner>
          )}
          <input type="hidden" name="blok" value={id} />
          <ShownVersion value={said?.version ?? version} answer={undefined} />
          <TextArea
            id={`isi-${id}`}
            name="isi"
            label={t.reflection.label}
            hint={t.reflection.private}
            error={kept ? kept.error : saysItself ? undefined : fault}
            aria-invalid={saysItself && fault ? true : undefined}
            aria-describedby={saysItself ? `k-${id}` : undefined}
            // The count follows the typing where React is; a wrong one is worse than none.
            limit={writing.reading || writing.bare ? undefined : letters}
            rows={5}
            optional
            defaultValue={text}
          />
        </>
      )}
    </WritingForm>
  )
}
