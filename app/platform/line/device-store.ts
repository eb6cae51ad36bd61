const PREFIX = 'aksis-'
const STORE = 'tulisan'
const KEY_PATH = ['address', 'field', 'opening']

export type DeviceStore = {
  /** Asks the store one thing; null where the browser keeps nothing. */
  ask: <T>(request: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T | null>
  close: () => void
}

/**
 * A person's own database on this device: nobody else's page ever opens it, and no other file opens one. No version is
 * named, so a later build may add stores; the connection makes way for it, and for a page that deletes the database.
 */
export function openDeviceStore(personId: string): DeviceStore {
  let closed = false
  let opening: Promise<IDBDatabase> | null = null

  function connect(version?: number): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(PREFIX + personId, version)
      request.onupgradeneeded = () => {
        if (!request.result.objectStoreNames.contains(STORE))
          request.result.createObjectStore(STORE, { keyPath: KEY_PATH })
      }
      request.onerror = reject
      request.onsuccess = () => {
        const { result: db } = request
        db.onversionchange = db.onclose = lose
        if (db.objectStoreNames.contains(STORE)) return resolve(db)
        // Made by a build that had no such store.
        db.close()
        resolve(connect(db.version + 1))
      }
    })
  }

  /** Somebody waits for us to make way; or the browser has taken the connection away. */
  function lose() {
    void opening?.then(
      (db) => db.close(),
      () => undefined,
    )
    opening = null
  }

  return {
    async ask(request) {
      // Once more with a new connection: some browsers lose theirs while the page sleeps.
      for (let tries = 0; tries < 2 && !closed; tries += 1) {
        try {
          const db = await (opening ??= connect())
          const work = db.transaction(STORE, 'readwrite', { durability: 'strict' })
          const asked = request(work.objectStore(STORE))
          // Nothing more comes: it is kept also when the page dies before it hears of it.
          work.commit()
          return await new Promise((resolve, reject) => {
            work.oncomplete = () => resolve(asked.result)
            work.onabort = reject
          })
        } catch {
          lose()
        }
      }
      return null
    },
    close() {
      closed = true
      lose()
    },
  }
}

/** Removes a person's database; answers false when the browser could not. */
export function deleteDeviceStore(personId: string): Promise<boolean> {
  return remove(PREFIX + personId)
}

/** Removes everybody's. */
export async function deleteAllDeviceStores(): Promise<void> {
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
