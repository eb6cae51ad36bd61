import { expect, test } from 'vitest'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { gradeFields, handedIn, type Grade } from '#tests/support/grading.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { action as autosave } from './save.ts'
import * as history from './set-aside.tsx'
import * as grading from './submission.tsx'

const NOTHING: Grade = { levels: {}, comment: '' }
const HERS: Grade = { levels: { '0': 3, '1': 4 }, comment: 'Dari yang pertama.' }
const HIS: Grade = { levels: { '0': 1 }, comment: 'Dari yang kedua.' }

/** Two trainers without scripts have graded from one empty page: the second's comes back to him beside the first's. */
async function clashed() {
  const room = await handedIn()
  const params = { jadwal: room.place.scheduleId, pengumpulan: room.place.submissionId }
  const place: Place = { screen: grading, path: 'penilaian/:jadwal/:pengumpulan', params }
  const list: Place = { screen: history, path: 'penilaian/:jadwal/:pengumpulan/disisihkan', params }
  const [first, second] = [await reader(room.trainer.id), await reader(room.second.id)]
  expect((await first.send(place, gradeFields(HERS, NOTHING))).status).toBe(302)
  const met = await second.send(place, gradeFields(HIS, NOTHING))
  expect(met.status).toBe(409)
  const chosen = (whose: 'saya' | 'tersimpan', comment = HIS.comment, shown = met) =>
    second.send(place, [
      ['dasar.tingkat-0', fieldIn(shown, 'dasar.tingkat-0') ?? ''],
      ['dasar.tingkat-1', fieldIn(shown, 'dasar.tingkat-1') ?? ''],
      ['dasar.komentar', fieldIn(shown, 'dasar.komentar') ?? ''],
      ['tingkat-0', '1'],
      ['komentar', comment],
      ['pilih.tingkat-0', whose],
      ['pilih.komentar', whose],
    ])
  return { ...room, asker: room.second, params, page: place, list, first, second, met, chosen }
}

type Room = Awaited<ReturnType<typeof clashed>>

function gradeOf({ place }: Pick<Room, 'place'>) {
  return db.grade.findUniqueOrThrow({
    where: { submissionId: place.submissionId },
    select: { levels: true, comment: true },
  })
}

/** The form that calls this text back, as the list draws it. */
async function press({ place, list }: Room, who: Room['first'], text: string) {
  const { id } = await db.setAsideText.findFirstOrThrow({
    where: { thingId: place.submissionId, value: { equals: text } },
  })
  const { html } = await who.open(list)
  const form = html.slice(html.indexOf(`id="tulisan-${id}"`))
  const shown = { status: 200, location: null, html: form }
  return who.send(list, [
    ['tulisan', id],
    ['dasar', fieldIn(shown, 'dasar') ?? ''],
  ])
}

test('refuses the page and its button to participants, an admin and whoever sends no form of it', async () => {
  const room = await clashed()
  await room.chosen('saya')
  const admin = await room.world.person('Pengelola Lain', 'admin')
  const { id } = await db.setAsideText.findFirstOrThrow({ where: { thingId: room.place.submissionId } })
  const wish = [
    ['tulisan', id],
    ['dasar', 'abc'],
  ] as const
  for (const personId of [room.ana.id, room.secretariat.id, admin.id]) {
    const stranger = await reader(personId)
    expect(await stranger.open(room.list)).toMatchObject({ status: 404, html: '' })
    expect((await stranger.send(room.list, wish)).status).toBe(404)
  }
  const own = room.first
  expect((await own.send(room.list, [['tulisan', id]])).status).toBe(400)
  expect((await own.send(room.list, [...wish, ['score', '100']])).status).toBe(400)
  expect((await own.send(room.list, wish)).location).toBe(
    `/penilaian/${room.params.jadwal}/${room.params.pengumpulan}/disisihkan`,
  )
  expect(await gradeOf(room)).toMatchObject({ comment: HIS.comment })
})

