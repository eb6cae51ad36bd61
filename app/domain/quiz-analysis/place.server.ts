import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { attemptsIn, basisOf } from './counting.server.ts'

export type Wanted = { module: string; quiz: string; cohort: string | null }

const rowSchema = z.object({
  quizId: z.string(),
  slug: z.string(),
  title: z.string(),
  moduleId: z.string(),
  moduleSlug: z.string(),
  moduleTitle: z.string(),
  modulePosition: z.coerce.number(),
  goals: storedJson,
  cohortId: z.string().nullable(),
  cohortName: z.string().nullable(),
  basis: z.string().nullable(),
})

/** `basis`: of what an analysis would be counted now. */
type AnalysedCohort = { id: string; name: string; people: number; basis: string }

export type AnalysedQuiz = {
  id: string
  slug: string
  title: string
  module: { id: string; slug: string; title: string; position: number; goals: string[] }
  /** Those whose progress the asker may see and who have handed it in, the newest first, with how many people did. */
  cohorts: AnalysedCohort[]
  cohort: AnalysedCohort | null
}

const MOST_COHORTS = 40

/**
 * A quiz with the cohorts of whose people the asker may see the progress; null where there is no such quiz for her. One
 * statement. Without a cohort that is asked for the newest is taken.
 */
export async function analysedQuiz(asker: Asker, wanted: Wanted): Promise<AnalysedQuiz | null> {
  if (!can(asker, 'lesson.edit', { districtId: asker.districtId })) return null
  const reach = readable(asker, 'progress.read')
  if (!reach) return null
  const columns = { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }
  const rows = await ask(
    rowSchema,
    sql`SELECT z."id" AS "quizId", z."slug", z."title", m."id" AS "moduleId", m."slug" AS "moduleSlug",
        m."title" AS "moduleTitle", m."position" AS "modulePosition", m."goals", c."id" AS "cohortId", c."name" AS "cohortName",
        ${basisOf(words('z."id"'), words('c."id"'))} AS "basis"
      FROM "Quiz" z JOIN "Module" m ON m."id" = z."moduleId"
      LEFT JOIN "Cohort" c ON ${sqlOf(whereOf(reach, columns))}
      WHERE m."districtId" = ${asker.districtId} AND m."slug" = ${wanted.module} AND z."slug" = ${wanted.quiz}
      ORDER BY c."year" DESC, c."number" DESC LIMIT ${MOST_COHORTS}`,
  )
  const [first] = rows
  if (!first) return null
  const cohorts = rows.flatMap(({ cohortId: id, cohortName: name, basis }) => {
    const people = attemptsIn(basis ?? '0')
    return id !== null && name !== null && basis !== null && people > 0 ? [{ id, name, people, basis }] : []
  })
  const goals = z.array(z.string()).catch([]).parse(first.goals)
  return {
    id: first.quizId,
    slug: first.slug,
    title: first.title || first.moduleTitle,
    module: {
      id: first.moduleId,
      slug: first.moduleSlug,
      title: first.moduleTitle,
      position: first.modulePosition,
      goals,
    },
    cohorts,
    cohort: cohorts.find(({ id }) => id === wanted.cohort) ?? cohorts[0] ?? null,
  }
}
