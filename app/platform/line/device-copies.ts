import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { COPIES_KEPT, KEY_PATH, PREFIX, STORE } from './device-store.ts'

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
  }
}

type Shape = DBSchema & {
  [STORE]: { key: [address: string, field: string, opening: string]; value: DeviceCopy }
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

/**
 * Opens the person's own database: nobody else's page on this device ever opens it. No version is named, so a later
 * build may add stores; the connection makes way for it, and for a page that deletes the database.
 */
export function openDeviceCopies(personId: string): DeviceCopies {
  let closed = false
  let opening: Promise<IDBPDatabase<Shape> | null> | null = null

  function database(): Promise<IDBPDatabase<Shape> | null> {
    if (closed) return Promise.resolve(null)
    opening ??= connect(PREFIX + personId, () => (opening = null)).catch(() => {
      opening = null
      return null
    })
    return opening
  }

  async function attempt<T>(otherwise: T, work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
    // Once more with a new connection: some browsers lose theirs while the page sleeps.
    for (let tries = 0; tries < 2; tries += 1) {
      const db = await database()
      if (!db) return otherwise
      try {
        return await work(db)
      } catch {
        db.close()
        opening = null
      }
    }
    return otherwise
  }

  return {
    keep: (copy) =>
      attempt(false, async (db) => {
        const writing = db.transaction(STORE, 'readwrite', { durability: 'strict' })
        await Promise.all([writing.store.put(copy), writing.done])
        return true
      }),
    forget: ({ address, field, opening: by }) =>
      attempt(undefined, (db) => db.delete(STORE, [address, field, by])),
    of: (address, now) =>
      attempt<DeviceCopy[]>([], async (db) => {
        const copies = await db.getAll(STORE, IDBKeyRange.bound([address], [address, []]))
        const [old, kept] = [
          copies.filter(({ at }) => at <= now - COPIES_KEPT),
          copies.filter(({ at }) => at > now - COPIES_KEPT),
        ]
        await Promise.all(old.map((copy) => db.delete(STORE, [copy.address, copy.field, copy.opening])))
        return kept.sort((a, b) => a.at - b.at)
      }),
    count: () => attempt(0, (db) => db.count(STORE)),
    addresses: (now) =>
      attempt<string[]>([], async (db) => {
        const kept = (await db.getAll(STORE)).filter(({ at }) => at > now - COPIES_KEPT)
        return [...new Set(kept.sort((a, b) => a.at - b.at).map(({ address }) => address))]
      }),
    close: () => {
      closed = true
      void opening?.then((db) => db?.close())
    },
  }
}

async function connect(name: string, lost: () => void): Promise<IDBPDatabase<Shape>> {
  const db = await open(name, undefined, lost)
  if (db.objectStoreNames.contains(STORE)) return db
  // Made by a build that had no such store.
  db.close()
  return open(name, db.version + 1, lost)
}

function open(name: string, version: number | undefined, lost: () => void) {
  return openDB<Shape>(name, version, {
    upgrade(db) {
      if (!db.objectStoreNames.contains(STORE)) db.createObjectStore(STORE, { keyPath: KEY_PATH })
    },
    blocking(_old, _new, event) {
      // Somebody waits for us to make way; only databases get this event.
      if (event.target instanceof IDBDatabase) event.target.close()
      lost()
    },
    terminated: lost,
  })
}

/** Removes all that this device keeps of a person's texts; answers false when the browser could not. */
export function deleteDeviceCopies(personId: string): Promise<boolean> {
  return remove(PREFIX + personId)
}

/** Removes what the device keeps of everybody's texts. */
export async function deleteAllDeviceCopies(): Promise<void> {
  const all = await indexedDB.databases()
  await Promise.all(all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [remove(name)] : [])))
}

function remove(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = () => resolve(true)
      request.onerror = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
}
