import { useRef, useState, type ReactNode } from 'react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { DRAFT_LIMITS } from '#app/domain/content/limits.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { BlockTools } from './block-tools.tsx'
import type { EditorPage } from './editor.page.server.ts'
import type { EditorSaid } from './editor-said.ts'
import { TextWithLines } from './text-with-lines.tsx'

type Props = {
  page: Pick<EditorPage, 'values' | 'base' | 'blocks'>
  said: EditorSaid | null
  faults: readonly { line: number; sentence: string }[]
  unsaved: boolean
  /** Something was typed; the text itself when it was the lesson's. */
  onType: (text: string | null) => void
  onSave: () => void
  /** Leads to publishing what is saved. */
  publish: ReactNode
}

/** The lesson's facts and text, kept as a draft. */
export function DraftForm({ page, said, faults, unsaved, onType, onSave, publish }: Props) {
  const t = useTexts(studioTexts)
  const labels = { ...t.fields, naskah: t.textLabel }
  const hints = { ...t.hints, naskah: t.textHint }
  const { field, errors } = formFields(said ?? undefined, labels, { hints, saved: page.values })
  const { defaultValue: start = '', ...textField } = field('naskah')
  const [text, setText] = useState(start)
  const area = useRef<HTMLTextAreaElement>(null)
  function change(next: string) {
    setText(next)
    onType(next)
  }
  function insert(template: string) {
    const box = area.current
    if (!box) return
    const before = box.value.slice(0, box.selectionStart)
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
    box.setRangeText(`${gap}${template}\n`, box.selectionStart, box.selectionEnd, 'end')
    box.focus()
    change(box.value)
  }
  return (
    <Form method="post" className="stack" onSubmit={onSave} onChange={() => onType(null)}>
      <input type="hidden" name="dasar" value={said?.base ?? page.base} />
      <div className="line spread tool-row">
        <h2 className="h3">{t.text}</h2>
        <SaveState state={unsaved ? 'typing' : 'saved'} />
        <BlockTools blocks={page.blocks} insert={insert} />
      </div>
      <TextWithLines
        ref={area}
        {...textField}
        value={text}
        start={start}
        onText={change}
        badLines={faults.map((fault) => fault.line)}
      />
      <Fold summary={t.facts} open={errors.some((error) => error.field !== 'naskah')}>
        <TextField {...field('judul')} limit={DRAFT_LIMITS.title} lang="id" />
        <TextArea {...field('ringkasan')} limit={DRAFT_LIMITS.summary} rows={3} lang="id" />
        <TextField {...field('menit')} inputMode="numeric" />
        <TextField {...field('catatan')} optional limit={DRAFT_LIMITS.note} lang="id" />
      </Fold>
      <ActionBar label={t.text}>
        <BusyButton variant="primary" name="aksi" value="simpan">
          {t.save}
        </BusyButton>
        {publish}
        <noscript>
          <Button name="aksi" value="pratinjau" icon="eye">
            {t.preview}
          </Button>
        </noscript>
      </ActionBar>
    </Form>
  )
}
