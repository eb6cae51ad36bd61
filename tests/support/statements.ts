import { vi } from 'vitest'
import { db, plainSql } from '#app/platform/data/db.server.ts'
import { statements } from '#app/platform/edge/metrics.server.ts'
import { env } from '#app/platform/env.server.ts'

/** How many SQL statements `work` sends; nothing else may be going on in the process. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = async () => (await statements.get()).values[0]?.value ?? 0
  const before = await sent()
  await work()
  return (await sent()) - before
}

export type Sent = { statements: number; rows: number; scanned: string[] }

/**
 * What `work` sends to the database: how many statements, how many rows the plain ones of them hand over, and (on
 * SQLite) which parts of their plans go through a whole table.
 */
export async function sentBy(work: () => Promise<unknown>): Promise<Sent> {
  const spy = vi.spyOn(plainSql, 'ask')
  try {
    const sent = await statementsOf(work)
    const calls = spy.mock.calls.slice()
    const answers: unknown[] = await Promise.all(spy.mock.results.map(({ value }): unknown => value))
    spy.mockRestore()
    return { statements: sent, rows: answers.flat().length, scanned: await scans(calls) }
  } finally {
    spy.mockRestore()
  }
}

/** What is gone through there is a result of the statement's own, not a table. */
const OF_A_PART = /^SCAN (?:\(subquery|b$|parts$|of_)/

async function scans(calls: readonly (readonly unknown[])[]): Promise<string[]> {
  if (env.provider !== 'sqlite') return []
  const plans = await Promise.all(
    calls.map(([text, ...values]) =>
      db.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${String(text)}`, ...values),
    ),
  )
  return plans
    .flat()
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN ') && !OF_A_PART.test(detail))
}
