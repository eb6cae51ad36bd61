import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as save, loader as editor } from './editor.tsx'
import { action as preview } from './preview.ts'
import { action as publish } from './publish.ts'
import { action as restore } from './restore.ts'
import { studioTexts } from './texts.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  return { world, trainer: await visitor(world.people.trainer.id) }
}

function draft(naskah: string, more: Record<string, string> = {}): [string, string][] {
  const fields = {
    judul: 'Judul',
    ringkasan: 'Ringkasan.',
    menit: '10',
    naskah,
    catatan: '',
    dasar: '1',
    ...more,
  }
  return Object.entries(fields)
}

it('hides the studio and all its doors from a participant', async () => {
  const { world } = await begin()
  const learner = await visitor(world.teams.one.members[0].id)
  const release: [string, string][] = [
    ['versi', '1'],
    ['dilihat', '1'],
  ]
  expect((await learner.get(editor, PLACE)).status).toBe(404)
  expect((await learner.post(save, PLACE, draft('## Satu'))).status).toBe(404)
  expect((await learner.post(preview, PLACE, [['naskah', '## Satu']])).status).toBe(404)
  expect((await learner.post(publish, PLACE, release)).status).toBe(404)
  expect((await learner.post(restore, PLACE, release)).status).toBe(404)
  const where = { lesson: { module: { districtId: world.district.id } }, origin: 'STUDIO' }
  expect(await db.lessonVersion.count({ where })).toBe(0)
})

it('gives a text back that it does not keep', async () => {
  const t = studioTexts.id
  const { trainer } = await begin()
  const naskah = '## Satu\n\nNIK 6408015505900001'
  expect(await trainer.post(save, PLACE, draft(naskah))).toMatchObject({
    status: 422,
    body: {
      values: { naskah, judul: 'Judul' },
      base: 1,
      errors: { naskah: t.errors.digits16({ label: t.text }) },
    },
  })
  const far = draft('## Satu', { menit: 'lama' })
  expect(await trainer.post(save, PLACE, far)).toMatchObject({
    status: 422,
    body: { errors: { menit: t.errors.number({ label: t.fields.menit }) } },
  })
})

it('shows both texts when somebody else saved first', async () => {
  const { world, trainer } = await begin()
  const colleague = await visitor((await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })).id)
  expect((await trainer.post(save, PLACE, draft('Naskah satu'))).status).toBe(302)
  expect(await colleague.post(save, PLACE, draft('Naskah dua'))).toMatchObject({
    status: 409,
    body: { base: 2, values: { naskah: 'Naskah dua' }, clash: { number: 2, source: 'Naskah satu' } },
  })
})

it('shows a preview without scripts and keeps nothing', async () => {
  const { trainer } = await begin()
  const said = await trainer.post(save, PLACE, draft('## Satu\n\nIsi { salah', { aksi: 'pratinjau' }))
  expect(said).toMatchObject({ status: 200, body: { look: { blocks: null, faults: [{ line: 3 }] } } })
  expect(await trainer.get(editor, PLACE)).toMatchObject({ body: { base: 1, draft: null } })
})

it('rests the preview of who asks too often', async () => {
  const { trainer } = await begin()
  let last = 200
  for (let count = 0; count < 31; count += 1)
    last = (await trainer.post(preview, PLACE, [['naskah', `## Bagian ${count}`]])).status
  expect(last).toBe(429)
})

it('takes no version, author or state from the form', async () => {
  const { trainer } = await begin()
  for (const forged of ['authorId', 'origin', 'publishedAt', 'number'])
    expect((await trainer.post(save, PLACE, draft('Naskah', { [forged]: '1' }))).status).toBe(400)
})

it('shows what participants would read otherwise before it is published, and how many have read the lesson', async () => {
  const { world, trainer } = await begin()
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({ release: null })
  const [reader] = world.teams.one.members
  const lesson = await db.lesson.findFirstOrThrow({
    where: { slug: FIRST.lesson, module: { slug: FIRST.module, districtId: world.district.id } },
  })
  await db.lessonProgress.create({
    data: {
      personId: reader.id,
      lessonId: lesson.id,
      versionId: lesson.publishedVersionId ?? '',
      completedAt: new Date(),
    },
  })
  await trainer.post(save, PLACE, draft('## Satu\n\nKalimat yang baru.'))
  const { body } = await trainer.get(editor, PLACE)
  expect(body).toMatchObject({ release: { number: 2, published: 1, done: 1 } })
  expect(JSON.stringify(body)).toMatch(/"kind":"added","text":"[^"]*baru/)
})
