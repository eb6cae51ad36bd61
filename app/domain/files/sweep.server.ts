import { db } from '#app/platform/data/db.server.ts'
import { discard, keepFile, listStored, setAside } from '#app/platform/data/files.server.ts'
import { dropArriving, listArriving } from '#app/platform/data/arriving.server.ts'
import { HOUR } from '#app/platform/say/time.ts'

/** A file this young may be written down by somebody at this moment. */
const STILL_ARRIVING = HOUR

/**
 * Deletes files of the store that nobody has written down for an hour: refused after they were kept (quota, too many) or
 * taken out of a draft. Without it everybody could fill the disk past her quota. Answers how many went.
 */
export async function sweepStore(now: Date): Promise<number> {
  // A full store beside an empty database is a mistake of the installation, not rubbish.
  if ((await db.storedFile.count()) === 0) return 0
  let removed = 0
  for await (const sha256 of listStored()) {
    if (await isWrittenDown(sha256)) continue
    // Race: the same content is brought in again right now. Before this line, what is taken out is young and goes
    // back; after it, the new file lies in the place of the old one.
    const loose = await setAside(sha256).catch(() => null)
    if (!loose) continue
    const isYoung = now.getTime() - loose.since.getTime() < STILL_ARRIVING
    if (isYoung || (await isWrittenDown(sha256))) {
      await keepFile(loose)
      continue
    }
    await discard(loose.path)
    removed += 1
  }
  return removed
}

/** Ends uploads that nobody went on with for a day, and removes what lies there without a row. Answers how many ended. */
export async function sweepUploads(now: Date): Promise<number> {
  const over = await db.upload.findMany({ where: { expiresAt: { lte: now } }, select: { id: true } })
  // Race: its sender goes on right now. Then its time is moved on, and it stays.
  for (const { id } of over) await db.upload.deleteMany({ where: { id, expiresAt: { lte: now } } })
  for (const { id, since } of await listArriving()) {
    if (now.getTime() - since.getTime() < STILL_ARRIVING) continue
    if ((await db.upload.count({ where: { id } })) === 0) await dropArriving(id)
  }
  return over.length
}

async function isWrittenDown(sha256: string): Promise<boolean> {
  if ((await db.storedFile.count({ where: { sha256 } })) > 0) return true
  return (await db.fileForm.count({ where: { sha256 } })) > 0
}
