import { expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

const MIGRATION = 'file_links'

/** A work with a file that lies there and one that was taken out, as the release before kept them. */
const BEFORE = `
  INSERT INTO "District" ("id", "code", "name") VALUES ('d', '99', 'Kabupaten Contoh');
  INSERT INTO "Cohort" ("id", "districtId", "number", "name", "year", "startsOn", "endsOn") VALUES
    ('c', 'd', 1, 'A', 2026, '2026-11-01T00:00:00.000+00:00', '2026-12-01T00:00:00.000+00:00');
  INSERT INTO "Module" ("id", "districtId", "slug", "position", "title", "summary", "jp", "source", "sourceHash") VALUES
    ('m', 'd', 'm', 1, '', '', 1, '', '');
  INSERT INTO "Assignment" ("id", "moduleId", "slug", "title", "kind", "source", "sourceHash", "rubric", "offsets") VALUES
    ('a', 'm', 't', '', 'INDIVIDUAL', '', '', '[]', '{}');
  INSERT INTO "AssignmentSchedule" ("id", "assignmentId", "cohortId", "opensAt", "dueAt", "closesAt", "gradeTargetAt") VALUES
    ('s', 'a', 'c', '2026-11-01T00:00:00.000+00:00', '2026-11-08T00:00:00.000+00:00', '2026-11-09T00:00:00.000+00:00',
      '2026-11-16T00:00:00.000+00:00');
  INSERT INTO "Submission" ("id", "scheduleId", "ownerKey") VALUES ('w', 's', 'person:p');
  INSERT INTO "StoredFile" ("id", "districtId", "sha256", "size", "type", "name", "uploadedById") VALUES
    ('f1', 'd', 'x', 1, 'application/pdf', 'satu.pdf', 'p'), ('f2', 'd', 'y', 1, 'application/pdf', 'dua.pdf', 'p');
  INSERT INTO "SubmissionFile" ("id", "submissionId", "fileId", "addedById", "addedAt", "removedAt", "removedById") VALUES
    ('l1', 'w', 'f1', 'p', '2026-11-02T03:04:05.006+00:00', NULL, NULL),
    ('l2', 'w', 'f2', 'p', '2026-11-02T03:04:05.006+00:00', '2026-11-03T03:04:05.006+00:00', 'q');
`

it('keeps the files of works, those that were taken out a moment ago too', async () => {
  const { url, remove } = await emptyDatabase()
  try {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    const later = migrations.findIndex(({ name }) => name.endsWith(MIGRATION))
    await applyMigrations(url, migrations.slice(0, later))
    await runOn(url, BEFORE)
    const before = await rowsOf(url, 'SELECT "addedAt", "removedAt" FROM "SubmissionFile" ORDER BY "id"')
    await applyMigrations(url, migrations)
    expect(
      await rowsOf(
        url,
        'SELECT "id", "noun", "thingId", "fileId", "addedById", "removedById" FROM "FileLink" ORDER BY "id"',
      ),
    ).toEqual([
      { id: 'l1', noun: 'submission', thingId: 'w', fileId: 'f1', addedById: 'p', removedById: null },
      { id: 'l2', noun: 'submission', thingId: 'w', fileId: 'f2', addedById: 'p', removedById: 'q' },
    ])
    expect(await rowsOf(url, 'SELECT "addedAt", "removedAt" FROM "FileLink" ORDER BY "id"')).toEqual(before)
  } finally {
    await remove()
  }
})
