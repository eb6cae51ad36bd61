import type { Asker } from '#app/domain/access/asker.ts'
import { findModule } from '#app/domain/content/making/place.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/**
 * What the page of something new in a module begins with: a key and the module.
 * @throws Response 404 where there is none for the asker, or it is in the archive.
 */
export async function newInModule(asker: Asker, slug: string | undefined) {
  const module = await findModule(db, asker, slug ?? '')
  if (!module || module.retiredAt) throw notFound()
  const { title, position } = module
  return { key: newSubmissionKey(), module: { slug: module.slug, title, position } }
}
