import { Readable } from 'node:stream'
import type { Asker } from '#app/domain/access/asker.ts'
import { acceptMedium, type AcceptedMedium } from '#app/domain/media/accept-medium.server.ts'
import { attachMedium } from '#app/domain/media/adding.server.ts'
import { MODULE } from '#app/domain/media/limits.ts'
import { mediumOf } from '#app/domain/media/module-media.server.ts'
import type { Medium } from '#app/mdx/media.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { writeLoose } from '#app/platform/data/files.server.ts'

/** A picture of a document as it was drawn anew, or a file that stood beside lessons. */
export type DocumentMedium = { name: string; type: string; bytes: Buffer }
/** One that may be put into a library, by its name in the document: its bytes lie in the store already. */
export type AcceptedOne = { name: string; medium: AcceptedMedium }

/** Looks into one as into every upload and keeps its bytes; what no library takes up afterwards the store's sweep deletes. */
export async function acceptOne({ name, bytes }: Pick<DocumentMedium, 'name'> & { bytes: Uint8Array }) {
  return acceptMedium({ ...(await writeLoose(Readable.from([Buffer.from(bytes)]))), name })
}

/** Names that mean something in the module's library, and those that a version of a lesson may still show. */
export async function takenNames(t: Tx, moduleId: string): Promise<ReadonlySet<string>> {
  const links = await t.fileLink.findMany({
    where: { noun: MODULE, thingId: moduleId },
    select: { name: true },
  })
  return new Set(links.flatMap(({ name }) => (name === null ? [] : [name])))
}

type Into = { moduleId: string; accepted: readonly AcceptedOne[] }

/**
 * Puts them into the library, each under a name that is free or under that which its content has there already; answers
 * that name by the one it had in the document.
 */
export async function keepAll(
  t: Tx,
  asker: Asker,
  { moduleId, accepted }: Into,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>()
  for (const { name, medium } of accepted)
    kept.set(name, (await attachMedium(t, asker, moduleId, medium, now)).name)
  return kept
}

const NOWHERE = '0'.repeat(64)

/** A picture that waits, as a compiler needs to know it: it has no address before it lies in a library. */
export function waitingPicture(): Medium {
  const sizes = [{ width: 1, height: 1, webp: NOWHERE, jpeg: NOWHERE, bytes: 0 }]
  return mediumOf({ id: NOWHERE, sha256: NOWHERE, size: 0, facts: { kind: 'picture', sizes } })
}

/** The same of another file that was looked into. */
export function waitingFile({ sha256, size, facts }: AcceptedMedium): Medium {
  return mediumOf({ id: NOWHERE, sha256, size, facts })
}
