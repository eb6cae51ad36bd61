import { expect, it } from 'vitest'
import { z } from 'zod'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

const MIGRATION = 'marking'

const RUBRIC = JSON.stringify([
  { criterion: 'Ketepatan “angka”', weight: 40, levels: ['a', 'b', 'c', 'd'] },
  { criterion: "Bahasa & 'ejaan'", weight: 60, levels: ['e', 'f', 'g', 'h'] },
]).replaceAll("'", "''")
const AT = '2026-11-02T03:04:05.006+00:00'

/** A grade that is released and was corrected, one that is begun, a work without a grade, and a draft: as the release before kept them. */
const BEFORE = `
  INSERT INTO "District" ("id", "code", "name") VALUES ('d', '99', 'Kabupaten Contoh');
  INSERT INTO "Cohort" ("id", "districtId", "number", "name", "year", "startsOn", "endsOn") VALUES
    ('c', 'd', 1, 'A', 2026, '${AT}', '${AT}');
  INSERT INTO "Module" ("id", "districtId", "slug", "position", "title", "summary", "jp", "source", "sourceHash") VALUES
    ('m', 'd', 'm', 1, '', '', 1, '', '');
  INSERT INTO "Assignment" ("id", "moduleId", "slug", "title", "kind", "source", "sourceHash", "rubric", "offsets") VALUES
    ('a', 'm', 't', '', 'INDIVIDUAL', 'Petunjuk.', 'x', '${RUBRIC}', '{}'),
    ('b', 'm', 'u', '', 'INDIVIDUAL', 'Lain.', 'y', '[]', '{}');
  INSERT INTO "AssignmentSchedule" ("id", "assignmentId", "cohortId", "opensAt", "dueAt", "closesAt", "gradeTargetAt") VALUES
    ('s', 'a', 'c', '${AT}', '${AT}', '${AT}', '${AT}');
  INSERT INTO "Submission" ("id", "scheduleId", "ownerKey", "status", "gradeStatus", "handedInAt") VALUES
    ('w1', 's', 'person:1', 'HANDED_IN', 'RELEASED', '${AT}'), ('w2', 's', 'person:2', 'HANDED_IN', 'GRADING', '${AT}'),
    ('w3', 's', 'person:3', 'HANDED_IN', 'NONE', '${AT}'), ('w4', 's', 'person:4', 'DRAFT', 'NONE', NULL),
    ('w5', 's', 'person:5', 'RETURNED', 'GRADING', '${AT}'), ('w6', 's', 'person:6', 'HANDED_IN', 'GRADING', '${AT}');
  INSERT INTO "Grade" ("id", "submissionId", "status", "levels", "score", "graderId", "version", "releasedAt") VALUES
    ('g1', 'w1', 'RELEASED', '{"0":4,"1":3}', 85, 'p', 3, '${AT}'), ('g2', 'w2', 'GRADING', '{"1":2}', NULL, 'p', 1, NULL),
    ('g5', 'w5', 'GRADING', '{"0":1,"1":1}', 25, 'p', 1, NULL), ('g6', 'w6', 'GRADING', '{"0":2,"1":2}', 50, 'p', 1, NULL);
  INSERT INTO "GradeCorrection" ("id", "submissionId", "version", "levels", "comment", "score", "graderId", "releasedAt",
    "reason", "correctedById", "correctedAt") VALUES
    ('k', 'w1', 2, '{"0":2,"1":3}', '', 65, 'p', '${AT}', 'Salah baca.', 'p', '${AT}');
`
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
