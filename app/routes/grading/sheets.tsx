import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import { LONGEST_COMMENT, SHORTEST_REASON } from '#app/domain/grading/limits.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { letters } from '#app/platform/say/words.ts'
import type { SubmissionPage } from './submission.page.server.ts'

type ReleaseProps = {
  page: SubmissionPage
  /** Something on the screen is not on the server. */
  unsaved: boolean
}

/** Asks once more before participants see the grade: as the server has it, never past what stands in the form. */
export function ReleaseSheet({ page, unsaved }: ReleaseProps) {
  const t = useTexts(gradingTexts)
  const score = unsaved ? null : (page.grade?.score ?? null)
  return (
    <Sheet
      id="rilis"
      title={t.releaseTitle}
      closeTo="lembar"
      foot={
        score !== null && (
          <BusyButton form="rilis-nilai" variant="primary" full icon="send">
            {t.release}
          </BusyButton>
        )
      }
    >
      {score === null ? (
        <p>{unsaved ? t.releaseUnsaved : t.releaseIncomplete}</p>
      ) : (
        <Form
          id="rilis-nilai"
          method="post"
          action={paths.gradingRelease(page.scheduleId, page.id)}
          className="stack"
        >
          <ShownVersion value={page.grade?.version ?? 0} answer={undefined} />
          <p>{t.releaseWords({ score, owner: page.ownerName })}</p>
        </Form>
      )}
    </Sheet>
  )
}

/** Asks what has to be improved in the next attempt. */
export function ReturnSheet({ page }: { page: SubmissionPage }) {
  const t = useTexts(gradingTexts)
  const hints = { alasan: t.returnReasonHint }
  const { field } = formFields(undefined, { alasan: t.returnReason }, { hints })
  return (
    <Sheet
      id="kembalikan"
      title={t.returnTitle}
      closeTo="lembar"
      foot={
        <BusyButton form="kembalikan-tugas" full icon="left">
          {t.return}
        </BusyButton>
      }
    >
      <Form
        id="kembalikan-tugas"
        method="post"
        noValidate={false}
        action={paths.gradingReturn(page.scheduleId, page.id)}
        className="stack"
      >
        <SubmissionKey value={page.submissionKey} />
        <p>{t.returnWords}</p>
        <TextArea
          {...field('alasan')}
          rows={6}
          keptAt={`${paths.gradingSubmission(page.scheduleId, page.id)}#kembalikan`}
          limit={LONGEST_COMMENT}
          refuse={(text) => {
            if (letters(text) < SHORTEST_REASON) return t.fault.tooShort
            return letters(text) > LONGEST_COMMENT ? t.fault.tooLong : undefined
          }}
          required
          below={notesTools}
        />
      </Form>
    </Sheet>
  )
}
