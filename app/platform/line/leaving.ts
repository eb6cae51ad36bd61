import { SECOND } from '#app/platform/say/time.ts'
import { openDeviceCopies } from './device-copies.ts'
import { deleteAllDeviceStores, deleteDeviceStore } from './device-store.ts'
import { tellTabs } from './tab-words.ts'

/** A browser that says nothing about what it keeps must not keep anybody from leaving. */
const PATIENCE = 3 * SECOND

/** The pages on which the person wrote what has not reached the server. */
export async function unsentPages(personId: string): Promise<string[]> {
  const copies = openDeviceCopies(personId)
  try {
    const addresses = await within(copies.addresses(Date.now()), [])
    // Forms of one page differ by where they stand on it; the one that waits longest is named.
    const pages = addresses.map((address) => address.split('#')[0])
    return addresses.filter((_, index) => pages.indexOf(pages[index]) === index)
  } finally {
    copies.close()
  }
}

/** Told to the page before its person leaves: what still keeps a text of hers keeps it no longer. */
export const leaving = new EventTarget()

/** Her other pages need so long to hear that they keep nothing any more. */
const HEARD = 0.1 * SECOND

/** Removes from this device what it keeps of one person; no page of hers writes it anew, and none shows it. */
export async function forgetOnDevice(personId: string): Promise<void> {
  leaving.dispatchEvent(new Event('leaving'))
  tellTabs({ leaves: personId })
  await new Promise((resolve) => setTimeout(resolve, HEARD))
  await within(deleteDeviceStore(personId), false)
}

/** Removes from this device what it keeps of everybody. */
export async function forgetEverybody(): Promise<void> {
  await within(deleteAllDeviceStores(), undefined)
}

async function within<T, O>(work: Promise<T>, otherwise: O): Promise<T | O> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const impatience = new Promise<O>((resolve) => (timer = setTimeout(() => resolve(otherwise), PATIENCE)))
  try {
    // Where a browser cannot even list what it keeps, the answer of the server clears it.
    return await Promise.race([work.catch(() => otherwise), impatience])
  } finally {
    clearTimeout(timer)
  }
}
