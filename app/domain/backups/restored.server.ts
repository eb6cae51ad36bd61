import { listAnchors } from '#app/domain/activity/anchor.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { MAIL_HELD } from '#app/platform/data/outbox.server.ts'

/**
 * What a copy brings back must not act by itself: nobody is signed in, no link is open, no mail leaves before the
 * administrator has looked, and nobody has work in hand. The audit chain goes on with an event that says so.
 */
export async function settleRestored(copy: string, now: Date): Promise<{ leftBehind: number }> {
  const list = await listAnchors()
  return tx(async (t) => {
    await t.session.deleteMany({})
    await t.trustedBrowser.deleteMany({})
    await t.accountToken.updateMany({
      where: { usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    })
    await t.lease.deleteMany({})
    await t.outboxMessage.updateMany({
      where: { doneAt: null },
      data: { claimedUntil: null, claimedBy: null },
    })
    // The copy that was in the making is the one that was brought back.
    await t.backup.deleteMany({ where: { finishedAt: null } })
    const value = now.toISOString()
    await t.setting.upsert({
      where: { key: MAIL_HELD },
      create: { key: MAIL_HELD, value },
      update: { value },
    })
    const last = await t.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
    const kept = await t.setting.findUnique({ where: { key: 'databaseId' }, select: { value: true } })
    const leftBehind = list
      .filter(({ seq }) => seq > (last?.seq ?? 0))
      .map(({ number, seq, hash }) => ({ number: number ?? null, seq, hash }))
    await recordActivity(
      t,
      {
        personId: null,
        districtId: null,
        action: 'installation.restore',
        object: { type: 'installation', id: kept?.value ?? 'unknown' },
        after: { copy, lastEvent: last, leftBehind },
      },
      now,
    )
    return { leftBehind: leftBehind.length }
  })
}

/** How many mails wait to leave. */
export function mailsWaiting(): Promise<number> {
  return db.outboxMessage.count({ where: { kind: 'mail', doneAt: null, failedAt: null } })
}
