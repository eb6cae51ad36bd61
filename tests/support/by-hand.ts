import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'

/**
 * Changes rows as somebody does who owns the data base: nothing that guards them stands in the way, and afterwards all
 * guards are there again as if nothing had been.
 */
export async function byHand(...statements: string[]): Promise<void> {
  if (env.provider === 'postgresql')
    return tx(async (t) => {
      await t.$executeRawUnsafe('SET LOCAL session_replication_role = replica')
      for (const statement of statements) await t.$executeRawUnsafe(statement)
    })
  const guards = await db.$queryRawUnsafe<{ name: string; text: string }[]>(
    `SELECT name AS "name", sql AS "text" FROM sqlite_master WHERE type = 'trigger'`,
  )
  await db.$executeRawUnsafe('PRAGMA foreign_keys = OFF')
  try {
    await tx(async (t) => {
      for (const { name } of guards) await t.$executeRawUnsafe(`DROP TRIGGER "${name}"`)
      for (const statement of statements) await t.$executeRawUnsafe(statement)
      for (const { text } of guards) await t.$executeRawUnsafe(text)
    })
  } finally {
    await db.$executeRawUnsafe('PRAGMA foreign_keys = ON')
  }
}

const kept = (table: string) => `"kept_${table}"`

/** Remembers the rows of tables, so that `putBack` can undo whatever was done to them by hand. */
export async function keepTables(tables: readonly string[]): Promise<void> {
  await tx(async (t: Tx) => {
    for (const table of tables)
      await t.$executeRawUnsafe(`CREATE TABLE ${kept(table)} AS SELECT * FROM "${table}"`)
  })
}

export function putBack(tables: readonly string[]): Promise<void> {
  return byHand(
    ...tables.map((table) => `DELETE FROM "${table}"`),
    ...tables.map((table) => `INSERT INTO "${table}" SELECT * FROM ${kept(table)}`),
  )
}
