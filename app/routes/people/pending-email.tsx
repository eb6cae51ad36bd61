import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmailText } from '#app/components/ui/email-text.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { peopleTexts } from './texts.ts'

type Props = {
  id: string
  /** Of the form that sends the link again. */
  formKey: string
  manageable: boolean
  newEmail: { address: string; until: string }
}

/** A new address that she has not confirmed yet. */
export function PendingEmail({ id, formKey, manageable, newEmail }: Props) {
  const t = useTexts(peopleTexts).person
  return (
    <Banner tone="info" icon="mail" title={t.newEmail} className="gap-s">
      <p>
        <EmailText address={newEmail.address} />
      </p>
      <p>{newEmail.until}</p>
      {manageable && (
        <div className="btns">
          <Form method="post" action={paths.emailAgain(id)}>
            <SubmissionKey value={formKey} />
            <BusyButton icon="mail">{t.emailAgain}</BusyButton>
          </Form>
          <Form method="post" action={paths.withdrawEmail(id)}>
            <BusyButton icon="back">{t.withdrawEmail}</BusyButton>
          </Form>
        </div>
      )}
    </Banner>
  )
}
