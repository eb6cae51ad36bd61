import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { openMailbox } from '#tests/support/mail.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { changePerson } from './change.server.ts'
import { invite } from './invitations.server.ts'

let world: World
let other: World
const { mailsTo } = openMailbox()

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

const secretariat = () => askerFor(world.people.secretariat.id)

/** The facts as they are, with what is to be another. */
async function factsOf(id: string, given: Partial<Parameters<typeof changePerson>[2]> = {}) {
  const { name, title, agencyId, version } = await db.person.findUniqueOrThrow({ where: { id } })
  return { name, title, agencyId, version, otherThan: null, ...given }
}

test('refuses who may not manage people, a person of another district, and whose role the asker could not give', async () => {
  const { id } = await world.person('Ditjaga', 'reviewer')
  for (const person of [world.people.trainer, world.people.auditor, world.teams.one.members[0]])
    expect(
      await changePerson(
        await askerFor(person.id),
        id,
        await factsOf(id, { name: 'Lain Sekali' }),
        new Date(),
      ),
    ).toEqual({ ok: false, reason: 'not-found' })
  const stranger = other.people.reviewer.id
  const asker = await secretariat()
  expect(
    await changePerson(asker, stranger, await factsOf(stranger, { name: 'Lain Sekali' }), new Date()),
  ).toEqual({ ok: false, reason: 'not-found' })
  for (const { id: above } of [world.people.bupati, world.people.admin, world.people.secretariat])
    expect(
      await changePerson(asker, above, await factsOf(above, { name: 'Lain Sekali' }), new Date()),
    ).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await db.person.count({ where: { name: 'Lain Sekali' } })).toBe(0)
})

test('refuses an agency of another district and a closed one, and keeps a closed one that she has', async () => {
  const asker = await secretariat()
  const closed = await db.agency.create({
    data: {
      districtId: world.district.id,
      code: 'tutup',
      name: 'Dinas Tutup Contoh',
      shortName: 'Distutup',
      nameKey: 'dinas tutup contoh distutup',
      aliases: [],
      kind: 'OPD',
      closedAt: new Date(),
    },
  })
  const { id } = await world.person('Pindah', 'reviewer')
  for (const agencyId of [other.agencies[0].id, closed.id])
    expect(await changePerson(asker, id, await factsOf(id, { agencyId }), new Date())).toEqual({
      ok: false,
      reason: 'unknown-agency',
    })
  await db.person.update({ where: { id }, data: { agencyId: closed.id } })
  expect(await changePerson(asker, id, await factsOf(id, { title: 'Analis' }), new Date())).toMatchObject({
    ok: true,
  })
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    agencyId: closed.id,
    title: 'Analis',
  })
})

test('of two secretaries at once one is told that the page is old, and nothing of hers is kept', async () => {
  const asker = await secretariat()
  const { id } = await world.person('Serentak', 'reviewer')
  const [one, two] = [
    await factsOf(id, { name: 'Serentak Satu' }),
    await factsOf(id, { name: 'Serentak Dua' }),
  ]
  const answers = await Promise.all([one, two].map((given) => changePerson(asker, id, given, new Date())))
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'stale'])
  expect(await db.auditEvent.count({ where: { action: 'person.change', objectId: id } })).toBe(1)
})

test('a name that somebody else has, however it is spelled, is asked about, and said yes to for that name alone', async () => {
  const asker = await secretariat()
  const { id: namesake } = await world.person('Nuraini', 'reviewer')
  await db.person.update({ where: { id: namesake }, data: { name: "Nur'aini Contoh" } })
  const { id } = await world.person('Nuraini Keliru', 'reviewer')
  const given = await factsOf(id, { name: 'NURAINI CONTOH' })
  expect(await changePerson(asker, id, given, new Date())).toEqual({ ok: false, reason: 'namesake' })
  expect(await changePerson(asker, id, { ...given, otherThan: 'nuraini keliru contoh' }, new Date())).toEqual(
    {
      ok: false,
      reason: 'namesake',
    },
  )
  expect(await changePerson(asker, id, { ...given, otherThan: 'nuraini contoh' }, new Date())).toMatchObject({
    ok: true,
  })
  // From now on she has the name: what else is corrected asks no more.
  expect(await changePerson(asker, id, await factsOf(id, { title: 'Analis' }), new Date())).toMatchObject({
    ok: true,
  })
})

test('nobody is asked about for a name of another district', async () => {
  const asker = await secretariat()
  await other.person('Jauh Sekali', 'reviewer')
  const { id } = await world.person('Dekat Sekali', 'reviewer')
  expect(
    await changePerson(asker, id, await factsOf(id, { name: 'Jauh Sekali Contoh' }), new Date()),
  ).toMatchObject({ ok: true })
})

test('who is invited with a name that somebody has is asked about too, and nobody comes in meanwhile', async () => {
  const asker = await secretariat()
  await world.person('Kembar', 'reviewer')
  const given = {
    key: crypto.randomUUID(),
    name: 'Kembar Contoh',
    email: `${crypto.randomUUID()}@contoh.test`,
    title: null,
    agencyId: null,
    held: { role: 'reviewer', cohortId: null } as const,
  }
  expect(await invite(asker, given, new Date())).toEqual({ ok: false, reason: 'namesake' })
  expect(await db.person.count({ where: { email: given.email } })).toBe(0)
  // The same form once more, with the tick.
  expect(await invite(asker, { ...given, otherThan: 'kembar contoh' }, new Date())).toMatchObject({
    ok: true,
  })
})

test('a correction moves name, key, position and agency, is told to her and to the audit trail, and leaves her team as it was', async () => {
  const asker = await secretariat()
  const [member] = world.teams.two.members
  const before = await factsOf(member.id)
  const given = {
    ...before,
    name: 'Ístiqomah Contoh',
    title: 'Kepala Seksi',
    agencyId: world.agencies[1].id,
  }
  expect(await changePerson(asker, member.id, given, new Date())).toEqual({
    ok: true,
    name: 'Ístiqomah Contoh',
    changed: true,
  })
  expect(await db.person.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
    name: 'Ístiqomah Contoh',
    nameKey: 'istiqomah contoh',
    title: 'Kepala Seksi',
    agencyId: world.agencies[1].id,
    version: before.version + 1,
  })
  expect(await db.teamMember.findFirstOrThrow({ where: { personId: member.id } })).toMatchObject({
    agencyId: world.agencies[0].id,
  })
  const event = await db.auditEvent.findFirstOrThrow({
    where: { action: 'person.change', objectId: member.id },
  })
  expect(JSON.parse(event.detail)).toMatchObject({
    before: { name: before.name, title: '', agency: world.agencies[0].name },
    after: { name: 'Ístiqomah Contoh', title: 'Kepala Seksi', agency: world.agencies[1].name },
  })
  const [mail] = await mailsTo(member.email)
  expect(mail?.subject).toBe('Data Anda di AKSIS diubah')
  expect(mail?.text).toContain(`Nama: “${before.name}” menjadi “Ístiqomah Contoh”.`)
  expect(mail?.text).toContain('Jabatan: kosong menjadi “Kepala Seksi”.')
})

test('nothing changed writes nothing and tells nobody', async () => {
  const asker = await secretariat()
  const { id, email } = await world.person('Tetap', 'reviewer')
  const given = await factsOf(id)
  expect(await changePerson(asker, id, given, new Date())).toMatchObject({ ok: true, changed: false })
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: given.version })
  expect(await db.auditEvent.count({ where: { action: 'person.change', objectId: id } })).toBe(0)
  expect(await mailsTo(email)).toEqual([])
})
