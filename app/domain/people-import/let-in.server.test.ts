import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import {
  importRoom as room,
  listOf,
  ownedList as owned,
  typedList as typed,
} from '#tests/support/people-import.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { NO_AGENCY } from './answer-words.ts'
import { NO_ANSWERS } from './answers.schema.ts'
import { letIn } from './let-in.server.ts'
import { dropImport, keepAnswers, readImport, readOutcome, storeList } from './people-import.server.ts'

const key = () => crypto.randomUUID()
const ofCase = (file: string) => listOf(readFileSync(`tests/cases/people/${file}`))

test('refuses strangers and other districts everything about a list', async () => {
  const { world, tag, store, open } = await room()
  const id = await store(typed(tag, 'Ai Contoh;ai@;;;Peserta;Angkatan 2;'))
  const { mark } = await open(id)
  const other = await createWorld()
  for (const personId of [
    world.teams.one.members[0].id,
    world.people.trainer.id,
    world.people.auditor.id,
    other.people.secretariat.id,
  ]) {
    const asker = await askerFor(personId)
    expect(await readImport(asker, id)).toBeNull()
    expect(await keepAnswers(asker, { id, version: 1, answers: NO_ANSWERS })).toBe(false)
    expect(await letIn(asker, { id, mark, key: key() }, new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
    await dropImport(asker, id, new Date())
  }
  expect((await open(id)).version).toBe(1)
  const participant = await askerFor(world.teams.one.members[0].id)
  expect(
    await storeList(participant, { list: typed(tag, 'X Y;;;;;;'), fileName: '', key: key() }, new Date()),
  ).toBeNull()
})

test('the template’s 40 people come in with roles and teams, three without an address; the second time nothing changes', async () => {
  const { world, asker, tag, store, open, answer, enter } = await room()
  const list = owned(ofCase('01-template-filled-control.xlsx'), tag)
  const id = await store(list)
  const agencies = Object.fromEntries(
    (await open(id)).plan.questions.flatMap((question) =>
      question.kind === 'agency' ? [[question.key, NO_AGENCY]] : [],
    ),
  )
  await answer(id, { agencies, cohortId: world.cohort.id })
  expect(await enter(id)).toMatchObject({ ok: true, made: 40, changed: 0, same: 0, withoutAddress: 3 })
  const made = await db.person.findMany({
    where: { districtId: world.district.id, name: { contains: 'Uji' } },
    include: { roles: true, memberships: { include: { team: true } }, tokens: true },
  })
  expect(made).toHaveLength(40)
  expect(made.every(({ roles }) => roles.length === 1 && roles[0]?.cohortId === world.cohort.id)).toBe(true)
  expect(new Set(made.map(({ memberships }) => memberships[0]?.team.name)).size).toBe(8)
  // "Tim 1" and "Tim 2" were there before.
  expect(await db.team.count({ where: { cohortId: world.cohort.id } })).toBe(8)
  const without = made.filter(({ email }) => email === null)
  expect(without.map(({ username, tokens }) => [username !== null, tokens.length])).toEqual([
    [true, 0],
    [true, 0],
    [true, 0],
  ])
  expect(await readOutcome(asker, id)).toMatchObject({ made: 40, fileName: 'daftar.xlsx' })
  expect(await readImport(asker, id)).toBeNull()

  const tokens = await db.accountToken.count()
  const again = await store(list)
  await answer(again, { agencies, cohortId: world.cohort.id })
  expect(await enter(again)).toMatchObject({ ok: true, made: 0, changed: 0, same: 40 })
  expect(await db.accountToken.count()).toBe(tokens)
})

test('one press or two, it comes in once', async () => {
  const { tag, store, enter, open, asker } = await room()
  const id = await store(typed(tag, 'Ai Contoh;ai@;Staf;dinkes;Peserta;Angkatan 2;'))
  const once = key()
  const { mark } = await open(id)
  const press = () => letIn(asker, { id, mark, key: once }, new Date())
  const [first, second] = await Promise.all([press(), press()])
  expect([first, second]).toEqual([
    expect.objectContaining({ ok: true, made: 1 }),
    expect.objectContaining({ ok: true, made: 1 }),
  ])
  expect(await db.person.count({ where: { email: `ai.${tag}@contoh.test` } })).toBe(1)
  await expect(enter(id)).rejects.toThrow('waits no more')
})

test('a planted wrong row holds back everybody, is named, and can be left out on purpose', async () => {
  const { world, tag, store, open, answer, enter } = await room()
  const id = await store(
    typed(
      tag,
      'Ai Contoh;ai@;;;Peserta;Angkatan 2;',
      'Budi Contoh;budi(at)contoh,test;;;Peserta;Angkatan 2;',
      'Cici Contoh;cici@;;;Admin;Angkatan 2;',
    ),
  )
  const { plan } = await open(id)
  expect(
    plan.rows.map(({ row, faults }) => [row, ...faults.map(({ field, fault }) => `${field} ${fault}`)]),
  ).toEqual([[2], [3, 'email at-word'], [4, 'role role-by-hand']])
  const before = await db.person.count({ where: { districtId: world.district.id } })
  expect(await enter(id)).toEqual({ ok: false, reason: 'not-ready' })
  expect(await db.person.count({ where: { districtId: world.district.id } })).toBe(before)
  await answer(id, { skip: [3, 4] })
  expect(await enter(id)).toMatchObject({ ok: true, made: 1, leftOut: 2 })
})

test('what is asked is asked once, and an answered spelling is remembered', async () => {
  const { world, tag, store, open, answer, enter, states } = await room()
  const [dinkes] = world.agencies
  const lines = [
    'Ai Contoh;ai@;;Dinas Kesehatan Contoh;Coach;;',
    'Bu Contoh;bu@;;DINAS KESEHATAN  CONTOH;Coach;;',
    'Ci Contoh;ci@;;dinkes;;;',
  ]
  const id = await store(typed(tag, ...lines))
  const asked = (await open(id)).plan.questions.map(({ kind, rows }) => [kind, rows])
  expect(asked).toEqual([
    ['role', [2, 3]],
    ['agency', [2, 3]],
    ['no-role', [4]],
  ])
  await answer(id, {
    agencies: { 'dinas kesehatan contoh': dinkes.id },
    roles: { coach: 'trainer' },
    role: 'participant',
  })
  expect((await open(id)).plan.questions.map(({ kind }) => kind)).toEqual(['no-cohort'])
  await answer(id, {
    agencies: { 'dinas kesehatan contoh': dinkes.id },
    roles: { coach: 'trainer' },
    role: 'participant',
    cohortId: world.cohort.id,
  })
  expect(await enter(id)).toMatchObject({ ok: true, made: 3 })
  const later = await store(typed(tag, 'Di Contoh;di@;;dinas kesehatan contoh;Peserta;Angkatan 2;'))
  expect((await open(later)).plan.questions).toEqual([])
  expect(await states(later)).toEqual([[2, 'new']])
})
