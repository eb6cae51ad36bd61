import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createShelf, SAMPLE, type Shelf } from '#tests/support/learning.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { countNews, fileNews } from './file-news.server.ts'
import { importContent } from './import.server.ts'
import { settleNews } from './settling-news.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

/** Everything of the first module is a trainer's own, and every file says something new. */
async function begin() {
  const world = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  const districtId = world.district.id
  const bring = () => importContent(districtId, new Date(), shelf.folder)
  await bring()
  const { id: moduleId } = await db.module.findFirstOrThrow({ where: { districtId, slug: 'awal' } })
  const own = { title: 'Punya pelatih', source: 'Milik pelatih.', origin: 'STUDIO', sourceHash: 'x' }
  await db.module.update({ where: { id: moduleId }, data: { ...own, position: 2 } })
  await db.module.updateMany({ where: { districtId, slug: 'lanjut' }, data: { position: 1 } })
  const given = { rubric: [{ criterion: 'Satu', weight: 100, levels: ['a', 'b', 'c', 'd'] }] }
  const offsets = { opens: 1, due: 2, closes: 3, grading: 4 }
  await db.assignment.updateMany({ where: { moduleId }, data: { ...own, ...given, offsets } })
  await db.quiz.updateMany({ where: { moduleId }, data: { source: 'Milik pelatih? { =ya }', questionCount: 1 } })
  await db.lesson.updateMany({ where: { moduleId, slug: 'pertama' }, data: { position: 5 } })
  shelf.write(
    Object.fromEntries(
      Object.entries(SAMPLE).map(([name, text]) => [
        name,
        text
          .replace('jp: 4', 'jp: 5')
          .replace('Pengantar', 'Pengantar baru')
          .replace('bobot: 60', 'bobot: 70')
          .replace('bobot: 40', 'bobot: 30')
          .replace('tenggat: 4', 'tenggat: 5')
          .replace('Tugas contoh', 'Tugas baru')
          .replace('Petunjuk', 'Petunjuk baru')
          .replace('~tiga', '~empat'),
      ]),
    ),
  )
  const { 'modul/01-awal/01-pertama.mdx': first = '' } = SAMPLE
  shelf.write({ 'modul/01-awal/01-pertama.mdx': null, 'modul/01-awal/09-pertama.mdx': first })
  shelf.write({ 'modul/01-awal/02-kedua.mdx': null, 'modul/01-awal/10-kedua.mdx': first.replace('pertama', 'kedua') })
  expect((await bring()).faults).toEqual([])
  const trainer = await askerFor(world.people.trainer.id)
  const news = async () => (await fileNews(trainer)).parts
  return { world, districtId, moduleId, trainer, news, bring, shelf }
}

const names = (parts: readonly { kind: string; part: string }[]) => parts.map(({ kind, part }) => `${kind} ${part}`)

it('shows each part beside what its file says, in few statements, and to trainers only', async () => {
  const { world, trainer, news } = await begin()
  const parts = await news()
  expect(names(parts)).toEqual([
    'module facts',
    'module introduction',
    'assignment facts',
    'assignment text',
    'assignment rubric',
    'assignment dates',
    'quiz text',
  ])
  const text = (index: number) => parts[index]?.compared.map(({ kind, text: said }) => `${kind}:${said}`).join('|') ?? ''
  expect(text(0)).toContain('added:5')
  expect(text(5)).toContain('same:Dibuka hari |removed:ke-1|added:ke-0')
  expect(await countNews(trainer)).toBe(3)
  expect(await statementsOf(async () => void (await fileNews(trainer)))).toBeLessThanOrEqual(5)
  for (const person of [world.teams.one.members[0], world.people.secretariat]) {
    const asker = await askerFor(person.id)
    expect([await countNews(asker), await fileNews(asker)]).toEqual([0, { total: 0, parts: [] }])
  }
})

it('takes the file’s word or keeps what is in use; neither is asked about again', async () => {
  const { trainer, news, moduleId, bring, shelf } = await begin()
  const before = await news()
  for (const [index, { kind, id, part, mark }] of before.entries()) {
    const take = index % 2 === 0
    const settled = await settleNews(trainer, { kind, id, part, mark, take, key: randomUUID() }, new Date())
    expect(settled).toEqual({ ok: true, taken: take })
  }
  expect(await news()).toEqual([])
  expect(await countNews(trainer)).toBe(0)
  expect(await db.module.findUniqueOrThrow({ where: { id: moduleId } })).toMatchObject({
    title: 'Modul awal',
    jp: 5,
    source: 'Milik pelatih.',
    origin: 'STUDIO',
  })
  const [assignment] = await db.assignment.findMany({ where: { moduleId } })
  expect(assignment).toMatchObject({ title: 'Tugas baru', source: 'Milik pelatih.' })
  expect(assignment?.rubric).toHaveLength(2)
  expect(assignment?.offsets).toEqual({ opens: 1, due: 2, closes: 3, grading: 4 })
  expect((await db.quiz.findFirstOrThrow({ where: { moduleId } })).source).toContain('~empat')
  shelf.write({ 'panduan/lain.mdx': '---\njudul: Lain\nringkasan: Lain.\nurutan: 9\n---\n\nIsi.\n' })
  await bring()
  expect(await news()).toEqual([])
})

