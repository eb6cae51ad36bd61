import { beforeAll, expect, test } from 'vitest'
import type { Spot } from '#app/platform/paging.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { pagesOf } from '#tests/support/pages.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { changeRoles, setAccountOpen } from './access.server.ts'
import { invite, inviteAgain } from './invitations.server.ts'
import type { HeldRole } from './people.schema.ts'
import { listPeople } from './people-list.server.ts'
import { readPerson } from './person.server.ts'

let world: World
let other: World

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

const reviewer: HeldRole = { role: 'reviewer', cohortId: null }
const steward: HeldRole = { role: 'steward', cohortId: null }
const everybody = { search: '', role: null, status: null, spot: null }

function invitation(held: HeldRole, agencyId: string | null = null) {
  const email = `${crypto.randomUUID()}@contoh.test`
  return { key: crypto.randomUUID(), name: 'Rani Contoh', email, agencyId, title: null, held }
}

async function secretariat() {
  return askerFor(world.people.secretariat.id)
}

test('a participant, a trainer and an auditor see nobody and change nobody', async () => {
  const target = world.people.reviewer.id
  for (const person of [world.teams.one.members[0], world.people.trainer, world.people.auditor]) {
    const asker = await askerFor(person.id)
    expect(await listPeople(asker, everybody, new Date())).toEqual({ rows: [], before: null, after: null })
    expect(await readPerson(asker, target, new Date())).toBeNull()
    expect(await setAccountOpen(asker, target, { open: false, version: 1 }, new Date())).toMatchObject({
      reason: 'not-found',
    })
    expect(await changeRoles(asker, target, { roles: [reviewer], version: 1 }, new Date())).toMatchObject({
      ok: false,
    })
    expect(await invite(asker, invitation(reviewer), new Date())).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
    expect(await inviteAgain(asker, target, crypto.randomUUID(), new Date())).toMatchObject({ ok: false })
  }
})

test('a role that is named twice is held once', async () => {
  const asker = await secretariat()
  const made = await db.person.create({
    data: {
      districtId: asker.districtId,
      email: `${crypto.randomUUID()}@contoh.test`,
      name: 'Rani Contoh',
      nameKey: 'rani contoh',
    },
  })
  const answer = await changeRoles(
    asker,
    made.id,
    {
      roles: [steward, { ...steward }],
      version: made.version,
    },
    new Date(),
  )
  expect(answer.ok).toBe(true)
  const held = { personId: made.id, role: 'steward', endedAt: null }
  expect(await db.roleHolding.count({ where: held })).toBe(1)
})

test('a person of another district does not exist', async () => {
  const asker = await secretariat()
  const stranger = other.people.reviewer.id
  expect(await readPerson(asker, stranger, new Date())).toBeNull()
  expect(await setAccountOpen(asker, stranger, { open: false, version: 1 }, new Date())).toMatchObject({
    reason: 'not-found',
  })
  expect(await changeRoles(asker, stranger, { roles: [steward], version: 1 }, new Date())).toMatchObject({
    reason: 'not-found',
  })
  expect(await inviteAgain(asker, stranger, crypto.randomUUID(), new Date())).toMatchObject({
    reason: 'not-found',
  })
  const { rows: people } = await listPeople(asker, { ...everybody, search: 'penelaah' }, new Date())
  expect(people.map(({ id }) => id)).toEqual([world.people.reviewer.id])
})

test('refuses an agency or a cohort of another district, and a cohort role without one', async () => {
  const asker = await secretariat()
  expect(await invite(asker, invitation(reviewer, other.agencies[0].id), new Date())).toMatchObject({
    reason: 'unknown-agency',
  })
  for (const cohortId of [other.cohort.id, null])
    expect(await invite(asker, invitation({ role: 'participant', cohortId }), new Date())).toMatchObject({
      reason: 'unknown-cohort',
    })
})

test('the secretariat lifts nobody into a room she may not give, herself included', async () => {
  const asker = await secretariat()
  for (const role of ['admin', 'leader', 'auditor', 'aide', 'secretariat'] as const) {
    expect(await invite(asker, invitation({ role, cohortId: null }), new Date())).toMatchObject({
      reason: 'not-allowed',
    })
    const roles = [{ role, cohortId: null }]
    expect(await changeRoles(asker, world.people.opd.id, { roles, version: 1 }, new Date())).toMatchObject({
      reason: 'not-allowed',
    })
  }
  for (const untouchable of [world.people.bupati, world.people.admin, world.people.secretariat]) {
    expect(
      await changeRoles(asker, untouchable.id, { roles: [reviewer], version: 1 }, new Date()),
    ).toMatchObject({
      ok: false,
    })
    expect(
      await setAccountOpen(asker, untouchable.id, { open: false, version: 1 }, new Date()),
    ).toMatchObject({
      reason: 'not-allowed',
    })
  }
})

test('a changed role ends every session and the history stays', async () => {
  const person = await world.person('Ganti Peran', 'reviewer')
  const cookie = await startSession(person.id, '')
  const answer = await changeRoles(
    await secretariat(),
    person.id,
    { roles: [steward], version: 1 },
    new Date(),
  )
  expect(answer).toMatchObject({ ok: true })
  expect(await readSession(cookie)).toBeNull()
  expect((await askerFor(person.id)).roles).toEqual([steward])
  expect(await db.roleHolding.count({ where: { personId: person.id } })).toBe(2)
})

