import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PrivacyBanner } from '#app/components/ui/privacy-banner.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { assignmentTexts } from './texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { paths } from '#app/paths.ts'
import { letters } from '#app/platform/say/words.ts'
import type { PageData } from './assignment.page.server.ts'
import type { Draft } from './use-text-autosave.ts'

/** Asks once more, with what is about to be handed in. */
export function HandInSheet({ page, draft }: { page: PageData; draft: Draft }) {
  const t = useTexts(assignmentTexts)
  const language = useLanguage()
  const files = page.current?.files.length ?? 0
  // Without links: the text lies under the open sheet.
  const places = page.current?.privacy.map(({ message }) => ({ message })) ?? []
  return (
    <Sheet
      id="kirim"
      title={t.sheetTitle}
      closeTo="naskah"
      foot={
        <BusyButton
          form="kirim-tugas"
          variant="primary"
          full
          icon="send"
          closedBecause={draft.status === 'saved' ? undefined : t.sheetUnsaved}
        >
          {t.sheetConfirm}
        </BusyButton>
      }
    >
      <Form id="kirim-tugas" method="post" action={paths.assignmentHandIn(page.id)} className="stack">
        <ShownVersion value={draft.version} answer={undefined} />
        <SubmissionKey value={page.submissionKey} />
        <p>{page.team ? t.sheetTeam({ team: page.team }) : t.sheetOne}</p>
        <ul className="stack-2 num">
          <li>{t.sheetText({ letters: number(letters(draft.text), language) })}</li>
          <li>{t.sheetFiles({ count: files })}</li>
        </ul>
        <PrivacyBanner places={places} />
        {page.late && <Banner tone="warn">{t.sheetLate}</Banner>}
      </Form>
    </Sheet>
  )
}