test('whichever is chosen without scripts, both trainers find the other, and it comes back', async () => {
  for (const [whose, kept, other] of [
    ['saya', HIS, HERS],
    ['tersimpan', HERS, HIS],
  ] as const) {
    const room = await clashed()
    expect((await room.chosen(whose)).status).toBe(302)
    expect(await gradeOf(room)).toMatchObject({ comment: kept.comment, levels: { '0': kept.levels['0'] } })
    for (const who of [room.first, room.second]) {
      const { html } = await who.open(room.list)
      expect(html).toContain(other.comment)
      expect(html).toContain(`Tingkat ${other.levels['0']}`)
    }
    expect((await press(room, room.first, other.comment)).location).toBe(
      `/penilaian/${room.params.jadwal}/${room.params.pengumpulan}`,
    )
    expect(await gradeOf(room)).toMatchObject({ comment: other.comment })
    expect((await room.second.open(room.list)).html).toContain(kept.comment)
    await press(room, room.second, String(other.levels['0']))
    expect(await gradeOf(room)).toMatchObject({ levels: { '0': other.levels['0'] } })
  }
})

test('a comment that may not be kept comes back with the reason, and what is sent next still sets the other aside', async () => {
  for (const whose of ['saya', 'tersimpan'] as const) {
    const room = await clashed()
    const refused = await room.chosen(whose, 'NIK 6408011203900001')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('NIK 6408011203900001')
    expect(fieldIn(refused, 'pilih.komentar')).toBe('saya')
    expect(await gradeOf(room)).toMatchObject({ comment: HERS.comment })
    expect((await room.chosen('saya', 'Sudah dirapikan.', refused)).status).toBe(302)
    expect(await gradeOf(room)).toMatchObject({ comment: 'Sudah dirapikan.' })
    expect((await room.first.open(room.list)).html).toContain(HERS.comment)
  }
})

test('a choice over what nobody has seen writes nothing and shows it', async () => {
  const room = await clashed()
  await room.first.send(room.page, [...gradeFields({ ...HERS, comment: 'Yang ketiga.' }, HERS)])
  const again = await room.chosen('saya')
  expect(again.status).toBe(409)
  expect(again.html).toContain('Yang ketiga.')
  expect(await gradeOf(room)).toMatchObject({ comment: 'Yang ketiga.' })
})

test('once the grade is released the list is read, and nothing comes back from it', async () => {
  const room = await clashed()
  await room.chosen('saya')
  await room.first.send(room.page, gradeFields({ levels: { '0': 1, '1': 4 }, comment: HIS.comment }, HERS))
  const { version } = await db.grade.findUniqueOrThrow({ where: { submissionId: room.place.submissionId } })
  expect(await releaseGrade(room.trainer, room.place, version, new Date())).toMatchObject({ ok: true })
  const { html } = await room.second.open(room.list)
  expect(html).toContain(HERS.comment)
  expect(html).not.toContain('Pakai tulisan ini')
  const { id } = await db.setAsideText.findFirstOrThrow({ where: { thingId: room.place.submissionId } })
  const sent = await room.second.send(room.list, [
    ['tulisan', id],
    ['dasar', 'abc'],
  ])
  expect(sent.location).toMatch(/disisihkan$/)
  expect(await gradeOf(room)).toMatchObject({ comment: HIS.comment })
})

test('the page’s script sends what was given up, also alone, and is told what the server has of it', async () => {
  const room = await clashed()
  const script = await visitor(room.asker.id)
  const alone = await script.post(autosave, room.params, [
    ['disisihkan.komentar', 'Ditinggalkan.'],
    ['sendiri.komentar', '1'],
    ['disisihkan.tingkat-1', '2'],
  ])
  expect(alone.body).toMatchObject({
    kind: 'answered',
    fields: {},
    setAside: ['tingkat-1', 'komentar'],
  })
  const refused = await script.post(autosave, room.params, [['disisihkan.komentar', 'NIK 6408011203900001']])
  expect(refused.body).toMatchObject({ kind: 'answered', setAside: [] })
  expect((await script.post(autosave, room.params, [['disisihkan.tingkat-7', '2']])).status).toBe(400)
  const { html } = await room.first.open(room.list)
  expect(html).toContain('Ditinggalkan.')
  expect(html).toContain('Tingkat 2')
  const kept = await db.setAsideText.findMany({ where: { thingId: room.place.submissionId } })
  expect(new Map(kept.map(({ value, writtenById }) => [value, writtenById]))).toEqual(
    new Map([
      ['Ditinggalkan.', room.asker.id],
      ['2', null],
    ]),
  )
  expect(html).not.toContain('6408011203900001')
})
