import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'

/** On a page without React: hidden until its script (`platform/line/unsent-forms.ts`) finds the line dead. */
export function UnsentNotice() {
  const t = useTexts(shellTexts)
  const { signOfLife } = useAddresses()
  return (
    <div className="line-away end" role="alert">
      <p className="ico" data-tanda={signOfLife} hidden>
        <Icon name="offline" />
        <span>{t.unsent}</span>
      </p>
    </div>
  )
}
