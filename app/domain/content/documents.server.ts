import type { CompiledDocument } from '#app/mdx/blocks.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { cache, compileText, originOf, type Origin } from '#app/domain/prose/compile.server.ts'

type StoredText = { origin: Origin; hash: string; moduleId: string; source: () => Promise<string> }

/**
 * The compiled form of a published text: from the cache, or compiled once by whoever reads first.
 * Published texts were compiled before they were published, so a fault here is ours, not the reader's: it throws, as it
 * does when the compiler is busy.
 */
async function storedDocument({ origin, hash, moduleId, source }: StoredText): Promise<CompiledDocument> {
  return cache.get(`${origin.toLowerCase()}-text-${hash}`, async () => {
    const result = await compileText(origin, await source(), await moduleMedia(moduleId))
    if (!result.ok)
      throw new Error(`A published text does not compile: ${result.faults[0]?.sentence ?? 'no fault'}`)
    return result.document
  })
}

/** Puts a document that was compiled just now where readers look for it. */
export async function keepDocument(origin: Origin, hash: string, document: CompiledDocument): Promise<void> {
  await cache.get(`${origin.toLowerCase()}-text-${hash}`, async () => document)
}

/** The compiled text of a lesson's version. Throws when it cannot be compiled. */
export async function lessonDocument(
  version: { id: string; origin: string; hash: string },
  moduleId: string,
) {
  return storedDocument({
    origin: originOf(version.origin),
    hash: version.hash,
    moduleId,
    source: async () =>
      (await db.lessonVersion.findUniqueOrThrow({ where: { id: version.id }, select: { source: true } }))
        .source,
  })
}

/**
 * The compiled instructions of an assignment or the introduction of a module, by the compiler that their origin allows:
 * what was written in a browser is never evaluated. Throws when they cannot be compiled.
 */
export async function partDocument(row: {
  source: string
  sourceHash: string
  origin: string
  moduleId: string
}) {
  return storedDocument({
    origin: originOf(row.origin),
    hash: row.sourceHash,
    moduleId: row.moduleId,
    source: async () => row.source,
  })
}
