import { expect, test } from 'vitest'
import { db, tx } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { openAccount } from './account-opening.server.ts'
import { issueToken } from './account-tokens.server.ts'
import { invite } from './invitations.server.ts'

test('refuses to open an account with a link of somebody else or of another purpose, and the link stays unused', async () => {
  const world = await createWorld()
  const now = new Date()
  const email = `${crypto.randomUUID()}@contoh.test`
  const held = { role: 'reviewer' as const, cohortId: null }
  const given = { key: crypto.randomUUID(), name: 'Rani Contoh', email, agencyId: null, title: null, held }
  const invited = await invite(await askerFor(world.people.secretariat.id), given, now)
  if (!invited.ok) throw new Error('The invitation was refused.')
  const { personId } = invited
  const row = await db.accountToken.findFirstOrThrow({ where: { personId } })
  const [hash, victim] = [{ passwordHash: 'hash' }, world.people.admin.id]
  expect(await openAccount(linkToken(row.id), victim, hash, now)).toEqual({ ok: false, reason: 'used' })
  const reset = await tx((t) =>
    issueToken(t, { personId, purpose: 'PASSWORD_RESET', createdById: null }, now),
  )
  expect(await openAccount(linkToken(reset.id), personId, hash, now)).toEqual({ ok: false, reason: 'used' })
  expect((await db.person.findUniqueOrThrow({ where: { id: victim } })).passwordHash).not.toBe('hash')
  expect(await openAccount(linkToken(row.id), personId, hash, now)).toMatchObject({ ok: true })
})
