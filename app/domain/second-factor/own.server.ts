import type { Asker } from '#app/domain/access/asker.ts'
import { needsFactor } from '#app/domain/access/needs-factor.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { unseal } from '#app/platform/sealed.server.ts'
import { drawCodes } from './setting-up.server.ts'
import { KEPT } from './showing.server.ts'
import { tellOfFactor } from './telling.server.ts'

/** Her second factor as her own page shows it. `readable` false: set it up anew, only recovery codes work. */
export async function readOwnFactor(asker: Pick<Asker, 'id' | 'roles'>, now: Date) {
  const [factor, codesLeft, browsers] = await Promise.all([
    db.secondFactor.findUnique({
      where: { personId: asker.id },
      select: { secret: true, confirmedAt: true, version: true },
    }),
    db.recoveryCode.count({ where: { personId: asker.id, usedAt: null } }),
    db.trustedBrowser.findMany({
      where: { personId: asker.id, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, device: true, createdAt: true, expiresAt: true },
    }),
  ])
  return {
    needed: needsFactor(asker.roles),
    since: factor?.confirmedAt ?? null,
    version: factor?.version ?? 0,
    readable: factor === null || unseal(factor.secret, KEPT, asker.id) !== null,
    codesLeft,
    browsers,
  }
}

const RENEW_REFUSALS = ['stale'] as const

/** New recovery codes, answered once. Two pages at once: the second is told that it is old. */
export function renewCodes(
  asker: Asker,
  version: number,
  now: Date,
): Promise<Outcome<{ codes: string[] }, 'stale'>> {
  return outcomeOf(RENEW_REFUSALS, () =>
    tx(async (t) => {
      const { count } = await t.secondFactor.updateMany({
        where: { personId: asker.id, version },
        data: { version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<'stale'>('stale')
      const codes = await drawCodes(t, asker.id, now)
      const told = { step: 'codesRenewed', action: 'factor.renew-codes', by: asker.id } as const
      await tellOfFactor(t, asker, told, now)
      return { codes }
    }),
  )
}

const REMOVE_REFUSALS = ['needed', 'stale'] as const

/** Takes her own second factor away, where none is asked of her. */
export function removeOwnFactor(
  asker: Asker,
  version: number,
  now: Date,
): Promise<Outcome<object, 'needed' | 'stale'>> {
  return outcomeOf(REMOVE_REFUSALS, () =>
    tx(async (t) => {
      if (needsFactor(asker.roles)) throw new Refused<'needed'>('needed')
      if (!(await takeAway(t, asker.id, version))) throw new Refused<'stale'>('stale')
      await tellOfFactor(t, asker, { step: 'removed', action: 'factor.remove', by: asker.id }, now)
      return {}
    }),
  )
}

/** All that belongs to somebody's second factor goes; false: there is none of this version. */
export async function takeAway(t: Tx, personId: string, version?: number): Promise<boolean> {
  const { count } = await t.secondFactor.deleteMany({ where: { personId, version } })
  if (count === 0) return false
  await t.recoveryCode.deleteMany({ where: { personId } })
  await t.trustedBrowser.deleteMany({ where: { personId } })
  return true
}
