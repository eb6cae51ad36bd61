import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { markOf } from '#app/platform/field-by-field.server.ts'
import { readSetAsideWork } from '#app/domain/assignments/set-aside.server.ts'
import { gradeForm, handedIn, type Grade } from '#tests/support/grading.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { callBack } from './calling-back.server.ts'
import { saveGrade } from './grade.server.ts'
import { releaseGrade } from './release.server.ts'
import { findSetAsideText, readSetAsideGrade } from './set-aside.server.ts'

const NOW = new Date()
const HERS: Grade = { levels: { '0': 3, '1': 4 }, comment: 'Dari yang pertama.' }
const HIS = 'Dari yang kedua.'

type Room = Awaited<ReturnType<typeof handedIn>>

/** The first trainer's comment lies there; the second has seen it and chooses his. */
async function clashed() {
  const room = await handedIn()
  await saveGrade(room.trainer, room.place, gradeForm(HERS), NOW)
  const chosen = { sent: { comment: HIS }, marks: { comment: markOf(HERS.comment, 1) }, over: ['comment'] }
  expect(await saveGrade(room.second, room.place, chosen, NOW)).toMatchObject({
    ok: true,
    met: [],
    version: 2,
  })
  return room
}

function shown({ place }: Room, asker: Room['trainer']) {
  return readSetAsideGrade(asker, place.scheduleId, place.submissionId, 1)
}

function commentOf({ place }: Room) {
  return db.grade
    .findUniqueOrThrow({ where: { submissionId: place.submissionId } })
    .then(({ comment }) => comment)
}

function keptOf({ place }: Room) {
  return db.setAsideText.findMany({ where: { thingId: place.submissionId } })
}

test('refuses what was set aside, and calling it back, to everybody who does not grade this work', async () => {
  const room = await clashed()
  const { id = '' } = (await keptOf(room))[0] ?? {}
  const otherCohort = await db.cohort.create({
    data: {
      districtId: room.world.district.id,
      number: 3,
      name: 'Angkatan 3',
      year: 2027,
      startsOn: NOW,
      endsOn: NOW,
    },
  })
  const neighbour = await room.world.person('Pelatih Lain', 'trainer', { cohortId: otherCohort.id })
  const admin = await room.world.person('Pengelola Lain', 'admin')
  const elsewhere = await createWorld()
  const strangers = [room.ana, room.otherTeam, room.secretariat]
  for (const personId of [neighbour.id, admin.id, elsewhere.people.trainer.id])
    strangers.push(await askerFor(personId))
  const wish = { textId: id, mark: markOf(HIS, 2) }
  for (const asker of strangers) {
    expect(await shown(room, asker)).toBeNull()
    expect(await findSetAsideText(asker, room.place, id)).toBeNull()
    expect(await callBack(asker, room.place, wish, NOW)).toEqual({ ok: false, reason: 'not-found' })
  }
  expect(await commentOf(room)).toBe(HIS)
})

test('refuses to show the comments to the work’s own team among the texts of the work', async () => {
  const room = await clashed()
  const work = await readSetAsideWork(room.ana, room.place.scheduleId, 1, NOW)
  expect(work?.setAside.total).toBe(0)
})

test('refuses a text of another work, also to its own trainer', async () => {
  const [room, other] = [await clashed(), await clashed()]
  const { id = '' } = (await keptOf(other))[0] ?? {}
  const wish = { textId: id, mark: markOf(HIS, 2) }
  expect(await callBack(room.trainer, room.place, wish, NOW)).toEqual({ ok: false, reason: 'gone' })
})

test('refuses everything once the grade is released; the list stays', async () => {
  const room = await clashed()
  const { id = '' } = (await keptOf(room))[0] ?? {}
  await releaseGrade(room.trainer, room.place, 2, NOW)
  const wish = { textId: id, mark: markOf(HIS, 2) }
  expect(await callBack(room.trainer, room.place, wish, NOW)).toEqual({ ok: false, reason: 'released' })
  const late = { sent: {}, marks: {}, given: { comment: 'Terlambat.' } }
  expect(await saveGrade(room.second, room.place, late, NOW)).toEqual({ ok: false, reason: 'released' })
  expect(await shown(room, room.second)).toMatchObject({ open: false, setAside: { total: 1 } })
})

