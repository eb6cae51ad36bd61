import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ANCHOR_NOTES } from '#app/platform/data/anchor-notes.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { createWorld } from '#tests/support/world.ts'
import type { Anchor } from './anchor-line.ts'
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

  it('notices a cut tail, and a chain that was written anew, by the anchors of an earlier release', async () => {
    const { events, lastHash } = await verifyChain()
    const noted = (seq: number, hash: string): Anchor => ({
      at: '2026-11-20T00:00:00.000Z',
      databaseId: null,
      number: null,
      seq,
      hash,
    })
    const end = noted(events, lastHash)
    expect(await verifyChain([end])).toMatchObject({ whole: true })
    const codes = async (list: Anchor[]) => (await verifyChain(list)).faults.map(({ code }) => code)
    expect(await codes([end, noted(events + 1, 'noted elsewhere')])).toEqual(['ahead'])
    expect(await codes([noted(1, 'of the true chain'), end])).toEqual(['differs'])
    expect(await codes([noted(events, 'of the true chain'), end])).toEqual(['differs'])
  })

  it('refuses to lose a note because another one was left half written', async () => {
    await dropAnchor(new Date())
    const [first] = await listAnchors()
    await appendFile(ANCHOR_NOTES, '2026-11-21T00:00:00.000Z 12 abc')
    await tx((t) => recordActivity(t, event('after the power cut'), new Date()))
    await dropAnchor(new Date())
    const report = await verifyChain()
    expect(await listAnchors()).toMatchObject([
      first ?? {},
      { number: 2, seq: report.events, hash: report.lastHash },
    ])
    expect(report).toMatchObject({ whole: true, anchors: 2 })
  })

  it('adds no anchor where nothing happened, and finishes one that a power cut left without its line', async () => {
    const before = await readFile(ANCHOR_NOTES, 'utf8')
    await dropAnchor(new Date())
    expect(await readFile(ANCHOR_NOTES, 'utf8')).toBe(before)
    const lines = before.trimEnd().split('\n')
    await writeFile(ANCHOR_NOTES, `${lines.slice(0, -1).join('\n')}\n`)
    expect((await verifyChain()).faults).toMatchObject([{ code: 'listShort', n: 2 }])
    await dropAnchor(new Date())
    expect(await readFile(ANCHOR_NOTES, 'utf8')).toBe(before)
  })

  it('counts on when several make an anchor at once', async () => {
    await tx((t) => recordActivity(t, event('several'), new Date()))
    await Promise.all(Array.from({ length: 5 }, () => dropAnchor(new Date())))
    const report = await verifyChain()
    expect(report).toMatchObject({ whole: true, fault: null })
    expect((await listAnchors()).map(({ number }) => number)).toEqual(
      Array.from({ length: report.anchors }, (_, index) => index + 1),
    )
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
