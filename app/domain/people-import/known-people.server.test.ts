import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { importRoom as room, listOf, typedList as typed } from '#tests/support/people-import.ts'
import { createWorld } from '#tests/support/world.ts'
import { letIn } from './let-in.server.ts'
import { dropImport, forgetImports, readImport } from './people-import.server.ts'

const key = () => crypto.randomUUID()

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
