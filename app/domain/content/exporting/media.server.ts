import { factsSchema } from '#app/domain/media/facts.ts'
import { MEGABYTE } from '#app/domain/files/files.ts'
import { MODULE } from '#app/domain/media/limits.ts'
import { namedMedia } from '#app/domain/prose/named-media.ts'
import { db } from '#app/platform/data/db.server.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import type { ExportedModule } from './layout.ts'

/** What goes out beside the texts; a ZIP of more nobody carries over a village's line. */
export const MOST_EXPORTED = 200 * MEGABYTE

type Row = { name: string; sha256: string; size: number; facts: ReturnType<typeof factsSchema.parse> }

/**
 * What of a module's library the texts name, and what of it must stay behind: films first where all is more than a ZIP may
 * hold, and what the store has lost. Drawings are texts.
 */
export async function exportedMedia(
  moduleId: string,
  texts: readonly string[],
): Promise<Pick<ExportedModule, 'drawings' | 'media' | 'left'>> {
  const named = new Set(texts.flatMap(namedMedia))
  const [folder, links] = await Promise.all([
    db.moduleFile.findMany({ where: { moduleId }, select: { name: true, text: true } }),
    db.fileLink.findMany({
      where: { noun: MODULE, thingId: moduleId },
      select: { name: true, file: { select: { sha256: true, size: true, facts: true } } },
    }),
  ])
  const rows = links.flatMap(({ name, file }): Row[] =>
    name !== null && named.has(name) ? [{ ...file, name, facts: factsSchema.parse(file.facts) }] : [],
  )
  const drawings = new Map(folder.map(({ name, text }) => [name, text]))
  for (const { name, facts } of rows) if (facts.kind === 'drawing') drawings.set(name, facts.text)
  const media: { path: string; sha256: string; size: number }[] = []
  const left: { name: string; size: number }[] = []
  const used = new Set([...drawings.keys()].map((name) => name.toLowerCase()))
  let bytes = 0
  for (const { name, sha256, size, facts } of rows.filter((row) => row.facts.kind !== 'drawing').toSorted(byUse)) {
    const path = facts.kind === 'picture' ? pathOf(name) : name
    const fits = bytes + size <= MOST_EXPORTED && !used.has(path.toLowerCase())
    if (!fits || (await storedBody(sha256, size)) === null) {
      left.push({ name, size })
      continue
    }
    used.add(path.toLowerCase())
    media.push({ path, sha256, size })
    bytes += size
  }
  return {
    drawings: [...drawings].map(([name, text]) => ({ name, text })).toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    media,
    left,
  }
}

/** Films last, the smallest of them first. */
function byUse(one: Row, other: Row): number {
  const [a, b] = [Number(one.facts.kind === 'film'), Number(other.facts.kind === 'film')]
  return a - b || (a === 1 ? one.size - other.size : 0) || (one.name < other.name ? -1 : 1)
}

/** Its bytes are a JPEG's, whatever its texts call it; they go on calling it so, and coming in again it is known. */
function pathOf(name: string): string {
  return /\.jpe?g$/i.test(name) ? name : `${name}.jpg`
}
