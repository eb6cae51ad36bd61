import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { texts } from './agencies.ts'
import { ownSpellings, takenSpelling, type LeftOut } from './agency-spelling.ts'

/** One agency of the asker's district that is not closed, with its other spellings; null where there is none for her. */
export async function readAgency(asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const agency = await db.agency.findFirst({
    where: { id, districtId, closedAt: null },
    select: { id: true, name: true, shortName: true, aliases: true, version: true },
  })
  return agency && { ...agency, aliases: texts(agency.aliases) }
}

const ALIASES_REFUSALS = ['not-found', 'stale', 'taken'] as const
type AliasesRefusal = (typeof ALIASES_REFUSALS)[number]

/**
 * Makes these the other spellings of an agency; what is only written in another way, or is its own name, counts once: `leftOut`
 * names it. Refused when one of them means another agency already: an import could not tell them apart (`findTaken` says which).
 */
export async function setAliases(
  asker: Asker,
  id: string,
  { aliases, version }: { aliases: readonly string[]; version: number },
  now: Date,
): Promise<Outcome<{ name: string; changed: boolean; leftOut: LeftOut[] }, AliasesRefusal>> {
  const { districtId } = asker
  return outcomeOf(ALIASES_REFUSALS, () =>
    tx(async (t) => {
      if (!can(asker, 'people.manage', { districtId })) throw new Refused<AliasesRefusal>('not-found')
      // One spelling for two agencies at once: writing the district's agencies makes the second wait, and then see the first.
      await t.agency.updateMany({ where: { districtId }, data: { districtId } })
      const agency = await t.agency.findFirst({
        where: { id, districtId, closedAt: null },
        select: { name: true, shortName: true, aliases: true },
      })
      if (!agency) throw new Refused<AliasesRefusal>('not-found')
      if (await findTaken(asker, id, aliases, t)) throw new Refused<AliasesRefusal>('taken')
      const { name } = agency
      const { kept, leftOut } = ownSpellings(agency, aliases, asker.districtName)
      const before = texts(agency.aliases)
      const changed = before.join('\n') !== kept.join('\n')
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.agency.updateMany({
        where: { id, version },
        data: changed ? { aliases: kept, version: { increment: 1 } } : { version },
      })
      if (count === 0) throw new Refused<AliasesRefusal>('stale')
      if (!changed) return { name, changed, leftOut }
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'agency.aliases',
          object: { type: 'agency', id },
          before,
          after: kept,
        },
        now,
      )
      return { name, changed, leftOut }
    }),
  )
}

/** The first of these spellings that means another agency of the district, its name, and by what. */
export async function findTaken(
  { districtId, districtName }: Asker,
  id: string,
  aliases: readonly string[],
  t: Reader = db,
) {
  const others = await t.agency.findMany({
    where: { districtId, closedAt: null, id: { not: id } },
    select: { id: true, name: true, shortName: true, aliases: true },
  })
  const spelled = others.map((other) => ({ ...other, aliases: texts(other.aliases) }))
  return takenSpelling(aliases, spelled, districtName)
}
