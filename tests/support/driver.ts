import Database from 'better-sqlite3'
import { Client } from 'pg'
import { env } from '#app/platform/env.server.ts'

/** A statement as the database's own driver ran it, with the rows it handed over. */
export type Run = { sql: string; values: readonly unknown[]; rows: number }

/** What the driver of the database under test runs during `work`, whoever asks: Prisma's statements as well as plain ones. */
export async function runsOf(work: () => Promise<unknown>): Promise<Run[]> {
  const runs: Run[] = []
  const end = env.provider === 'sqlite' ? watchSqlite(runs) : watchPostgres(runs)
  try {
    await work()
  } finally {
    end()
  }
  return runs
}

type Statement = { source: string; all: (...values: unknown[]) => unknown[] }

function watchSqlite(runs: Run[]): () => void {
  const memory = new Database(':memory:')
  // The driver does not export the class of its statements.
  const statements = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Statement
  memory.close()
  const { all } = statements
  statements.all = function (this: Statement, ...values) {
    const rows = all.apply(this, values)
    runs.push({ sql: this.source, values, rows: rows.length })
    return rows
  }
  return () => Object.assign(statements, { all })
}

type Answer = { rows: unknown[] } | undefined
type Done = (error: unknown, answer: Answer) => void
type Query = (this: Client, ...given: unknown[]) => unknown

/** The pool waits by a callback, a transaction by a promise. */
function watchPostgres(runs: Run[]): () => void {
  const client = Client.prototype as unknown as { query: Query }
  const { query } = client
  client.query = function (this: Client, ...given) {
    const [asked] = given
    const sql =
      typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked)
    const note = (answer: Answer) => runs.push({ sql, values: [], rows: answer?.rows.length ?? 0 })
    const done = given.at(-1)
    if (isDone(done))
      return query.apply(this, [
        ...given.slice(0, -1),
        (error: unknown, answer: Answer) => {
          note(answer)
          done(error, answer)
        },
      ])
    const answer = query.apply(this, given)
    return answer instanceof Promise
      ? answer.then((answered: Answer) => {
          note(answered)
          return answered
        })
      : answer
  }
  return () => Object.assign(client, { query })
}

function isDone(value: unknown): value is Done {
  return typeof value === 'function'
}

/** How SQLite would go about these statements, a line for each step. */
export function plansOf(runs: readonly Run[]): { sql: string; steps: string[] }[] {
  const database = new Database(env.databaseUrl.replace(/^file:/, ''), { readonly: true })
  try {
    return runs.map(({ sql, values }) => ({
      sql,
      steps: database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map(({ detail }) => detail),
    }))
  } finally {
    database.close()
  }
}
