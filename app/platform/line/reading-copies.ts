import type { DeviceCopies, DeviceCopy } from './device-copies.ts'
import { COPIES_KEPT, KEY_PATH, PREFIX, STORE } from './device-store.ts'

/**
 * What `device-copies.ts` does, as far as a page needs it that carries one small script: the same database, rows and
 * rules, without the library.
 */
export type ReadingCopies = Pick<DeviceCopies, 'keep' | 'forget' | 'of'> & {
  count: () => Promise<number>
  /** Removes all that the device keeps of this person; nothing on this page writes it anew. */
  remove: () => Promise<unknown>
}

export function openReadingCopies(personId: string): ReadingCopies {
  const name = PREFIX + personId
  let opening: Promise<IDBDatabase> | null = null
  let removed = false

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE, { keyPath: KEY_PATH })
      }
      request.onerror = reject
      request.onsuccess = () => {
        const { result: db } = request
        // Somebody waits for us to make way; or the browser has taken the connection away.
        db.onversionchange = db.onclose = () => {
          db.close()
          opening = null
        }
        resolve(db)
      }
    })
  }

  /** Null where the browser keeps nothing. */
  async function work<T>(ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
    try {
      if (removed) return null
      const db = await (opening ??= open())
      const writing = db.transaction(STORE, 'readwrite', { durability: 'strict' })
      const asked = ask(writing.objectStore(STORE))
      return await new Promise((resolve, reject) => {
        writing.oncomplete = () => resolve(asked.result)
        writing.onabort = reject
      })
    } catch {
      opening = null
      return null
    }
  }

  const forget: DeviceCopies['forget'] = async ({ address, field, opening: by }) => {
    await work((store) => store.delete([address, field, by]))
  }
  return {
    keep: async (copy) => (await work((store) => store.put(copy))) !== null,
    forget,
    async of(address, now) {
      const found = (await work(rowsOf)) ?? []
      const here = found.filter((copy) => copy.address === address)
      const kept = here.filter(({ at }) => at > now - COPIES_KEPT)
      for (const copy of here) if (!kept.includes(copy)) await forget(copy)
      return kept.sort((a, b) => a.at - b.at)
    },
    count: async () => (await work((store) => store.count())) ?? 0,
    async remove() {
      removed = true
      const db = await opening?.catch(() => null)
      db?.close()
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = request.onerror = resolve
      })
    },
  }
}

function rowsOf(store: IDBObjectStore) {
  // Whoever writes into the store writes such rows.
  return store.getAll() as IDBRequest<DeviceCopy[]>
}
