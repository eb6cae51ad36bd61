import { z } from 'zod'
import { ownKeys, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { gradingStateOf, waitsForTrainer } from './grading-state.ts'

type Side = 'previous' | 'next'
type Work = { id: string; attempt: number; status: string; grade: { status: string } | null }

const rowSchema = z.object({
  side: z.enum(['previous', 'next']),
  id: z.string(),
  handedInAt: z.coerce.date(),
})
type Found = z.infer<typeof rowSchema>

/**
 * Before and after this work among those of others that wait, the longest waiting first; a finished one leads to the
 * first that waits. One statement, which reads the nearest ones from the index however many wait.
 */
export async function neighboursOf(asker: Asker, scheduleId: string, work: Work) {
  const waits =
    work.status === 'HANDED_IN' &&
    waitsForTrainer(gradingStateOf({ ...work, grade: work.grade?.status ?? null }))
  const sides: readonly Side[] = waits ? ['previous', 'next'] : ['next']
  const nearest = sides.flatMap((side) =>
    (['NONE', 'GRADING'] as const).map((grade) => {
      const others = column('w."ownerKey"').among({ notIn: ownKeys(asker) })
      const where = sql`w."scheduleId" = ${scheduleId} AND w."status" = 'HANDED_IN'
        AND ${words(`w."gradeStatus" = '${grade}'`)} AND ${others} AND ${waits ? beyond(side, work.id) : words('1 = 1')}`
      return nearestOf(side, grade, where)
    }),
  )
  const found = await ask(rowSchema, joined(nearest, ' UNION ALL '))
  const sorted = found.sort(
    (a, b) => a.handedInAt.getTime() - b.handedInAt.getTime() || (a.id < b.id ? -1 : 1),
  )
  return {
    previous: idOf(sorted.findLast(({ side }) => side === 'previous')),
    next: idOf(sorted.find(({ side }) => side === 'next')),
  }
}

function nearestOf(side: Side, grade: string, where: SqlPiece): SqlPiece {
  const way = side === 'next' ? 'ASC' : 'DESC'
  return sql`SELECT * FROM (SELECT ${words(`'${side}'`)} AS "side", w."id", w."handedInAt" FROM "Submission" w
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
