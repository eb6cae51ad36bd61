import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as invite from '../invite.tsx'
import * as person from '../person.tsx'
import * as change from './change.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const changeOf = (id: string): Place => ({
  screen: change,
  path: 'sekretariat/orang/:id/ubah',
  params: { id },
})

test('shows no form for somebody whose role the asker could not give', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const { id } = world.people.bupati
  expect((await secretariat.open(changeOf(id))).status).toBe(404)
  const page = await secretariat.open({ screen: person, path: 'sekretariat/orang/:id', params: { id } })
  expect(page.html).not.toContain(`/sekretariat/orang/${id}/ubah`)
})

test('who may not change an account is told who may: the administrator, who for her own is another one', async () => {
  const pageOf = (id: string): Place => ({ screen: person, path: 'sekretariat/orang/:id', params: { id } })
  const { secretariat, admin, bupati } = world.people
  const asSecretary = await reader(secretariat.id)
  expect((await asSecretary.open(pageOf(bupati.id))).html).toContain(
    'Akun ini hanya dapat diubah oleh Administrator teknis.',
  )
  expect((await asSecretary.open(pageOf(secretariat.id))).html).toContain(
    'Akun Anda sendiri hanya dapat diubah di sini oleh Administrator teknis. Surel,',
  )
  const asAdmin = await reader(admin.id)
  expect((await asAdmin.open(pageOf(admin.id))).html).toContain(
    'di sini oleh Administrator teknis lain. Surel,',
  )
  expect((await asAdmin.open(pageOf(bupati.id))).html).not.toContain('hanya dapat diubah')
})

test('says before saving who is affected: her team with the agency of her joining, and whether she is told', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const [member] = world.teams.one.members
  await db.person.update({ where: { id: member.id }, data: { agencyId: world.agencies[2].id } })
  const page = await secretariat.open(changeOf(member.id))
  expect(page.html).toContain('Tim 1: rekan satu timnya melihat nama baru.')
  expect(page.html).toContain(`Tim tetap mencatatnya dari ${world.agencies[0].name}`)
  expect(page.html).toContain('Orang ini diberi tahu lewat surel.')
})

test('a namesake is told with her agency, and one tick goes on', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  await world.person('Siti Aminah', 'reviewer', { agencyId: world.agencies[0].id })
  const { id } = await world.person('Siti Aminoh', 'reviewer')
  const versi = fieldIn(await secretariat.open(changeOf(id)), 'versi') ?? ''
  const facts: [string, string][] = [
    ['versi', versi],
    ['nama', 'Siti Aminah Contoh'],
    ['jabatan', ''],
    ['opd', ''],
  ]
  const asked = await secretariat.send(changeOf(id), facts)
  expect(asked.status).toBe(422)
  expect(asked.html).toContain(`Ada 1 orang lain bernama Siti Aminah Contoh (${world.agencies[0].name}).`)
  const key = /name="orangLain"[^>]*value="([^"]*)"/.exec(asked.html)?.[1] ?? ''
  const done = await secretariat.send(changeOf(id), [...facts, ['orangLain', key]])
  expect(done.location).toBe(`/sekretariat/orang/${id}`)
  const place: Place = { screen: invite, path: 'sekretariat/orang/undang' }
  const invited = await secretariat.send(place, [
    ['kunci', crypto.randomUUID()],
    ['nama', 'Siti Aminah Contoh'],
    ['surel', ''],
    ['opd', ''],
    ['jabatan', ''],
    ['peran', 'reviewer'],
  ])
  expect(invited.html).toContain('Ada 2 orang lain bernama Siti Aminah Contoh (')
  expect(invited.html).toContain('Ya, ini orang lain yang juga bernama Siti Aminah Contoh.')
})

test('where somebody was faster, the fields that she left alone follow, and what is stored now is named', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const { id, name } = await world.person('Ratna Wibawa', 'reviewer', { agencyId: world.agencies[0].id })
  const older = await secretariat.open(changeOf(id))
  const shown = ['versi', 'dasar.nama', 'dasar.jabatan', 'dasar.opd'].map((field): [string, string] => [
    field,
    fieldIn(older, field) ?? '',
  ])
  const opd = world.agencies[1]
  await secretariat.send(changeOf(id), [...shown, ['nama', name], ['jabatan', 'Analis'], ['opd', opd.id]])
  const mine: [string, string][] = [
    ['nama', 'Ratna Wibawati Contoh'],
    ['jabatan', ''],
    ['opd', world.agencies[0].id],
  ]
  const refused = await secretariat.send(changeOf(id), [...shown, ...mine])
  expect(refused.status).toBe(409)
  expect(refused.html).toContain(`Kini nama: ${name}; jabatan: Analis; perangkat daerah: ${opd.name}.`)
  expect(refused.html).not.toContain('aria-invalid')
  expect([fieldIn(refused, 'nama'), fieldIn(refused, 'jabatan')]).toEqual(['Ratna Wibawati Contoh', 'Analis'])
  expect(refused.html).toMatch(new RegExp(`<option[^>]*value="${opd.id}"[^>]*selected`))
  const again = ['versi', 'dasar.nama', 'dasar.jabatan', 'dasar.opd', 'nama', 'jabatan'].map(
    (field): [string, string] => [field, fieldIn(refused, field) ?? ''],
  )
  const done = await secretariat.send(changeOf(id), [...again, ['opd', opd.id]])
  expect(done.location).toBe(`/sekretariat/orang/${id}`)
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: 'Ratna Wibawati Contoh',
    title: 'Analis',
    agencyId: opd.id,
  })
})
