import type { Files } from '#app/domain/prose/compile.server.ts'
import type { Media, Medium } from '#app/mdx/media.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'

/** The files among these that one of the texts names: it may be in a version that somebody restores one day. */
export function namedIn<One extends Medium>(
  texts: readonly string[],
  files: Readonly<Record<string, One>>,
): Record<string, One> {
  const isNamed = (name: string) => texts.some((text) => text.includes(name))
  return Object.fromEntries(Object.entries(files).filter(([name]) => isNamed(name)))
}

/** The names that mean something else in the one place than in the other. */
export function clashing(taken: Media, there: Media): string[] {
  return Object.keys(taken).filter(
    (name) => there[name] !== undefined && canonicalJson(there[name]) !== canonicalJson(taken[name]),
  )
}

/** Puts drawings that a text shows beside it, in the module that it comes to. */
export async function bringFiles(t: Tx, moduleId: string, files: Files): Promise<void> {
  const rows = await t.moduleFile.findMany({ where: { moduleId }, select: { name: true } })
  const known = new Set(rows.map(({ name }) => name))
  const fresh = Object.entries(files).filter(([name]) => !known.has(name))
  await t.moduleFile.createMany({
    data: fresh.map(([name, text]) => ({ moduleId, name, text, sha256: sha256(text) })),
  })
}
