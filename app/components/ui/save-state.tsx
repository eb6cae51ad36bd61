import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Pill } from './pill.tsx'

export type SaveStateProps = {
  /** None where nothing was typed yet: the place is there, so that nothing moves when something is said. */
  state?: 'saved' | 'saving' | 'typing' | 'onDevice' | 'failed' | 'conflict' | 'sent'
  /** Clock time of the last save, formatted by the server: "14.32 WITA". */
  at?: string
}

/** Where the text is now. Stands beside the fields it speaks of and is read out when it changes. */
export function SaveState({ state, at }: SaveStateProps) {
  const t = useTexts(shellTexts)
  return (
    <span role="status" className="num state-place">
      {state === 'saved' && (
        <Pill tone="info" icon="server">
          {at ? t.save.savedAt({ at }) : t.save.saved}
        </Pill>
      )}
      {state === 'saving' && <Pill icon="refresh">{t.save.saving}</Pill>}
      {state === 'typing' && <Pill icon="edit">{t.save.typing}</Pill>}
      {state === 'onDevice' && (
        <Pill tone="warn" icon="phone">
          {t.save.onDevice}
        </Pill>
      )}
      {state === 'failed' && (
        <Pill tone="warn" icon="alert">
          {t.save.failed}
        </Pill>
      )}
      {state === 'conflict' && (
        <Pill tone="danger" icon="compare">
          {t.save.conflict}
        </Pill>
      )}
      {state === 'sent' && (
        <Pill tone="ok" icon="sent">
          {at ? t.save.sentAt({ at }) : t.save.sent}
        </Pill>
      )}
    </span>
  )
}
