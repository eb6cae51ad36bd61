import { useId, useRef, type ReactNode, type SyntheticEvent } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Icon } from './icons.tsx'
import { LineWords } from './line-words.tsx'
import { useSheet } from './use-sheet.ts'

export type SheetProps = {
  /** Any link to `#id` opens it. */
  id: string
  title: ReactNode
  /** Where closing leads without JavaScript: the id of the thing below. */
  closeTo?: string
  /** The form's own buttons, kept at the bottom. */
  foot?: ReactNode
  /** It was closed: by its button, by Escape or by the way back. */
  onClosed?: () => void
  children: ReactNode
}

/**
 * A sheet over the page. Without JavaScript `:target` shows it; with JavaScript the same markup becomes a modal
 * dialog, because `:target` alone does not hold the focus. Put a `<Form>` around it or inside it. What the page says of
 * the line lies below the scrim, so the sheet says it itself.
 */
export function Sheet({ id, title, closeTo = 'isi', foot, onClosed, children }: SheetProps) {
  const t = useTexts(shellTexts)
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { leave, close } = useSheet(dialog, id, closeTo)
  /** To React a sheet of the writing tools stands inside this one still, and its end would be this one's. */
  function closed({ target }: SyntheticEvent) {
    if (target !== dialog.current) return
    onClosed?.()
    leave()
  }
  return (
    <dialog ref={dialog} className="sheet" id={id} aria-labelledby={titleId} onClose={closed}>
      <div className="sheet-box">
        <div className="sheet-head">
          <div className="sheet-title">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <a className="btn text" href={`#${closeTo}`} aria-label={t.close} onClick={close}>
              <Icon name="close" />
            </a>
          </div>
          <div role="status" className="sheet-line">
            <LineWords />
          </div>
        </div>
        <div className="sheet-body stack">{children}</div>
        {foot && <div className="sheet-foot stack-2">{foot}</div>}
      </div>
    </dialog>
  )
}
