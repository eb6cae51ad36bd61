import { z } from 'zod'
import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { gradingStateOf, waitsForTrainer } from './grading-state.ts'

type Side = 'previous' | 'next'
type Work = { id: string; attempt: number; status: string; standing: string; markerId: string | null }

export const neighbourPart = z.object({
  is: z.enum(['previous', 'next']),
  id: z.string(),
  at: z.coerce.date(),
  name: z.string(),
})
type Found = z.infer<typeof neighbourPart>

/** How many of a grade's state wait, in all and before this work; `ready`: to be released. */
export const waitingPart = z.object({ is: z.enum(['before', 'waiting', 'ready']), size: z.coerce.number() })

/** So far a place is counted: however many wait, no more of the index is read than for so many. */
export const COUNTED = 100

const STATES = ['NONE', 'GRADING', 'READY'] as const

/**
 * Before and after this work among those of others that wait for her, the longest waiting first; a finished one leads to the
 * first that waits. Of her own part one leads to the others of it. At most six rows, the nearest ones of the index however many wait; `neighboursIn` chooses among them.
 */
export function neighboursOf(asker: Asker, scheduleId: string, work: Work): SqlPiece {
  const waits = isWaiting(work)
  const sides: readonly Side[] = waits ? ['previous', 'next'] : ['next']
  const nearest = sides.flatMap((side) =>
    STATES.map((grade) => {
      const where = sql`${othersIn(asker, scheduleId, grade, work)} AND ${waits ? beyond(side, work.id) : words('1 = 1')}`
      return nearestOf(side, grade, where)
    }),
  )
  return joined(nearest, ' UNION ALL ')
}

/** Rows that say where it stands among all that wait, in the order in which its neighbours are found. */
export function waitingAround(asker: Asker, scheduleId: string, work: Work): SqlPiece {
  const counts = STATES.flatMap((grade) => {
    const all = othersIn(asker, scheduleId, grade, work)
    const whole = countOf('waiting', all)
    return isWaiting(work)
      ? [whole, countOf('before', sql`${all} AND ${beyond('previous', work.id)}`)]
      : [whole]
  })
  const ready = countOf('ready', othersIn(asker, scheduleId, 'READY', null))
  return joined([...counts, ready], ' UNION ALL ')
}

/** Its place, or null for a work that no longer waits, how many wait and are ready; none is counted beyond `COUNTED`. */
export function placeAmong(work: Work, found: readonly z.infer<typeof waitingPart>[]) {
  const sum = (which: string) =>
    found.filter(({ is }) => is === which).reduce((all, { size }) => all + size, 0)
  return { place: isWaiting(work) ? sum('before') + 1 : null, waiting: sum('waiting'), ready: sum('ready') }
}

/** The work before and the work after among those that were found. */
export function neighboursIn(found: readonly Found[]) {
  const sorted = found.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  return {
    previous: named(sorted.findLast(({ is }) => is === 'previous')),
    next: named(sorted.find(({ is }) => is === 'next')),
  }
}

function isWaiting({ status, attempt, standing }: Work): boolean {
  return status === 'HANDED_IN' && waitsForTrainer(gradingStateOf({ attempt, status, grade: standing }))
}

/** Works of others in this state, the asker's own left out and what other trainers are to mark; beside one of hers: hers. */
function othersIn(
  asker: Asker,
  scheduleId: string,
  grade: (typeof STATES)[number],
  beside: Work | null,
): SqlPiece {
  const open = words(beside?.markerId === asker.id ? '1 = 0' : 'w."markerId" IS NULL')
  const others = column('w."ownerKey"').among({ notIn: keysEver(asker) })
  return sql`w."scheduleId" = ${scheduleId} AND w."status" = 'HANDED_IN' AND ${words(`w."gradeStatus" = '${grade}'`)}
    AND ${others} AND (${open} OR w."markerId" = ${asker.id})`
}

function countOf(is: z.infer<typeof waitingPart>['is'], where: SqlPiece): SqlPiece {
  return sql`SELECT ${words(`'${is}'`)} AS "is", COUNT(*) AS "size"
    FROM (SELECT 1 AS "one" FROM "Submission" w WHERE ${where} LIMIT ${COUNTED + 1}) of_counted`
}

function nearestOf(side: Side, grade: string, where: SqlPiece): SqlPiece {
  const way = side === 'next' ? 'ASC' : 'DESC'
  return sql`SELECT * FROM (SELECT ${words(`'${side}'`)} AS "is", w."id", w."handedInAt" AS "at",
      COALESCE(t."name", p."name", '–') AS "name" FROM "Submission" w
    LEFT JOIN "Team" t ON t."id" = w."teamId" LEFT JOIN "Person" p ON p."id" = w."personId"
    WHERE ${where} ORDER BY ${words(`w."handedInAt" ${way}, w."id" ${way}`)} LIMIT 1) ${words(`of_${side}_${grade}`)}`
}

/** Two of the same moment stand in the order of their ids. */
function beyond(side: Side, id: string): SqlPiece {
  const sign = side === 'next' ? '>' : '<'
  const its = sql`(SELECT c."handedInAt" FROM "Submission" c WHERE c."id" = ${id})`
  const further = words(`w."handedInAt" ${sign}`)
  return sql`${further}= ${its} AND (${further} ${its} OR ${words(`w."id" ${sign}`)} ${id})`
}

function named(found: Found | undefined): { id: string; name: string } | null {
  return found ? { id: found.id, name: found.name } : null
}
