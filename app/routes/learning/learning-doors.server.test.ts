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
    body: { block: 'r-1', text, error: 'digits16', saved: false },
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
    body: { text: 'Dua', theirs: 'Satu', version: 1, saved: false },
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
