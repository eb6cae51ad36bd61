import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from './data/db.server.ts'
import { sha256 } from './ids.server.ts'
import { log } from './edge/log.server.ts'
import { DAY, HOUR, MINUTE, SECOND } from './say/time.ts'

type Rule = {
  /** So many times … */
  points: number
  /** … within so many milliseconds. */
  within: number
  /** Each further lock within a day lasts twice as long as the one before. */
  growing?: true
  /** What happens when the limiter itself fails: doors of accounts close, work goes on. */
  whenBroken: 'closed' | 'open'
}

/** Limits of tries and of dear work; counted in the database, so several processes and a restart count together. */
const RULES = {
  /** Key: the account name as typed, whether it exists or not. */
  signIn: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /** Key: a browser in which this account was signed in before, and the account. */
  signInKnown: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /** Key: the client's address. A class behind one line shares it. */
  address: { points: 100, within: HOUR, whenBroken: 'closed' },
  reset: { points: 3, within: HOUR, whenBroken: 'closed' },
  /** Key: the person; a repeated password in an open session. */
  stepUp: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /** Key: the client's address; links and codes that may be guessed. */
  invitation: { points: 20, within: HOUR, whenBroken: 'closed' },
  upload: { points: 20, within: HOUR, whenBroken: 'open' },
  preview: { points: 30, within: MINUTE, whenBroken: 'open' },
} as const satisfies Record<string, Rule>

export type LimitName = keyof typeof RULES
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
    // One of them sweeps the table for all.
    clearExpiredByTimeout: limiters.size === 0,
  })
  limiters.set(name, made)
  return made
}

/**
 * Counts one try and says whether it may go on; `retryAfter` in seconds. The key is hashed: the table holds no names.
 * Count before the work, so that many tries at once are all counted.
 */
export async function limit(name: LimitName, key: string): Promise<Limit> {
  const rule: Rule = RULES[name]
  const hashed = hashedKey(key)
  try {
    await limiter(name, rule.points, rule.within).consume(hashed)
    return { ok: true }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) return broken(name, refusal)
    if (!rule.growing || refusal.consumedPoints !== rule.points + 1) return refused(refusal.msBeforeNext)
    return await lock(name, hashed, rule)
  }
}

/** Forgets the tries of a key: the right password was given. Locks of the past day still count for growing. */
export async function forgive(name: LimitName, key: string): Promise<void> {
  const rule: Rule = RULES[name]
  await limiter(name, rule.points, rule.within).delete(hashedKey(key))
}

/** The first try too many: the lock begins here, longer each time. */
async function lock(name: LimitName, hashed: string, rule: Rule): Promise<Limit> {
  try {
    const { consumedPoints } = await limiter(`${name}-locks`, 1, DAY).penalty(hashed)
    const length = Math.min(rule.within * 2 ** (consumedPoints - 1), LONGEST_LOCK)
    await limiter(name, rule.points, rule.within).block(hashed, length / SECOND)
    return refused(length)
  } catch (error) {
    return broken(name, error)
  }
}

function refused(milliseconds: number): Limit {
  return { ok: false, retryAfter: Math.max(1, Math.ceil(milliseconds / SECOND)) }
}

function broken(name: LimitName, error: unknown): Limit {
  log.error({ err: error, limit: name }, 'rate limiter failed')
  return RULES[name].whenBroken === 'open' ? { ok: true } : refused(MINUTE)
}

function hashedKey(key: string): string {
  return sha256(key.trim().toLowerCase()).slice(0, 32)
}
