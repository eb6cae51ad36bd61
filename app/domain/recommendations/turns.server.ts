import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can, mayEnter, readable } from '#app/domain/access/permissions.ts'
import { sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { signedBy, type HeldOffice } from '#app/domain/districts/office-title.ts'
import type { Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { joined, list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'
import type { Language } from '#app/platform/say/language.ts'
import { DAY, dateLong } from '#app/platform/say/time.ts'
import { SQL_COLUMNS } from './columns.ts'
import { noDeciderWords } from './no-decider-words.ts'
import { nobodyDecides } from './no-decider.server.ts'
import { visibleRows } from './visible.server.ts'
import { turnWords } from './words.ts'
import { isTurnOf, statusesWaitingFor, turnOf, type Status, type WhoseTurn } from './workflow.ts'

const MOST = 20
const MOST_NEWS = 5
const WAITING: Status = 'AWAITING_DECISION'
/** So long a team reads on Beranda what was decided. */
const NEWS_FOR = 14 * DAY
const OPEN = (['team', 'secretariat', 'leader', 'clock'] as const).flatMap(statusesWaitingFor)
const DECIDED = ['APPROVED', 'RETURNED', 'DEFERRED', 'REJECTED'] as const satisfies readonly Status[]

export const turns: TurnSource = {
  place: 20,
  turnsOf: async (asker, now) => {
    const turns = await recommendationTurns(asker, now)
    const decided = turns.filter((turn) => turn.decided).map(({ id }) => id)
    return turns.flatMap((turn) => {
      if (turn.decided) return told(turn, turn.decided, asker)
      if (turn.mine) return hers(turn, asker.language)
      // What she waits for is said with the decision.
      return decided.includes(turn.id) ? [] : ofOthers(turn, asker.language)
    })
  },
}

const WAYS = { APPROVED: 'on', RETURNED: 'back', DEFERRED: 'back', REJECTED: 'end' } as const

function told({ id, title, status, turn }: RecommendationTurn, made: Decided, place: Asker): Turn {
  const t = turnWords[place.language]
  const kind = DECIDED.find((one) => one === status)
  if (!kind) throw new Error('No decision leads to this state.')
  const then = t.then[kind]
  return {
    key: `decided-${id}`,
    title,
    note: t.decidedBy({
      by: signedBy(made.signed, place.language),
      date: dateLong(turn.since, place),
    }),
    written: title,
    since: turn.since,
    until: null,
    action: { label: t.action, to: paths.recommendation(id) },
    mine: false,
    news: {
      // Of approvals only one with notes has any.
      outcome: kind === 'APPROVED' && made.note !== '' ? t.approvedWithNotes : t.news[kind],
      way: WAYS[kind],
      // A row of Beranda draws nothing.
      said: withoutMarks(made.note),
      then: typeof then === 'string' ? then : made.until ? then({ until: dateLong(made.until, place) }) : '',
    },
  }
}

function hers({ id, title, turn, leads }: RecommendationTurn, language: Language): Turn {
  const t = turnWords[language]
  const kind = turn.reason === 'mend' || turn.reason === 'verify' ? turn.reason : 'write'
  return {
    key: `recommendation-${id}`,
    title: t.titles[kind]({ title }),
    note: kind === 'write' && leads ? t.notes.writeAsLead : t.notes[kind],
    written: title,
    since: turn.since,
    until: null,
    action: { label: t.action, to: paths.recommendation(id) },
    mine: true,
  }
}

function ofOthers({ id, title, turn, nobodyDecides: none }: RecommendationTurn, language: Language): Turn {
  const t = turnWords[language]
  return {
    key: `recommendation-${id}`,
    title,
    note: none ? noDeciderWords[language].waits : t.waitsFor[turn.who],
    written: title,
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
  /** It waits for the leaders, and nobody in office can decide it. */
  nobodyDecides: boolean
  /** How it came into the state it is in, where leaders have decided so within the last days. */
  decided: Decided | null
}
type Decided = { note: string; signed: HeldOffice & { person: { name: string } }; until: Date | null }

const rowSchema = z.object({
  is: z.enum(['turn', 'news']),
  id: z.string(),
  title: z.string(),
  status: z.string(),
  statusSince: z.coerce.date(),
  windowClosesAt: z.coerce.date().nullable(),
  deferredUntil: z.coerce.date().nullable(),
  districtId: z.string(),
  cohortId: z.string(),
  teamId: z.string(),
  // SQLite knows no booleans.
  nobodyDecides: z.coerce.boolean(),
  note: z.string(),
  capacity: z.string(),
  office: z.string(),
  person: z.string(),
})

const COLUMNS = words(`r."id", r."title", r."status", r."statusSince", r."windowClosesAt", r."deferredUntil",
  r."districtId", r."cohortId", r."teamId"`)

/**
 * Recommendations that wait for the asker, and for participants also those of their team that wait for others; the
 * longest waiting first, at most twenty. Beside them what leaders decided of her team's in the last two weeks, as long as
 * nothing has followed, the latest first. One statement: the team's name comes from the asker where it is her team.
 */
export async function recommendationTurns(asker: Asker, now: Date): Promise<RecommendationTurn[]> {
  const written = readable(asker, 'recommendation.write')
  const own = written && sqlOf(whereOf(written, SQL_COLUMNS))
  const visible = mayEnter(asker, 'recommendation.verify') ? visibleRows(asker) : null
  const none = nobodyDecides({ districtId: asker.districtId, now })
  const pieces = [
    ...(own ? [waiting('own', own, OPEN, none), news(own, new Date(now.getTime() - NEWS_FOR))] : []),
    // Leaders have their own queue with its own order; they are not answered here.
    ...(visible ? [waiting('verified', visible, statusesWaitingFor('secretariat'), none)] : []),
  ]
  if (pieces.length === 0) return []
  const rows = await ask(
    rowSchema,
    sql`SELECT * FROM (${joined(pieces, ' UNION ALL ')}) b ORDER BY b."is" DESC, b."statusSince", b."id"`,
  )
  const latestFirst = rows.filter((row) => row.is === 'news').reverse()
  const oldestFirst = rows.filter(
    (row, at) => row.is === 'turn' && rows.findIndex(({ id }) => id === row.id) === at,
  )
  return [...oldestFirst.slice(0, MOST), ...latestFirst].map((row) => {
    const turn = turnOf(row)
    const { note, capacity, office, person, deferredUntil: until } = row
    const signed = { capacity, office: { name: office }, person: { name: person } }
    return {
      id: row.id,
      title: row.title,
      status: row.status,
      teamName: asker.teams.find((team) => team.id === row.teamId)?.name ?? '',
      mine: isTurnOf(asker, row, turn.who),
      leads: can(asker, 'recommendation.submit', row),
      turn,
      nobodyDecides: row.nobodyDecides,
      decided: row.is === 'news' ? { note, signed, until } : null,
    }
  })
}

function waiting(name: string, which: SqlPiece, states: readonly Status[], none: SqlPiece): SqlPiece {
  return sql`SELECT * FROM (SELECT 'turn' AS "is", ${COLUMNS},
      CASE WHEN r."status" = ${WAITING} AND ${none} THEN 1 ELSE 0 END AS "nobodyDecides", '' AS "note", '' AS "capacity", '' AS "office", '' AS "person"
    FROM "Recommendation" r WHERE ${which} AND r."status" IN (${list(states)})
    ORDER BY r."statusSince" LIMIT ${MOST}) ${words(`of_${name}`)}`
}

/** Publishing a decision is what moves it, at that very moment: a state of another moment came by another way. */
function news(which: SqlPiece, since: Date): SqlPiece {
  return sql`SELECT * FROM (SELECT 'news' AS "is", ${COLUMNS}, 0 AS "nobodyDecides", d."note", t."capacity", o."name" AS "office", p."name" AS "person"
    FROM "Recommendation" r
    JOIN "Decision" d ON d."recommendationId" = r."id"
    JOIN "DecisionPublication" shown ON shown."decisionId" = d."id" AND shown."publishedAt" = r."statusSince"
    JOIN "OfficeTerm" t ON t."id" = d."officeTermId"
    JOIN "Office" o ON o."id" = t."officeId"
    JOIN "Person" p ON p."id" = t."personId"
    WHERE ${which} AND r."status" IN (${list(DECIDED)}) AND r."statusSince" >= ${since}
    ORDER BY r."statusSince" DESC LIMIT ${MOST_NEWS}) of_news`
}
