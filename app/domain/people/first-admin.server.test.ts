import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { ensureFirstAdminLink } from './first-admin.server.ts'
import { acceptInvitation } from './invitations.server.ts'

const { mode } = env
let world: World

beforeAll(async () => {
  world = await createWorld()
  await db.roleHolding.updateMany({ where: { role: 'admin' }, data: { endedAt: new Date() } })
  env.mode = 'production'
})

afterAll(() => {
  env.mode = mode
})

async function newLink(): Promise<string> {
  return (await ensureFirstAdminLink(async () => world.district.id, new Date())) ?? ''
}

function tokenOf(link: string): string {
  return decodeURIComponent(link.split('/').at(-1) ?? '')
}

test('prints a link for the first administrator until there is one, and only the newest works, once', async () => {
  const [first, second] = [await newLink(), await newLink()]
  const self = { password: 'perahu biru di sungai', name: 'Rani Contoh', email: 'rani.admin@contoh.test' }
  expect(await acceptInvitation(tokenOf(first), self, new Date())).toEqual({ ok: false, reason: 'expired' })
  const taken = { ...self, email: world.people.auditor.email }
  expect(await acceptInvitation(tokenOf(second), taken, new Date())).toEqual({
    ok: false,
    reason: 'email-taken',
  })
  expect(await acceptInvitation(tokenOf(second), self, new Date())).toMatchObject({ ok: true })
  expect(await acceptInvitation(tokenOf(second), self, new Date())).toEqual({ ok: false, reason: 'used' })
  expect(await newLink()).toBe('')
  const person = await db.person.findUnique({ where: { email: self.email }, include: { roles: true } })
  expect(person).toMatchObject({ name: 'Rani Contoh', status: 'ACTIVE', roles: [{ role: 'admin' }] })
})

test('prints nothing outside production', async () => {
  env.mode = 'demo'
  await db.roleHolding.updateMany({ where: { role: 'admin' }, data: { endedAt: new Date() } })
  expect(await newLink()).toBe('')
  env.mode = 'production'
})
