import { z } from 'zod'
import { db, isUniqueViolation, TryAgain, type Prisma, type Tx } from './db.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { DAY } from '#app/platform/say/time.ts'

/** Longer than any session lasts: no form with such a key can still be sent. */
const KEPT = 60 * DAY

type Deed = Lowercase<`${string}.${string}`>
/** Which form, named like an audit action, and of which thing: `recommendation.submit:<id>`. */
type Purpose = Deed | `${Deed}:${string}`
/** Whose form it is; the key is drawn with the page. */
export type Sending = { personId: string; key: string; purpose: Purpose }

/**
 * Does `work` once per person and key and remembers its receipt; a repeat gets the same receipt and does nothing.
 * Two sendings at once: the unique key makes the second wait and then fail, and its caller is run again by `tx`.
 * @throws Response 400 when the key came with another form: no page of ours gives one key to two forms
 */
export async function once<R>(
  t: Tx,
  by: Sending,
  receiptSchema: z.ZodType<R>,
  work: () => Promise<R & Prisma.InputJsonValue>,
): Promise<{ receipt: R; repeated: boolean }> {
  const { personId, key, purpose } = by
  const before = await t.submissionKey.findUnique({ where: { personId_key: { personId, key } } })
  if (before) {
    if (before.purpose !== purpose) throw badRequest('A submission key was used for another form.')
    return { receipt: receiptSchema.parse(before.receipt), repeated: true }
  }
  // Taken before the work: of two sendings at once only one gets past this line.
  try {
    await t.submissionKey.create({ data: { personId, key, purpose, receipt: {} } })
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
  const receipt = await work()
  await t.submissionKey.update({ where: { personId_key: { personId, key } }, data: { receipt } })
  return { receipt, repeated: false }
}

const contentSchema = z.object({ content: z.string() })

/**
 * For what one page sends several times over, each time with another content: an answer thought over, also on a page
 * that Back has brought back. The same content under the same key is a repeat: what was sent since stands.
 */
export async function onceEach(
  t: Tx,
  by: Sending,
  content: string,
  work: () => Promise<void>,
): Promise<{ repeated: boolean }> {
  const { receipt, repeated } = await once(t, by, contentSchema, async () => {
    await work()
    return { content }
  })
  if (!repeated || receipt.content === content) return { repeated }
  await work()
  await t.submissionKey.update({
    where: { personId_key: { personId: by.personId, key: by.key } },
    data: { receipt: { content } },
  })
  return { repeated: false }
}

/** Removes keys that no form can carry any more; run once an hour. */
export async function forgetOldKeys(now = new Date()): Promise<void> {
  await db.submissionKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT) } } })
}
