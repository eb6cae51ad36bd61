import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { writingTexts } from './texts.ts'

type Props = {
  title: string
  onClose: () => void
  /** What is made in the sheet and put into the text; a sheet that only shows has none. */
  put?: { label: string; act: () => void; cancel?: string | undefined }
  /** Something was typed that closing would lose. */
  unsaved?: boolean
  children: ReactNode
}

/**
 * A sheet of the writing tools. It stands outside the field's form, so that Enter in it sends nothing, and opens at a
 * press only: it has no address. Who opened it goes on writing where she was.
 */
export function ToolDialog({ title, onClose, put, unsaved = false, children }: Props) {
  const t = useTexts(writingTexts)
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)
  const [from, setFrom] = useState<Element | null>(null)
  useEffect(() => {
    box.current?.showModal()
    // To what is to be filled in, not to the way out.
    const field = box.current?.querySelector<HTMLElement>('.sheet-body :is(input, textarea)')
    const place = field ?? box.current?.querySelector('h2')
    place?.focus()
  }, [])
  function leave() {
    if (!unsaved) return box.current?.close()
    setFrom(document.activeElement)
  }
  function stay() {
    if (from instanceof HTMLElement) from.focus()
    setFrom(null)
  }
  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // A browser that is asked twice closes without asking.
    event.preventDefault()
    if (from) stay()
    else leave()
  }
  return createPortal(
    <dialog
      ref={box}
      className="sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
      onKeyDown={escape}
      data-alat
    >
      <div className="sheet-box">
        <div className="sheet-head">
          <div className="sheet-title">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <Button type="button" variant="text" icon="close" aria-label={t.close} onClick={leave} />
          </div>
        </div>
        <div className="sheet-body stack">{children}</div>
        {from && <Question onStay={stay} onLeave={() => box.current?.close()} />}
        {put && !from && (
          <div className="sheet-foot btns">
            <Button type="button" variant="primary" onClick={put.act}>
              {put.label}
            </Button>
            <Button type="button" variant="text" onClick={leave}>
              {put.cancel ?? t.cancel}
            </Button>
          </div>
        )}
      </div>
    </dialog>,
    document.body,
  )
}

/** Before what was typed is lost. */
function Question({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useTexts(writingTexts)
  const words = useId()
  return (
    <div className="sheet-foot stack" role="alertdialog" aria-labelledby={words}>
      <p id={words}>{t.loseWords}</p>
      <div className="btns">
        <Button type="button" variant="primary" autoFocus onClick={onStay}>
          {t.loseNot}
        </Button>
        <Button type="button" onClick={onLeave}>
          {t.lose}
        </Button>
      </div>
    </div>
  )
}
