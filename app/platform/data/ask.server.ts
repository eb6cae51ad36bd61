import { z } from 'zod'
import { db, sqlFor } from './db.server.ts'
import type { SqlPiece } from './sql.ts'

/** One statement outside a transaction, each row read as `row` says. */
export async function ask<Row>(row: z.ZodType<Row>, piece: SqlPiece): Promise<Row[]> {
  return z.array(row).parse(await send(piece))
}

/** The same for what is always exactly one row. */
export async function askOne<Row>(row: z.ZodType<Row>, piece: SqlPiece): Promise<Row> {
  return z.tuple([row]).parse(await send(piece))[0]
}

function send({ text, values }: SqlPiece): Promise<unknown> {
  return db.$queryRawUnsafe(sqlFor(text), ...values)
}
