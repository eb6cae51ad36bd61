import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { isNameTaken } from './team-name.server.ts'
import type { Restoring } from './teams.schema.ts'
import { joins, tellMoves } from './tell-moved.server.ts'

const RESTORE_REFUSALS = ['not-found', 'stale', 'taken'] as const
type RestoreRefusal = (typeof RESTORE_REFUSALS)[number]
type Restored = { name: string; members: number }

/** A dissolved team and who would come back with it; null when it is none, or not the asker's. Two statements. */
export async function readDissolved(asker: Asker, teamId: string) {
  const team = await findDissolved(db, asker, teamId)
  if (!team) return null
  const { id, name, version, removedAt } = team
  const back = await thoseWhoComeBack(db, asker, team)
  return { id, name, version, removedAt, members: back.map(({ person }) => person.name) }
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

/** Who was in it when it was dissolved, still takes part and has no team. */
function thoseWhoComeBack(reader: Reader, { districtId }: Asker, { id, cohortId, removedAt }: Dissolved) {
  return reader.formerMember.findMany({
    where: {
      teamId: id,
      leftAt: removedAt,
      person: {
        districtId,
        status: { not: 'DISABLED' },
        memberships: { none: { cohortId } },
        roles: { some: { role: 'participant', cohortId, endedAt: null } },
      },
    },
    orderBy: { person: { nameKey: 'asc' } },
    select: {
      id: true,
      personId: true,
      agencyId: true,
      wasLead: true,
      joinedAt: true,
      person: { select: { name: true } },
    },
  })
}
