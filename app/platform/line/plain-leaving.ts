import type { DeviceCopy } from './device-copies.ts'
import type { DeviceStore } from './device-store.ts'
import { forgetOnDevice } from './leaving.ts'

type Leaving = {
  writer: string
  store: DeviceStore
  /** What she has typed and is not copied yet goes to the device first. */
  before: () => void
  /** The question, hidden; it names the door. */
  sheet: HTMLDialogElement
}

/**
 * On a page without React: whoever signs out takes along what the device keeps of her, after being asked when some of it
 * was never sent.
 */
export function askWhoLeaves({ writer, store, before, sheet }: Leaving): void {
  document.querySelectorAll<HTMLFormElement>(`form[action="${sheet.dataset.keluar}"]`).forEach((form) => {
    let leaves = false

    async function leave() {
      before()
      // Whoever writes into the store writes such rows.
      const unsent = await store.ask((rows) => rows.getAll() as IDBRequest<DeviceCopy[]>)
      if (unsent?.[0] && !(await discards(sheet, unsent[0]))) return
      await forgetOnDevice(writer)
      leaves = true
      // Where a browser cannot send a form a second time (Safari 15), past whoever else listens.
      if ('requestSubmit' in form) form.requestSubmit()
      else HTMLFormElement.prototype.submit.call(form)
    }
    form.addEventListener('submit', (event) => {
      if (leaves) return
      event.preventDefault()
      event.stopPropagation()
      void leave()
    })
  })
}

/** Asks what becomes of texts that are on this device only; who wants to send them first is led to one of them. */
async function discards(sheet: HTMLDialogElement, { address }: DeviceCopy): Promise<boolean> {
  const send = sheet.querySelector('button')
  if (send) send.value = address
  sheet.onclick = ({ target }) => target instanceof HTMLButtonElement && sheet.close(target.value)
  sheet.returnValue = ''
  sheet.showModal()
  await new Promise((resolve) => (sheet.onclose = resolve))
  if (sheet.returnValue === address) location.href = address
  return sheet.returnValue === 'buang'
}
