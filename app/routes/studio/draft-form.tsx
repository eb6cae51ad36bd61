import { useRef, useState } from 'react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { usePart } from '#app/components/ui/use-part.ts'
import type { useKeeper } from '#app/components/ui/use-keeper.ts'
import { putTemplate } from '#app/components/writing/put-block.ts'
import { writingField } from '#app/components/writing/writing-field.ts'
import { WritingTools } from '#app/components/writing/writing-tools.tsx'
import { DRAFT_LIMITS, DRAFT_NAMES } from '#app/domain/content/limits.ts'
import { RELEASE_SHEET } from './sheet-name.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { BASE } from '#app/platform/forms.ts'
import { refusedPlaces } from '#app/platform/line/keeper-shape.ts'
import { BlockTools } from './block-tools.tsx'
import type { BroughtMediaProps } from './brought-media.tsx'
import type { EditorPage } from './editor.page.server.ts'
import type { EditorSaid } from './editor-said.ts'
import type { Fault } from './fault-lines.tsx'
import { HiddenSigns } from './hidden-signs.tsx'
import { useBroughtFiles } from './use-brought-files.ts'
import { TextWithLines } from './text-with-lines.tsx'

type Props = {
  page: Pick<EditorPage, 'module' | 'slug' | 'values' | 'marks' | 'blocks'>
  said: EditorSaid | null
  kept: ReturnType<typeof useKeeper>
  /** The lesson's text as it stands in its field. */
  text: string
  onText: (text: string) => void
  faults: readonly Fault[]
  /** A button was pressed. */
  onSave: () => void
}

const NAMES = Object.values(DRAFT_NAMES)
type Name = (typeof NAMES)[number]

/** The lesson's facts and text, which keep themselves as a draft. It works as a plain form too. */
export function DraftForm({ page, said, kept, text, onText, faults, onSave }: Props) {
  const t = useTexts(studioTexts)
  const words = useTexts(keptTexts)
  const labels = { ...t.fields, naskah: t.textLabel }
  const hints = { ...t.hints, naskah: t.textHint }
  const { field: plain } = formFields(said ?? undefined, labels, { hints, saved: page.values })
  const { whole } = kept
  const refused = refusedPlaces(whole)
  const field = (name: Name) => (kept.keeping ? { ...plain(name), error: refused.get(name) } : plain(name))
  const { defaultValue: start = '', ...textField } = field('naskah')
  const area = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState(0)
  const onBlock = () => setAsked((times) => times + 1)
  const MediumWords = usePart(() => import('./medium-words.tsx').then(({ MediumWords: part }) => part))
  const marks = said?.marks ?? page.marks
  const word = wordOf(said, kept)
  const brought = useBroughtFiles()
  const calling = NAMES.some(
    (name) =>
      name !== 'naskah' &&
      (field(name).error ?? whole.fields[name]?.clash ?? whole.offers.some((offer) => offer.field === name)),
  )
  /** What owes words asks for them at once. */
  function insert(template: string) {
    const target = area.current && writingField(area.current)
    target?.edit(putTemplate(target.spot(), template))
    onBlock()
  }
  /** Below the paragraph in which she is writing by then. */
  function insertBelow(template: string) {
    const box = area.current
    if (!box) return
    const { text, start } = writingField(box).spot()
    const end = text.indexOf('\n\n', start)
    const at = end === -1 ? text.length : end
    writingField(box).mark(at, at)
    insert(template)
  }
  return (
    <Form
      method="post"
      className="stack"
      {...brought.on}
      ref={kept.form}
      {...kept.on}
      onSubmit={(event) => {
        onSave()
        kept.on.onSubmit(event)
      }}
    >
      {NAMES.map((name) => (
        <input
          key={name}
          type="hidden"
          name={BASE + name}
          value={whole.fields[name]?.mark ?? marks[name] ?? ''}
        />
      ))}
      <div className="line spread tool-row">
        <h2 className="h3">{t.text}</h2>
        <SaveState state={word} at={whole.at ?? undefined} />
        {MediumWords && <MediumWords field={area} put={asked} />}
        <BlockTools blocks={page.blocks} insert={insert} library={paths.studioFiles(page.module.slug)} />
      </div>
      {whole.mergedWith && (
        <Banner tone="info" icon="compare" role="status">
          {words.merged({ by: whole.mergedWith })}
        </Banner>
      )}
      <FieldNews field="naskah" {...kept} />
      <HiddenSigns text={text} />
      <TextWithLines
        area={area}
        {...textField}
        label={labels.naskah}
        value={text}
        start={start}
        onText={onText}
        badLines={faults.map((fault) => fault.line)}
        tools={<WritingTools field={area} grammar="lesson" blocks={page.blocks} onBlock={onBlock} />}
      />
      {brought.files.length > 0 && (
        <Brought
          module={page.module}
          page={paths.studioLesson(page.module.slug, page.slug)}
          files={brought.files}
          put={insertBelow}
        />
      )}
      <Fold summary={t.facts} open={calling}>
        <GrowingField {...field('judul')} limit={DRAFT_LIMITS.title} lang="id" />
        <FieldNews field="judul" {...kept} />
        <TextArea {...field('ringkasan')} limit={DRAFT_LIMITS.summary} rows={3} lang="id" />
        <FieldNews field="ringkasan" {...kept} />
        <TextField {...field('menit')} inputMode="numeric" />
        <FieldNews field="menit" {...kept} />
        <GrowingField {...field('catatan')} optional limit={DRAFT_LIMITS.note} lang="id" />
        <FieldNews field="catatan" {...kept} />
      </Fold>
      <ActionBar label={t.text}>
        {/* The writer may be far below the heading that says so too. */}
        {(word === 'failed' || word === 'conflict' || word === 'onDevice') && (
          <SaveState state={word} silent />
        )}
        <BusyButton variant="primary" name="aksi" value="simpan">
          {t.save}
        </BusyButton>
        <BusyButton
          name="aksi"
          value="terbit"
          aria-haspopup="dialog"
          data-membuka={RELEASE_SHEET}
          icon="sent"
          closedBecause={
            text.trim() === '' ? t.publishEmpty : faults.length > 0 ? t.publishFaulty : undefined
          }
        >
          {t.toPublish}
        </BusyButton>
        <noscript>
          <Button name="aksi" value="pratinjau" icon="eye">
            {t.preview}
          </Button>
        </noscript>
      </ActionBar>
    </Form>
  )
}

function wordOf(said: EditorSaid | null, { whole, keeping }: Props['kept']) {
  if (said?.clash) return 'conflict'
  return whole.word === 'closed' || (said && !keeping) ? 'failed' : whole.word
}

/** What takes files in comes with the first that are dropped or pasted. */
function Brought(props: BroughtMediaProps) {
  const Part = usePart(() => import('./brought-media.tsx').then(({ BroughtMedia }) => BroughtMedia))
  return Part && <Part {...props} />
}
