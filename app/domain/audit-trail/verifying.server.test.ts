import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { dropAnchor, listAnchors } from '#app/domain/activity/anchor.server.ts'
import { anchorsIn } from '#app/domain/activity/anchor-line.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { mailHandlers } from '#app/domain/notifications/mail.server.ts'
import * as mails from '#app/mails.ts'
import { ANCHOR_NOTES } from '#app/platform/data/anchor-notes.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { createWorld } from '#tests/support/world.ts'
import { mailAnchors } from './mailing.server.ts'
import { lastVerdict, verifyNightly } from './verifying.server.ts'
import { verifyCommand } from './verify-command.server.ts'

const NOW = new Date('2026-12-01T18:00:00.000Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

beforeAll(async () => {
  await createWorld()
  await dropAnchor(NOW)
})

async function something(): Promise<void> {
  await tx((t) =>
    recordActivity(
      t,
      { personId: null, districtId: null, action: 'content.import', object: { type: 'content', id: 'x' } },
      NOW,
    ),
  )
}

test('the trail is verified once a night, and the answer is kept', async () => {
  expect(await lastVerdict()).toBeNull()
  expect(await Promise.all([verifyNightly(NOW), verifyNightly(NOW)])).toContain(true)
  expect(await lastVerdict()).toMatchObject({ at: NOW.toISOString(), whole: true, anchors: 1, faults: [] })
  expect(await verifyNightly(later(19))).toBe(false)
  writeFileSync(ANCHOR_NOTES, '')
  expect(await verifyNightly(later(21))).toBe(true)
  expect(await db.counter.findUnique({ where: { key: 'audit.faults' } })).toMatchObject({ value: 1 })
  expect(await lastVerdict()).toMatchObject({ whole: false, faults: [{ code: 'listMissing', n: 1 }] })
})

test('anchors are mailed once each, and the mailed lines can be compared with the chain', async () => {
  const restored = await db.auditEvent.findFirstOrThrow({ where: { action: 'audit.anchor' } })
  const { seq, hash, at, objectId } = restored
  writeFileSync(ANCHOR_NOTES, `${at.toISOString()} ${objectId} 1 ${seq} ${hash}\n`)
  const orders = () => db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { createdAt: 'asc' } })
  await mailAnchors(NOW)
  expect(await orders()).toEqual([])
  vi.spyOn(env, 'auditMail', 'get').mockReturnValue('auditor@contoh.test')
  await mailAnchors(NOW)
  await mailAnchors(NOW)
  expect(await orders()).toHaveLength(1)
  await something()
  await dropAnchor(later(1))
  await mailAnchors(later(1))
  const texts: string[] = []
  const { mail } = mailHandlers(Object.values(mails), async ({ to, text }) => {
    expect(to).toBe('auditor@contoh.test')
    texts.push(text)
  })
  for (const { payload, id } of await orders()) await mail?.(payload, id, NOW)
  expect(anchorsIn(texts.join('\n'))).toEqual(await listAnchors())
  const folder = mkdtempSync(path.join(tmpdir(), 'aksis-mailed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'mails.txt')
  writeFileSync(file, texts.join('\n'))
  const said: string[] = []
  expect(await verifyCommand(['--anchors', file], (line) => said.push(line))).toBe(0)
  expect(said.join('\n')).toContain('2 anchors kept elsewhere were compared.\nThe audit chain is whole')
  writeFileSync(file, texts.join('\n').replace(/[0-9a-f]{64}/, 'f'.repeat(64)))
  expect(await verifyCommand(['--anchors', file], (line) => said.push(line))).toBe(1)
  expect(said.at(-1)).toContain('differs from its anchor')
  writeFileSync(file, 'nothing')
  await expect(verifyCommand(['--anchors', file], () => undefined)).rejects.toThrow('No anchor stands in')
})
