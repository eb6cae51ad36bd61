import { endAllSessions, endOtherSessions, markFactor } from '#app/domain/access/sessions.server.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused } from '#app/platform/refusal.ts'
import { seal, unseal } from '#app/platform/sealed.server.ts'
import { codeIn, newRecoveryCodes, newSecret, recoveryHash, stepOf } from './codes.server.ts'
import { countingTries, KEPT, noteRefusal } from './showing.server.ts'
import { tellOfFactor, type FactorPerson } from './telling.server.ts'

/** For which a secret is sealed in the browser where it is set up. */
const SETTING_UP = 'second-factor-setup'

/** A secret that is being set up lies sealed in her browser alone; nothing is asked with it until a first code confirms it. */
export type Setup = {
  secret: string
  /** Version of the second factor in whose place it comes; 0: there was none. */
  replaces: number
}

export async function beginSetup(personId: string): Promise<Setup> {
  const before = await db.secondFactor.findUnique({ where: { personId }, select: { version: true } })
  return { secret: seal(newSecret(), SETTING_UP, personId), replaces: before?.version ?? 0 }
}

/** The secret of a set-up, to be shown to her; null: it is not hers, or nothing that we sealed. */
export function secretOf({ secret }: Pick<Setup, 'secret'>, personId: string): string | null {
  return unseal(secret, SETTING_UP, personId)
}

const REFUSALS = ['elsewhere', 'changed'] as const
export type SetupAnswer =
  | { ok: true; codes: string[] }
  | { ok: false; reason: 'wrong' }
  /** Set up in another browser meanwhile. */
  | { ok: false; reason: 'elsewhere' }
  /** Her password or status was. */
  | { ok: false; reason: 'changed' }
  | { ok: false; reason: 'locked'; retryAfter: number }

/**
 * The first code from the app confirms it: from now on codes are asked, every session ends but the one at hand (`handle`;
 * null: there is none yet), and ten recovery codes are answered, once.
 */
export function confirmSetup(
  person: FactorPerson,
  setup: Setup,
  typed: string,
  at: { passwordHash: string | null; handle: string | null },
  now: Date,
): Promise<SetupAnswer> {
  return countingTries(person.id, async (): Promise<SetupAnswer> => {
    const shown = codeIn(typed)
    const secret = secretOf(setup, person.id)
    const step = secret !== null && shown?.kind === 'code' ? stepOf(secret, shown.digits, now) : null
    if (secret === null || step === null) {
      await noteRefusal(person, now)
      return { ok: false, reason: 'wrong' }
    }
    const kept = { secret: seal(secret, KEPT, person.id), step, replaces: setup.replaces }
    return outcomeOf(REFUSALS, () => tx((t) => keep(t, person, kept, at, now)))
  })
}

async function keep(
  t: Tx,
  person: FactorPerson,
  { secret, step, replaces }: { secret: string; step: number; replaces: number },
  { passwordHash, handle }: { passwordHash: string | null; handle: string | null },
  now: Date,
): Promise<{ codes: string[] }> {
  const personId = person.id
  // Whoever changes her password holds her row: this waits for it, and then finds another.
  const { count } = await t.person.updateMany({
    where: { id: personId, passwordHash, status: 'ACTIVE' },
    data: { passwordHash },
  })
  if (count === 0) throw new Refused<'changed'>('changed')
  await put(t, personId, { secret, usedStep: step, createdAt: now, confirmedAt: now }, replaces)
  const codes = await drawCodes(t, personId, now)
  if (handle === null) await endAllSessions(t, personId)
  else {
    await endOtherSessions(t, personId, handle)
    await markFactor(t, handle, now)
  }
  const told =
    replaces === 0
      ? ({ step: 'setUp', action: 'factor.set-up', by: personId } as const)
      : ({ step: 'replaced', action: 'factor.replace', by: personId } as const)
  await tellOfFactor(t, person, told, now)
  return { codes }
}

/** Two browsers at once: the second finds another version than the one it began with. */
async function put(
  t: Tx,
  personId: string,
  data: { secret: string; usedStep: number; createdAt: Date; confirmedAt: Date },
  replaces: number,
): Promise<void> {
  if (replaces === 0) {
    await t.secondFactor.create({ data: { personId, ...data } }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new Refused<'elsewhere'>('elsewhere') : error
    })
    return
  }
  const { count } = await t.secondFactor.updateMany({
    where: { personId, version: replaces },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused<'elsewhere'>('elsewhere')
}

/** New recovery codes in the place of the old ones; only their hashes stay. */
export async function drawCodes(t: Tx, personId: string, now: Date): Promise<string[]> {
  const codes = newRecoveryCodes()
  await t.recoveryCode.deleteMany({ where: { personId } })
  await t.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: recoveryHash(personId, code), createdAt: now })),
  })
  return codes
}
