import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Icon } from './icons.tsx'

export type SheetProps = {
  /** Any link to `#id` opens it. */
  id: string
  title: ReactNode
  /** Where closing leads without JavaScript: the id of the thing below. */
  closeTo?: string
  /** The form's own buttons, kept at the bottom. */
  foot?: ReactNode
  children: ReactNode
}

/**
 * A sheet over the page. Without JavaScript `:target` shows it; with JavaScript the same markup becomes a modal
 * dialog, because `:target` alone does not hold the focus. Put a `<Form>` around it or inside it.
 */
export function Sheet({ id, title, closeTo = 'isi', foot, children }: SheetProps) {
  const t = useTexts(shellTexts)
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    function open() {
      const box = dialog.current
      if (!box || box.open) return
      box.showModal()
      box.querySelector('h2')?.focus()
    }
    function follow(event: globalThis.MouseEvent) {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!plain || link?.getAttribute('href')?.split('#')[1] !== id) return
      event.preventDefault()
      open()
    }
    if (window.location.hash === `#${id}`) open()
    // In the capture phase: before the router's own links see the click.
    document.addEventListener('click', follow, true)
    return () => document.removeEventListener('click', follow, true)
  }, [id])

  function close(event: MouseEvent) {
    if (!dialog.current?.open) return
    event.preventDefault()
    dialog.current.close()
  }
  function leave() {
    if (window.location.hash === `#${id}`) window.location.hash = closeTo
  }

  return (
    <dialog ref={dialog} className="sheet" id={id} aria-labelledby={titleId} onClose={leave}>
      <div className="sheet-box">
        <div className="sheet-head">
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <a className="btn text" href={`#${closeTo}`} aria-label={t.close} onClick={close}>
            <Icon name="close" />
          </a>
        </div>
        <div className="sheet-body stack">{children}</div>
        {foot && <div className="sheet-foot stack-2">{foot}</div>}
      </div>
    </dialog>
  )
}
