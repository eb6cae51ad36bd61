import { setImmediate as othersTurn } from 'node:timers/promises'
import { z } from 'zod'
import { ask, askOne, change } from '#app/platform/data/ask.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { env } from '#app/platform/env.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { READABLE } from './frame-parts.server.ts'
import { nameOf, plan } from './progress.ts'

/**
 * A cohort's participants stand in a count in the order in which the page of progress shows them, so that the page costs
 * the same for any number of them. What one person does moves her alone, and triggers see to that. When other lessons
 * become due everybody moves: a next count is made beside the old one, which is kept and read until the next is finished.
 */

/** People in one step: on SQLite everybody waits meanwhile. With 420 lessons each they took 20 ms of processor time. */
const STEP = 100

/** Counts a cohort's progress anew where other lessons are due than were counted. No page does: it asks the worker. */
export async function countAll(cohortId: string, now: Date): Promise<void> {
  const begun = await beginCount(cohortId, now)
  if (begun === null) return
  // SQLite answers in the same turn: without a pause nobody else would be served until the end.
  while (!(await stepOn(begun, now))) await othersTurn()
}

/** Counts every cohort anew that has to be, and forgets the counts that have been replaced for an hour. */
export async function countEverywhere(now: Date): Promise<void> {
  for (const { id } of await db.cohort.findMany({ select: { id: true } })) {
    await countAll(id, now)
    await othersTurn()
    await forgetReplaced(id, now)
  }
}

/** The count that has to be gone on with; null where the finished one counts what is due. */
export async function beginCount(cohortId: string, now: Date): Promise<number | null> {
  return tx(async (t) => {
    // Two at once: the second waits, and finds what the first has begun. Whoever is given a part in the cohort at this
    // moment has it before, or finds the new count.
    await hold(t, sql`SELECT 1 FROM "Cohort" WHERE "id" = ${cohortId} FOR UPDATE`)
    const planned = await readPlan(t, cohortId, now)
    const [newest, finished] = await countsOf(t, cohortId)
    if (!planned || !newest || !finished || finished.plan === planned.name) return null
    if (newest.finishedAt === null && newest.plan === planned.name) return newest.id
    if (await countsTheSame(t, finished, planned.lessons)) {
      await t.progressCount.update({ where: { id: finished.id }, data: { plan: planned.name } })
      return null
    }
    const { id } = await t.progressCount.create({ data: { cohortId, plan: planned.name } })
    const lessons = await change(
      sql`INSERT INTO "CountedLesson" ("countId", "lessonId", "dueAt")
        SELECT ${id}, w."id", w."dueAt" FROM (${planned.lessons}) w`,
      t,
    )
    await t.progressCount.update({ where: { id }, data: { lessons } })
    return id
  })
}

/** Takes the next people over into a count that is begun; true when there are no more. */
export async function stepOn(countId: number, now: Date): Promise<boolean> {
  return tx(async (t) => {
    const { cohortId } = await t.progressCount.findUniqueOrThrow({
      where: { id: countId },
      select: { cohortId: true },
    })
    // Two at once go on in turns.
    await hold(t, sql`SELECT 1 FROM "Cohort" WHERE "id" = ${cohortId} FOR NO KEY UPDATE`)
    const [newest, finished] = await countsOf(t, cohortId)
    if (newest?.id !== countId || newest.finishedAt !== null || !finished) return true
    const begin = sql`"countId" = ${finished.id} AND "personId" > ${newest.reached}`
    const [last] = await ask(
      z.object({ personId: z.string() }),
      sql`SELECT "personId" FROM "Standing" WHERE ${begin} ORDER BY "personId" LIMIT 1 OFFSET ${STEP - 1}`,
      t,
    )
    const those = last ? sql`${begin} AND "personId" <= ${last.personId}` : begin
    // Somebody marks a lesson at this moment: her mark is counted here, or finds her in the new count.
    await hold(t, sql`SELECT 1 FROM "Standing" WHERE ${those} ORDER BY "personId" FOR NO KEY UPDATE`)
    // Who was given a part meanwhile is there already. A person's own few marks are gone through: as a condition the
    // lessons would lead PostgreSQL to everybody's marks of each.
    await change(
      sql`INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "since", "done")
        SELECT ${countId}, s."personId", s."agencyId", s."key", s."since",
          (SELECT COUNT(*) FROM "CountedLesson" k WHERE k."countId" = ${countId} AND k."dueAt" <= s."since")
          + (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k WHERE k."countId" = ${countId}
              AND k."lessonId" = d."lessonId" AND k."dueAt" > s."since") THEN 1 END)
            FROM "LessonProgress" d WHERE d."personId" = s."personId")
        FROM "Standing" s WHERE ${those} ON CONFLICT DO NOTHING`,
      t,
    )
    const reached = last ? { reached: last.personId } : { finishedAt: now }
    await t.progressCount.update({ where: { id: countId }, data: reached })
    return !last
  })
}

