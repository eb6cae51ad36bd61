import { useEffect, useId, useRef, useSyncExternalStore, type MouseEvent } from 'react'
import { createPortal } from 'react-dom'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { leaveTexts } from '#app/i18n/leave.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import {
  allUploads,
  giveUpAll,
  unsentUploads,
  watchUploads,
  type Upload,
} from '#app/platform/line/uploads.ts'
import { forgetOnDevice, unsentPages } from '#app/platform/line/leaving.ts'
import { SECOND } from '#app/platform/say/time.ts'

/** A door that does not answer must not keep anybody from leaving. */
const PATIENCE = 3 * SECOND
const NONE: readonly Upload[] = []

type Props = { pages: readonly string[]; discard: () => void }

// All that signing out needs of the device comes with this file, and this file comes when the button is pressed.

/** What she is asked, with the pages of texts that are only on this device; null when no file is on its way either. */
export async function questionFor(personId: string) {
  const pages = await unsentPages(personId)
  return pages.length + unsentUploads().length > 0 ? { Sheet: LeaveSheet, pages } : null
}

/** Stops her files and removes from this device what it keeps of her. */
export async function forgetAll(personId: string): Promise<void> {
  await giveUpAll(PATIENCE)
  await forgetOnDevice(personId)
}

/** Asked of whoever signs out while some of her texts are only on this device, or a file has not arrived. */
export function LeaveSheet({ pages, discard }: Props) {
  const t = useTexts(leaveTexts)
  const files = useSyncExternalStore(watchUploads, allUploads, () => NONE).filter(
    ({ step }) => step !== 'taken',
  )
  const texts = pages.length > 0
  // While the question stands there the last file may arrive.
  const asks = texts || files.length > 0
  const title = texts ? (files.length > 0 ? t.titleBoth : t.title) : asks ? t.titleFiles : t.titleArrived
  const id = useId()
  const opener = useRef<HTMLAnchorElement>(null)
  useEffect(() => opener.current?.click(), [])
  const first = pages[0] ?? files[0]?.page
  return createPortal(
    <>
      <a ref={opener} href={`#${id}`} hidden>
        {title}
      </a>
      <Sheet
        id={id}
        title={title}
        foot={
          <>
            {first !== undefined && (
              <ButtonLink variant="primary" full to={first}>
                {t.sendFirst}
              </ButtonLink>
            )}
            <Button type="button" variant={asks ? 'danger' : 'primary'} full onClick={discard}>
              {asks ? t.discard : t.signOut}
            </Button>
            <Button type="button" variant="text" full onClick={close}>
              {t.cancel}
            </Button>
          </>
        }
      >
        {texts && <p>{t.words({ count: pages.length })}</p>}
        {files.length > 0 && (
          <>
            <p>{t.files}</p>
            <ul className="list-disc pl-5 wrap-anywhere">
              {files.map(({ key, file }) => (
                <li key={key}>{file.name}</li>
              ))}
            </ul>
          </>
        )}
        {!asks && <p>{t.filesArrived}</p>}
        {asks && (
          <dl className="stack-2">
            <div>
              <dt>
                <strong>{t.sendFirst}</strong>
              </dt>
              {texts && <dd>{t.sendFirstWords}</dd>}
              {files.length > 0 && <dd>{t.sendFirstFiles}</dd>}
            </div>
            <div>
              <dt>
                <strong>{t.discard}</strong>
              </dt>
              {texts && <dd>{t.discardWords}</dd>}
              {files.length > 0 && <dd>{t.discardFiles}</dd>}
            </div>
          </dl>
        )}
      </Sheet>
    </>,
    document.body,
  )
}

function close(event: MouseEvent) {
  event.currentTarget.closest('dialog')?.close()
}
