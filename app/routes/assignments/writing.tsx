import { useLocation, useNavigate, useRevalidator } from '@remix-run/react'
import type { FormEvent } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PrivacyBanner } from '#app/components/ui/privacy-banner.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { LONGEST_TEXT } from '#app/domain/assignments/limits.ts'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { Attachments } from './attachments.tsx'
import { ClashHead, TheirCard } from './clash.tsx'
import { HandInSheet } from './hand-in-sheet.tsx'
import type { PageData } from './assignment.page.server.ts'
import type { SaveFailure } from './save-failure.server.ts'
import { useTextAutosave, type Draft } from './use-text-autosave.ts'

/** The draft: text that saves itself, files, and the way to handing in. */
export function Writing({ page, failure }: { page: PageData; failure: SaveFailure | undefined }) {
  const t = useTexts(assignmentTexts)
  const location = useLocation()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const saved = savedOf(page)
  const words = { offline: t.offline, signedOut: t.signedOut, server: t.serverDown }
  const { draft, save, type, keepMine, takeTheirs } = useTextAutosave(
    paths.assignmentText(page.id),
    startOf(page, failure),
    saved,
    words,
  )
  const { theirs } = draft

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
    const handingIn = submitter instanceof HTMLButtonElement && submitter.name === 'lanjut'
    const whole = theirs ? await keepMine() : await save()
    if (!whole) return showWhy()
    revalidate()
    if (handingIn) navigate('#kirim', { replace: location.hash === '#kirim' })
  }

  const sentence = draft.sentence ?? undefined
  return (
    <section aria-labelledby="naskah" className="flow">
      <div className="stack">
        <div className="h2row">
          <h2 id="naskah">{t.work}</h2>
          <SaveState state={draft.status} at={draft.at ?? undefined} />
        </div>
        {failure && failure.kind !== 'clash' && draft.sentence && (
          <ErrorSummary errors={[{ message: draft.sentence, field: 'naskah' }]} answer={failure} />
        )}
        {theirs && <ClashHead theirs={theirs} />}
        <PrivacyBanner places={page.current?.privacy ?? []} />
        <Form method="post" className="stack" onSubmit={(event) => void submit(event)}>
          <ShownVersion value={theirs?.version ?? draft.version} answer={undefined} />
          <div className={theirs ? 'grid gap-4 lg:grid-cols-2' : undefined}>
            <TextArea
              name="naskah"
              label={theirs ? t.clashMine : t.workLabel}
              hint={t.workHint}
              error={sentence}
              rows={16}
              limit={LONGEST_TEXT}
              value={draft.text}
              onChange={(event) => type(event.currentTarget.value)}
              onBlur={() => void save()}
            />
            {theirs && <TheirCard theirs={theirs} back={paths.assignment(page.id)} take={takeTheirs} />}
          </div>
          <div className="btns">
            {theirs ? (
              <>
                <BusyButton variant="primary" busy={draft.status === 'saving'}>
                  {t.clashKeepMine}
                </BusyButton>
                <span className="hint">{t.clashKeepMineHint}</span>
              </>
            ) : (
              <>
                <Button variant="primary" icon="send" name="lanjut" value="kirim">
                  {t.handIn}
                </Button>
                <Button>{t.save}</Button>
              </>
            )}
          </div>
        </Form>
      </div>
      <Attachments page={page} />
      {/* The sheet lies over the page: the distance between parts is its wrapper's, not its own. */}
      <div>
        <HandInSheet key={location.key} page={page} draft={draft} />
      </div>
    </section>
  )
}

/** The button stands below a long field: what keeps the text from being saved is said above it. */
function showWhy() {
  document.getElementById(fieldId('naskah'))?.focus({ preventScroll: true })
  document.getElementById('naskah')?.scrollIntoView({ block: 'start' })
}

function savedOf({ current }: PageData) {
  return { text: current?.text ?? '', version: current?.version ?? 0, at: current?.savedAt ?? null }
}

/** What the page begins with: the saved text, or after a refused save what the person had typed. */
function startOf(page: PageData, failure: SaveFailure | undefined): Draft {
  const saved = savedOf(page)
  if (!failure) return { ...saved, status: 'saved', sentence: null, theirs: null, again: false }
  if (failure.kind === 'clash')
    return {
      ...saved,
      text: failure.text,
      status: 'conflict',
      sentence: null,
      theirs: failure.theirs,
      again: false,
    }
  return {
    ...saved,
    text: failure.text,
    status: 'failed',
    sentence: failure.sentence,
    theirs: null,
    again: false,
  }
}
