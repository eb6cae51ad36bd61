import { randomUUID } from 'node:crypto'
import { db } from './db.server.ts'

const holder = randomUUID()

/** Work that one process at a time does: how long nobody else may have it, and when it is owed again. */
export type Leased = {
  key: string
  /** Milliseconds; after them a holder counts as dead. */
  lasts: number
  /** Not where it was done whole at this moment or later. */
  owedSince?: Date
}

/** Does the work unless somebody else has it or it is not owed; answers whether it did. A failure leaves it owed. */
export async function withLease(
  { key, lasts, owedSince }: Leased,
  now: Date,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const free = { key, holder: '', until: new Date(0) }
  await db.lease.upsert({ where: { key }, create: free, update: {}, select: { key: true } })
  const taken = await db.lease.updateMany({
    where: {
      key,
      until: { lte: now },
      ...(owedSince ? { OR: [{ doneAt: null }, { doneAt: { lt: owedSince } }] } : {}),
    },
    data: { holder, until: new Date(now.getTime() + lasts) },
  })
  if (taken.count === 0) return false
  const giveBack = (done: object) =>
    db.lease.updateMany({ where: { key, holder }, data: { until: new Date(0), ...done } })
  try {
    await work()
  } catch (error) {
    await giveBack({})
    throw error
  }
  await giveBack({ doneAt: now })
  return true
}
