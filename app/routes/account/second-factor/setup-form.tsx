import { AccountName } from '#app/components/ui/account-name.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { ONE_TIME_CODE, type FormAnswer } from '#app/platform/forms.ts'
import { CodeField } from './code-field.tsx'
import type { setupView } from './setup-view.server.ts'
import { factorTexts } from './texts.ts'

type Props = {
  setup: ReturnType<typeof setupView>
  account: string
  /** Where its form goes. */
  to: string
  sent: FormAnswer | undefined
}

/** Three steps: the app, the secret, the first code from it. */
export function SetupForm({ setup, account, to, sent }: Props) {
  const t = useTexts(factorTexts).setUp
  const { field } = formFields(
    sent,
    { [ONE_TIME_CODE]: t.firstCode },
    { hints: { [ONE_TIME_CODE]: t.firstCodeHint } },
  )
  return (
    <div className="flow">
      <Section id="aplikasi" title={t.first}>
        <p>{t.firstHow}</p>
      </Section>
      <Section id="hubungkan" title={t.second}>
        <div className="card stack">
          <p className="btns">
            <a className="btn" href={setup.address}>
              {t.open}
            </a>
          </p>
          <div className="paper-scan">
            <svg viewBox={`0 0 ${setup.qr.size} ${setup.qr.size}`} role="img" aria-label={t.qr}>
              <path d={setup.qr.path} />
            </svg>
            <p>{t.scan}</p>
          </div>
          <div className="stack-2">
            <p>{t.type}</p>
            <p className="paper-code num wrap-anywhere">{setup.key}</p>
          </div>
        </div>
      </Section>
      <Section id="kode-pertama" title={t.third}>
        <Form method="post" action={to} className="card stack">
          <AccountName account={account} />
          <CodeField {...field(ONE_TIME_CODE)} />
          <div className="btns">
            <BusyButton variant="primary">{t.submit}</BusyButton>
          </div>
        </Form>
      </Section>
    </div>
  )
}
