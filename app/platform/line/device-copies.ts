import { DAY } from '#app/platform/say/time.ts'
import { openDeviceStore, type DeviceStore } from './device-store.ts'

/** So long a text that never reached the server stays on the device. */
export const COPIES_KEPT = 30 * DAY

/** What was typed into one field of a page and is not on the server yet. */
export type DeviceCopy = {
  /** The page, as a path. */
  address: string
  field: string
  /** The one opening of the page in which it was typed. */
  opening: string
  /** When, by the device's clock, in milliseconds. */
  at: number
  /** All that can be read of the text, apart from where it stands, so that it can be sealed one day. */
  body: {
    value: string
    base: string | null
    mark: string
    doubtful?: readonly string[]
    /** It was not chosen in a clash; it stays until the server has set it aside. */
    aside?: boolean
    /** And she wrote it herself. */
    own?: boolean
    /** What the field is called where it does not stand: on a page that has its form no more. */
    called?: string
  }
}

/** The copies of one person on this device. Nothing here throws: where the browser keeps nothing, there are none. */
export type DeviceCopies = {
  /** False when the browser could not keep it. */
  keep: (copy: DeviceCopy) => Promise<boolean>
  forget: (copy: Pick<DeviceCopy, 'address' | 'field' | 'opening'>) => Promise<void>
  /** The copies of a page, oldest first; those too old to keep are gone afterwards. */
  of: (address: string, now: number) => Promise<DeviceCopy[]>
  count: () => Promise<number>
  /** The pages that have copies which are not too old, the one that waits longest first. */
  addresses: (now: number) => Promise<string[]>
  close: () => void
}

/** What a person's pages keep on this device of what she types. */
export function openDeviceCopies(personId: string): DeviceCopies {
  return copiesIn(openDeviceStore(personId))
}

/** The same where the page has opened her database already. */
export function copiesIn({ ask, close }: DeviceStore): DeviceCopies {
  const forget: DeviceCopies['forget'] = async ({ address, field, opening }) => {
    await ask((store) => store.delete([address, field, opening]))
  }
  return {
    keep: async (copy) => (await ask((store) => store.put(copy))) !== null,
    forget,
    async of(address, now) {
      const found = (await ask((store) => rowsOf(store, IDBKeyRange.bound([address], [address, []])))) ?? []
      const kept = found.filter(({ at }) => at > now - COPIES_KEPT)
      for (const copy of found) if (!kept.includes(copy)) await forget(copy)
      return kept.sort((a, b) => a.at - b.at)
    },
    count: async () => (await ask((store) => store.count())) ?? 0,
    async addresses(now) {
      const kept = ((await ask((store) => rowsOf(store))) ?? []).filter(({ at }) => at > now - COPIES_KEPT)
      return [...new Set(kept.sort((a, b) => a.at - b.at).map(({ address }) => address))]
    },
    close,
  }
}

function rowsOf(store: IDBObjectStore, range?: IDBKeyRange) {
  // Whoever writes into the store writes such rows.
  return store.getAll(range) as IDBRequest<DeviceCopy[]>
}
