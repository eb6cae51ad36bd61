import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { draftFields, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { action as save, loader as editor } from './editor.tsx'
import { action as preview } from './preview.ts'
import { action as publish } from './publish.ts'
import { action as restore } from './restore.ts'
import { action as autosave } from './save.ts'
import { studioTexts } from './texts.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  const asker = await askerFor(world.people.trainer.id)
  const draft = (naskah: string, more: Record<string, string> = {}) =>
    draftFields(asker, { source: naskah, ...more })
  return { world, asker, draft, trainer: await visitor(world.people.trainer.id) }
}

const NONE: [string, string][] = [
  ['naskah', '## Satu'],
  ['dasar.naskah', 'x'],
]

it('hides the studio and all its doors from a participant', async () => {
  const { world } = await begin()
  const learner = await visitor(world.teams.one.members[0].id)
  const release: [string, string][] = [
    ['versi', '1'],
    ['dilihat', '1'],
    ['tanda', '0'.repeat(15)],
  ]
  expect((await learner.get(editor, PLACE)).status).toBe(404)
  expect((await learner.post(save, PLACE, NONE)).status).toBe(404)
  expect((await learner.post(autosave, PLACE, NONE)).status).toBe(404)
  expect((await learner.post(preview, PLACE, [['naskah', '## Satu']])).status).toBe(404)
  expect((await learner.post(publish, PLACE, release)).status).toBe(404)
  expect((await learner.post(restore, PLACE, release)).status).toBe(404)
  const where = { lesson: { module: { districtId: world.district.id } }, origin: 'STUDIO' }
  expect(await db.lessonVersion.count({ where })).toBe(0)
})

it('gives a text back that it does not keep, and keeps the rest', async () => {
  const t = studioTexts.id
  const { trainer, draft } = await begin()
  const naskah = '## Satu\n\nNIK 6408015505900001'
  const sent = await draft(naskah, { title: 'Judul baru' })
  expect(await trainer.post(save, PLACE, sent)).toMatchObject({
    status: 422,
    body: {
      values: { naskah, judul: 'Judul baru' },
      marks: { naskah: sent.find(([name]) => name === 'dasar.naskah')?.[1] },
      errors: { naskah: t.errors.digits16({ label: t.text }) },
    },
  })
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({ values: { judul: 'Judul baru' } })
  expect(await trainer.post(save, PLACE, await draft('## Satu', { minutes: 'lama' }))).toMatchObject({
    status: 422,
    body: { errors: { menit: t.errors.number({ label: t.fields.menit }) } },
  })
})

it('shows both texts when somebody else saved first, and stands on what it shows', async () => {
  const { world, trainer, draft } = await begin()
  const colleague = await visitor((await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })).id)
  const [one, two] = [await draft('Naskah satu'), await draft('Naskah dua')]
  expect((await trainer.post(save, PLACE, one)).status).toBe(302)
  const now = (await draft('Naskah satu')).find(([name]) => name === 'dasar.naskah')?.[1]
  expect(await colleague.post(save, PLACE, two)).toMatchObject({
    status: 409,
    body: {
      values: { naskah: 'Naskah dua' },
      marks: { naskah: now },
      clash: {
        number: 2,
        by: world.people.trainer.name,
        fields: [{ name: 'naskah', theirs: 'Naskah satu' }],
      },
    },
  })
})

it('answers the page’s script field by field: refused, saved, or what somebody else wrote', async () => {
  const { world, trainer, draft } = await begin()
  const colleague = await visitor((await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })).id)
  const [one, two] = [await draft('Naskah satu'), await draft('Naskah dua', { summary: 'Ringkasan kolega.' })]
  const answer = await trainer.post(autosave, PLACE, await draft('Naskah satu', { note: 'a'.repeat(201) }))
  expect(answer.body).toMatchObject({
    kind: 'answered',
    done: expect.any(Number),
    fields: {
      naskah: { kind: 'saved' },
      catatan: { kind: 'refused', places: { catatan: expect.any(String) } },
    },
  })
  expect((await colleague.post(autosave, PLACE, two)).body).toMatchObject({
    fields: {
      naskah: { kind: 'other', value: 'Naskah satu', by: world.people.trainer.name },
      ringkasan: { kind: 'saved' },
    },
  })
  for (const broken of ['Ru\0sak', 'Ru\uFFFDsak'])
    expect((await trainer.post(autosave, PLACE, await draft(broken))).body).toMatchObject({
      fields: { naskah: { kind: 'refused', places: { naskah: expect.stringContaining('tanda') } } },
    })
  // Her own: the colleague's version has a summary of hers and the text that she found.
  const mine = one.map(([name, value]): [string, string] => [name, name === 'naskah' ? 'Naskah tiga' : value])
  await colleague.post(autosave, PLACE, await draft('Naskah empat'))
  expect((await colleague.post(autosave, PLACE, mine)).body).toMatchObject({
    fields: { naskah: { kind: 'other', by: studioTexts.id.ownTab } },
  })
})

