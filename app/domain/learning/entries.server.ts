import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { Block } from '#app/mdx/blocks.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { isUniqueViolation, tx, TryAgain, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import { onceEach } from '#app/platform/data/once.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { judge, questionMark, type Judgement, type KeptEntry } from './block-view.server.ts'
import type { Lock } from './course.ts'
import { lessonDocument } from '#app/domain/content/documents.server.ts'
import { keptReflectionSchema, keptTicksSchema } from './entries.schema.ts'
import { findLesson } from './progress.server.ts'

type NotHere = { ok: false; reason: 'not-found' } | { ok: false; reason: 'locked'; lock: Lock }
/** Sent before, and something else since: that stands. */
type Superseded = { ok: false; reason: 'superseded' }
type Where = { module: string; lesson: string; block: string }

const entrySchema = z.object({
  blockId: z.string(),
  kind: z.string(),
  value: storedJson,
  version: z.coerce.number(),
  updatedAt: z.coerce.date(),
})

/** What this person, and nobody else, left in the blocks of a lesson. */
export async function entriesOf(asker: Asker, lessonId: string): Promise<KeptEntry[]> {
  return ask(
    entrySchema,
    sql`SELECT e."blockId", e."kind", e."value", e."version", e."updatedAt" FROM "BlockEntry" e
      WHERE e."personId" = ${asker.id} AND e."lessonId" = ${lessonId}`,
  )
}

/** Judges an answer and keeps it; may be repeated as often as one likes, the last one is shown. */
export async function answerQuestion(
  asker: Asker,
  where: Where,
  choices: readonly string[],
  now: Date,
  key: string | null = null,
): Promise<{ ok: true; judgement: Judgement } | NotHere | Superseded | { ok: false; reason: 'empty' }> {
  const found = await findBlock(asker, where, 'soal', now)
  if (!found.ok) return found
  const { block } = found
  const known = choices.every((id) => block.choices.some((choice) => choice.id === id))
  if (!known || (!block.many && choices.length > 1)) return { ok: false, reason: 'not-found' }
  if (choices.length === 0) return { ok: false, reason: 'empty' }
  const judgement = judge(block, choices)
  const value = { choices: judgement.choices, of: questionMark(block) }
  const stands = await tx((t) => keepOnce(t, asker, found, value, key, now))
  return stands ? { ok: true, judgement } : { ok: false, reason: 'superseded' }
}

/**
 * Keeps what a plain form changed in a checklist: an item that she left as the form was made from (`base`) stands as it
 * lies by now, so that an older page takes no tick away that was acknowledged since.
 */
export async function tickChecklist(
  asker: Asker,
  where: Where,
  { ticks, base }: { ticks: readonly string[]; base: readonly string[] },
  now: Date,
  key: string | null = null,
): Promise<{ ok: true; ticks: string[] } | NotHere | Superseded> {
  const found = await findBlock(asker, where, 'daftar-periksa', now)
  if (!found.ok) return found
  const { block } = found
  if (!ticks.every((tick) => block.items.some((item) => item.id === tick)))
    return { ok: false, reason: 'not-found' }
  const mine = { personId: asker.id, lessonId: found.lessonId, blockId: block.id }
  const says = canonicalJson({ ticks: [...new Set(ticks)], base: [...new Set(base)] })
  return tx(async (t) => {
    const kept = await t.blockEntry.findUnique({
      where: { personId_lessonId_blockId: mine },
      select: { value: true, version: true },
    })
    const stored = keptTicksSchema.safeParse(kept?.value).data?.ticks ?? []
    const joined = block.items
      .map(({ id }) => id)
      .filter((id) => (ticks.includes(id) === base.includes(id) ? stored : ticks).includes(id))
    const stands = kept !== null && canonicalJson(stored) === canonicalJson(joined)
    const write = async () => {
      const entry = { value: { ticks: joined }, version: kept?.version ?? 0 }
      if (stands) return
      // Another window was faster, by a moment: its list is read again.
      if ((await keep(t, asker, found, entry, now)) === null) throw new TryAgain()
    }
    if (key === null) await write()
    else {
      const by = { personId: asker.id, key, purpose: `lesson.entry:${found.lessonId}:${block.id}` } as const
      const { repeated } = await onceEach(t, by, says, write)
      if (repeated && !stands) return { ok: false, reason: 'superseded' }
    }
    return { ok: true, ticks: joined }
  })
}

type Seen = { version: number; again?: boolean }
/** What the person had before her is no longer what lies there: nothing was written. */
type Stale = { ok: false; reason: 'stale'; version: number; savedAt: Date | null }

/**
 * Keeps a private reflection. `version` is the one the person had before her (0: none yet): when another window of
 * hers has saved since, nothing is overwritten and the other text comes back. `again`: another text was sent from this
 * version as well, and nobody said whether it arrived; saving what lies there counts then, so that it is met.
 */
export async function writeReflection(
  asker: Asker,
  where: Where,
  { text, ...seen }: Seen & { text: string },
  now: Date,
): Promise<{ ok: true; version: number } | NotHere | (Stale & { text: string })> {
  const found = await findBlock(asker, where, 'refleksi', now)
  if (!found.ok) return found
  const kept = await tx((t) => keepSeen(t, asker, found, { value: { text }, ...seen }, now))
  if (kept.ok) return kept
  const { value, ...stale } = kept
  return { ...stale, text: keptReflectionSchema.safeParse(value).data?.text ?? '' }
}

