import { useEffect, useId, useRef, type MouseEvent } from 'react'
import { createPortal } from 'react-dom'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { leaveTexts } from '#app/i18n/leave.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

// All that signing out needs of the device comes with this file, and this file comes when the button is pressed.
export { forgetOnDevice, unsentPages } from '#app/platform/line/leaving.ts'

type Props = { pages: readonly string[]; discard: () => void }

/** Asked of whoever signs out while some of her texts are only on this device. */
export function LeaveSheet({ pages, discard }: Props) {
  const t = useTexts(leaveTexts)
  const id = useId()
  const opener = useRef<HTMLAnchorElement>(null)
  useEffect(() => opener.current?.click(), [])
  const [first] = pages
  return createPortal(
    <>
      <a ref={opener} href={`#${id}`} hidden>
        {t.title}
      </a>
      <Sheet
        id={id}
        title={t.title}
        foot={
          <>
            {first !== undefined && (
              <ButtonLink variant="primary" full to={first}>
                {t.sendFirst}
              </ButtonLink>
            )}
            <Button type="button" variant="danger" full onClick={discard}>
              {t.discard}
            </Button>
            <Button type="button" variant="text" full onClick={close}>
              {t.cancel}
            </Button>
          </>
        }
      >
        <p>{t.words({ count: pages.length })}</p>
        <dl className="stack-2">
          <div>
            <dt>
              <strong>{t.sendFirst}</strong>
            </dt>
            <dd>{t.sendFirstWords}</dd>
          </div>
          <div>
            <dt>
              <strong>{t.discard}</strong>
            </dt>
            <dd>{t.discardWords}</dd>
          </div>
        </dl>
      </Sheet>
    </>,
    document.body,
  )
}

function close(event: MouseEvent) {
  event.currentTarget.closest('dialog')?.close()
}
