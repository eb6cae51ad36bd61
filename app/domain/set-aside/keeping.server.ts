import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { MOST_KEPT } from './limits.ts'

/** What has such texts → the thing that the audit trail names; a grade goes by the submission that it is of. */
const THINGS = {
  recommendation: 'recommendation',
  submission: 'submission',
  grade: 'submission',
  attempt: 'quiz-attempt',
} as const

/** Whose fields they were: a thing, or one part of it (a section). */
export type Part = { kind: keyof typeof THINGS; thingId: string; part: string }

/** `value`: as it lies in the field. `writtenById` null: nobody knows whose it was. */
export type SetAside = { field: string; value: Prisma.InputJsonValue; writtenById: string | null }

/**
 * Keeps texts that were not chosen, in the transaction of the choice. The same text of a field is kept once, as
 * newly set aside; of a part the newest fifty stay. Whether she may write there is asked by the noun whose text it is.
 */
export async function keepSetAside(
  t: Tx,
  asker: Asker,
  part: Part,
  texts: readonly SetAside[],
  now: Date,
): Promise<void> {
  if (texts.length === 0) return
  for (const { field, value, writtenById } of texts) {
    const named = { ...part, field, hash: sha256(canonicalJson(value)) }
    const act = { setAsideById: asker.id, setAsideAt: now }
    // One statement, so that the same request twice at once meets itself and is no fault.
    await t.setAsideText.upsert({
      where: { kind_thingId_part_field_hash: named },
      create: { ...named, value, writtenById, ...act },
      // Whose it was is what was known at first: a request that comes once more finds another text lying there.
      update: act,
    })
  }
  await forgetOldest(t, part)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: `${part.kind}.set-aside`,
      object: { type: THINGS[part.kind], id: part.thingId },
      after: { part: part.part, fields: texts.map(({ field }) => field) },
    },
    now,
  )
}

async function forgetOldest(t: Tx, part: Part): Promise<void> {
  const older = await t.setAsideText.findMany({
    where: part,
    orderBy: NEWEST_FIRST,
    skip: MOST_KEPT,
    select: { id: true },
  })
  if (older.length > 0) await t.setAsideText.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
}

export const NEWEST_FIRST: Prisma.SetAsideTextOrderByWithRelationInput[] = [
  { setAsideAt: 'desc' },
  { id: 'desc' },
]
