import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { invite } from '#app/domain/people/invitations.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { action as accept, loader as look } from './invitation.tsx'

const PASSWORD = 'perahu biru di sungai'

/** As many as a class has, each with the secret part of her link. */
async function aClass(count: number): Promise<string[]> {
  const world = await createWorld()
  const asker = await askerFor(world.people.secretariat.id)
  const held = { role: 'participant' as const, cohortId: world.cohort.id }
  const tokens: string[] = []
  for (let index = 0; index < count; index += 1) {
    const email = `${randomUUID()}@contoh.test`
    const given = { key: randomUUID(), name: `Peserta ${index}`, email, agencyId: null, title: null, held }
    const answer = await invite(asker, given, new Date())
    if (!answer.ok) throw new Error('The invitation was refused.')
    const { id } = await db.accountToken.findFirstOrThrow({ where: { personId: answer.personId } })
    tokens.push(linkToken(id))
  }
  return tokens
}

test('a class of 40 comes in behind one address, whatever was copied with the links and refused on the way', async () => {
  const line = await visitor(null, '203.0.113.40')
  const tails = ['', '.', ')', '>', ' ', '\u200B', '%20', '%E2%80%8B', '_']
  for (const [index, token] of (await aClass(40)).entries()) {
    const shown = { token: token + (tails[index % tails.length] ?? '') }
    expect((await line.get(look, shown)).body).toMatchObject({ state: 'open' })
    for (const easy of ['12345678901234', 'peserta peserta'])
      expect((await line.post(accept, shown, [['sandi', easy]])).status).toBe(422)
    expect((await line.post(accept, shown, [['sandi', PASSWORD]])).location).toBe('/')
    expect((await line.get(look, shown)).body).toMatchObject({ state: 'used' })
  }
})

test('a hundred links that nobody was given close the line for them, the page says how long, and another line goes on', async () => {
  const [line, other] = [await visitor(null, '203.0.113.41'), await visitor(null, '203.0.113.42')]
  const [token = ''] = await aClass(1)
  const guess = () => line.get(look, { token: linkToken(randomUUID()) })
  for (let index = 0; index < 99; index += 1) expect((await guess()).status).toBe(200)
  // The right one counts for nothing.
  for (let index = 0; index < 5; index += 1)
    expect((await line.get(look, { token })).body).toMatchObject({ state: 'open' })
  expect((await guess()).body).toMatchObject({ state: 'unknown' })
  const closed = await guess()
  expect(closed).toMatchObject({ status: 429, body: { code: 'too-many' } })
  const { retryAfter } = Object(closed.body)
  expect(retryAfter).toBeGreaterThan(3_500)
  expect(retryAfter).toBeLessThanOrEqual(3_600)
  expect((await line.post(accept, { token }, [['sandi', PASSWORD]])).status).toBe(429)
  expect((await other.get(look, { token })).body).toMatchObject({ state: 'open' })
})
