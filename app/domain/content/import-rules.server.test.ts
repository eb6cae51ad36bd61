import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createShelf, lessonFile, SAMPLE, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { importContent } from './import.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

async function begin() {
  const { district } = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  const districtId = district.id
  const bring = () => importContent(districtId, new Date(), shelf.folder)
  await bring()
  const module = (slug: string) => db.module.findFirstOrThrow({ where: { districtId, slug } })
  const lesson = (slug: string) => db.lesson.findFirstOrThrow({ where: { slug, module: { districtId } } })
  return { shelf, bring, module, lesson }
}

const RULED = lessonFile('Pelajaran pertama').replace('menit: 10', 'menit: 10\nselesai: [dibaca, { kuis: kuis, lulus: 80 }]')
const RULE = { read: true, quizzes: [{ quiz: 'kuis', percent: 80 }], tasks: [] }

it('follows what its file says of when a lesson and a module are done', async () => {
  const { shelf, bring, module, lesson } = await begin()
  const about = SAMPLE['modul/01-awal/modul.mdx'] ?? ''
  shelf.write({
    'modul/01-awal/01-pertama.mdx': RULED,
    'modul/01-awal/modul.mdx': about.replace('jp: 4', 'jp: 4\nselesai: [kuis, tugas]'),
  })
  await bring()
  expect((await lesson('pertama')).rule).toEqual(RULE)
  expect((await module('awal')).requires).toEqual(['quizzes', 'tasks'])
  shelf.write(SAMPLE)
  await bring()
  expect((await lesson('pertama')).rule).toEqual({ read: true, quizzes: [], tasks: [] })
  expect((await module('awal')).requires).toEqual([])
})

it('leaves a trainer her own, also what she had set before files could say anything of it, and offers the file’s', async () => {
  const { shelf, bring, module, lesson } = await begin()
  const own = { read: false, quizzes: [], tasks: ['tugas'] }
  await db.lesson.update({ where: { id: (await lesson('pertama')).id }, data: { rule: own, fileBase: { present: true } } })
  await db.module.update({ where: { id: (await module('awal')).id }, data: { requires: ['tasks'] } })
  shelf.write({ 'modul/01-awal/01-pertama.mdx': RULED })
  await bring()
  expect(await lesson('pertama')).toMatchObject({ rule: own, fileNews: { rule: RULE } })
  expect((await module('awal')).requires).toEqual(['tasks'])
})

it('refuses a rule that names a quiz of which there is no file', async () => {
  const { shelf, bring, lesson } = await begin()
  shelf.write({ 'modul/02-lanjut/01-ketiga.mdx': lessonFile('Ketiga', 'Isi.\n').replace('menit: 10', 'menit: 10\nselesai: [kuis]') })
  const { faults } = await bring()
  expect(faults.map(({ sentence }) => sentence)).toEqual([
    'Bagian awal berkas, “selesai”: kuis.gift tidak ada di folder modul ini.',
  ])
  expect((await lesson('ketiga')).title).toBe('Pelajaran ketiga')
})
