import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { PrivacyBanner } from '#app/components/ui/privacy-banner.tsx'
import { SaveState, type SaveStateProps } from '#app/components/ui/save-state.tsx'
import { useKeeper } from '#app/components/ui/use-keeper.ts'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { BASE, CHOICE } from '#app/platform/forms.ts'
import type { FieldKind } from '#app/platform/line/form-fields.ts'
import { refusedPlaces, type Whole } from '#app/platform/line/keeper-shape.ts'
import { Clashes } from './clashes.tsx'
import { SectionField } from './section-fields.tsx'
import { markFields } from './section-marks.ts'
import { valueInWords } from './section-words.ts'
import type { FormAnswer, sectionPage } from './section.page.server.ts'
import type { FieldView } from './section-view.server.ts'
import type { RowsHands } from './use-rows.ts'

type Page = NonNullable<Awaited<ReturnType<typeof sectionPage>>>
type Props = { page: Page; answer: Exclude<FormAnswer, { kind: 'refused' | 'saved' }> | undefined }

/** The form of one section. It works as a plain form; with JavaScript it also saves by itself. */
export function SectionEditor({ page, answer }: Props) {
  const t = useTexts(editTexts)
  const words = useTexts(keptTexts)
  const { revalidate } = useRevalidator()
  const clash = answer?.kind === 'conflict' ? answer : null
  const refused = answer?.kind === 'invalid' || answer?.kind === 'closed' ? answer : null
  // Drawn once: after an autosave the loader's fields are a colleague's as often as ours, and must not move the rows.
  const [fields] = useState(answer?.fields ?? page.fields)
  const [marks] = useState(answer?.marks ?? page.marks)
  const [room] = useState<RowsHands['room']>({})
  const [asked, setAsked] = useState(false)
  const kept = useKeeper({
    address: paths.saveSection(page.id, page.section),
    kinds: kindsOf(fields),
    marks,
    at: page.savedAt,
    unsaved: refused !== null,
    paused: page.closed ? 'closed' : clash ? 'clash' : false,
    setsAside: true,
    onSaved: revalidate,
    mostRows: Object.fromEntries(
      fields.flatMap((field) => (field.kind === 'rows' ? [[field.name, field.most]] : [])),
    ),
    room: (field, count) => room[field]?.(count),
    onWhole: (button) => {
      if (button?.getAttribute('value') !== 'simpan') return 'send'
      // All is there: the page stays as it is, with the caret where it was.
      setAsked(true)
    },
  })
  const { whole } = kept
  const closed = page.closed || whole.closed !== null
  const word = clash ? 'conflict' : refused && !kept.keeping ? 'failed' : wordOf(whole)
  const places = refusedPlaces(whole)
  // What an autosave refused comes last: it is the newest word on its place. A form that came back says it itself.
  const marked =
    answer && !kept.keeping ? fields : markFields(fields, new Map([...Object.entries(page.wrong), ...places]))
  const errors = kept.keeping ? [] : (refused?.errors ?? [])
  return (
    <Form method="post" ref={kept.form} className="stack-6" aria-labelledby="bagian" {...kept.on}>
      <div>
        {fields.map(({ name }) => (
          <input
            key={name}
            type="hidden"
            name={BASE + name}
            value={whole.fields[name]?.mark ?? marks[name] ?? ''}
          />
        ))}
        {(answer?.kind === 'invalid' ? answer.over : []).map((name) => (
          <input key={name} type="hidden" name={CHOICE + name} value="saya" />
        ))}
        {/* The browser presses the first button when Enter is hit: it must be the one that saves. */}
        <button type="submit" className="sr" name="aksi" value="simpan" tabIndex={-1} aria-hidden="true">
          {t.edit.save}
        </button>
        <div className="h2row">
          <h2 id="bagian">{page.title}</h2>
          <SaveState state={word} at={whole.at ?? page.savedAt ?? undefined} />
        </div>
        <p className="quiet">{page.lede}</p>
      </div>
      {places.size > 0 ? (
        <Banner tone="danger" title={t.edit.failed} role="status">
          <ul className="err-list">
            {[...places].map(([place, sentence]) => (
              <li key={place}>
                <a href={`#${fieldId(place)}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </Banner>
      ) : (
        <ErrorSummary errors={errors} answer={refused} title={t.edit.failed} />
      )}
      {clash && <Clashes clash={clash} />}
      {closed && (
        <Banner tone="info" icon="lock" title={t.edit.closed} role={whole.closed ? 'alert' : undefined}>
          {t.edit.closedWords}
        </Banner>
      )}
      {whole.mergedWith && (
        <Banner tone="info" icon="compare" role="status">
          {words.merged({ by: whole.mergedWith })}
        </Banner>
      )}
      <fieldset disabled={closed} className="stack-6">
        <legend className="sr">{t.edit.fields({ section: page.title })}</legend>
        {marked.map((field) => (
          <div key={field.name} className="stack-2">
            <SectionField field={field} rows={{ room, giveUp: kept.giveUp }} />
            <FieldNews field={field.name} words={(value) => valueInWords(field, value)} {...kept} />
          </div>
        ))}
      </fieldset>
      {!clash && !closed && <PrivacyBanner places={page.privacy} />}
      {!clash && !closed && word !== 'failed' && page.missing.length > 0 && (
        <Banner tone="info" icon="list" title={t.edit.missing}>
          <ul className="err-list">
            {page.missing.map((thing) => (
              <li key={thing.field}>
                <a href={`#${fieldId(thing.field)}`}>{thing.message}</a>
              </li>
            ))}
          </ul>
          <p className="sm">{t.edit.missingWords}</p>
        </Banner>
      )}
      <p role="status" className="sr">
        {asked &&
          word === 'saved' &&
          page.missing.length > 0 &&
          t.edit.savedMissing({ count: page.missing.length })}
      </p>
      {!closed && (
        <ActionBar label={page.title}>
          {/* The writer may be far below the heading that says so too. */}
          {word && (asked || word === 'failed' || word === 'conflict' || word === 'onDevice') && (
            <SaveState state={word} at={whole.at ?? page.savedAt ?? undefined} silent />
          )}
          <BusyButton variant="primary" name="aksi" value="simpan" busyLabel={t.edit.saving}>
            {t.edit.saveShort}
          </BusyButton>
          {page.next && (
            <Button name="aksi" value="lanjut" icon="right">
              {t.edit.next({ section: page.next })}
            </Button>
          )}
        </ActionBar>
      )}
    </Form>
  )
}

function kindsOf(fields: readonly FieldView[]): Record<string, FieldKind> {
  const kinds = fields.map(({ name, kind }): [string, FieldKind] => [
    name,
    kind === 'rows' ? 'rows' : kind === 'options' || kind === 'groups' ? 'list' : 'text',
  ])
  return Object.fromEntries(kinds)
}

/** Nothing is said of a section that nobody has saved yet. */
function wordOf({ word, at }: Whole): SaveStateProps['state'] {
  if (word === 'saved') return at ? 'saved' : undefined
  return word === 'closed' ? 'failed' : word
}