/** Waits for whoever holds these rows, and holds them until the end. On SQLite a transaction stands alone anyway. */
async function hold(t: Tx, rows: SqlPiece): Promise<void> {
  if (env.provider === 'postgresql') await ask(z.unknown(), rows, t)
}

/** The newest of a cohort's counts, and the newest that is finished; often the same. */
async function countsOf(t: Tx, cohortId: string) {
  const select = {
    id: true,
    plan: true,
    lessons: true,
    people: true,
    reached: true,
    finishedAt: true,
  } as const
  const newestFirst = { id: 'desc' } as const
  return [
    await t.progressCount.findFirst({ where: { cohortId }, orderBy: newestFirst, select }),
    await t.progressCount.findFirst({
      where: { cohortId, finishedAt: { not: null } },
      orderBy: newestFirst,
      select,
    }),
  ] as const
}

const planSchema = z.object({
  id: z.string(),
  title: z.string(),
  startsOn: z.coerce.date(),
  lessons: z.coerce.number(),
})

/** What has to be counted for a cohort, by its name and as the lessons themselves with when they are due. */
async function readPlan(t: Tx, cohortId: string, now: Date) {
  const cohort = await t.cohort.findUnique({
    where: { id: cohortId },
    select: { endsOn: true, district: { select: { courseVersion: true } } },
  })
  if (!cohort) return null
  const modules = await ask(
    planSchema,
    sql`SELECT m."id", m."title", k."startsOn", COUNT(*) AS "lessons" FROM "CohortModule" k
      JOIN "Module" m ON m."id" = k."moduleId" JOIN "Lesson" l ON l."moduleId" = m."id" AND ${words(READABLE)}
      WHERE k."cohortId" = ${cohortId} GROUP BY m."id", m."title", k."startsOn"`,
    t,
  )
  const planned = plan(modules, cohort.endsOn, now)
  const due = planned.flatMap(({ id, isDue }) => (isDue ? [id] : []))
  const among = (column: string, ids: readonly string[]) =>
    ids.length > 0 ? sql`${words(column)} IN (${list(ids)})` : words('1 = 0')
  // As `plan` has it, in the data base's own words for a time.
  const next = sql`SELECT MIN(n."startsOn") FROM "CohortModule" n WHERE n."cohortId" = ${cohortId}
    AND n."startsOn" > k."startsOn" AND ${among(
      'n."moduleId"',
      modules.map(({ id }) => id),
    )}`
  return {
    name: nameOf(cohort.district.courseVersion, planned),
    lessons: sql`SELECT l."id", COALESCE((${next}), c."endsOn") AS "dueAt"
      FROM "Lesson" l JOIN "CohortModule" k ON k."moduleId" = l."moduleId" AND k."cohortId" = ${cohortId}
      JOIN "Cohort" c ON c."id" = k."cohortId" WHERE ${among('l."moduleId"', due)} AND ${words(READABLE)}`,
  }
}

/** Not every change to the course changes what counts: most give a lesson another title. */
async function countsTheSame(t: Tx, count: { id: number; lessons: number }, lessons: SqlPiece) {
  const { wanted, counted } = await askOne(
    z.object({ wanted: z.coerce.number(), counted: z.coerce.number() }),
    sql`SELECT COUNT(*) AS "wanted", COUNT(k."lessonId") AS "counted" FROM (${lessons}) w
      LEFT JOIN "CountedLesson" k ON k."countId" = ${count.id} AND k."lessonId" = w."id" AND k."dueAt" = w."dueAt"`,
    t,
  )
  return wanted === counted && counted === count.lessons
}

/** A page that has just read which count is the newest reads its rows a moment later: what is replaced is kept a while. */
async function forgetReplaced(cohortId: string, now: Date): Promise<void> {
  const newest = await db.progressCount.findFirst({
    where: { cohortId, finishedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { id: true, finishedAt: true },
  })
  if (!newest?.finishedAt || now.getTime() - newest.finishedAt.getTime() < HOUR) return
  const replaced = await db.progressCount.findMany({
    where: { cohortId, id: { lt: newest.id } },
    select: { id: true },
  })
  for (const { id } of replaced) {
    while ((await emptyOnce(id)) > 0) await othersTurn()
    await db.progressCount.delete({ where: { id } })
  }
}

function emptyOnce(countId: number): Promise<number> {
  return tx((t) =>
    change(
      sql`DELETE FROM "Standing" WHERE "countId" = ${countId} AND "personId" IN (
        SELECT "personId" FROM "Standing" WHERE "countId" = ${countId} ORDER BY "personId" LIMIT ${STEP})`,
      t,
    ),
  )
}
