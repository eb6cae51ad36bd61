import { Client } from 'pg'

/** Sends one command to the server of the tests, outside every test's own database; answers its rows. */
export async function postgresCommand(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server() })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The address of a database of that server. */
export function addressOf(name: string): string {
  const url = new URL(server())
  url.pathname = `/${name}`
  return url.href
}

function server(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('TEST_POSTGRES_URL names no PostgreSQL server.')
  return url
}
