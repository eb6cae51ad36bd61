import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { createWorld } from '#tests/support/world.ts'
import { dropAnchor, listAnchors } from './anchor.server.ts'
import { verifyChain } from './chain.server.ts'
import { recordActivity, type Activity } from './record.server.ts'

const event = (id: string): Activity => ({
  personId: null,
  districtId: null,
  action: 'content.import',
  object: { type: 'content', id },
})

describe('the audit chain', () => {
  it('refuses to change, remove, replace or skip an event', async () => {
    await createWorld()
    for (const id of ['a', 'b', 'c']) await tx((t) => recordActivity(t, event(id), new Date()))
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
    const end = { seq: report.events, hash: report.lastHash }
    expect(await verifyChain([end])).toMatchObject({ whole: true })
    expect(await verifyChain([end, { seq: end.seq + 1, hash: 'noted elsewhere' }])).toMatchObject({
      whole: false,
    })
    expect(await verifyChain([{ seq: end.seq, hash: 'noted elsewhere' }])).toMatchObject({ whole: false })
  })

  it('refuses a chain that was written anew, also after a newer anchor was noted from it', async () => {
    const report = await verifyChain()
    const end = { seq: report.events, hash: report.lastHash }
    expect(await verifyChain([{ seq: 1, hash: 'of the true chain' }, end])).toMatchObject({
      fault: 'Event 1 differs from its anchor.',
    })
    expect(await verifyChain([{ ...end, hash: 'of the true chain' }, end])).toMatchObject({ whole: false })
  })

  it('refuses to lose a note because another one was left half written', async () => {
    const file = path.join(env.dataDir, 'audit-anchors.log')
    await dropAnchor(new Date())
    const [first] = await listAnchors()
    await appendFile(file, '2026-11-21T00:00:00.000Z 12 abc')
    await tx((t) => recordActivity(t, event('after the power cut'), new Date()))
    await dropAnchor(new Date())
    const report = await verifyChain()
    expect(await listAnchors()).toEqual([first, { seq: report.events, hash: report.lastHash }])
    expect(await verifyChain(await listAnchors())).toMatchObject({ whole: true })
  })

  it('keeps one chain when many write at once', async () => {
    const before = await verifyChain()
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => tx((t) => recordActivity(t, event(`p${index}`), new Date()))),
    )
    expect(await verifyChain()).toMatchObject({ whole: true, events: before.events + 40 })
  })

  it('leaves no event behind when the fact is rolled back', async () => {
    const before = await verifyChain()
    await expect(
      tx(async (t) => {
        await recordActivity(t, event('rolled back'), new Date())
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await verifyChain()).toMatchObject({ events: before.events })
  })
})
