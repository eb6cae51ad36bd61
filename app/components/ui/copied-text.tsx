import { useRef, useState } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Icon } from './icons.tsx'
import { useHydrated } from './use-hydrated.ts'

type Props = { id: string; label: string; text: string }

/**
 * A text to take along to another program: a field in which it can be marked, and with scripts a button that copies it. On a
 * page without React `platform/line/plain-page.ts` does the same.
 */
export function CopiedText({ id, label, text }: Props) {
  const t = useTexts(shellTexts)
  const isLive = useHydrated()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  async function copy() {
    field.current?.select()
    // Where the browser refuses, the text stands marked.
    await navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => undefined,
    )
  }
  return (
    <div className="stack-2" data-salin>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} ref={field} readOnly rows={4} lang="id" defaultValue={text} />
      <div className="btns">
        <button type="button" className="btn" hidden={!isLive} onClick={() => void copy()}>
          <Icon name="copy" />
          {t.copyText}
        </button>
        <span role="status" data-kata={t.copiedText}>
          {isCopied ? t.copiedText : ''}
        </span>
      </div>
    </div>
  )
}
