import { readdirSync } from 'node:fs'
import os from 'node:os'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from './postgres.mjs'

function folders() {
  return readdirSync(os.tmpdir()).filter((name) => name.startsWith(`aksis-postgres-${process.pid}-`))
}

test('a throw-away cluster answers only with its password and leaves nothing behind', async () => {
  const postgres = await startPostgres()
  try {
    const client = new Client(postgres.url)
    await client.connect()
    const answer = await client.query<{ fsync: string }>('show fsync')
    expect(answer.rows).toEqual([{ fsync: 'off' }])
    await client.end()
    const stranger = new Client(postgres.url.replace(/:[^:@/]+@/, ':wrong@'))
    await expect(stranger.connect()).rejects.toThrow('password authentication failed')
  } finally {
    await postgres.stop()
  }
  expect(folders()).toEqual([])
})
