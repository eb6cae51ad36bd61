import { PasswordField } from '#app/components/ui/password-field.tsx'
import { accountTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** A password that is being chosen, with its one rule. */
export function NewPasswordField({ error }: { error?: string }) {
  const t = useTexts(accountTexts).password
  return <PasswordField name="sandi" label={t.next} hint={t.hint} error={error} autoComplete="new-password" />
}
