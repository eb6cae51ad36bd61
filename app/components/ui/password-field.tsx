import { useState, type ComponentPropsWithoutRef } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Field, wiring, type FieldProps } from './field.tsx'
import { Icon } from './icons.tsx'
import { useHydrated } from './use-hydrated.ts'

export type PasswordFieldProps = FieldProps &
  Omit<
    ComponentPropsWithoutRef<'input'>,
    'name' | 'id' | 'style' | 'type' | 'className' | 'defaultValue' | 'value'
  > & {
    autoComplete: 'current-password' | 'new-password' | 'off'
  }

/** A password; with scripts it can be shown, because typing twelve letters blind on a phone goes wrong. */
export function PasswordField({ name, label, hint, error, optional, id, ...input }: PasswordFieldProps) {
  const t = useTexts(shellTexts)
  const hydrated = useHydrated()
  const [shown, setShown] = useState(false)
  const field = { name, label, hint, error, optional, id }
  const ties = wiring(field)
  return (
    <Field {...field}>
      <div className="secret">
        <input
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          type={shown ? 'text' : 'password'}
          {...ties}
        />
        {/* Without React `platform/line/plain-page.ts` does the same. */}
        <button
          type="button"
          className="btn text"
          aria-pressed={shown}
          aria-controls={ties.id}
          aria-label={t.showPassword}
          hidden={!hydrated}
          onClick={() => setShown(!shown)}
        >
          <span hidden={shown}>
            <Icon name="eye" />
          </span>
          <span hidden={!shown}>
            <Icon name="eye-off" />
          </span>
        </button>
      </div>
    </Field>
  )
}
