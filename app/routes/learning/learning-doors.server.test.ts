import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { takeToast } from '#app/platform/toast.server.ts'
import { visitor, type Outcome } from '#tests/support/doors.ts'
import { FIRST, SECRET, teach, WRONG, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as answer } from './block-entry.ts'
import { action as complete } from './completion.ts'
import { action as reflect, loader } from './lesson.tsx'
import { action as save } from './save-block.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  return { world, learner: await visitor(world.teams.one.members[0].id) }
}

/** The word that an answer leaves for the next page. */
async function wordOf({ response }: Outcome) {
  const [cookie = ''] = response?.headers.get('Set-Cookie')?.split(';') ?? []
  return (await takeToast(new Request('http://localhost/', { headers: { Cookie: cookie } }))).toast?.text
}

it('sends no answer and no feedback with a page, as data or as markup', async () => {
  const { learner } = await begin()
  const page = JSON.stringify((await learner.get(loader, PLACE)).body)
  expect(page).toContain('Jawaban B')
  expect(page).not.toContain(SECRET)
  expect(page).not.toContain(WRONG)
  expect(page).not.toContain('correct')
})

it('leads back to the block after an answer, where its feedback stands', async () => {
  const { learner } = await begin()
  const form: [string, string][] = [
    ['jenis', 'soal'],
    ['blok', 's-1'],
    ['pilih', 'a'],
  ]
  expect(await learner.post(answer, PLACE, form)).toMatchObject({
    status: 302,
    location: '/belajar/awal/pertama#b-s-1',
  })
  const page = JSON.stringify((await learner.get(loader, PLACE)).body)
  expect(page).toContain(WRONG)
  expect(page).not.toContain(SECRET)
})

it('takes no fields that no form of ours has', async () => {
  const { learner } = await begin()
  const extra: [string, string][] = [
    ['keadaan', 'selesai'],
    ['personId', 'someone'],
  ]
  expect((await learner.post(complete, PLACE, extra)).status).toBe(400)
  const forged: [string, string][] = [
    ['jenis', 'soal'],
    ['blok', 's-1'],
    ['pilih', 'a'],
    ['correct', 'true'],
  ]
  expect((await learner.post(answer, PLACE, forged)).status).toBe(400)
})

it('gives a reflection back that it refuses', async () => {
  const { learner } = await begin()
  const text = 'Warga 6408015505900001'
  const form: [string, string][] = [
    ['blok', 'r-1'],
    ['versi', '0'],
    ['isi', text],
  ]
  expect(await learner.post(reflect, PLACE, form)).toMatchObject({
    status: 422,
    body: { block: 'r-1', text, error: 'digits16' },
  })
})

it('shows both texts when another window saved the reflection first', async () => {
  const { learner } = await begin()
  const form = (text: string): [string, string][] => [
    ['blok', 'r-1'],
    ['versi', '0'],
    ['isi', text],
  ]
  expect((await learner.post(reflect, PLACE, form('Satu'))).status).toBe(302)
  expect(await learner.post(reflect, PLACE, form('Dua'))).toMatchObject({
    status: 409,
    body: { text: 'Dua', theirs: 'Satu', version: 1 },
  })
})

it('closes the doors of participants to everybody else', async () => {
  const { world } = await begin()
  const done: [string, string][] = [['keadaan', 'selesai']]
  for (const person of [world.people.trainer, world.people.auditor, world.people.bupati])
    expect((await (await visitor(person.id)).post(complete, PLACE, done)).status).toBe(404)
  expect(await (await visitor(null)).post(complete, PLACE, done)).toMatchObject({ status: 302 })
})

