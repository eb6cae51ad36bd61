import { during, forgive, limit } from '#app/domain/access/limits.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { unseal } from '#app/platform/sealed.server.ts'
import { codeIn, recoveryHash, stepOf } from './codes.server.ts'
import { tellOfFactor, type FactorPerson } from './telling.server.ts'

/** For which a secret is sealed in the data base. */
export const KEPT = 'second-factor'

/**
 * `used`: right, but somebody came in with it already. `unreadable`: the secret was sealed under another AKSIS_SECRET, so
 * only recovery codes work.
 */
type Fault = 'wrong' | 'used' | 'unreadable'
export type ShownAnswer =
  | { ok: true; by: 'code' | 'recovery' }
  | { ok: false; reason: Fault }
  | { ok: false; reason: 'locked'; retryAfter: number }

/** Does this person have a second factor? */
export async function hasFactor(personId: string): Promise<boolean> {
  return (await db.secondFactor.count({ where: { personId, confirmedAt: { not: null } } })) > 0
}

/**
 * Somebody whose password was right shows a code: of her app, or a recovery code in its place. Each is taken once, also
 * when it comes twice at once; tries are counted for the person, in the data base.
 */
export function showFactor(person: FactorPerson, typed: string, now: Date): Promise<ShownAnswer> {
  return countingTries(person.id, () => judge(person, typed, now))
}

/** Counts a try with a code; the right one forgives those before it. */
export async function countingTries<T extends { ok: boolean }>(
  personId: string,
  work: () => Promise<T>,
): Promise<T | { ok: false; reason: 'locked'; retryAfter: number }> {
  const tried = await limit('factor', personId)
  if (!tried.ok) return { ok: false, reason: 'locked', retryAfter: tried.retryAfter }
  const answer = await during([['factor', personId]], work)
  if (answer.ok) await aside('tries forgiven', () => forgive('factor', personId))
  return answer
}

async function judge(person: FactorPerson, typed: string, now: Date): Promise<ShownAnswer> {
  const shown = codeIn(typed)
  const taken =
    shown?.kind === 'recovery'
      ? await takeRecovery(person, shown.digits, now)
      : await takeCode(person.id, shown?.digits ?? '', now)
  if (taken !== 'taken') {
    await noteRefusal(person, now)
    return { ok: false, reason: taken }
  }
  return { ok: true, by: shown?.kind ?? 'code' }
}

async function takeCode(personId: string, code: string, now: Date): Promise<'taken' | Fault> {
  const factor = await db.secondFactor.findUnique({ where: { personId } })
  if (!factor?.confirmedAt) return 'wrong'
  const secret = unseal(factor.secret, KEPT, personId)
  if (secret === null) return 'unreadable'
  const step = stepOf(secret, code, now)
  if (step === null) return 'wrong'
  // Whoever comes second with it, and whoever comes later with an older one, finds a newer step.
  const { count } = await db.secondFactor.updateMany({
    where: { personId, version: factor.version, usedStep: { lt: step } },
    data: { usedStep: step },
  })
  return count === 1 ? 'taken' : 'used'
}

function takeRecovery(person: FactorPerson, digits: string, now: Date): Promise<'taken' | Fault> {
  return tx(async (t) => {
    const { count } = await t.recoveryCode.updateMany({
      where: { personId: person.id, codeHash: recoveryHash(person.id, digits), usedAt: null },
      data: { usedAt: now },
    })
    if (count === 0) return 'wrong'
    const told = { step: 'recoveryUsed', action: 'factor.recover', by: person.id } as const
    await tellOfFactor(t, person, told, now)
    return 'taken'
  })
}

/** Never what was typed. */
export async function noteRefusal({ id, districtId }: FactorPerson, now: Date): Promise<void> {
  const object = { type: 'person', id }
  await tx((t) => recordActivity(t, { personId: id, districtId, action: 'factor.refuse', object }, now))
}
