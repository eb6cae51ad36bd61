import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBytes } from '#app/domain/files/spreadsheet/read-bytes.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { NO_AGENCY, NO_ANSWERS, type Answers } from './answers.schema.ts'
import { letIn } from './let-in.server.ts'
import { readList, type List } from './list.ts'
import {
  dropImport,
  forgetImports,
  keepAnswers,
  readImport,
  readOutcome,
  storeList,
} from './people-import.server.ts'

const key = () => crypto.randomUUID()

function listOf(bytes: Uint8Array): List {
  const answer = readBytes(bytes, { rows: 5_000, cells: 100_000 })
  const list = answer.ok ? readList(answer.spreadsheet) : null
  if (!list) throw new Error('There is no list.')
  return list
}

const ofCase = (file: string) => listOf(readFileSync(`tests/cases/people/${file}`))
/** A list as a secretary would type it; addresses are made this world's own. */
const typed = (tag: string, ...lines: string[]) =>
  listOf(
    new TextEncoder().encode(
      ['Nama;Surel;Jabatan;Instansi;Peran;Angkatan;Tim', ...lines]
        .join('\n')
        .replaceAll('@', `.${tag}@contoh.test`)
        .replaceAll('.test.test', '.test'),
    ),
  )

async function room() {
  const world = await createWorld()
  const asker = await askerFor(world.people.secretariat.id)
  const tag = world.district.code.replace('.', '')
  const store = async (list: List) => {
    const stored = await storeList(asker, { list, fileName: 'daftar.xlsx', key: key() }, new Date())
    if (!stored) throw new Error('It was not stored.')
    return stored.id
  }
  const open = async (id: string) => {
    const found = await readImport(asker, id)
    if (!found) throw new Error('It waits no more.')
    return found
  }
  const answer = async (id: string, answers: Partial<Answers>) => {
    const { version } = await open(id)
    expect(await keepAnswers(asker, { id, version, answers: { ...NO_ANSWERS, ...answers } })).toBe(true)
  }
  const enter = async (id: string, once = key()) => {
    const { mark } = await open(id)
    return letIn(asker, { id, mark, key: once }, new Date())
  }
  const states = async (id: string) => (await open(id)).plan.rows.map(({ row, state }) => [row, state])
  return { world, asker, tag, store, open, answer, enter, states }
}

/** The case’s people, with addresses nobody else in this data base has. */
function owned(list: List, tag: string): List {
  return {
    ...list,
    rows: list.rows.map((row) => ({ ...row, address: row.address && row.address.replace('@', `.${tag}@`) })),
  }
}

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
    agencies: { 'dinas kesehatan contoh': dinkes?.id ?? '' },
    roles: { coach: 'trainer' },
    role: 'participant',
  })
  expect((await open(id)).plan.questions.map(({ kind }) => kind)).toEqual(['no-cohort'])
  await answer(id, {
    agencies: { 'dinas kesehatan contoh': dinkes?.id ?? '' },
    roles: { coach: 'trainer' },
    role: 'participant',
    cohortId: world.cohort.id,
  })
  expect(await enter(id)).toMatchObject({ ok: true, made: 3 })
  const later = await store(typed(tag, 'Di Contoh;di@;;dinas kesehatan contoh;Peserta;Angkatan 2;'))
  expect((await open(later)).plan.questions).toEqual([])
  expect(await states(later)).toEqual([[2, 'new']])
})

test('somebody who is known is changed, not doubled, and keeps what the list does not say', async () => {
  const { world, tag, store, open, enter } = await room()
  const member = world.teams.one.members[0]
  await db.person.update({ where: { id: member.id }, data: { title: 'Analis' } })
  const list = listOf(
    new TextEncoder().encode(
      `Nama;Surel;Jabatan;Peran;Angkatan;Tim\n${member.name};${member.email};Kepala Seksi;Peserta;Angkatan 2;Tim 2\n`,
    ),
  )
  const id = await store(list)
  const [row] = (await open(id)).plan.rows
  expect(row).toMatchObject({ state: 'changed', warnings: [{ kind: 'other-team', shown: 'Tim 1' }] })
  expect(row?.person?.changes).toEqual([{ field: 'title', before: 'Analis', after: 'Kepala Seksi' }])
  expect(await enter(id)).toMatchObject({ ok: true, made: 0, changed: 1 })
  const after = await db.person.findUniqueOrThrow({
    where: { id: member.id },
    include: { memberships: true },
  })
  expect(after).toMatchObject({
    title: 'Kepala Seksi',
    agencyId: member.agencyId,
    version: member.version + 2 - 1,
  })
  expect(after.memberships.map(({ teamId }) => teamId)).toEqual([world.teams.one.id])
  expect(tag).not.toBe('')
})

