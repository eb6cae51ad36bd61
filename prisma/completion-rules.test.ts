import { expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

const MIGRATION = 'completion_rules'

const at = (day: number, hour = 0) =>
  `'2026-11-0${day}T0${hour}:00:00.000${env.provider === 'sqlite' ? '+00:00' : ''}'`

/** Two modules, the second of which asks for its assignment too; people who have done all, some and none of it. */
const BEFORE = `
  INSERT INTO "District" ("id", "code", "name") VALUES ('d', '99', 'Kabupaten Contoh');
  INSERT INTO "Cohort" ("id", "districtId", "number", "name", "year", "startsOn", "endsOn") VALUES
    ('c', 'd', 1, 'A', 2026, ${at(1)}, ${at(9)});
  INSERT INTO "Module" ("id", "districtId", "slug", "position", "title", "summary", "jp", "source", "sourceHash", "requires") VALUES
    ('m', 'd', 'm', 1, '', '', 1, '', '', '[]'), ('n', 'd', 'n', 2, '', '', 1, '', '', '["tasks"]');
  INSERT INTO "Lesson" ("id", "moduleId", "slug", "position", "title", "summary", "minutes") VALUES
    ('m1', 'm', 'a', 1, '', '', 1), ('m2', 'm', 'b', 2, '', '', 1), ('m3', 'm', 'c', 3, '', '', 1), ('n1', 'n', 'a', 1, '', '', 1);
  INSERT INTO "LessonVersion" ("id", "lessonId", "number", "title", "summary", "minutes", "source", "hash", "origin")
    SELECT "id", "id", 1, '', '', 1, '', '', 'FILE' FROM "Lesson";
  UPDATE "Lesson" SET "publishedVersionId" = "id" WHERE "id" <> 'm3';
  INSERT INTO "Person" ("id", "districtId", "email", "name", "nameKey", "status") VALUES
    ('all', 'd', 'p1@contoh.test', 'A', 'a', 'ACTIVE'), ('some', 'd', 'p2@contoh.test', 'B', 'b', 'ACTIVE'),
    ('team', 'd', 'p3@contoh.test', 'C', 'c', 'ACTIVE');
  INSERT INTO "RoleHolding" ("id", "personId", "districtId", "cohortId", "role", "startedAt")
    SELECT "id", "id", 'd', 'c', 'participant', ${at(1)} FROM "Person";
  INSERT INTO "LessonProgress" ("personId", "lessonId", "versionId", "completedAt") VALUES
    ('all', 'm1', 'm1', ${at(3)}), ('all', 'm2', 'm2', ${at(4)}), ('all', 'n1', 'n1', ${at(5)}),
    ('some', 'm1', 'm1', ${at(3)}), ('team', 'n1', 'n1', ${at(5)});
  INSERT INTO "Assignment" ("id", "moduleId", "slug", "title", "kind", "source", "sourceHash", "rubric", "offsets") VALUES
    ('t', 'n', 't', '', 'TEAM', '', '', '[]', '{}');
  INSERT INTO "AssignmentSchedule" ("id", "assignmentId", "cohortId", "opensAt", "dueAt", "closesAt", "gradeTargetAt") VALUES
    ('s', 't', 'c', ${at(1)}, ${at(8)}, ${at(9)}, ${at(9)});
  INSERT INTO "Team" ("id", "cohortId", "number", "name", "nameKey") VALUES ('x', 'c', 1, 'X', 'x');
  INSERT INTO "TeamMember" ("id", "teamId", "personId", "cohortId") VALUES ('y', 'x', 'team', 'c');
  INSERT INTO "Submission" ("id", "scheduleId", "ownerKey", "teamId", "status", "handedInAt") VALUES
    ('w', 's', 'team:x', 'x', 'HANDED_IN', ${at(6)});
  INSERT INTO "AuditEvent" ("seq", "at", "personId", "action", "objectType", "objectId", "detail", "previousHash", "hash") VALUES
    (1, ${at(2)}, 'all', 'session.start', 'session', '', '{}', '', 'h1'), (2, ${at(7)}, 'all', 'session.start', 'session', '', '{}', 'h1', 'h2');
`

it('keeps every mark, and whoever had finished a module has finished it for good', async () => {
  const { url, remove } = await emptyDatabase()
  try {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    const later = migrations.findIndex(({ name }) => name.endsWith(MIGRATION))
    await applyMigrations(url, migrations.slice(0, later))
    await runOn(url, BEFORE)
    const marks =
      'SELECT "personId", "lessonId", "versionId", "completedAt" FROM "LessonProgress" ORDER BY 1, 2'
    const before = await rowsOf(url, marks)
    await applyMigrations(url, migrations)
    expect(await rowsOf(url, marks)).toEqual(before)
    expect(
      await rowsOf(
        url,
        'SELECT "personId", "moduleId" FROM "ModuleCompletion" ORDER BY "personId", "moduleId"',
      ),
    ).toEqual([
      { personId: 'all', moduleId: 'm' },
      // The assignment that it asks for too was handed in by her team.
      { personId: 'team', moduleId: 'n' },
    ])
    const dates = `SELECT COUNT(*) AS "count" FROM "ModuleCompletion" c WHERE c."completedAt" =
      (SELECT MAX(d."completedAt") FROM "LessonProgress" d WHERE d."personId" = c."personId" AND d."lessonId" LIKE c."moduleId" || '%')`
    expect((await rowsOf(url, dates)).map((row) => Number(Object.values(Object(row))[0]))).toEqual([2])
    const cameIn = `SELECT "id" FROM "Person" WHERE "lastSignInAt" = ${at(7)}`
    expect(await rowsOf(url, cameIn)).toEqual([{ id: 'all' }])
    const version = async () => JSON.stringify(await rowsOf(url, 'SELECT "courseVersion" FROM "District"'))
    const course = await version()
    // Another connection: somebody comes in, a quiz is named anew.
    await runOn(
      url,
      `INSERT INTO "Session" ("id", "personId", "createdAt", "expiresAt") VALUES ('q', 'some', ${at(8)}, ${at(9)});
      INSERT INTO "Quiz" ("id", "moduleId", "slug", "source", "sourceHash", "questionCount") VALUES ('k', 'm', 'kuis', '', '', 1);
      UPDATE "Quiz" SET "title" = 'Kuis';`,
    )
    expect(await version()).not.toBe(course)
    expect(await rowsOf(url, `SELECT "id" FROM "Person" WHERE "lastSignInAt" = ${at(8)}`)).toEqual([
      { id: 'some' },
    ])
  } finally {
    await remove()
  }
})
