import { describe, expect, it } from 'vitest'
import { db, tx } from '#app/platform/db.server.ts'
import { createWorld } from '#tests/support/world.ts'
import { verifyChain } from './chain.server.ts'
import { recordActivity } from './record.server.ts'

const event = (id: string) => ({
  personId: null,
  districtId: null,
  action: 'test.done',
  object: { type: 'Test', id },
})

describe('the audit chain', () => {
  it('refuses to change, remove, replace or skip an event', async () => {
    await createWorld()
    for (const id of ['a', 'b', 'c']) await tx((t) => recordActivity(t, event(id)))
    const last = await db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    await expect(db.auditEvent.updateMany({ data: { action: 'forged' } })).rejects.toThrow()
    await expect(db.auditEvent.deleteMany({})).rejects.toThrow()
    await expect(
      db.auditEvent.create({ data: { ...last, seq: last.seq + 2, previousHash: last.hash } }),
    ).rejects.toThrow()
    await expect(
      db.auditEvent.create({ data: { ...last, seq: last.seq + 1, previousHash: 'x' } }),
    ).rejects.toThrow()
    await expect(
      db.$executeRawUnsafe(
        `INSERT OR REPLACE INTO "AuditEvent" SELECT "seq", "at", "districtId", "personId", "actingForId", 'forged', "objectType", "objectId", "detail", "previousHash", "hash" FROM "AuditEvent" WHERE "seq" = 1`,
      ),
    ).rejects.toThrow()
    expect(await verifyChain()).toMatchObject({ whole: true, events: last.seq })
  })

  it('notices a cut tail by an anchor', async () => {
    const report = await verifyChain()
    expect(await verifyChain({ seq: report.events, hash: report.lastHash })).toMatchObject({ whole: true })
    expect(await verifyChain({ seq: report.events + 1, hash: 'noted elsewhere' })).toMatchObject({
      whole: false,
    })
    expect(await verifyChain({ seq: report.events, hash: 'noted elsewhere' })).toMatchObject({ whole: false })
  })

  it('keeps one chain when many write at once', async () => {
    const before = await verifyChain()
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => tx((t) => recordActivity(t, event(`p${index}`)))),
    )
    expect(await verifyChain()).toMatchObject({ whole: true, events: before.events + 40 })
  })

  it('leaves no event behind when the fact is rolled back', async () => {
    const before = await verifyChain()
    await expect(
      tx(async (t) => {
        await recordActivity(t, event('rolled back'))
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await verifyChain()).toMatchObject({ events: before.events })
  })
})
