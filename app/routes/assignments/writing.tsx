import { useLocation, useNavigate, useNavigation, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { PrivacyBanner } from '#app/components/ui/privacy-banner.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useKeeper } from '#app/components/ui/use-keeper.ts'
import { WritingTools } from '#app/components/writing/writing-tools.tsx'
import { LONGEST_TEXT } from '#app/domain/assignments/limits.ts'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { AGAIN } from '#app/platform/forms.ts'
import type { Change } from '#app/platform/line/keeper-shape.ts'
import { Attachments } from './attachments.tsx'
import { ClashHead, TheirCard } from './clash.tsx'
import { HandInSheet } from './hand-in-sheet.tsx'
import { keptAnswer } from './save-answer.ts'
import type { PageData } from './assignment.page.server.ts'
import type { SaveFailure } from './save-failure.server.ts'

/** The draft: text that saves itself, files, and the way to handing in. */
export function Writing({ page, failure }: { page: PageData; failure: SaveFailure | undefined }) {
  const t = useTexts(assignmentTexts)
  const words = useTexts(keptTexts)
  const location = useLocation()
  const askToHandIn = useHandInSheet()
  const { revalidate } = useRevalidator()
  const saved = savedOf(page)
  // A refusal stands on what its writer saw, which may be older than what is stored.
  const from = failure?.kind === 'invalid' ? failure.version : saved.version
  const theirs = failure?.kind === 'clash' ? failure.theirs : null
  const kept = useKeeper({
    address: paths.assignmentText(page.id),
    kinds: KINDS,
    marks: { naskah: String(from) },
    at: saved.at,
    unsaved: failure !== undefined,
    paused: theirs ? 'clash' : false,
    onSaved: () => undefined,
    setsAside: true,
    // Without a change there is only a text that she has given up.
    form: ([change]) => (change ? formOf(change) : { versi: String(from) }),
    read: keptAnswer,
    onWhole: (button) => {
      revalidate()
      if (button instanceof HTMLButtonElement && button.name === 'lanjut') askToHandIn()
    },
  })
  const { whole } = kept
  const typed = failure?.text ?? saved.text
  const field = whole.fields.naskah ?? { value: typed, mark: String(from), refused: null }
  const version = theirs?.version ?? Number(field.mark)
  // The page was read again and somebody else has written meanwhile: only an untouched text follows.
  const { follow } = kept
  const news = useRef(follow)
  useEffect(() => void (news.current = follow))
  const { text: savedText, version: savedVersion } = saved
  useEffect(() => {
    if (savedVersion > version) news.current({ naskah: { value: savedText, mark: String(savedVersion) } })
  }, [savedText, savedVersion, version])

  const refused = field.refused?.value === field.value ? field.refused.places.naskah : undefined
  const sentence = kept.keeping
    ? (refused ?? whole.closed ?? undefined)
    : failure && failure.kind !== 'clash'
      ? failure.sentence
      : undefined
  const state = theirs ? 'conflict' : sentence ? 'failed' : whole.word === 'closed' ? 'failed' : whole.word
  return (
    <section aria-labelledby="naskah" className="flow">
      <div className="stack">
        <div className="h2row">
          <h2 id="naskah">{t.work}</h2>
          <SaveState state={state} at={whole.at ?? saved.at ?? undefined} />
        </div>
        {failure && failure.kind !== 'clash' && sentence && (
          <ErrorSummary errors={[{ message: sentence, field: 'naskah' }]} answer={failure} />
        )}
        {theirs && <ClashHead theirs={theirs} />}
        {whole.mergedWith && (
          <Banner tone="info" icon="compare" role="status">
            {words.merged({ by: whole.mergedWith })}
          </Banner>
        )}
        <PrivacyBanner places={page.current?.privacy ?? []} />
        <Form method="post" className="stack" ref={kept.form} {...kept.on}>
          <ShownVersion value={version} answer={undefined} />
          {failure?.kind === 'invalid' && failure.over && <input type="hidden" name="pilih" value="saya" />}
          <div className={theirs ? 'grid gap-4 lg:grid-cols-2' : undefined}>
            <TextArea
              name="naskah"
              label={theirs ? t.clashMine : t.workLabel}
              hint={t.workHint}
              error={sentence}
              rows={16}
              limit={LONGEST_TEXT}
              defaultValue={typed}
              tools={(area) => (
                <WritingTools field={area} grammar="plain" previewDoor={paths.assignmentPreview(page.id)} />
              )}
            />
            {theirs && <TheirCard theirs={theirs} />}
          </div>
          <FieldNews field="naskah" {...kept} />
          {theirs && <p className="hint">{t.clashKeepMineHint}</p>}
          <div className="btns stay">
            {theirs ? (
              <>
                <BusyButton variant="primary" name="pilih" value="saya">
                  {t.clashKeepMine}
                </BusyButton>
              </>
            ) : (
              <>
                <Button
                  variant="primary"
                  icon="send"
                  name="lanjut"
                  value="kirim"
                  aria-haspopup="dialog"
                  data-membuka="kirim"
                >
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
        <HandInSheet
          key={location.key}
          page={page}
          draft={{
            text: field.value,
            version,
            saved: whole.word === 'saved' && !failure,
            offered: whole.offers.length > 0,
          }}
        />
      </div>
    </section>
  )
}

const KINDS = { naskah: 'text' } as const

/**
 * Opens the sheet once nothing else is under way: the move to it would break off a file that is being put back, and the
 * answer to that would close it.
 */
function useHandInSheet(): () => void {
  const { hash } = useLocation()
  const { state } = useNavigation()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!asked || state !== 'idle') return
    setAsked(false)
    navigate('#kirim', { replace: hash === '#kirim' })
  }, [asked, state, hash, navigate])
  return useCallback(() => setAsked(true), [])
}

function formOf({ value, mark, again }: Change): Record<string, string> {
  const form = { naskah: value, versi: mark }
  return again ? { ...form, [`${AGAIN}naskah`]: '1' } : form
}

function savedOf({ current }: PageData) {
  return { text: current?.text ?? '', version: current?.version ?? 0, at: current?.savedAt ?? null }
}
