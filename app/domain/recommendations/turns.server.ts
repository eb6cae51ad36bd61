import type { Asker } from '#app/domain/access/asker.ts'
import { can, mayEnter, readable } from '#app/domain/access/permissions.ts'
import { whereOf } from '#app/domain/access/reach.ts'
import type { Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { COLUMNS } from './columns.ts'
import { visibleTo } from './visible.server.ts'
import { turnWords } from './words.ts'
import { isTurnOf, statusesWaitingFor, turnOf, type WhoseTurn } from './workflow.ts'

const MOST = 20

export const turns: TurnSource = {
  place: 20,
  turnsOf: async (asker) =>
    (await recommendationTurns(asker)).map((turn) =>
      turn.mine ? hers(turn, asker.language) : ofOthers(turn, asker.language),
    ),
}

function hers({ id, title, turn, leads }: RecommendationTurn, language: Language): Turn {
  const t = turnWords[language]
  const kind = turn.reason === 'mend' || turn.reason === 'verify' ? turn.reason : 'write'
  return {
    key: `recommendation-${id}`,
    title: t.titles[kind]({ title }),
    note: kind === 'write' && leads ? t.notes.writeAsLead : t.notes[kind],
    since: turn.since,
    until: turn.until,
    action: { label: t.action, to: paths.recommendation(id) },
    mine: true,
  }
}

function ofOthers({ id, title, turn }: RecommendationTurn, language: Language): Turn {
  const t = turnWords[language]
  return {
    key: `recommendation-${id}`,
    title,
    note: t.waitsFor[turn.who],
    since: turn.since,
    until: null,
    action: { label: t.action, to: paths.recommendation(id) },
    mine: false,
  }
}

type RecommendationTurn = {
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
  if (!where) return []
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
      districtId: true,
      cohortId: true,
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
      mine: isTurnOf(asker, row, turn.who),
      leads: can(asker, 'recommendation.submit', row),
      turn,
    }
  })
}

/** Leaders have their own queue with its own order; they are not answered here. */
function mattersTo(asker: Asker): Prisma.RecommendationWhereInput | null {
  const open = (['team', 'secretariat', 'leader', 'clock'] as const).flatMap(statusesWaitingFor)
  const written = readable(asker, 'recommendation.write')
  const own = written && { ...whereOf(written, COLUMNS), status: { in: open } }
  const visible = mayEnter(asker, 'recommendation.verify') ? visibleTo(asker) : null
  if (!visible) return own
  const waiting = { AND: [visible, { status: { in: statusesWaitingFor('secretariat') } }] }
  return own ? { OR: [own, waiting] } : waiting
}
