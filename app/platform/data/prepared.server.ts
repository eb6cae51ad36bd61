import Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

/** More than the house has: raw statements have one text each, and Prisma's differ by what is asked, not by whom. */
const MOST = 500
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
  const kept = new LRUCache<string, Database.Statement>({ max: MOST })
  const once = (sql: string) => {
    if (sql.length > LONGEST) return prepare(sql)
    const statement = kept.get(sql) ?? prepare(sql)
    kept.set(sql, statement)
    return unbound(statement)
  }
  Object.assign(client, { prepare: once })
}

/** What the adapter uses of a statement. A statement that is bound is so for ever; here the values go along each time. */
function unbound(statement: Database.Statement, values: unknown[] = []) {
  return {
    reader: statement.reader,
    bind: (bound: unknown[]) => unbound(statement, bound),
    columns: () => statement.columns(),
    raw: () => ({ all: () => statement.raw().all(...values) }),
    run: () => statement.run(...values),
  }
}
