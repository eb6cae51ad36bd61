import type { Spot } from '#app/platform/paging.ts'
import { sql, words, type SqlPiece, type SqlValue } from './sql.ts'

/** A list's order: by a column, then by `id` in the same direction. */
type Order = { column: SqlPiece; id: SqlPiece; down?: boolean }

/** The row at the spot: what it has in the two columns. */
type Row = { value: SqlPiece | SqlValue; id: string }

/**
 * The rows from a spot on, nearest first: a condition and the order to read them in. The first half of the condition says
 * nothing that the second does not, but alone it leads both databases into an index of the two columns.
 */
export function fromSpot({ column, id, down = false }: Order, spot: Spot, row: Row | null) {
  const backwards = down !== (spot?.side === 'before')
  const turn = words(backwards ? 'DESC' : 'ASC')
  const order = sql`${column} ${turn}, ${id} ${turn}`
  if (!spot || !row) return { where: words('1 = 1'), order }
  const beyond = words(backwards ? '<' : '>')
  const { value } = row
  return {
    where: sql`${column} ${beyond}= ${value} AND (${column} ${beyond} ${value} OR ${id} ${beyond} ${row.id})`,
    order,
  }
}
