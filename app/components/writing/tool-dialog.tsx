import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { writingTexts } from './texts.ts'

type Props = {
  title: string
  onClose: () => void
  foot?: ReactNode
  children: ReactNode
}

/**
 * A sheet of the writing tools. It stands outside the field's form, so that Enter in it sends nothing, and opens at a
 * press only: it has no address. Who opened it goes on writing where she was.
 */
export function ToolDialog({ title, onClose, foot, children }: Props) {
  const t = useTexts(writingTexts)
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    box.current?.showModal()
    // To what is to be filled in, not to the way out.
    const field = box.current?.querySelector<HTMLElement>('.sheet-body :is(input, textarea)')
    const place = field ?? box.current?.querySelector('h2')
    place?.focus()
  }, [])
  return createPortal(
    <dialog ref={box} className="sheet" aria-labelledby={titleId} onClose={onClose} data-alat>
      <div className="sheet-box">
        <div className="sheet-head">
          <div className="sheet-title">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <Button
              type="button"
              variant="text"
              icon="close"
              aria-label={t.close}
              onClick={() => box.current?.close()}
            />
          </div>
        </div>
        <div className="sheet-body stack">{children}</div>
        {foot && <div className="sheet-foot btns">{foot}</div>}
      </div>
    </dialog>,
    document.body,
  )
}
