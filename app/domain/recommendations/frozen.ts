import type { Content } from './content.schema.ts'
import { format1 } from './frozen-1.ts'

/** A version row as far as its text goes. */
export type Frozen = { format: number; content: string }
/** For each format that was ever written the one reader that makes today's content of it. */
export type Readers<T> = Readonly<Record<number, (stored: unknown) => T>>

/** The format in which texts are frozen now. */
export const FORMAT = 1

/**
 * A field that is added to today's content gets a new format here and a file of its own beside `frozen-1.ts`; the
 * readers before it say what stands for the field in texts that never had it. None is ever changed or removed.
 */
const READERS: Readers<Content> = {
  1: (stored) => format1.parse(stored),
}

/** The content of a version row, of any format. Throws when the row was changed from outside. */
export function readContent(version: Frozen): Content {
  return readBy(READERS, version)
}

/** Reads a frozen text by the reader of its format. Throws on an unknown format. */
export function readBy<T>(readers: Readers<T>, { format, content }: Frozen): T {
  const read = readers[format]
  if (!read) throw new Error(`A version has the unknown format ${format}.`)
  return read(JSON.parse(content))
}
