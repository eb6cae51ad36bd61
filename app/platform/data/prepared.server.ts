import Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

/** More than the house has: raw statements have one text each, and Prisma's differ by what is asked, not by whom. */
const MOST = 500
/** Nothing of ours writes behind a WITH; the connection for reading would refuse it. */
export const READ = /^\s*(?:SELECT|WITH)\b/i

/** A list of thousands of places is asked once. */
const LONGEST = 20_000

/**
 * Lets a connection of Prisma's adapter prepare each statement once. The adapter prepares anew whatever it asks, which
 * takes longer than most of our statements take to run.
 */
export function prepareOnce(adapter: object): void {
  const client: unknown = Reflect.get(adapter, 'client')
  if (!(client instanceof Database)) throw new Error('The adapter holds its connection in another way now.')
  const prepare = client.prepare.bind(client)
  const kept = new LRUCache<string, Kept>({ max: MOST })
  const once = (sql: string) => {
    if (sql.length > LONGEST) return prepare(sql)
    const known = kept.get(sql) ?? keptOf(prepare(sql))
    kept.set(sql, known)
    return unbound(known)
  }
  Object.assign(client, { prepare: once })
}

type Kept = { statement: Database.Statement; columns: () => Database.ColumnDefinition[] }

/** What its columns are is asked of every answer, and is the same as long as nobody changes the tables. */
function keptOf(statement: Database.Statement): Kept {
  let columns: Database.ColumnDefinition[] | null = null
  return { statement, columns: () => (columns ??= statement.columns()) }
}

/** What the adapter uses of a statement. A statement that is bound is so for ever; here the values go along each time. */
function unbound({ statement, columns }: Kept, values: unknown[] = []): object {
  return {
    reader: statement.reader,
    bind: (bound: unknown[]) => unbound({ statement, columns }, bound),
    columns,
    raw: () => ({ all: () => statement.raw().all(...values) }),
    run: () => statement.run(...values),
  }
}

const names = new Map<string, string>()

/** Under which name PostgreSQL keeps a statement prepared; what is asked once, or after too many others, has none. */
export function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST || sql.length > LONGEST || !READ.test(sql)) return ''
  const name = `q${names.size + 1}`
  names.set(sql, name)
  return name
}