test('people of another district, closed accounts and those above the secretariat are faults of their own', async () => {
  const { world, store, open } = await room()
  const other = await createWorld()
  await db.person.update({ where: { id: world.people.reviewer.id }, data: { status: 'DISABLED' } })
  const people = [other.people.reviewer, world.people.reviewer, world.people.bupati, world.people.secretariat]
  const list = listOf(
    new TextEncoder().encode(
      ['Nama;Surel;Peran', ...people.map(({ name, email }) => `${name};${email};Penelaah`)].join('\n'),
    ),
  )
  const { plan } = await open(await store(list))
  expect(plan.rows.map(({ faults }) => faults.map(({ fault }) => fault))).toEqual([
    ['other-district'],
    ['closed-account'],
    ['above-you'],
    ['above-you'],
  ])
})

test('two lists that share people come in one after the other: the second is looked at again', async () => {
  const { tag, store, open, asker } = await room()
  const shared = ['Ai Contoh;ai@;;;Peserta;Angkatan 2;', 'Bu Contoh;bu@;;;Peserta;Angkatan 2;']
  const one = await open(await store(typed(tag, ...shared)))
  const two = await open(await store(typed(tag, ...shared, 'Ci Contoh;ci@;;;Peserta;Angkatan 2;')))
  const press = ({ id, mark }: { id: string; mark: string }) =>
    letIn(asker, { id, mark, key: key() }, new Date())
  const answers = await Promise.all([press(one), press(two)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed' })
  expect(
    await db.person.count({ where: { email: { in: [`ai.${tag}@contoh.test`, `bu.${tag}@contoh.test`] } } }),
  ).toBe(2)
})

test('a person who was changed on a screen after the preview makes it be asked again', async () => {
  const { world, store, open, asker } = await room()
  const { id: personId, name, email } = world.people.reviewer
  const list = listOf(
    new TextEncoder().encode(`Nama;Surel;Jabatan;Peran\n${name};${email};Analis;Penelaah\n`),
  )
  const seen = await open(await store(list))
  await db.person.update({ where: { id: personId }, data: { title: 'Kepala' } })
  expect(await letIn(asker, { id: seen.id, mark: seen.mark, key: key() }, new Date())).toEqual({
    ok: false,
    reason: 'changed',
  })
  expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).title).toBe('Kepala')
})

test('a list that waits is there tomorrow, and is forgotten with everything in it after a month or when it is thrown away', async () => {
  const { tag, store, asker } = await room()
  const [kept, dropped] = [
    await store(typed(tag, 'Ai Contoh;ai@;;;Peserta;;')),
    await store(typed(tag, 'Bu Rahasia;bu@;;;Peserta;;')),
  ]
  const now = new Date()
  const after = (days: number) => new Date(now.getTime() + days * DAY)
  await forgetImports(after(29))
  expect(await readImport(asker, kept)).not.toBeNull()
  await dropImport(asker, dropped, now)
  expect(JSON.stringify(await db.peopleImport.findUniqueOrThrow({ where: { id: dropped } }))).not.toContain(
    'Rahasia',
  )
  await forgetImports(after(31))
  expect(await db.peopleImport.count({ where: { id: { in: [kept, dropped] } } })).toBe(0)
})

test('namesakes are told apart: warned of in the list, and of those who are there', async () => {
  const { world, tag, store, open } = await room()
  const { plan } = await open(
    await store(
      typed(
        tag,
        'Drs. H. SAMA NAMA, M.Si.;satu@;;;Peserta;Angkatan 2;',
        'H. Sama Nama;dua@;;;Peserta;Angkatan 2;',
        `${world.people.reviewer.name};baru@;;;Peserta;Angkatan 2;`,
        'Tim 3;tim@;;;Peserta;Angkatan 2;',
      ),
    ),
  )
  expect(plan.rows.map(({ warnings }) => warnings.map(({ kind }) => kind))).toEqual([
    ['like-row'],
    ['like-row'],
    ['like-person'],
    ['team-name'],
  ])
})