it('lets a text that comes late not pass one that the page has said once more', async () => {
  const { trainer, draft } = await begin()
  const values: unknown = (await trainer.get(editor, PLACE)).body
  const lies = values && typeof values === 'object' && 'values' in values ? values.values : null
  const naskah = String(Object(lies).naskah)
  const [seen, late] = [await draft(naskah), await draft('## Terlambat')]
  const again = await trainer.post(autosave, PLACE, [...seen, ['lagi.naskah', '1']])
  expect(again.body).toMatchObject({ fields: { naskah: { kind: 'saved' } } })
  expect((await trainer.post(autosave, PLACE, late)).body).toMatchObject({
    fields: { naskah: { kind: 'other', value: naskah } },
  })
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({ values: { naskah }, draft: null })
})

it('leads to the sheet once all is saved, and publishes nothing whose text went on afterwards', async () => {
  const { asker, trainer, draft } = await begin()
  const lesson = `/studio/${PLACE.modul}/${PLACE.pelajaran}`
  const nothing = await trainer.post(save, PLACE, [...(await draftFields(asker, {})), ['aksi', 'terbit']])
  expect(nothing.location).toBe(lesson)
  const pressed = await trainer.post(save, PLACE, [
    ...(await draft('## Satu\n\nDilihat.')),
    ['aksi', 'terbit'],
  ])
  expect(pressed.location).toBe(`${lesson}#terbitkan`)
  const { number, seen, mark } = await releaseOf(asker, 2)
  const sheet: [string, string][] = [
    ['versi', String(number)],
    ['dilihat', String(seen)],
    ['tanda', mark],
  ]
  await trainer.post(autosave, PLACE, await draft('## Satu\n\nTidak dilihat.'))
  expect((await trainer.post(publish, PLACE, sheet)).location).toBe(`${lesson}#terbitkan`)
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({ published: { number: 1 } })
  expect((await trainer.post(publish, PLACE, sheet.slice(0, 2))).status).toBe(400)
})

it('shows a preview without scripts and keeps nothing', async () => {
  const { trainer, draft } = await begin()
  const sent = await draft('## Satu\n\nIsi { salah')
  const said = await trainer.post(save, PLACE, [...sent, ['aksi', 'pratinjau']])
  expect(said).toMatchObject({ status: 200, body: { look: { text: null, faults: [{ line: 3 }] } } })
  expect(await trainer.get(editor, PLACE)).toMatchObject({ body: { draft: null } })
})

it('rests the preview of who asks too often', async () => {
  const { trainer } = await begin()
  let last = 200
  for (let count = 0; count < 31; count += 1)
    last = (await trainer.post(preview, PLACE, [['naskah', `## Bagian ${count}`]])).status
  expect(last).toBe(429)
})

it('takes no version, author or state from the form', async () => {
  const { trainer, draft } = await begin()
  for (const door of [save, autosave]) {
    for (const forged of ['authorId', 'origin', 'publishedAt', 'number'])
      expect((await trainer.post(door, PLACE, [...(await draft('Naskah')), [forged, '1']])).status).toBe(400)
    // A form that names no text it was made from is none of ours.
    expect((await trainer.post(door, PLACE, [['naskah', 'Naskah']])).status).toBe(400)
  }
})

it('shows what participants would read otherwise before it is published, and how many have read the lesson', async () => {
  const { world, trainer, draft } = await begin()
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
  await trainer.post(save, PLACE, await draft('## Satu\n\nKalimat yang baru.'))
  const { body } = await trainer.get(editor, PLACE)
  expect(body).toMatchObject({ release: { number: 2, published: 1, done: 1 } })
  expect(JSON.stringify(body)).toMatch(/"kind":"added","text":"[^"]*baru/)
})
