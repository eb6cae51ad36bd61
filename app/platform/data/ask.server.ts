import { z } from 'zod'
import { db, sqlFor, type Reader, type Tx } from './db.server.ts'
import type { SqlPiece } from './sql.ts'

/** A column of JSON objects or lists: SQLite hands over its text. */
export const storedJson = z
  .unknown()
  .transform((value): unknown => (typeof value === 'string' ? JSON.parse(value) : value))

/** One statement, each row read as `row` says; inside a transaction over its own client. */
export async function ask<Row>(row: z.ZodType<Row>, piece: SqlPiece, reader?: Reader): Promise<Row[]> {
  return z.array(row).parse(await send(piece, reader))
}

/** The same for what is always exactly one row. */
export async function askOne<Row>(row: z.ZodType<Row>, piece: SqlPiece, reader?: Reader): Promise<Row> {
  return z.tuple([row]).parse(await send(piece, reader))[0]
}

/** One statement that writes, inside a transaction; answers how many rows it wrote. No dates: Prisma writes those as it reads them. */
export function change({ text, values }: SqlPiece, t: Tx): Promise<number> {
  return t.$executeRawUnsafe(sqlFor(text), ...values)
}

function send({ text, values }: SqlPiece, reader: Reader = db): Promise<unknown> {
  return reader.$queryRawUnsafe(sqlFor(text), ...values)
}
