import { expect, it } from 'vitest'
import { z } from 'zod'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { GRADED as BEFORE } from '#tests/support/filled-before.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

const MIGRATION = 'marking'

const GRADES = 'SELECT "id", "status", "levels", "score", "version" FROM "Grade" ORDER BY "id"'
const STANDING = 'SELECT "gradeStatus" FROM "Submission" ORDER BY "id"'
const COUNTS = 'SELECT "ungraded", "grading", "ready", "released", "returned", "writing" FROM "WorkCount"'
const CORRECTIONS = 'SELECT * FROM "GradeCorrection"'

/** What PostgreSQL keeps as JSON and SQLite as text. */
const json = z
  .unknown()
  .transform((value): unknown => (typeof value === 'string' ? JSON.parse(value) : value))
const graded = z.array(z.object({ score: z.number().nullable(), levels: json.pipe(levelsSchema) }))
const versions = z.array(z.object({ assignmentId: z.string(), rubric: json.pipe(rubricSchema) }))

it('makes what is asked today version 1 without touching a grade, and knows which are ready', async () => {
  const { url, remove } = await emptyDatabase()
  try {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    const later = migrations.findIndex(({ name }) => name.endsWith(MIGRATION))
    await applyMigrations(url, migrations.slice(0, later))
    await runOn(url, BEFORE)
    const [grades, corrections] = [await rowsOf(url, GRADES), await rowsOf(url, CORRECTIONS)]
    await applyMigrations(url, migrations)
    expect(await rowsOf(url, GRADES)).toEqual(grades)
    expect(await rowsOf(url, CORRECTIONS)).toEqual(corrections)
    expect(await rowsOf(url, 'SELECT "id", "versionNumber" FROM "Submission" ORDER BY "id"')).toEqual(
      ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'].map((id) => ({ id, versionNumber: id === 'w4' ? null : 1 })),
    )
    expect(await rowsOf(url, STANDING)).toEqual(
      ['RELEASED', 'GRADING', 'NONE', 'NONE', 'READY', 'READY'].map((gradeStatus) => ({ gradeStatus })),
    )
    expect(await rowsOf(url, COUNTS)).toEqual([
      { ungraded: 1, grading: 1, ready: 1, released: 1, returned: 0, writing: 1 },
    ])
    const kept = versions.parse(
      await rowsOf(url, 'SELECT "assignmentId", "rubric" FROM "AssignmentVersion" ORDER BY "assignmentId"'),
    )
    expect(kept).toEqual([
      {
        assignmentId: 'a',
        rubric: [
          { key: '0', criterion: 'Ketepatan “angka”', weight: 40, levels: ['a', 'b', 'c', 'd'] },
          { key: '1', criterion: "Bahasa & 'ejaan'", weight: 60, levels: ['e', 'f', 'g', 'h'] },
        ],
      },
      { assignmentId: 'b', rubric: [] },
    ])
    // By its keys each grade gives the score that it had.
    const rubric = kept[0]?.rubric ?? []
    for (const { score, levels } of graded.parse(grades)) expect(scoreOf(rubric, levels)).toBe(score)
    await expect(runOn(url, `UPDATE "AssignmentVersion" SET "source" = 'Lain.'`)).rejects.toThrow(
      'append-only',
    )
  } finally {
    await remove()
  }
})
