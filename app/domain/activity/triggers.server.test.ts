import { describe, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { createWorld } from '#tests/support/world.ts'
import { verifyChain } from './chain.server.ts'
import { expectedTriggers } from './triggers.server.ts'

describe('whoever takes away what guards the evidence', () => {
  it('is noticed where a trigger is missing, each of them', async () => {
    await createWorld()
    const triggers = expectedTriggers()
    expect(triggers.length).toBeGreaterThan(22)
    for (const { table, name } of triggers) {
      const text = await triggerText(name)
      await db.$executeRawUnsafe(`DROP TRIGGER "${name}"${env.provider === 'sqlite' ? '' : ` ON "${table}"`}`)
      expect((await verifyChain()).faults, name).toEqual([{ code: 'triggerGone', name }])
      await db.$executeRawUnsafe(text)
    }
    expect(await verifyChain()).toMatchObject({ whole: true })
  })

  it('is noticed where a trigger was changed, switched off or added', async () => {
    const name = 'Decision_no_update'
    if (env.provider === 'sqlite') {
      const text = await triggerText(name)
      await db.$executeRawUnsafe(`DROP TRIGGER "${name}"`)
      await db.$executeRawUnsafe(
        `CREATE TRIGGER "${name}" BEFORE UPDATE ON "Decision" WHEN 0 BEGIN SELECT 1; END`,
      )
      expect((await verifyChain()).faults).toEqual([{ code: 'triggerChanged', name }])
      await db.$executeRawUnsafe(`DROP TRIGGER "${name}"`)
      await db.$executeRawUnsafe(text)
      await db.$executeRawUnsafe(
        `CREATE TRIGGER "quiet" BEFORE INSERT ON "AuditEvent" BEGIN SELECT RAISE(IGNORE); END`,
      )
      expect((await verifyChain()).faults).toEqual([{ code: 'triggerAdded', name: 'quiet' }])
      await db.$executeRawUnsafe(`DROP TRIGGER "quiet"`)
    } else {
      const guard = 'Decision_append_only'
      await db.$executeRawUnsafe(`ALTER TABLE "Decision" DISABLE TRIGGER "${guard}"`)
      expect((await verifyChain()).faults).toEqual([{ code: 'triggerOff', name: guard }])
      await db.$executeRawUnsafe(`ALTER TABLE "Decision" ENABLE TRIGGER "${guard}"`)
      const [made] = await db.$queryRawUnsafe<{ text: string }[]>(
        `SELECT pg_get_functiondef('refuse_change'::regproc) AS "text"`,
      )
      await db.$executeRawUnsafe(
        `CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql`,
      )
      expect((await verifyChain()).faults[0]).toMatchObject({ code: 'triggerChanged' })
      await db.$executeRawUnsafe(made?.text ?? '')
      await db.$executeRawUnsafe(
        `CREATE FUNCTION "swallow"() RETURNS trigger AS $$ BEGIN RETURN NULL; END $$ LANGUAGE plpgsql`,
      )
      await db.$executeRawUnsafe(
        `CREATE TRIGGER "quiet" BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION "swallow"()`,
      )
      expect((await verifyChain()).faults).toEqual([{ code: 'triggerAdded', name: 'quiet' }])
      await db.$executeRawUnsafe(`DROP TRIGGER "quiet" ON "AuditEvent"`)
    }
    expect(await verifyChain()).toMatchObject({ whole: true })
  })

  it('guards every table whose rows are evidence in the migrations', async () => {
    const rows = await db.$queryRawUnsafe<{ name: string }[]>(
      env.provider === 'sqlite'
        ? `SELECT name AS "name" FROM sqlite_master WHERE type = 'trigger'`
        : `SELECT tgname AS "name" FROM pg_trigger WHERE NOT tgisinternal`,
    )
    const guards = rows.map(({ name }) => name).filter((name) => /_(?:no_\w+|append_only|chain)$/.test(name))
    expect(guards.sort()).toEqual(
      expectedTriggers()
        .map(({ name }) => name)
        .sort(),
    )
  })
})

async function triggerText(name: string): Promise<string> {
  const [row] = await db.$queryRawUnsafe<{ text: string }[]>(
    env.provider === 'sqlite'
      ? `SELECT sql AS "text" FROM sqlite_master WHERE type = 'trigger' AND name = '${name}'`
      : `SELECT pg_get_triggerdef(oid) AS "text" FROM pg_trigger WHERE tgname = '${name}'`,
  )
  return row?.text ?? ''
}