it('refuses what was not seen, what is settled, another district and other roles; a second press gets the first answer', async () => {
  const { world, trainer, news, moduleId } = await begin()
  const [facts, introduction] = await news()
  if (!facts || !introduction) throw new Error('no news')
  const which = { kind: facts.kind, id: facts.id, part: facts.part, mark: facts.mark, take: true }
  const other = await createWorld()
  for (const person of [other.people.trainer, world.people.secretariat, world.teams.one.members[0]]) {
    const settled = await settleNews(await askerFor(person.id), { ...which, key: randomUUID() }, new Date())
    expect(settled).toEqual({ ok: false, reason: 'not-found' })
  }
  await db.module.update({ where: { id: moduleId }, data: { summary: 'Diubah sementara itu.' } })
  expect(await settleNews(trainer, { ...which, key: randomUUID() }, new Date())).toEqual({ ok: false, reason: 'changed' })
  const key = randomUUID()
  const { kind, id, part, mark } = introduction
  const once = { kind, id, part, mark, take: true, key }
  const answers = await Promise.all([1, 2].map(() => settleNews(trainer, once, new Date())))
  expect(answers).toEqual([
    { ok: true, taken: true },
    { ok: true, taken: true },
  ])
  expect(await settleNews(trainer, { ...once, key: randomUUID() }, new Date())).toEqual({ ok: false, reason: 'not-found' })
  expect(await db.auditEvent.count({ where: { action: 'content.news-take', objectId: id } })).toBe(1)
})

it('never makes modules wait for each other', async () => {
  const { districtId, trainer, news, moduleId, bring, shelf } = await begin()
  const lanjut = await db.module.findFirstOrThrow({ where: { districtId, slug: 'lanjut' } })
  expect(lanjut.prerequisites).toEqual(['awal'])
  await db.module.update({ where: { id: lanjut.id }, data: { prerequisites: [] } })
  await db.module.update({ where: { id: moduleId }, data: { prerequisites: ['lanjut'] } })
  const path = 'modul/02-lanjut/modul.mdx'
  shelf.write({ [path]: (SAMPLE[path] ?? '').replace('jp: 4', 'jp: 7') })
  await bring()
  const facts = (await news()).find(({ id, part }) => id === lanjut.id && part === 'facts')
  if (!facts) throw new Error('no news')
  const { kind, id, part, mark } = facts
  expect(await settleNews(trainer, { kind, id, part, mark, take: true, key: randomUUID() }, new Date())).toEqual({
    ok: false,
    reason: 'circle',
  })
})

it('puts lessons and modules in the files’ order when that is wanted', async () => {
  const { districtId, trainer, news, moduleId, bring, shelf } = await begin()
  const lesson = (name: string) => (SAMPLE['modul/01-awal/02-kedua.mdx'] ?? '').replace('kedua', name)
  shelf.write({ 'modul/01-awal/11-akhir.mdx': lesson('akhir') })
  shelf.write({ 'modul/03-tutup/modul.mdx': (SAMPLE['modul/02-lanjut/modul.mdx'] ?? '').replace('lanjut', 'tutup') })
  await bring()
  const order = async () =>
    (await db.lesson.findMany({ where: { moduleId }, orderBy: { position: 'asc' } })).map(({ slug }) => slug)
  const modules = async () =>
    (await db.module.findMany({ where: { districtId }, orderBy: { position: 'asc' } })).map(({ slug }) => slug)
  expect([await order(), await modules()]).toEqual([
    ['kedua', 'akhir', 'pertama'],
    ['lanjut', 'tutup', 'awal'],
  ])
  shelf.write({ 'modul/01-awal/11-akhir.mdx': null, 'modul/01-awal/01-akhir.mdx': lesson('akhir') })
  for (const [name, text] of Object.entries(SAMPLE))
    if (name.startsWith('modul/02-lanjut/')) shelf.write({ [name]: null, [name.replace('/02-', '/04-')]: text })
  await bring()
  expect([await order(), await modules()]).toEqual([
    ['kedua', 'akhir', 'pertama'],
    ['lanjut', 'tutup', 'awal'],
  ])
  const orders = (await news()).filter(({ part }) => part === 'order')
  expect(names(orders)).toEqual(['order order', 'module order'])
  for (const { kind, id, part, mark } of orders)
    expect(
      await settleNews(trainer, { kind, id, part, mark, take: true, key: randomUUID() }, new Date()),
    ).toMatchObject({ ok: true })
  expect([await order(), await modules()]).toEqual([
    ['akhir', 'pertama', 'kedua'],
    ['awal', 'tutup', 'lanjut'],
  ])
})
