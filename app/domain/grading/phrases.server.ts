import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { PHRASE_LIMITS } from './limits.ts'
import type { ChangedPhrase, NewPhrase } from './phrases.schema.ts'

/** So many that others share are shown, the newest first. */
const MOST_SHARED = 50

/** `many`: she keeps as many as she may; `many-shared`: she shares as many; `known`: she keeps the same already. */
const REFUSALS = ['not-found', 'stale', 'many', 'many-shared', 'known'] as const
export type PhraseRefusal = (typeof REFUSALS)[number]
type Answer = Outcome<{ id: string }, PhraseRefusal>

const phraseSchema = z.object({
  id: z.string(),
  text: z.string(),
  shared: z.coerce.boolean(),
  version: z.number(),
  /** Who shares it; null for her own. */
  sharedBy: z.string().nullable(),
})
export type Phrase = z.infer<typeof phraseSchema>

/** Her own sentences, then those that other trainers of the district share, the newest first; one statement. */
export async function listPhrases(asker: Asker): Promise<Phrase[]> {
  if (!can(asker, 'phrase.use', { districtId: asker.districtId })) return []
  return ask(
    phraseSchema,
    sql`SELECT of_phrases.* FROM (${phrasesOf(asker)}) of_phrases
      ORDER BY CASE WHEN of_phrases."sharedBy" IS NULL THEN 0 ELSE 1 END, of_phrases."createdAt" DESC, of_phrases."id"`,
  )
}

/** The same within a statement that asks for other things too, in no order; whoever grades a work may use them. */
export function phrasesOf({ id, districtId }: Asker): SqlPiece {
  return sql`SELECT of_own.* FROM (SELECT k."id", k."text", k."shared", k."version", k."createdAt", NULL AS "sharedBy"
      FROM "CommentPhrase" k WHERE k."ownerId" = ${id} AND k."districtId" = ${districtId}
      ORDER BY k."createdAt" DESC LIMIT ${PHRASE_LIMITS.own}) of_own
    UNION ALL
    SELECT of_others.* FROM (SELECT k."id", k."text", k."shared", k."version", k."createdAt", COALESCE(p."name", '–')
      FROM "CommentPhrase" k LEFT JOIN "Person" p ON p."id" = k."ownerId"
      WHERE k."districtId" = ${districtId} AND k."shared" = TRUE AND k."ownerId" <> ${id}
      ORDER BY k."createdAt" DESC LIMIT ${MOST_SHARED}) of_others`
}

/** Her own sentence, to be changed; null for everybody else's. */
export async function findOwnPhrase(reader: Reader, asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'phrase.use', { districtId })) return null
  return reader.commentPhrase.findFirst({
    where: { id, districtId, ownerId: asker.id },
    select: { id: true, text: true, shared: true, version: true },
  })
}

/** Keeps a sentence. The same form twice keeps it once. */
export function addPhrase(asker: Asker, { key, text, shared }: NewPhrase, now: Date): Promise<Answer> {
  const { id: ownerId, districtId } = asker
  return outcomeOf(REFUSALS, async () => {
    if (!can(asker, 'phrase.use', { districtId })) throw new Refused<PhraseRefusal>('not-found')
    const by = { personId: ownerId, key, purpose: 'phrase.add' } as const
    const { receipt } = await tx((t) =>
      once(t, by, z.object({ id: z.string() }), async () => {
        await judge(t, asker, { text, shared }, null)
        const data = { districtId, ownerId, text, shared, createdAt: now }
        const { id } = await t.commentPhrase.create({ data, select: { id: true } })
        await tell(t, asker, 'phrase.add', id, { after: { text, shared } }, now)
        return { id }
      }),
    )
    return receipt
  })
}

/** Changes her own sentence; refused on a page that is older than it. */
export function changePhrase(
  asker: Asker,
  id: string,
  { version, text, shared }: ChangedPhrase,
  now: Date,
): Promise<Answer> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const before = await findOwnPhrase(t, asker, id)
      if (!before) throw new Refused<PhraseRefusal>('not-found')
      await judge(t, asker, { text, shared }, id)
      // Of two pages of hers at once the second finds another version.
      const { count } = await t.commentPhrase.updateMany({
        where: { id, ownerId: asker.id, version },
        data: { text, shared, version: version + 1 },
      })
      if (count === 0) throw new Refused<PhraseRefusal>('stale')
      const was = { text: before.text, shared: before.shared }
      await tell(t, asker, 'phrase.change', id, { before: was, after: { text, shared } }, now)
      return { id }
    }),
  )
}

/** Removes her own sentence; comments in which it stands keep their words. */
export function removePhrase(asker: Asker, id: string, version: number, now: Date): Promise<Answer> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const before = await findOwnPhrase(t, asker, id)
      if (!before) throw new Refused<PhraseRefusal>('not-found')
      const { count } = await t.commentPhrase.deleteMany({ where: { id, ownerId: asker.id, version } })
      if (count === 0) throw new Refused<PhraseRefusal>('stale')
      await tell(t, asker, 'phrase.remove', id, { before: { text: before.text, shared: before.shared } }, now)
      return { id }
    }),
  )
}

async function judge(
  t: Tx,
  { id: ownerId, districtId }: Asker,
  { text, shared }: { text: string; shared: boolean },
  changed: string | null,
): Promise<void> {
  const rows = await t.commentPhrase.findMany({
    where: { ownerId, districtId },
    select: { id: true, text: true, shared: true },
    take: PHRASE_LIMITS.own + 1,
  })
  const others = rows.filter(({ id }) => id !== changed)
  if (others.some((one) => one.text === text)) throw new Refused<PhraseRefusal>('known')
  if (others.length >= PHRASE_LIMITS.own) throw new Refused<PhraseRefusal>('many')
  if (shared && others.filter((one) => one.shared).length >= PHRASE_LIMITS.shared)
    throw new Refused<PhraseRefusal>('many-shared')
}

async function tell(
  t: Tx,
  { id: personId, districtId }: Asker,
  action: 'phrase.add' | 'phrase.change' | 'phrase.remove',
  id: string,
  what: { before?: unknown; after?: unknown },
  now: Date,
): Promise<void> {
  await recordActivity(t, { personId, districtId, action, object: { type: 'phrase', id }, ...what }, now)
}
