import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PrivacyBanner } from '#app/components/ui/privacy-banner.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { assignmentTexts } from './texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { paths } from '#app/paths.ts'
import { letters } from '#app/platform/say/words.ts'
import type { PageData } from './assignment.page.server.ts'
import { useUnsent } from '#app/components/uploads/use-uploads.ts'

type Draft = {
  text: string
  version: number
  saved: boolean
  /** A text of this device is offered beside it. */
  offered: boolean
}

/** Asks once more, with what is about to be handed in. */
export function HandInSheet({ page, draft }: { page: PageData; draft: Draft }) {
  const t = useTexts(assignmentTexts)
  const language = useLanguage()
  const hydrated = useHydrated()
  const files = page.current?.files ?? []
  const unsent = useUnsent(paths.assignmentFiles(page.id))
  const failed = unsent.find(({ step }) => step === 'failed')
  // Nothing that was chosen is left behind by what cannot be undone.
  const waits = failed
    ? t.sheetNotSent({ name: failed.file.name })
    : unsent.length > 0
      ? t.sheetUploading({ count: unsent.length })
      : !draft.saved
        ? t.sheetUnsaved
        : draft.offered
          ? t.sheetOffered
          : undefined
  // Without links: the text lies under the open sheet.
  const places = page.current?.privacy.map(({ message }) => ({ message })) ?? []
  return (
    <Sheet
      id="kirim"
      title={t.sheetTitle}
      closeTo="naskah"
      foot={
        <BusyButton form="kirim-tugas" variant="primary" full icon="send" closedBecause={waits}>
          {t.sheetConfirm}
        </BusyButton>
      }
    >
      {/* Without scripts the browser itself asks for the tick: this sheet would be closed by the answer. */}
      <Form
        id="kirim-tugas"
        method="post"
        action={paths.assignmentHandIn(page.id)}
        className="stack"
        noValidate={false}
      >
        <ShownVersion value={draft.version} answer={undefined} />
        <SubmissionKey value={page.submissionKey} />
        <input type="hidden" name="berkas" value={page.current?.filesMark ?? page.noFilesMark} />
        <p>{page.team ? t.sheetTeam({ team: page.team }) : t.sheetOne}</p>
        <ul className="stack-2 num">
          <li>{t.sheetText({ letters: number(letters(draft.text), language) })}</li>
          <li>
            {t.sheetFiles({ count: files.length })}
            {files.length > 0 && (
              <ul className="list-disc pl-5 wrap-anywhere">
                {files.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            )}
          </li>
        </ul>
        {hydrated ? (
          <input type="hidden" name="lengkap" value="ya" />
        ) : (
          <Choice name="lengkap" value="ya" required label={t.sheetComplete} hint={t.sheetCompleteHint} />
        )}
        <PrivacyBanner places={places} />
        {page.late && <Banner tone="warn">{t.sheetLate}</Banner>}
      </Form>
    </Sheet>
  )
}
