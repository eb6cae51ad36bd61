import type { FieldProps } from '#app/components/ui/field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { factorTexts } from './texts.ts'

/** A one-time code or a recovery code: both are digits, so that a phone shows the keys for numbers. It never comes back filled in. */
export function CodeField({ hint, ...field }: FieldProps) {
  const t = useTexts(factorTexts)
  return (
    <TextField
      {...field}
      hint={hint ?? t.codeHint}
      autoComplete="one-time-code"
      inputMode="numeric"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