test('refuses a change from an old page', async () => {
  const person = await world.person('Halaman Lama', 'reviewer')
  const asker = await secretariat()
  expect(
    await changeRoles(asker, person.id, { roles: [reviewer, steward], version: 1 }, new Date()),
  ).toMatchObject({
    ok: true,
  })
  expect(await changeRoles(asker, person.id, { roles: [reviewer], version: 1 }, new Date())).toMatchObject({
    reason: 'stale',
  })
  expect(await setAccountOpen(asker, person.id, { open: false, version: 1 }, new Date())).toMatchObject({
    reason: 'stale',
  })
})

test('takes the participant’s role from nobody who is in a team, and leaves nobody without a role', async () => {
  const asker = await secretariat()
  const member = world.teams.one.members[1]
  expect(await changeRoles(asker, member.id, { roles: [reviewer], version: 1 }, new Date())).toMatchObject({
    reason: 'in-team',
  })
  expect(await changeRoles(asker, member.id, { roles: [], version: 1 }, new Date())).toMatchObject({
    reason: 'no-role',
  })
})

test('refuses to take the role of a leader who holds an office, now or soon, and takes it afterwards', async () => {
  const { id } = await world.person('Pelaksana Tugas', 'leader')
  const asker = await askerFor(world.people.admin.id)
  const office = await db.office.findFirstOrThrow({ where: { districtId: asker.districtId } })
  const from = new Date(Date.now() - DAY)
  await db.officeTerm.create({ data: { officeId: office.id, personId: id, capacity: 'PLT', from } })
  const wish = () => changeRoles(asker, id, { roles: [reviewer], version: 1 }, new Date())
  expect(await wish()).toEqual({ ok: false, reason: 'in-office' })
  const where = { personId: id }
  await db.officeTerm.updateMany({ where, data: { from: new Date(Date.now() + DAY) } })
  expect(await wish()).toEqual({ ok: false, reason: 'in-office' })
  await db.officeTerm.updateMany({ where, data: { from: new Date(0), to: new Date() } })
  expect(await wish()).toMatchObject({ ok: true })
})

test('closing an account ends its sessions; opening it again brings it back as it was', async () => {
  const person = await world.person('Buka Tutup', 'reviewer')
  const cookie = await startSession(person.id, '')
  const asker = await secretariat()
  expect(await setAccountOpen(asker, person.id, { open: false, version: 1 }, new Date())).toMatchObject({
    ok: true,
  })
  expect(await readSession(cookie)).toBeNull()
  expect(await db.session.count({ where: { personId: person.id } })).toBe(0)
  expect(await setAccountOpen(asker, person.id, { open: true, version: 2 }, new Date())).toMatchObject({
    ok: true,
  })
  expect((await readPerson(asker, person.id, new Date()))?.status).toBe('INVITED')
})

test('finds people by name, address and agency whatever the letters, and takes signs as they are', async () => {
  const asker = await secretariat()
  const found = async (search: string) =>
    (await listPeople(asker, { ...everybody, search }, new Date())).rows.length
  expect(await found('PESERTA 1')).toBe(3)
  expect(await found('dinas PUPR')).toBe(2)
  expect(await found('%')).toBe(0)
  expect(await found('_')).toBe(0)
  expect(await found("o'hara")).toBe(0)
  expect((await listPeople(asker, { ...everybody, role: 'leader' }, new Date())).rows).toHaveLength(2)
  expect((await listPeople(asker, { ...everybody, status: 'DISABLED' }, new Date())).rows).toEqual([])
})

test('turns the list over 25 at a time, there and back, in the order of names', async () => {
  const asker = await askerFor(other.people.secretariat.id)
  for (let index = 0; index < 40; index += 1) await other.person(`Tambahan ${index}`, 'opd')
  await db.person.updateMany({
    where: { districtId: other.district.id, name: { startsWith: 'Tambahan 1' } },
    data: { name: 'tambahan yang senama', nameKey: 'tambahan yang senama' },
  })
  const read = (spot: Spot) => listPeople(asker, { ...everybody, spot }, new Date())
  const pages = await pagesOf(read)
  expect(pages.map(({ length }) => length)).toEqual([25, 25, 6])
  const inOrder = await db.$queryRawUnsafe<{ id: string }[]>(
    sqlFor(`SELECT "id" FROM "Person" WHERE "districtId" = ? ORDER BY "nameKey", "id"`),
    other.district.id,
  )
  expect(pages.flat().map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id))
  const last = await read({ side: 'after', key: pages[1]?.at(-1)?.id ?? '' })
  expect(last).toMatchObject({ rows: pages[2], after: null })
  const middle = await read({ side: 'before', key: last.before ?? '' })
  expect(middle.rows).toEqual(pages[1])
  expect(await read({ side: 'before', key: middle.before ?? '' })).toMatchObject({
    rows: pages[0],
    before: null,
  })
})

test('answers the head of the list to a key that is nobody’s, or of somebody of another district', async () => {
  const asker = await askerFor(other.people.secretariat.id)
  const read = (spot: Spot) => listPeople(asker, { ...everybody, spot }, new Date())
  const head = await read(null)
  for (const side of ['after', 'before'] as const)
    for (const key of ['tidak-ada', world.people.reviewer.id]) expect(await read({ side, key })).toEqual(head)
})

test('every change of an account is in the audit trail', async () => {
  const events = await db.auditEvent.findMany({
    where: { districtId: world.district.id },
    select: { action: true },
  })
  const actions = new Set(events.map(({ action }) => action))
  for (const action of ['person.roles', 'person.status']) expect(actions).toContain(action)
})
