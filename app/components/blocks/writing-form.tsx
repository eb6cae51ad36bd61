import { useCallback, useRef, useState, type ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Kept } from './keeping.tsx'
import { blockTexts } from './texts.ts'
import type { Writing } from './use-writing.ts'

type Props = {
  id: string
  field: 'isi' | 'pilih'
  version: number
  savedAt: string | null
  /** What the field says by the server, as the engine writes it. */
  value: string
  /** The form came back: what is in it is not what the server has. `clash`: it shows two texts to choose between. */
  unsaved?: boolean
  clash?: boolean
  /** Why it came back, where the field itself does not say it. */
  refused?: string | undefined
  /** Where it goes as a plain form. */
  action: string
  button: ReactNode
  writing: Writing
  children: (kept: Kept | null) => ReactNode
}

/**
 * A block's form. On its own it is a plain form with a button; the one script of a reading page keeps it by what is
 * said in `data-`, and a page that is alive by the engine, once that has come.
 */
export function WritingForm({ id, field, version, savedAt, value, ...props }: Props) {
  const { action, button, writing, unsaved = false, clash = false, refused, children } = props
  const { engine, save, tell: tellAll } = writing
  const t = useTexts(blockTexts)
  const form = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const tell = useCallback(
    (news: Kept) => {
      setKept(news)
      tellAll(id, news.text)
    },
    [tellAll, id],
  )
  const door = `${save}/${encodeURIComponent(id)}`
  // Of two texts that stand in one form one is chosen by the form.
  const reading = clash ? null : writing.reading
  const came = unsaved && { 'data-belum': '' }
  const said = reading && { 'data-simpan': door, 'data-isian': field, 'data-versi': version, ...came }
  return (
    <Form
      ref={form}
      method="post"
      // A page without scripts comes back to the block it was sent from.
      action={`${action}#b-${id}`}
      className="card stack"
      id={`b-${id}`}
      {...said}
      {...kept?.on}
    >
      {children(kept)}
      {reading && <reading.News id={`k-${id}`} clashes={field === 'isi'} refused={refused} />}
      {writing.bare && <p className="hint">{t.onlyByButton}</p>}
      <div className="line scroll-mt-[50vh]" id={`s-${id}`}>
        <BusyButton>{button}</BusyButton>
        {reading && <reading.State savedAt={unsaved ? null : savedAt} />}
        {!reading && !engine && savedAt && !unsaved && <SaveState state="saved" at={savedAt} />}
      </div>
      {engine && (
        <engine.Keeping
          form={form}
          id={id}
          field={field}
          version={version}
          value={value}
          savedAt={savedAt}
          unsaved={unsaved}
          door={door}
          tell={tell}
        />
      )}
    </Form>
  )
}
