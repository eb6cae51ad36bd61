import { useState } from 'react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PrivacyBanner } from '#app/components/ui/privacy-banner.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Clashes } from './clashes.tsx'
import { SectionField } from './section-fields.tsx'
import { markFields } from './section-marks.ts'
import type { SaveAnswer, sectionPage } from './section.page.server.ts'
import { useFormAutosave } from './use-form-autosave.ts'

type Page = NonNullable<Awaited<ReturnType<typeof sectionPage>>>
type Props = { page: Page; answer: Exclude<SaveAnswer, { kind: 'refused' }> | undefined }

/** The form of one section. It works as a plain form; with JavaScript it also saves by itself. */
export function SectionEditor({ page, answer }: Props) {
  const t = useTexts(writingTexts)
  const clash = answer?.kind === 'conflict' ? answer : null
  const refused = answer?.kind === 'invalid' || answer?.kind === 'closed' ? answer : null
  const auto = useFormAutosave({
    version: clash?.version ?? refused?.version ?? page.version,
    at: page.savedAt,
    paused: clash !== null || page.closed,
  })
  // Drawn once: after an autosave the loader's fields are a colleague's as often as ours, and must not move the rows.
  const [fields] = useState(clash?.fields ?? refused?.fields ?? page.fields)
  const closed = page.closed || auto.closed
  const word = clash ? 'conflict' : refused && !auto.clean && auto.word === 'saved' ? 'failed' : auto.word
  const errors = auto.clean ? [] : (refused?.errors ?? [])
  return (
    <Form
      method="post"
      ref={auto.form}
      className="stack-6"
      aria-labelledby="bagian"
      onChange={auto.changed}
      onBlur={auto.left}
      onSubmit={auto.submitting}
    >
      <div>
        <ShownVersion value={auto.version} answer={undefined} />
        {/* The browser presses the first button when Enter is hit: it must be the one that saves. */}
        <button className="sr" name="aksi" value="simpan" tabIndex={-1} aria-hidden="true">
          {t.edit.save}
        </button>
        <div className="h2row">
          <h2 id="bagian">{page.title}</h2>
          {word && <SaveState state={word} at={auto.at ?? undefined} />}
        </div>
        <p className="quiet">{page.lede}</p>
      </div>
      {auto.errors.length > 0 ? (
        <Banner tone="danger" title={t.edit.failed} role="status">
          <ul className="err-list">
            {auto.errors.map((error) => (
              <li key={error.field}>
                <a href={`#${fieldId(error.field)}`}>{error.message}</a>
              </li>
            ))}
          </ul>
        </Banner>
      ) : (
        <ErrorSummary errors={errors} answer={refused} title={t.edit.failed} />
      )}
      {auto.conflict && (
        <Banner tone="danger" icon="compare" role="alert" title={t.edit.conflictTitle}>
          <p>{t.edit.autosaveConflict}</p>
          <p>
            <Button name="aksi" value="simpan" icon="compare">
              {t.edit.compareNow}
            </Button>
          </p>
        </Banner>
      )}
      {clash && <Clashes clash={clash} here={page.sections.find((section) => section.current)?.to ?? ''} />}
      {closed && (
        <Banner tone="info" icon="lock" title={t.edit.closed} role={auto.closed ? 'alert' : undefined}>
          {t.edit.closedWords}
        </Banner>
      )}
      <fieldset disabled={closed} className="stack-6">
        {(auto.marks ? markFields(fields, auto.marks) : fields).map((field) => (
          <SectionField key={field.name} field={field} />
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
      {!closed && (
        <ActionBar label={page.title}>
          {/* The writer may be far below the heading that says so too. */}
          {(word === 'failed' || word === 'conflict') && <SaveState state={word} />}
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