it('an answer or a mark that arrives once more changes nothing of what was sent since, and says so', async () => {
  const { learner, world } = await begin()
  const personId = world.teams.one.members[0].id
  const [early, late] = [randomUUID(), randomUUID()]
  const toAnswer = (pick: string, kunci: string) =>
    learner.post(answer, PLACE, [
      ['jenis', 'soal'],
      ['blok', 's-1'],
      ['pilih', pick],
      ['kunci', kunci],
    ])
  const answered = async () =>
    (await db.blockEntry.findFirstOrThrow({ where: { personId, blockId: 's-1' } })).value
  await toAnswer('a', early)
  await toAnswer('b', late)
  const again = await toAnswer('a', early)
  expect(await wordOf(again)).toContain('sudah diterima tadi')
  expect(await answered()).toMatchObject({ choices: ['b'] })
  // The page that Back brings back carries its old key: an answer thought over is no repeat.
  await toAnswer('b', early)
  await toAnswer('a', early)
  expect(await answered()).toMatchObject({ choices: ['a'] })

  const mark = (keadaan: string, kunci: string) =>
    learner.post(complete, PLACE, [
      ['keadaan', keadaan],
      ['kunci', kunci],
    ])
  const [marking, undoing] = [randomUUID(), randomUUID()]
  await mark('selesai', marking)
  await mark('belum', undoing)
  expect(await wordOf(await mark('selesai', marking))).toContain('sudah diterima tadi')
  expect(await db.lessonProgress.count({ where: { personId } })).toBe(0)
  await mark('belum', marking)
  await mark('selesai', marking)
  expect(await db.lessonProgress.count({ where: { personId } })).toBe(1)
})

it('takes the key from the queue that sends a form without one', async () => {
  const { learner, world } = await begin()
  const personId = world.teams.one.members[0].id
  const send = (keadaan: string, key: string) =>
    learner.send(complete, PLACE, {
      method: 'POST',
      headers: { 'X-Kiriman': key },
      body: new URLSearchParams({ keadaan }),
    })
  const [first, second] = [randomUUID(), randomUUID()]
  await send('selesai', first)
  await send('belum', second)
  await send('selesai', first)
  expect(await db.lessonProgress.count({ where: { personId } })).toBe(0)
  expect((await send('selesai', 'bukan-kunci')).status).toBe(400)
})

const ask = (blok: string, fields: Record<string, string | string[]>) =>
  [
    { ...PLACE, blok },
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  ] as const

it('refuses to save what no form of ours sends, and for who is no participant', async () => {
  const { learner, world } = await begin()
  const rightly = ask('r-1', { isi: 'Catatan', 'dasar.isi': '0' })
  const wrong: Record<string, string>[] = [
    { isi: 'Catatan' },
    { 'dasar.isi': '0' },
    { isi: 'A', 'dasar.isi': '0', blok: 'x' },
    {},
  ]
  for (const fields of wrong) expect((await learner.post(save, ...ask('r-1', fields))).status).toBe(400)
  expect((await learner.post(save, ...ask('r-1', { isi: 'A', 'dasar.isi': 'baru' }))).status).toBe(400)
  expect((await learner.post(save, ...ask('r-9', { isi: 'A', 'dasar.isi': '0' }))).status).toBe(404)
  expect((await learner.post(save, ...ask('d-1', { isi: 'A', 'dasar.isi': '0' }))).status).toBe(404)
  const trainer = await visitor(world.people.trainer.id)
  expect((await trainer.post(save, ...rightly)).status).toBe(404)
  expect((await (await visitor(null)).post(save, ...rightly)).status).toBe(302)
  const request = {
    method: 'POST',
    body: new URLSearchParams([...rightly[1]]),
    headers: { 'X-Writer': 'lain' },
  }
  expect((await learner.send(save, rightly[0], request)).status).toBe(302)
  expect(await db.blockEntry.count({ where: { personId: world.teams.one.members[0].id } })).toBe(0)
})

