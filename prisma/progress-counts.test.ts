import { expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

const MIGRATION = '20261129160000_progress_counts'

/** A time so many days from now, as both databases take it. */
function day(days: number): string {
  return `'${new Date(Date.now() + days * DAY).toISOString().replace('Z', '+00:00')}'`
}

/** Cohort a is in its second module, b has ended; what opens next in c has nothing to read, so that its first is not due. */
const BEFORE = `
  INSERT INTO "District" ("id", "code", "name") VALUES ('d', '99', 'Kabupaten Contoh');
  INSERT INTO "Cohort" ("id", "districtId", "number", "name", "year", "startsOn", "endsOn") VALUES
    ('a', 'd', 1, 'A', 2026, ${day(-30)}, ${day(60)}), ('b', 'd', 2, 'B', 2026, ${day(-60)}, ${day(-1)}),
    ('c', 'd', 3, 'C', 2026, ${day(-30)}, ${day(60)});
  INSERT INTO "Module" ("id", "districtId", "slug", "position", "title", "summary", "jp", "source", "sourceHash") VALUES
    ('empty', 'd', 'm0', 0, '', '', 1, '', ''), ('one', 'd', 'm1', 1, '', '', 1, '', ''),
    ('two', 'd', 'm2', 2, '', '', 1, '', ''), ('three', 'd', 'm3', 3, '', '', 1, '', '');
  INSERT INTO "Lesson" ("id", "moduleId", "slug", "position", "title", "summary", "minutes", "retiredAt") VALUES
    ('retired', 'empty', 'l', 1, '', '', 1, ${day(-2)}), ('one 1', 'one', 'l1', 1, '', '', 1, NULL),
    ('one 2', 'one', 'l2', 2, '', '', 1, NULL), ('unread', 'one', 'l3', 3, '', '', 1, NULL),
    ('two 1', 'two', 'l1', 1, '', '', 1, NULL), ('three 1', 'three', 'l1', 1, '', '', 1, NULL);
  INSERT INTO "LessonVersion" ("id", "lessonId", "number", "title", "summary", "minutes", "source", "hash", "origin")
    SELECT "id", "id", 1, '', '', 1, '', '', 'FILE' FROM "Lesson";
  UPDATE "Lesson" SET "publishedVersionId" = "id" WHERE "id" <> 'unread';
  INSERT INTO "CohortModule" ("cohortId", "moduleId", "startsOn") VALUES
    ('a', 'one', ${day(-30)}), ('a', 'two', ${day(-10)}), ('a', 'three', ${day(5)}), ('b', 'one', ${day(-60)}),
    ('c', 'one', ${day(-30)}), ('c', 'empty', ${day(-5)});
  INSERT INTO "Person" ("id", "districtId", "email", "name", "status") VALUES
    ('whole', 'd', 'p1@contoh.test', 'Orang SATU', 'ACTIVE'), ('half', 'd', 'p2@contoh.test', 'Orang Dua', 'INVITED'),
    ('closed', 'd', 'p3@contoh.test', 'Orang Tiga', 'DISABLED'), ('left', 'd', 'p4@contoh.test', 'Orang Empat', 'ACTIVE'),
    ('both', 'd', 'p5@contoh.test', 'Orang Lima', 'ACTIVE'), ('trainer', 'd', 'p6@contoh.test', 'Orang Enam', 'ACTIVE'),
    ('new', 'd', 'p7@contoh.test', 'Orang Tujuh', 'ACTIVE');
  INSERT INTO "RoleHolding" ("id", "personId", "districtId", "cohortId", "role", "endedAt", "startedAt") VALUES
    ('1', 'whole', 'd', 'a', 'participant', NULL, ${day(-40)}), ('2', 'half', 'd', 'a', 'participant', NULL, ${day(-40)}),
    ('3', 'closed', 'd', 'a', 'participant', NULL, ${day(-40)}), ('4', 'left', 'd', 'a', 'participant', ${day(-1)}, ${day(-40)}),
    ('5', 'both', 'd', 'a', 'participant', NULL, ${day(-40)}), ('6', 'both', 'd', 'b', 'participant', NULL, ${day(-40)}),
    ('7', 'trainer', 'd', 'a', 'trainer', NULL, ${day(-40)}), ('8', 'both', 'd', 'c', 'participant', NULL, ${day(-40)}),
    ('9', 'whole', 'd', 'a', 'participant', NULL, ${day(-3)}), ('10', 'new', 'd', 'a', 'participant', NULL, ${day(-2)});
  INSERT INTO "LessonProgress" ("personId", "lessonId", "versionId", "completedAt")
    SELECT p."id", l."id", l."id", ${day(-1)} FROM "Person" p JOIN "Lesson" l
      ON p."id" = 'whole' OR l."id" IN ('one 1', 'unread');
`

const STANDINGS = `SELECT c."cohortId", s."personId", s."key", s."done" FROM "Standing" s
  JOIN "ProgressCount" c ON c."id" = s."countId" ORDER BY c."cohortId", s."personId"`
const COUNTS = `SELECT "cohortId", "lessons", "people", "upToDate" FROM "ProgressCount"
  WHERE "finishedAt" IS NOT NULL ORDER BY "cohortId"`

it('counts what was there before there were counts, and goes on from there', async () => {
  const { url, remove } = await emptyDatabase()
  try {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    const later = migrations.findIndex(({ name }) => name === MIGRATION)
    await applyMigrations(url, migrations.slice(0, later))
    await runOn(url, BEFORE)
    await applyMigrations(url, migrations)
    expect(await rowsOf(url, COUNTS)).toEqual([
      { cohortId: 'a', lessons: 2, people: 3, upToDate: 2 },
      { cohortId: 'b', lessons: 2, people: 1, upToDate: 0 },
      { cohortId: 'c', lessons: 0, people: 1, upToDate: 1 },
    ])
    expect(await rowsOf(url, STANDINGS)).toEqual([
      { cohortId: 'a', personId: 'both', key: 'orang lima', done: 1 },
      // Both were due before she joined.
      { cohortId: 'a', personId: 'new', key: 'orang tujuh', done: 2 },
      { cohortId: 'a', personId: 'whole', key: 'orang satu', done: 2 },
      { cohortId: 'b', personId: 'both', key: 'orang lima', done: 1 },
      { cohortId: 'c', personId: 'both', key: 'orang lima', done: 0 },
    ])
    // Another connection, which knows nothing of all this.
    await runOn(
      url,
      `INSERT INTO "LessonProgress" ("personId", "lessonId", "versionId", "completedAt")
        VALUES ('both', 'one 2', 'one 2', ${day(0)});
      INSERT INTO "Cohort" ("id", "districtId", "number", "name", "year", "startsOn", "endsOn")
        VALUES ('new', 'd', 4, 'D', 2027, ${day(0)}, ${day(90)});
      DELETE FROM "RoleHolding" WHERE "id" IN ('1', '2');`,
    )
    expect(await rowsOf(url, COUNTS)).toEqual([
      { cohortId: 'a', lessons: 2, people: 3, upToDate: 3 },
      { cohortId: 'b', lessons: 2, people: 1, upToDate: 1 },
      { cohortId: 'c', lessons: 0, people: 1, upToDate: 1 },
      { cohortId: 'new', lessons: 0, people: 0, upToDate: 0 },
    ])
  } finally {
    await remove()
  }
})