test('refuses to call a text back over one that its caller has not seen, or with a mark of nothing', async () => {
  const room = await clashed()
  const { id = '' } = (await keptOf(room))[0] ?? {}
  for (const mark of [markOf('Yang ketiga.', 2), 'abc', ''])
    expect(await callBack(room.trainer, room.place, { textId: id, mark }, NOW)).toMatchObject({
      met: ['comment'],
    })
  expect(await commentOf(room)).toBe(HIS)
  expect(await keptOf(room)).toHaveLength(1)
})

test('refuses to keep a text that may not be kept, and a criterion that the rubric does not have', async () => {
  const room = await clashed()
  const given = { comment: 'NIK 6408011203900001', '0': '5', '7': '1' }
  const saved = await saveGrade(room.second, room.place, { sent: {}, marks: {}, given }, NOW)
  expect(saved).toMatchObject({ ok: true, unkept: { comment: 'digits16', '0': 'level' } })
  expect((await keptOf(room)).map(({ value }) => value)).toEqual([HERS.comment])
})

test('both trainers find what lay there, and a double press calls it back once', async () => {
  const room = await clashed()
  for (const asker of [room.trainer, room.second])
    expect((await shown(room, asker))?.setAside.rows).toMatchObject([
      {
        field: 'comment',
        text: HERS.comment,
        writtenBy: room.trainer.name,
        setAsideBy: room.second.name,
      },
    ])
  const { id = '' } = (await keptOf(room))[0] ?? {}
  const press = () => callBack(room.trainer, room.place, { textId: id, mark: markOf(HIS, 2) }, NOW)
  for (const done of await Promise.all([press(), press()])) expect(done).toMatchObject({ ok: true, met: [] })
  expect(await commentOf(room)).toBe(HERS.comment)
  expect((await shown(room, room.second))?.setAside.rows.map(({ text }) => text).sort()).toEqual([
    HIS,
    HERS.comment,
  ])
  const acts = await db.auditEvent.findMany({
    where: { objectId: room.place.submissionId, action: { in: ['grade.call-back', 'grade.set-aside'] } },
    orderBy: { seq: 'asc' },
  })
  expect(acts.map(({ action }) => action)).toEqual(['grade.set-aside', 'grade.set-aside', 'grade.call-back'])
})

test('a comment is not called hers who only saved a level since', async () => {
  const room = await handedIn()
  await saveGrade(room.trainer, room.place, gradeForm(HERS), NOW)
  const level = { sent: { '0': '1' }, marks: { '0': markOf('3', 1) }, over: ['0'] }
  await saveGrade(room.second, room.place, level, NOW)
  const comment = { sent: { comment: HIS }, marks: { comment: markOf(HERS.comment, 1) }, over: ['comment'] }
  await saveGrade(room.second, room.place, comment, NOW)
  const rows = (await shown(room, room.trainer))?.setAside.rows ?? []
  expect(new Map(rows.map(({ field, writtenBy }) => [field, writtenBy]))).toEqual(
    new Map([
      ['0', room.trainer.name],
      ['comment', room.trainer.name],
    ]),
  )
})

test('refuses to call a comment his who gives up what another trainer has written and changed since', async () => {
  const room = await clashed()
  const seen = { sent: {}, marks: {}, given: { comment: 'Sebelum yang terbaru.' } }
  await saveGrade(room.trainer, room.place, seen, NOW)
  const rows = (await shown(room, room.trainer))?.setAside.rows ?? []
  expect(rows.map(({ text, writtenBy }) => [text, writtenBy])).toContainEqual(['Sebelum yang terbaru.', null])
})

test('a level that was given up is set aside as her own, and one that lies empty is none', async () => {
  const room = await clashed()
  const given = { '0': '1', '1': '' }
  await saveGrade(room.second, room.place, { sent: {}, marks: {}, given, own: ['0'] }, NOW)
  const levels = (await shown(room, room.trainer))?.setAside.rows.filter(({ field }) => field !== 'comment')
  expect(levels).toMatchObject([{ field: '0', text: '1', writtenBy: room.second.name }])
})
