import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { chainHash } from '#app/domain/activity/record.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { hundredths, storedOf } from '#app/domain/quizzes/stored-question.schema.ts'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { AT, GRADED, QUIZ_TEXTS, QUIZZES, READ } from '#tests/support/filled-before.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

/** The first migration of the release that has a bank of questions. */
const MIGRATION = 'quizzes'

/** What happened before, as a chain that is whole. */
function chainOf(acts: readonly [action: string, type: string, id: string][]): string {
  let previousHash = ''
  return acts
    .map(([action, objectType, objectId], index) => {
      const own = { seq: index + 1, at: new Date(AT), districtId: 'd', personId: 'o', actingForId: null }
      const event = {
        ...own,
        action,
        objectType,
        objectId,
        detail: canonicalJson({ after: { id: objectId } }),
        previousHash,
      }
      previousHash = chainHash(event)
      return `INSERT INTO "AuditEvent" ("seq", "at", "districtId", "personId", "action", "objectType", "objectId", "detail", "previousHash", "hash")
        VALUES (${event.seq}, '${AT}', 'd', 'o', '${action}', '${objectType}', '${objectId}', '${event.detail}', '${event.previousHash}', '${previousHash}');`
    })
    .join('')
}
const ACTS = [
  ['lesson.complete', 'lesson', 'l'],
  ['grade.release', 'submission', 'w1'],
  ['grade.correct', 'submission', 'w1'],
] as const

/** What nobody may lose, in a column that both releases have. */
const KEPT = [
  'SELECT "id", "slug", "source", "sourceHash", "questionCount" FROM "Quiz" ORDER BY "id"',
  'SELECT "id", "status", "levels", "score", "comment", "graderId", "version", "releasedAt" FROM "Grade" ORDER BY "id"',
  'SELECT "id", "version", "levels", "score", "reason" FROM "GradeCorrection" ORDER BY "id"',
  'SELECT "id", "status", "attempt", "handedInAt" FROM "Submission" ORDER BY "id"',
  'SELECT "personId", "lessonId", "versionId", "completedAt" FROM "LessonProgress"',
  'SELECT "seq", "at", "action", "detail", "previousHash", "hash" FROM "AuditEvent" ORDER BY "seq"',
]

const json = z
  .unknown()
  .transform((value): unknown => (typeof value === 'string' ? JSON.parse(value) : value))
const rubrics = z.array(z.object({ rubric: json.pipe(rubricSchema) }))
const grades = z.array(z.object({ score: z.number().nullable(), levels: json.pipe(levelsSchema) }))

const opened: (() => Promise<void>)[] = []

/** The release of today on that data base, as it starts: with modules of its own, whose client leads there. */
async function openOn(url: string) {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', url)
  const { db, disconnect, tx } = await import('#app/platform/data/db.server.ts')
  opened.push(disconnect)
  const { convertQuizzes } = await import('#app/domain/question-bank/converting.server.ts')
  const { verifyChain } = await import('#app/domain/activity/chain.server.ts')
  const { recordActivity } = await import('#app/domain/activity/record.server.ts')
  return { db, tx, convertQuizzes, verifyChain, recordActivity }
}

afterEach(async () => {
  for (const close of opened.splice(0)) await close()
  vi.unstubAllEnvs()
  vi.resetModules()
})

it('what the release before has filled keeps its quizzes, grades, rubrics and marks, and its chain is whole', async () => {
  const { url, remove } = await emptyDatabase()
  try {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    const later = migrations.findIndex(({ name }) => name.endsWith(`_${MIGRATION}`))
    await applyMigrations(url, migrations.slice(0, later))
    await runOn(url, `${GRADED}${READ}${QUIZZES}${chainOf(ACTS.map((act) => [...act]))}`)
    const kept = () => Promise.all(KEPT.map((statement) => rowsOf(url, statement)))
    const before = await kept()
    for (const rows of before) expect(rows).not.toEqual([])
    await applyMigrations(url, migrations)
    expect(await kept()).toEqual(before)

    const { db, tx, convertQuizzes, verifyChain, recordActivity } = await openOn(url)
    const now = new Date()
    expect(await convertQuizzes(now)).toBe(2)
    expect(await convertQuizzes(now)).toBe(0)
    expect(await kept()).toEqual(before)
    for (const [slug, source] of Object.entries(QUIZ_TEXTS)) {
      const items = await db.quizItem.findMany({
        where: { quiz: { slug } },
        orderBy: { position: 'asc' },
        select: {
          question: { select: { title: true, category: true, tags: true, kind: true, currentVersion: true } },
        },
      })
      expect(
        items.map(({ question }) => ({
          ...question,
          currentVersion: { body: question?.currentVersion?.body, points: question?.currentVersion?.points },
        })),
      ).toEqual(
        readGift(source).questions.map((one) => ({
          title: one.title ?? '',
          category: one.category ?? '',
          tags: one.tags,
          kind: one.kind,
          // Its category is the question's, whichever version is asked.
          currentVersion: {
            body: { ...storedOf(one), category: null },
            points: hundredths(one.points ?? 1),
          },
        })),
      )
    }

    // By version 1 of its rubric each grade gives the score that it had.
    const versions = await rowsOf(
      url,
      `SELECT "rubric" FROM "AssignmentVersion" WHERE "assignmentId" = 'a' AND "number" = 1`,
    )
    const [version] = rubrics.parse(versions)
    const scores = grades.parse(await rowsOf(url, 'SELECT "score", "levels" FROM "Grade" ORDER BY "id"'))
    expect(scores.map(({ levels }) => scoreOf(version?.rubric ?? [], levels))).toEqual(
      scores.map(({ score }) => score),
    )

    expect(await verifyChain()).toMatchObject({ whole: true, events: ACTS.length })
    const next = { action: 'content.import', object: { type: 'content', id: 'x' } } as const
    await tx((t) => recordActivity(t, { personId: null, districtId: 'd', ...next }, now))
    expect(await verifyChain()).toMatchObject({ whole: true, events: ACTS.length + 1 })
  } finally {
    for (const close of opened.splice(0)) await close()
    await remove()
  }
})