/**
 * Keeps ticks as `writeReflection` keeps a text: what was made from an older list is not written, so that a request that
 * comes late takes no tick away that was acknowledged since. The page joins both lists, item by item, and sends again.
 * A tick of an item that the lesson no longer has is left out.
 */
export async function writeTicks(
  asker: Asker,
  where: Where,
  { ticks, ...seen }: Seen & { ticks: readonly string[] },
  now: Date,
): Promise<{ ok: true; version: number } | NotHere | (Stale & { ticks: string[] })> {
  const found = await findBlock(asker, where, 'daftar-periksa', now)
  if (!found.ok) return found
  const known = found.block.items.flatMap(({ id }) => (ticks.includes(id) ? [id] : []))
  const kept = await tx((t) => keepSeen(t, asker, found, { value: { ticks: known }, ...seen }, now))
  if (kept.ok) return kept
  const { value, ...stale } = kept
  return { ...stale, ticks: keptTicksSchema.safeParse(value).data?.ticks ?? [] }
}

/** Writes an entry that was made from this version, or answers what lies there instead. */
async function keepSeen(
  t: Tx,
  asker: Asker,
  found: { lessonId: string; block: { id: string; kind: string } },
  { value, version, again = false }: Seen & { value: Prisma.InputJsonObject },
  now: Date,
): Promise<{ ok: true; version: number } | (Stale & { value: unknown })> {
  const mine = { personId: asker.id, lessonId: found.lessonId, blockId: found.block.id }
  const kept = await t.blockEntry.findUnique({
    where: { personId_lessonId_blockId: mine },
    select: { value: true, version: true, updatedAt: true },
  })
  const counts = again && kept?.version === version
  if (kept && !counts && canonicalJson(kept.value) === canonicalJson(value))
    return { ok: true, version: kept.version }
  const stale = {
    ok: false as const,
    reason: 'stale' as const,
    version: kept?.version ?? 0,
    savedAt: kept?.updatedAt ?? null,
    value: kept?.value,
  }
  if (stale.version !== version) return stale
  const next = await keep(t, asker, found, { value, version }, now)
  // Another window was faster, by a moment: it is read again.
  if (next === null) throw new TryAgain()
  return { ok: true, version: next }
}

/** The block of an open lesson, as published; its kind must be the one the form spoke of. */
async function findBlock<K extends Exclude<Block['kind'], 'html'>>(
  asker: Asker,
  where: Where,
  kind: K,
  now: Date,
) {
  const found = await findLesson(asker, where.module, where.lesson, now)
  if (!found.ok) return found
  const document = await lessonDocument(found.lesson.version, found.module.id)
  const block = document.blocks.find(
    (one): one is Extract<Block, { kind: K }> => one.kind === kind && 'id' in one && one.id === where.block,
  )
  if (!block) return { ok: false as const, reason: 'not-found' as const }
  return { ok: true as const, block, lessonId: found.lesson.id }
}

/** Writes an entry once per key and content; answers whether that is what stands now. */
async function keepOnce(
  t: Tx,
  asker: Asker,
  found: { lessonId: string; block: { id: string; kind: string } },
  value: Prisma.InputJsonObject,
  key: string | null,
  now: Date,
): Promise<boolean> {
  const write = async () => {
    await keep(t, asker, found, { value }, now)
  }
  if (key === null) {
    await write()
    return true
  }
  const { lessonId, block } = found
  const by = { personId: asker.id, key, purpose: `lesson.entry:${lessonId}:${block.id}` } as const
  const { repeated } = await onceEach(t, by, canonicalJson(value), write)
  if (!repeated) return true
  const mine = { personId: asker.id, lessonId, blockId: block.id }
  const kept = await t.blockEntry.findUnique({
    where: { personId_lessonId_blockId: mine },
    select: { value: true },
  })
  return kept !== null && canonicalJson(kept.value) === canonicalJson(value)
}

/** Writes an entry; with `version` only when it is still that one: then the new version, or null when it was not. */
async function keep(
  t: Tx,
  asker: Asker,
  { lessonId, block }: { lessonId: string; block: { id: string; kind: string } },
  { value, version }: { value: Prisma.InputJsonValue; version?: number },
  now: Date,
): Promise<number | null> {
  const mine = { personId: asker.id, lessonId, blockId: block.id }
  const updated = await t.blockEntry.updateMany({
    where: { ...mine, ...(version === undefined ? {} : { version }) },
    data: { value, kind: block.kind, version: { increment: 1 }, updatedAt: now },
  })
  if (updated.count === 0) {
    if (version !== undefined && version > 0) return null
    try {
      await t.blockEntry.create({ data: { ...mine, kind: block.kind, value, updatedAt: now } })
    } catch (error) {
      // Another first save of hers was faster.
      throw isUniqueViolation(error) ? new TryAgain() : error
    }
  }
  // Who did what, never what was written: a reflection is private.
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'lesson.entry',
      object: { type: 'lesson', id: lessonId },
      after: { block: block.id, kind: block.kind },
    },
    now,
  )
  return (version ?? 0) + 1
}
