import { hasRole, inTeam, leadsTeam, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'
import { statusesWaitingFor, turnOf, type Turn, type WhoseTurn } from './workflow.ts'

const MOST = 20

export type RecommendationTurn = {
  id: string
  title: string
  status: string
  teamName: string
  /** Waits for the asker herself, not for somebody she waits for. */
  mine: boolean
  /** She may hand it in, as lead of the team. */
  leads: boolean
  turn: WhoseTurn
}

/**
 * Recommendations that wait for the asker, and for participants also those of their team that wait for others; the
 * longest waiting first, at most twenty. One statement: the team's name comes from the asker where it is her team.
 */
export async function recommendationTurns(asker: Asker): Promise<RecommendationTurn[]> {
  const where = mattersTo(asker)
  if (!where || !can(asker, 'recommendation.list')) return []
  const rows = await db.recommendation.findMany({
    where,
    orderBy: { statusSince: 'asc' },
    take: MOST,
    select: {
      id: true,
      title: true,
      status: true,
      statusSince: true,
      windowClosesAt: true,
      deferredUntil: true,
      teamId: true,
    },
  })
  return rows.map((row) => {
    const turn = turnOf(row)
    return {
      id: row.id,
      title: row.title,
      status: row.status,
      teamName: asker.teams.find((team) => team.id === row.teamId)?.name ?? '',
      mine: turnsOf(asker).includes(turn.who) && (turn.who !== 'team' || inTeam(asker, row.teamId)),
      leads: leadsTeam(asker, row.teamId),
      turn,
    }
  })
}

/** Leaders have their own queue with its own order; they are not answered here. */
function mattersTo(asker: Asker): Prisma.RecommendationWhereInput | null {
  const { districtId } = asker
  const open = (['team', 'secretariat', 'reviewers', 'leader', 'clock'] as const).flatMap(statusesWaitingFor)
  const own = { districtId, teamId: { in: asker.teams.map((team) => team.id) }, status: { in: open } }
  if (!hasRole(asker, 'secretariat')) return asker.teams.length > 0 ? own : null
  const waiting = { districtId, status: { in: statusesWaitingFor('secretariat') } }
  return asker.teams.length > 0 ? { OR: [own, waiting] } : waiting
}

function turnsOf(asker: Asker): Turn[] {
  const turns: Turn[] = []
  if (asker.teams.length > 0) turns.push('team')
  if (hasRole(asker, 'secretariat')) turns.push('secretariat')
  return turns
}
