import type { Asker } from '#app/domain/access/asker.ts'
import type { TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { teamTurnWords } from './words.ts'

/** A participant without a team waits for the secretariat; without a word here she would wait unknowing. */
export const turns: TurnSource = {
  place: 15,
  turnsOf: async (asker, now) => {
    const t = teamTurnWords[asker.language]
    return (await cohortsWithoutTeam(asker, now)).map(({ id, name, since }) => ({
      key: `no-team-${id}`,
      title: t.title,
      note: t.note({ cohort: name }),
      since,
      until: null,
      action: { label: t.action, to: paths.assignments() },
      mine: false,
    }))
  },
}

/** Cohorts under way in which she takes part without a team, and since when. One statement, or none. */
async function cohortsWithoutTeam({ id: personId, roles, teams, formerTeams, districtId }: Asker, now: Date) {
  const ids = roles.flatMap(({ role, cohortId }) =>
    role === 'participant' && cohortId !== null && !teams.some((team) => team.cohortId === cohortId)
      ? [cohortId]
      : [],
  )
  if (ids.length === 0) return []
  const cohorts = await db.cohort.findMany({
    where: { id: { in: ids }, districtId, startsOn: { lte: now }, endsOn: { gt: now } },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      name: true,
      startsOn: true,
      roles: { where: { personId, role: 'participant', endedAt: null }, select: { startedAt: true } },
    },
  })
  return cohorts.map(({ id, name, startsOn, roles: held }) => {
    const left = formerTeams.flatMap(({ cohortId, leftAt }) => (cohortId === id ? [leftAt.getTime()] : []))
    return {
      id,
      name,
      since: new Date(
        Math.max(startsOn.getTime(), ...held.map(({ startedAt }) => startedAt.getTime()), ...left),
      ),
    }
  })
}
