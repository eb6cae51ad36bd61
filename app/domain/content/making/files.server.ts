import type { Files } from '#app/domain/prose/compile.server.ts'
import type { Media, Medium } from '#app/mdx/media.ts'
import { MODULE } from '#app/domain/media/limits.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'

/** The files among these that one of the texts names: it may be in a version that somebody restores one day. */
export function namedIn<One extends Medium>(
  texts: readonly string[],
  files: Readonly<Record<string, One>>,
): Record<string, One> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => isNamedIn(texts, name)))
}

export function isNamedIn(texts: readonly string[], name: string): boolean {
  return texts.some((text) => text.includes(name))
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

/**
 * Puts what trainers brought for one module into the library of another too, under the same names; the bytes lie there
 * once. False when one of them is known there under another name, or another under its name: then nothing is put.
 */
export async function linkMedia(
  t: Tx,
  { from, to }: { from: string; to: string },
  isWanted: (name: string) => boolean,
): Promise<boolean> {
  const select = { fileId: true, name: true, addedById: true, addedAt: true, removedAt: true } as const
  const [here, there] = [
    await t.fileLink.findMany({ where: { noun: MODULE, thingId: from }, select }),
    await t.fileLink.findMany({ where: { noun: MODULE, thingId: to }, select }),
  ]
  const wanted = here.filter(({ name }) => name !== null && isWanted(name))
  const isThere = (one: (typeof here)[number]) =>
    there.some(({ name, fileId }) => name === one.name && fileId === one.fileId)
  const clashes = wanted.some(
    (one) => !isThere(one) && there.some(({ name, fileId }) => name === one.name || fileId === one.fileId),
  )
  if (clashes) return false
  await t.fileLink.createMany({
    data: wanted.filter((one) => !isThere(one)).map((one) => ({ ...one, noun: MODULE, thingId: to })),
  })
  return true
}
