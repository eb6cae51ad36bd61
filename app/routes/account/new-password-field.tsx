import type { FieldProps } from '#app/components/ui/field.tsx'
import { PasswordField } from '#app/components/ui/password-field.tsx'
import { accountTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** A password that is being chosen, with how long it has to be. */
export function NewPasswordField({ name, label, error }: Pick<FieldProps, 'name' | 'label' | 'error'>) {
  const t = useTexts(accountTexts).password
  return <PasswordField name={name} label={label} hint={t.hint} error={error} autoComplete="new-password" />
}
