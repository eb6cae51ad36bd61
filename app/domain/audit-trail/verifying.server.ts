import { z } from 'zod'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import { faultSchema } from '#app/domain/activity/fault-words.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { withLease } from '#app/platform/data/lease.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { HOUR } from '#app/platform/say/time.ts'

const KEPT = { key: 'auditVerified' }
/** How many faults the last verification found, for Beranda; no row: nobody has verified yet. */
export const FAULTS = 'audit.faults'
/** Once a night, whenever the hourly look comes by. */
const OWED_AGAIN = 20 * HOUR
const LASTS = 2 * HOUR

const verdictSchema = z.object({
  at: z.iso.datetime(),
  whole: z.boolean(),
  events: z.int(),
  anchors: z.int(),
  faults: z.array(faultSchema),
})
/** What the last verification found. */
type Verdict = z.infer<typeof verdictSchema>

/** Verifies the trail once in 20 hours, by one process, and keeps the answer. */
export function verifyNightly(now: Date): Promise<boolean> {
  const owedSince = new Date(now.getTime() - OWED_AGAIN)
  return withLease({ key: 'audit.verify', lasts: LASTS, owedSince }, now, () => verifyAndKeep(now))
}

/** Verifies it now and keeps the answer. */
async function verifyAndKeep(now: Date): Promise<void> {
  const report = await verifyChain()
  const { whole, events, anchors, faults } = report
  if (!whole) log.error({ faults }, 'the audit trail does not agree with itself')
  const verdict: Verdict = { at: now.toISOString(), whole, events, anchors, faults }
  const value = JSON.stringify(verdict)
  const key = FAULTS
  const count = { value: faults.length }
  await tx(async (t) => {
    await t.setting.upsert({
      where: KEPT,
      create: { ...KEPT, value, updatedAt: now },
      update: { value, updatedAt: now },
      select: { key: true },
    })
    await t.counter.upsert({
      where: { key },
      create: { key, ...count },
      update: count,
      select: { key: true },
    })
  })
}

/** The kept answer; null before the first verification. */
export async function lastVerdict(): Promise<Verdict | null> {
  const kept = await db.setting.findUnique({ where: KEPT, select: { value: true } })
  return kept ? verdictSchema.parse(JSON.parse(kept.value)) : null
}
