import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Prisma } from '#app/platform/data/db.server.ts'
import { withLease } from '#app/platform/data/lease.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { env } from '#app/platform/env.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { copyPlace, finishBackup } from './copying.server.ts'
import { backupWords, type Fault, type Reason } from './words.ts'

/** More rows than copies that are kept: older ones tell of copies that have gone. */
const SHOWN = 30
const LONGEST = 30 * MINUTE
export const MAKE = 'backup.make'

const isReason = (word: string): word is Reason => Object.hasOwn(backupWords.id.reasons, word)
const isFault = (word: string): word is Fault => Object.hasOwn(backupWords.id.faults, word)

/** The newest attempts, newest first, and where copies lie; null for whoever may not see them. */
export async function readBackups(asker: Asker) {
  if (!can(asker, 'backups.manage', { districtId: asker.districtId })) return null
  const [rows, there] = await Promise.all([
    db.backup.findMany({
      // By the index: a row of no age is none of ours.
      where: { startedAt: { gt: new Date(0) } },
      orderBy: { startedAt: 'desc' },
      take: SHOWN,
      select: {
        id: true,
        startedAt: true,
        finishedAt: true,
        reason: true,
        name: true,
        bytes: true,
        files: true,
        lastEvent: true,
        fault: true,
      },
    }),
    copyPlace().list(),
  ])
  const names = new Set(there)
  return {
    folder: env.backupDir,
    isSealed: env.backupKey !== undefined,
    backups: rows.map(({ reason, fault, bytes, ...row }) => ({
      ...row,
      reason: isReason(reason) ? reason : null,
      fault: fault === null ? null : isFault(fault) ? fault : ('other' as const),
      bytes: bytes === null ? null : Number(bytes),
      isThere: names.has(row.name),
    })),
  }
}

const receiptSchema = z.object({ id: z.string() })

/** Asks the worker for a copy. One that is being made is enough: `begun` tells whether this one began. */
export async function askForBackup(
  asker: Asker,
  { key }: { key: string },
  now: Date,
): Promise<{ begun: boolean } | null> {
  if (!can(asker, 'backups.manage', { districtId: asker.districtId })) return null
  return tx(async (t) => {
    const running = await t.backup.count({ where: { finishedAt: null, reason: 'HAND' } })
    const { repeated, receipt } = await once(
      t,
      { personId: asker.id, key, purpose: 'backup.ask' },
      receiptSchema,
      async () => {
        if (running > 0) return { id: '' }
        const reason: Reason = 'HAND'
        const { id } = await t.backup.create({
          data: { startedAt: now, reason, place: copyPlace().kind, name: '' },
          select: { id: true },
        })
        await enqueue(t, { kind: MAKE, payload: { id } }, now)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action: 'backup.ask',
            object: { type: 'backup', id },
          },
          now,
        )
        return { id }
      },
    )
    return { begun: repeated || receipt.id !== '' }
  })
}

/** The worker's part. What came of it stands in the row: a failure is not tried again by itself. */
export async function makeAsked(payload: Prisma.JsonValue, _messageId: string, now: Date): Promise<void> {
  const { id } = receiptSchema.parse(payload)
  if ((await db.backup.count({ where: { id, finishedAt: null } })) === 0) return
  const began = await withLease({ key: MAKE, lasts: LONGEST }, now, () =>
    finishBackup(id, now).catch(() => undefined),
  )
  if (!began) throw new Error('Another process makes a copy just now.')
}
