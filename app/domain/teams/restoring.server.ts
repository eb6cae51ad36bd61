import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { isClosed } from './membership.server.ts'
import { isNameTaken, looksTaken } from './team-name.server.ts'
import { compositionOf } from './teams.ts'
import type { Restoring } from './teams.schema.ts'
import { joins, tellMoves } from './tell-moved.server.ts'

const RESTORE_REFUSALS = ['not-found', 'stale', 'taken'] as const
type RestoreRefusal = (typeof RESTORE_REFUSALS)[number]
type Restored = { name: string; members: number }

/**
 * A dissolved team: who would come back with it and who would not, and whether its name is taken meanwhile; null when it
 * is none, or not the asker's.
 */
export async function readDissolved(asker: Asker, teamId: string) {
  const team = await findDissolved(db, asker, teamId)
  if (!team) return null
  const { id, name, version, removedAt } = team
  const formers = await formersOf(db, asker, team)
  const back = formers.filter(({ kept }) => kept === null)
  return {
    id,
    name,
    version,
    removedAt,
    taken: await looksTaken(db, team.cohortId, name, teamId),
    members: back.map((one) => one.name),
    away: formers.flatMap((one) =>
      one.kept === null ? [] : [{ name: one.name, why: one.kept, team: one.team }],
    ),
    /** Who led it to the end, and whether she comes back as its lead. */
    lead:
      formers
        .filter(({ wasLead }) => wasLead)
        .map((one) => ({ name: one.name, back: one.kept === null }))[0] ?? null,
    oneAgency: compositionOf(back.map(({ agencyId }) => ({ agencyId, closed: false }))).state === 'broken',
  }
}

/**
 * Restores a dissolved team, under another name when its own has been given meanwhile. Who was in it to the end and has no
 * team since is in it again as if nothing had happened: while it was dissolved it did nothing.
 */
export function restoreTeam(
  asker: Asker,
  teamId: string,
  { version, name }: Restoring,
  now: Date,
): Promise<Outcome<Restored, RestoreRefusal>> {
  return outcomeOf(RESTORE_REFUSALS, () =>
    tx(async (t) => {
      const team = await findDissolved(t, asker, teamId)
      if (!team) throw new Refused<RestoreRefusal>('not-found')
      if (await isNameTaken(t, team.cohortId, name, teamId)) throw new Refused<RestoreRefusal>('taken')
      const { count } = await t.team.updateMany({
        where: { id: teamId, version, removedAt: { not: null } },
        data: { removedAt: null, name, nameKey: nameKey(name), version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<RestoreRefusal>('stale')
      const back = await thoseWhoComeBack(t, asker, team)
      await t.formerMember.deleteMany({ where: { id: { in: back.map(({ id }) => id) } } })
      await t.teamMember.createMany({
        data: back.map(({ personId, agencyId, wasLead, joinedAt }) => ({
          teamId,
          cohortId: team.cohortId,
          personId,
          agencyId,
          isLead: wasLead,
          joinedAt,
        })),
      })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'team.restore',
          object: { type: 'team', id: teamId },
          before: { name: team.name },
          after: { name, members: back.map(({ personId, wasLead }) => ({ personId, isLead: wasLead })) },
        },
        now,
      )
      await tellMoves(
        t,
        back.map((one) => joins(one.personId, name, one.wasLead)),
        now,
      )
      return { name, members: back.length }
    }),
  )
}

type Dissolved = { id: string; cohortId: string; removedAt: Date }

async function findDissolved(reader: Reader, asker: Asker, teamId: string) {
  const { districtId } = asker
  const team = await reader.team.findFirst({
    where: { id: teamId, removedAt: { not: null }, cohort: { districtId } },
    select: { id: true, name: true, version: true, cohortId: true, removedAt: true },
  })
  if (!team?.removedAt || !can(asker, 'teams.manage', { districtId, cohortId: team.cohortId })) return null
  return { ...team, removedAt: team.removedAt }
}

type Kept = 'elsewhere' | 'closed' | 'no-participant'

const formerSchema = z.object({
  id: z.string(),
  personId: z.string(),
  agencyId: z.string().nullable(),
  // SQLite knows no booleans.
  wasLead: z.coerce.boolean(),
  joinedAt: z.coerce.date().nullable(),
  name: z.string(),
  status: z.string(),
  team: z.string().nullable(),
  takesPart: z.coerce.boolean(),
})

/** Who was in it when it was dissolved, by name; `kept`: why she does not come back, null when she does. One statement. */
async function formersOf(reader: Reader, { districtId }: Asker, { id, cohortId, removedAt }: Dissolved) {
  const rows = await ask(
    formerSchema,
    sql`SELECT f."id", f."personId", f."agencyId", f."wasLead", f."joinedAt", p."name", p."status",
      t."name" AS "team", CASE WHEN EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."cohortId" = ${cohortId}
        AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."personId" = p."id") THEN 1 ELSE 0 END AS "takesPart"
    FROM "FormerMember" f JOIN "Person" p ON p."id" = f."personId"
    LEFT JOIN "TeamMember" m ON m."cohortId" = ${cohortId} AND m."personId" = p."id"
    LEFT JOIN "Team" t ON t."id" = m."teamId"
    WHERE f."teamId" = ${id} AND f."leftAt" = ${removedAt} AND p."districtId" = ${districtId}
    ORDER BY p."nameKey", p."id"`,
    reader,
  )
  return rows.map(({ status, takesPart, ...row }) => ({
    ...row,
    kept: keptOf({ status, takesPart }, row.team),
  }))
}

function keptOf(person: { status: string; takesPart: boolean }, team: string | null): Kept | null {
  if (isClosed(person)) return 'closed'
  if (!person.takesPart) return 'no-participant'
  return team === null ? null : 'elsewhere'
}

/** Who still takes part and has no team. */
async function thoseWhoComeBack(reader: Reader, asker: Asker, team: Dissolved) {
  return (await formersOf(reader, asker, team)).filter(({ kept }) => kept === null)
}
