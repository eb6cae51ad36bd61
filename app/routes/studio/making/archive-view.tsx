import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { makingTexts } from './texts.ts'

type Props = {
  /** The form's own key. */
  submission: string
  /** What happens, a sentence each. */
  lines: readonly string[]
  back: string
}

/** What archiving touches, before it is done. */
export function ArchiveView({ submission, lines, back }: Props) {
  const t = useTexts(makingTexts).archive
  return (
    <Form method="post" className="stack-6">
      <SubmissionKey value={submission} />
      <div className="card stack">
        {lines.map((line) => (
          <p key={line}>
            <WithTitles>{line}</WithTitles>
          </p>
        ))}
      </div>
      <ActionBar label={t.open}>
        <BusyButton variant="primary" icon="archive">
          {t.submit}
        </BusyButton>
        <ButtonLink to={back}>{t.back}</ButtonLink>
      </ActionBar>
    </Form>
  )
}

/** Titles as a sentence quotes them. */
export function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ')
}
