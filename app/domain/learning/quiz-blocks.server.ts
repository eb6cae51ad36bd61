import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { settingsOf, tellsMark } from '#app/domain/quizzes/quiz-settings.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { list, sql, words } from '#app/platform/data/sql.ts'

const rowSchema = z.object({
  slug: z.string(),
  title: z.string(),
  questionCount: z.coerce.number(),
  /** Its trainers alone may know more of it than that. */
  isDraft: z.coerce.number().transform((value) => value !== 0),
  settings: storedJson,
  attempts: z.coerce.number(),
  waiting: z.coerce.number(),
  percent: z.coerce.number().nullable(),
  passedAt: z.coerce.date().nullable(),
  running: z.coerce.number().transform((count) => count > 0),
  opensAt: z.coerce.date().nullable(),
  closesAt: z.coerce.date().nullable(),
})

/**
 * A quiz and where somebody stands with it; dates are those of her cohort, null where none were set. Percent and pass are
 * null as well where its trainer does not tell the mark at once.
 */
export type QuizStanding = Omit<z.infer<typeof rowSchema>, 'slug' | 'settings' | 'waiting'> & {
  /** She has taken it and is told that she has not passed. */
  isFailed: boolean
}

/** Quizzes of a module by their names, as the asker stands with them; archived ones and shown ones without a question are none. */
export async function quizStandings(
  asker: Asker,
  moduleId: string,
  slugs: readonly string[],
): Promise<Map<string, QuizStanding>> {
  if (slugs.length === 0) return new Map()
  const reach = readable(asker, 'cohort.attend')
  const hers = reach
    ? sqlOf(
        whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('d."cohortId"').among }),
      )
    : words('1 = 0')
  // Of several cohorts the one that is open longest.
  const dates = (name: 'opensAt' | 'closesAt') =>
    sql`(SELECT d.${words(`"${name}"`)} FROM "QuizSchedule" d JOIN "Cohort" c ON c."id" = d."cohortId"
      WHERE d."quizId" = q."id" AND ${hers} ORDER BY d."closesAt" IS NULL DESC, d."closesAt" DESC LIMIT 1)`
  const rows = await ask(
    rowSchema,
    sql`SELECT q."slug", CASE WHEN q."title" = '' THEN m."title" ELSE q."title" END AS "title", q."questionCount",
        CASE WHEN q."isDraft" THEN 1 ELSE 0 END AS "isDraft",
        q."settings", COALESCE(s."attempts", 0) AS "attempts", COALESCE(s."waiting", 0) AS "waiting", s."percent", s."passedAt",
        (SELECT COUNT(*) FROM "QuizAttempt" a
          WHERE a."quizId" = q."id" AND a."personId" = ${asker.id} AND a."state" = 'RUNNING') AS "running",
        ${dates('opensAt')} AS "opensAt", ${dates('closesAt')} AS "closesAt"
      FROM "Quiz" q JOIN "Module" m ON m."id" = q."moduleId"
      LEFT JOIN "QuizStanding" s ON s."quizId" = q."id" AND s."personId" = ${asker.id}
      WHERE q."moduleId" = ${moduleId} AND q."retiredAt" IS NULL AND (q."isDraft" OR q."questionCount" > 0) AND q."slug" IN (${list(slugs)})`,
  )
  return new Map(
    rows.map(({ slug, settings, waiting, ...standing }) => {
      const played = settingsOf(settings)
      if (!tellsMark(played)) return [slug, { ...standing, percent: null, passedAt: null, isFailed: false }]
      const isTaken = standing.attempts > 0 && standing.passedAt === null
      return [slug, { ...standing, isFailed: isTaken && played.pass !== null && waiting === 0 }]
    }),
  )
}
