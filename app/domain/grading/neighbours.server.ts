import { z } from 'zod'
import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { gradingStateOf, waitsForTrainer } from './grading-state.ts'

type Side = 'previous' | 'next'
type Work = { id: string; attempt: number; status: string; grade: { status: string } | null }

export const neighbourPart = z.object({
  is: z.enum(['previous', 'next']),
  id: z.string(),
  at: z.coerce.date(),
})
type Found = z.infer<typeof neighbourPart>

/**
 * Before and after this work among those of others that wait, the longest waiting first; a finished one leads to the
 * first that waits. At most four rows, the nearest ones of the index however many wait; `neighboursIn` chooses among them.
 */
export function neighboursOf(asker: Asker, scheduleId: string, work: Work): SqlPiece {
  const waits =
    work.status === 'HANDED_IN' &&
    waitsForTrainer(gradingStateOf({ ...work, grade: work.grade?.status ?? null }))
  const sides: readonly Side[] = waits ? ['previous', 'next'] : ['next']
  const nearest = sides.flatMap((side) =>
    (['NONE', 'GRADING'] as const).map((grade) => {
      const others = column('w."ownerKey"').among({ notIn: keysEver(asker) })
      const where = sql`w."scheduleId" = ${scheduleId} AND w."status" = 'HANDED_IN'
        AND ${words(`w."gradeStatus" = '${grade}'`)} AND ${others} AND ${waits ? beyond(side, work.id) : words('1 = 1')}`
      return nearestOf(side, grade, where)
    }),
  )
  return joined(nearest, ' UNION ALL ')
}

/** The work before and the work after among those that were found. */
export function neighboursIn(found: readonly Found[]) {
  const sorted = found.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  return {
    previous: idOf(sorted.findLast(({ is }) => is === 'previous')),
    next: idOf(sorted.find(({ is }) => is === 'next')),
  }
}

function nearestOf(side: Side, grade: string, where: SqlPiece): SqlPiece {
  const way = side === 'next' ? 'ASC' : 'DESC'
  return sql`SELECT * FROM (SELECT ${words(`'${side}'`)} AS "is", w."id", w."handedInAt" AS "at" FROM "Submission" w
    WHERE ${where} ORDER BY ${words(`w."handedInAt" ${way}, w."id" ${way}`)} LIMIT 1) ${words(`of_${side}_${grade}`)}`
}

/** Two of the same moment stand in the order of their ids. */
function beyond(side: Side, id: string): SqlPiece {
  const sign = side === 'next' ? '>' : '<'
  const its = sql`(SELECT c."handedInAt" FROM "Submission" c WHERE c."id" = ${id})`
  const further = words(`w."handedInAt" ${sign}`)
  return sql`${further}= ${its} AND (${further} ${its} OR ${words(`w."id" ${sign}`)} ${id})`
}

function idOf(found: Found | undefined): string | null {
  return found?.id ?? null
}
