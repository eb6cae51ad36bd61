import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** On a page without React: hidden until its one small script (`platform/line/unsent-forms.ts`) finds the line dead. */
export function UnsentNotice({ id }: { id: string }) {
  const t = useTexts(shellTexts)
  return (
    <div className="line-away end" role="alert">
      <p className="ico" id={id} hidden>
        <Icon name="offline" />
        <span>{t.unsent}</span>
      </p>
    </div>
  )
}
