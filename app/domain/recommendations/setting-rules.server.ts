import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { dayStart, YEAR } from '#app/platform/say/time.ts'
import { inForce } from './decision-rules.ts'
import type { NewRules } from './decision-rules.schema.ts'
import { storedRules } from './stored-rules.server.ts'
import { ensureRules } from './decision-rules.server.ts'

const RULES_REFUSALS = ['not-allowed', 'over', 'far-off', 'stale', 'same'] as const
export type RulesRefusal = (typeof RULES_REFUSALS)[number]

const receiptSchema = z.object({ number: z.number(), validFrom: z.iso.datetime() })
type Laid = z.infer<typeof receiptSchema>

/** From which moment they are to hold: now, or the beginning of a day in the time zone of the district. */
export function startOf(day: string | null, { zone }: Asker, now: Date): Date {
  return day === null ? now : dayStart(day, zone)
}

/** Why nothing can begin to hold then. */
export function startFault(day: string | null, asker: Asker, now: Date): 'over' | 'far-off' | null {
  if (day === null) return null
  const start = startOf(day, asker, now)
  if (start <= now) return 'over'
  return start.getTime() - now.getTime() > YEAR ? 'far-off' : null
}

/** What was shown before it is laid down: whoever changes a word of it sees it once more. */
export function markOfRules({ seen, rules, day, basis, note }: NewRules): string {
  return sha256(canonicalJson({ seen, rules, day, basis, note }))
}

/**
 * Lays down new rules: the next row of the district's list, which nobody changes any more. They hold for texts that are
 * submitted once they have begun; what waits keeps its own. Refused when the list is longer than the one that was seen,
 * and when nothing would change.
 */
export function setRules(asker: Asker, given: NewRules, now: Date): Promise<Outcome<Laid, RulesRefusal>> {
  const { districtId } = asker
  return outcomeOf(RULES_REFUSALS, async () => {
    if (!can(asker, 'rules.manage', { districtId })) throw new Refused<RulesRefusal>('not-allowed')
    const by: Sending = { personId: asker.id, key: given.key, purpose: 'rules.set' }
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const fault = startFault(given.day, asker, now)
        if (fault) throw new Refused<RulesRefusal>(fault)
        await ensureRules(t, districtId, now)
        const rows = await t.decisionRules.findMany({
          where: { districtId },
          orderBy: { number: 'desc' },
          select: { number: true, rules: true, validFrom: true },
        })
        const newest = rows[0]?.number ?? 0
        if (given.seen !== newest && !(given.seen === 0 && newest === 1))
          throw new Refused<RulesRefusal>('stale')
        const before = inForce(rows, now)
        const current = before && storedRules.parse(before.rules)
        const settled = rows.every(({ validFrom }) => validFrom <= now)
        if (settled && canonicalJson(current) === canonicalJson(given.rules))
          throw new Refused<RulesRefusal>('same')
        const validFrom = startOf(given.day, asker, now)
        const laid = { number: newest + 1, rules: given.rules, validFrom }
        const { basis, note } = given
        const { id } = await t.decisionRules
          .create({
            data: { districtId, ...laid, basis, note, authorId: asker.id, createdAt: now },
            select: { id: true },
          })
          .catch((error: unknown) => {
            // Two secretaries at once: both found the same number free, the database lets one in.
            throw isUniqueViolation(error) ? new Refused<RulesRefusal>('stale') : error
          })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'rules.set',
            object: { type: 'rules', id },
            before: before && { number: before.number, rules: current },
            after: { ...laid, basis, note },
          },
          now,
        )
        return { number: laid.number, validFrom: validFrom.toISOString() }
      }),
    )
    return receipt
  })
}