it('saves a reflection while it is written, and shows what another tab has written instead', async () => {
  const { learner } = await begin()
  const write = (isi: string, from: string) => learner.post(save, ...ask('r-1', { isi, 'dasar.isi': from }))
  expect(await write('Satu', '0')).toMatchObject({
    status: 200,
    body: { kind: 'answered', fields: { isi: { kind: 'saved', mark: '1' } } },
  })
  // Sent once more, because nobody had heard the answer.
  expect(await write('Satu', '0')).toMatchObject({ body: { fields: { isi: { kind: 'saved', mark: '1' } } } })
  expect(await write('Dua', '0')).toMatchObject({
    body: {
      fields: { isi: { kind: 'other', value: 'Satu', mark: '1', by: 'tab atau perangkat Anda yang lain' } },
    },
  })
  expect(await write('Dua', '1')).toMatchObject({ body: { fields: { isi: { kind: 'saved', mark: '2' } } } })
})

it('refuses a text, and ticks, that come late after their page has gone back to what lies there', async () => {
  const { learner } = await begin()
  const kinds = [
    { block: 'r-1', name: 'isi', says: 'Satu', late: 'Terlambat', lies: 'Satu' },
    { block: 'd-1', name: 'pilih', says: '1', late: '2', lies: '[["pilih","1"]]' },
  ]
  for (const { block, name, says, late, lies } of kinds) {
    const write = async (value: string, from: string, more: Record<string, string> = {}) =>
      (await learner.post(save, ...ask(block, { [name]: value, [`dasar.${name}`]: from, ...more }))).body
    await write(says, '0')
    const again = { [`lagi.${name}`]: '1' }
    expect(await write(says, '1', again)).toMatchObject({ fields: { [name]: { kind: 'saved', mark: '2' } } })
    expect(await write(says, '1', again)).toMatchObject({ fields: { [name]: { kind: 'saved', mark: '2' } } })
    expect(await write(late, '1')).toMatchObject({
      fields: { [name]: { kind: 'other', value: lies, mark: '2' } },
    })
  }
})

it('says why a reflection is refused, in words beside its field', async () => {
  const { learner } = await begin()
  const said = [
    ['Warga 6408015505900001', 'Ada nomor 16 angka'],
    ['a'.repeat(5001), 'paling banyak 5.000 huruf'],
    ['Ru\uFFFDsak', 'tanda yang rusak'],
  ] as const
  for (const [isi, why] of said)
    expect(await learner.post(save, ...ask('r-1', { isi, 'dasar.isi': '0' }))).toMatchObject({
      status: 200,
      body: { fields: { isi: { kind: 'refused', places: { isi: expect.stringContaining(why) } } } },
    })
})

it('takes no tick away that was acknowledged: a list that was made from an older one is not written', async () => {
  const { learner, world } = await begin()
  const tick = (pilih: string[], from: string) =>
    learner.post(save, ...ask('d-1', { pilih, 'dasar.pilih': from }))
  expect(await tick(['1'], '0')).toMatchObject({ body: { fields: { pilih: { kind: 'saved', mark: '1' } } } })
  expect(await tick(['2'], '0')).toMatchObject({
    body: { fields: { pilih: { kind: 'other', value: '[["pilih","1"]]', mark: '1' } } },
  })
  expect(await tick(['1', '2'], '1')).toMatchObject({
    body: { fields: { pilih: { kind: 'saved', mark: '2' } } },
  })
  // An item that the lesson has no longer has no tick either.
  expect(await tick(['2', '7'], '2')).toMatchObject({
    body: { fields: { pilih: { kind: 'saved', mark: '3' } } },
  })
  const personId = world.teams.one.members[0].id
  const { value } = await db.blockEntry.findFirstOrThrow({ where: { personId, blockId: 'd-1' } })
  expect(value).toEqual({ ticks: ['2'] })
})

it('says that a module is closed, so that the text stays on its page', async () => {
  const { learner, world } = await begin()
  await db.cohortModule.deleteMany({ where: { cohortId: world.cohort.id } })
  expect(await learner.post(save, ...ask('r-1', { isi: 'Catatan', 'dasar.isi': '0' }))).toMatchObject({
    status: 200,
    body: { kind: 'closed', sentence: expect.stringContaining('belum dibuka') },
  })
})
