import type { Tx } from './db.server.ts'

/**
 * The next number of a row of numbers, in four digits at least: "0042". Each district has rows of its own: a number that
 * went on through all of them would tell one how much another one does. Taken back with the transaction.
 */
export async function takeNumber(t: Tx, row: string, districtId: string): Promise<string> {
  const key = `${row}:${districtId}`
  const { value } = await t.counter.upsert({
    where: { key },
    create: { key, value: 1 },
    update: { value: { increment: 1 } },
    select: { value: true },
  })
  return String(value).padStart(4, '0')
}
