import { useEffect } from 'react'
import { FieldNews } from './field-news.tsx'
import { SaveState } from './save-state.tsx'
import { sayPlace } from './unsent-places.ts'
import { useUnsent, type KeptField } from './use-unsent.ts'

/** Below a field whose form is sent as a whole: where its text is, and what an earlier opening of the page has left. */
export function KeptText({ address, name, called, onServer, area }: KeptField) {
  const keeping = useUnsent({ address, name, called, onServer, area })
  const { whole } = keeping
  const onDevice = whole.word === 'onDevice'
  const offered = whole.offers.length > 0
  const unsent = whole.word !== 'saved' || offered
  useEffect(() => {
    const sheet = area.current?.closest('dialog')
    const title = (sheet?.querySelector('h2') ?? area.current?.labels?.[0])?.textContent ?? ''
    // What stands on the page itself is in view.
    sayPlace(address, { title, unsent, waits: Boolean(sheet) && (offered || onDevice) })
    return () => sayPlace(address, null)
  }, [address, area, unsent, offered, onDevice])
  return (
    <>
      {onDevice && (
        <div>
          <SaveState state="onDevice" />
        </div>
      )}
      <FieldNews field={name} {...keeping} />
    </>
  )
}
