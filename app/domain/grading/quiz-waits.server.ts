import type { Asker } from '#app/domain/access/asker.ts'
import { column, sqlOf, whereOf, type Reach } from '#app/domain/access/reach.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'

/**
 * Per quiz what waits for whoever grades in these cohorts: answers that a person must mark, and answers that came after the
 * end with the claim that they were given before. The few that wait are found by an index. Nobody marks her own.
 */
export function quizWaits(asker: Asker, reach: Reach<'cohortId'>): SqlPiece {
  const hers = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('a."cohortId"').among }),
  )
  const there = sql`JOIN "Quiz" q ON q."id" = a."quizId" JOIN "Module" m ON m."id" = q."moduleId"
    JOIN "Cohort" c ON c."id" = a."cohortId"`
  const theirs = sql`a."personId" <> ${asker.id} AND ${hers}`
  return sql`SELECT q."id", COALESCE(NULLIF(q."title", ''), m."title"), 'ANSWERS', SUM(a."waiting"), MIN(a."handedInAt")
      FROM "QuizAttempt" a ${there} WHERE a."waiting" > 0 AND a."state" = 'HANDED_IN' AND ${theirs} GROUP BY q."id", q."title", m."title"
    UNION ALL SELECT q."id", COALESCE(NULLIF(q."title", ''), m."title"), 'CLAIMS', COUNT(*), MIN(l."arrivedAt")
      FROM "QuizLateAnswer" l JOIN "QuizAttempt" a ON a."id" = l."attemptId" ${there}
      WHERE l."state" = 'WAITING' AND ${theirs} GROUP BY q."id", q."title", m."title"`
}
