import { useFetcher } from '@remix-run/react'
import { Prose } from '#app/components/prose.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { blockTexts } from './texts.ts'
import { signWords } from '#app/i18n/signs.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { ReflectionSaid, ReflectionView } from './block-view.ts'

type Props = { block: ReflectionView; action?: string; letters: number; said: ReflectionSaid | null }

/** A private note to a question. */
export function Reflection({ block, action, letters, said }: Props) {
  const t = useTexts(blockTexts)
  const sayError = useErrorWords(letters)
  const fetcher = useFetcher<ReflectionSaid>()
  const last = fetcher.data ?? said
  const ask = <Prose as="span" id={`refleksi-${block.id}`} html={block.ask} lang="id" />
  if (!action) {
    return (
      <div className="card stack-2" id={`b-${block.id}`}>
        <p>
          <strong>{ask}</strong>
        </p>
        <p className="hint">{t.question.onlyParticipants}</p>
      </div>
    )
  }
  return (
    <Form fetcher={fetcher} method="post" action={action} className="card stack" id={`b-${block.id}`}>
      <p>
        <strong>{ask}</strong>
      </p>
      {last && last.theirs !== null && (
        <Banner tone="warn" title={t.reflection.clash} role="alert">
          <p>{t.reflection.clashWords}</p>
          <p>
            <strong>{t.reflection.theirs}</strong>
          </p>
          <blockquote className="diff">
            {last.theirs === '' ? t.reflection.theirsEmpty : last.theirs}
          </blockquote>
        </Banner>
      )}
      <input type="hidden" name="blok" value={block.id} />
      <ShownVersion value={last?.version ?? block.version} answer={undefined} />
      <TextArea
        id={`isi-${block.id}`}
        name="isi"
        label={t.reflection.label}
        hint={t.reflection.private}
        error={last?.error ? sayError(last.error) : undefined}
        limit={letters}
        rows={5}
        optional
        defaultValue={said?.text ?? block.text}
      />
      <div className="line">
        <BusyButton busy={fetcher.state !== 'idle'}>{t.reflection.save}</BusyButton>
        {fetcher.state === 'idle' && fetcher.data?.saved && <SaveState state="saved" />}
        {fetcher.state !== 'idle' && <SaveState state="saving" />}
      </div>
    </Form>
  )
}

function useErrorWords(letters: number) {
  const { errors } = useTexts(blockTexts)
  const language = useLanguage()
  return (code: string) => {
    if (code === 'tooLong')
      return errors.tooLong({ limit: letters.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID') })
    if (code === 'digits16') return errors.digits16
    return signWords(code, language) ?? errors.other
  }
}
