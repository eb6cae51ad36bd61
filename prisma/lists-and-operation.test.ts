import { expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import { emptyDatabase, rowsOf, runOn } from '#tests/support/structure.ts'

const MIGRATION = 'lists_and_operation'

/** An office, running numbers and what waits to be done, as the release before kept them. */
const BEFORE = `
  INSERT INTO "District" ("id", "code", "name") VALUES ('d', '99', 'Kabupaten Contoh');
  INSERT INTO "Office" ("id", "districtId", "code", "name") VALUES ('b', 'd', 'BUPATI', 'Bupati Contoh');
  INSERT INTO "Counter" ("key", "value") VALUES ('submission-receipt', 42), ('quiz-receipt', 7),
    ('recommendation:2026/02', 14), ('recommendation-receipt:2026', 20), ('other', 3);
  INSERT INTO "OutboxMessage" ("id", "kind", "payload") VALUES
    ('m', 'mail', '{}'), ('p', 'decision.publish', '{}'), ('r', 'quiz.time-over', '{}');
`

it('goes on with the numbers that were given, and knows in which lane a message waits', async () => {
  const { url, remove } = await emptyDatabase()
  try {
    const migrations = await readMigrations(`prisma/migrations/${env.provider}`)
    const later = migrations.findIndex(({ name }) => name.endsWith(MIGRATION))
    await applyMigrations(url, migrations.slice(0, later))
    await runOn(url, BEFORE)
    await applyMigrations(url, migrations)
    expect(await rowsOf(url, 'SELECT "key", "value" FROM "Counter" ORDER BY "key"')).toEqual([
      { key: 'other', value: 3 },
      { key: 'quiz-receipt:d', value: 7 },
      { key: 'recommendation-receipt:2026:d', value: 20 },
      { key: 'recommendation:2026/02:d', value: 14 },
      { key: 'submission-receipt:d', value: 42 },
    ])
    expect(await rowsOf(url, 'SELECT "id", "lane" FROM "OutboxMessage" ORDER BY "id"')).toEqual([
      { id: 'm', lane: 'mail' },
      { id: 'p', lane: 'decisions' },
      { id: 'r', lane: 'rest' },
    ])
    expect(await rowsOf(url, 'SELECT "code", "slot", "version" FROM "Office"')).toEqual([
      { code: 'BUPATI', slot: '', version: 1 },
    ])
  } finally {
    await remove()
  }
})
