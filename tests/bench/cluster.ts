import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { startPostgres } from '../setup/postgres.mjs'
import type { Database } from './subject.ts'

export type Cluster = { fresh: () => Promise<Database>; stop: () => Promise<void> }

/** A throw-away PostgreSQL of our own, so that its processor time can be read. */
export async function startCluster(): Promise<Cluster> {
  const { url, pid, stop } = await startPostgres()
  if (pid === undefined) throw new Error('PostgreSQL has no process.')
  return {
    stop,
    fresh: async () => {
      const name = `bench_${randomBytes(6).toString('hex')}`
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      const own = new URL(url)
      own.pathname = `/${name}`
      return { url: own.href, pid }
    },
  }
}
