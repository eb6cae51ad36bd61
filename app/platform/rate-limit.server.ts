import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { aside } from './data/aside.server.ts'
import { db } from './data/db.server.ts'
import { withoutWaiting } from './data/gate.server.ts'
import { isNotNow } from './not-now.server.ts'
import { sha256 } from './ids.server.ts'
import { log } from './edge/log.server.ts'
import { DAY, MINUTE, SECOND } from './say/time.ts'

export type Rule = {
  /** So many times … */
  points: number
  /** … within so many milliseconds. */
  within: number
  /** Each further lock within a day lasts twice as long as the one before. */
  growing?: true
  /**
   * What happens when the limiter itself fails: doors of accounts close, work goes on. Where they would close only
   * because nothing can be written now, the try fails with that instead: it is not one too many.
   */
  whenBroken: 'closed' | 'open'
}

export type Limit = { ok: true } | { ok: false; retryAfter: number }

const LONGEST_LOCK = DAY

const limiters = new Map<string, RateLimiterPrisma>()

function limiter(name: string, points: number, within: number): RateLimiterPrisma {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimiterFlexible',
    keyPrefix: name,
    points,
    duration: within / SECOND,
    // Its own timer would outlive the database; `forgetExpiredTries` sweeps the table for all.
    clearExpiredByTimeout: false,
  })
  limiters.set(name, made)
  return made
}

/** Counts tries by these rules; one table of rules for the whole house. */
export function limitsBy<Name extends string>(rules: Readonly<Record<Name, Rule>>) {
  /**
   * Counts one try and says whether it may go on; `retryAfter` in seconds. The key is hashed: the table holds no names.
   * Count before the work, so that many tries at once are all counted.
   * @throws what `isNotNow` knows, where the door would close
   */
  async function limit(name: Name, key: string): Promise<Limit> {
    const rule = rules[name]
    const hashed = hashedKey(key)
    const count = () => limiter(name, rule.points, rule.within).consume(hashed)
    try {
      await (rule.whenBroken === 'open' ? withoutWaiting(count) : count())
      return { ok: true }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) return broken(name, refusal)
      if (!rule.growing || refusal.consumedPoints !== rule.points + 1) return refused(refusal.msBeforeNext)
      return await lock(name, hashed, rule)
    }
  }

  /**
   * Does what these tries were counted for. When it cannot be done now the tries do not count: a full disk locks nobody
   * out.
   */
  async function during<T>(tries: readonly (readonly [Name, string])[], work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (isNotNow(error))
        for (const [name, key] of tries) await aside('a try given back', () => giveBack(name, key))
      throw error
    }
  }

  /** One try does not count after all: it was no guess. The others of this key still do. */
  async function giveBack(name: Name, key: string): Promise<void> {
    const rule = rules[name]
    await limiter(name, rule.points, rule.within).reward(hashedKey(key))
  }

  /** Forgets the tries of a key: the right password was given. Locks of the past day still count for growing. */
  async function forgive(name: Name, key: string): Promise<void> {
    const rule = rules[name]
    await limiter(name, rule.points, rule.within).delete(hashedKey(key))
  }

  /** The first try too many: the lock begins here, longer each time. */
  async function lock(name: Name, hashed: string, rule: Rule): Promise<Limit> {
    try {
      const { consumedPoints } = await limiter(`${name}-locks`, 1, DAY).penalty(hashed)
      const length = Math.min(rule.within * 2 ** (consumedPoints - 1), LONGEST_LOCK)
      await limiter(name, rule.points, rule.within).block(hashed, length / SECOND)
      return refused(length)
    } catch (error) {
      return broken(name, error)
    }
  }

  function broken(name: Name, error: unknown): Limit {
    if (rules[name].whenBroken === 'closed' && isNotNow(error)) throw error
    log.error({ err: error, limit: name }, 'rate limiter failed')
    return rules[name].whenBroken === 'open' ? { ok: true } : refused(MINUTE)
  }

  return { limit, during, giveBack, forgive }
}

/** Removes the counts that ended before `now`; they bind nobody any more. */
export async function forgetExpiredTries(now: Date): Promise<void> {
  await db.rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } })
}

function refused(milliseconds: number): Limit {
  return { ok: false, retryAfter: Math.max(1, Math.ceil(milliseconds / SECOND)) }
}

function hashedKey(key: string): string {
  return sha256(key.trim().toLowerCase()).slice(0, 32)
}
