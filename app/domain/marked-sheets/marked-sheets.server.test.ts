import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { saveGrade } from '#app/domain/grading/grade.server.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { key } from '#tests/support/assignments.ts'
import { cellsIn } from '#tests/support/cells.ts'
import { gradeForm, handedIn } from '#tests/support/grading.ts'
import { fileOf, put, sheetIn, sheetOut, type Grid } from '#tests/support/marked-sheets.ts'
import { askerFor } from '#tests/support/world.ts'
import { exportResults } from './export.server.ts'
import { dropSheet, forgetSheets, openSheet } from './marked-sheets.server.ts'
import { takeOver } from './taking-over.server.ts'

let room: Awaited<ReturnType<typeof handedIn>>
let grid: Grid
let one: string
let two: string

beforeEach(async () => {
  room = await handedIn()
  await saveText(room.otherTeam, room.schedule.id, { text: 'Naskah tim dua', from: 0 }, new Date())
  await handIn(room.otherTeam, room.schedule.id, { from: 1, key: key() }, new Date())
  one = room.world.teams.one.name
  two = room.world.teams.two.name
  grid = await sheetOut(room.trainer, room.schedule.id)
})

const FIRST = '1. Ketepatan'
const SECOND = '2. Keterbacaan'

async function bring(who: Asker = room.trainer, from: Grid = grid): Promise<string> {
  const stored = await sheetIn(who, room.schedule.id, await fileOf(from))
  if (!stored.ok) throw new Error(stored.fault)
  return stored.id
}

async function opened(id: string, who: Asker = room.trainer) {
  const schedule = await findGradingSchedule(who, room.schedule.id)
  const open = schedule && (await openSheet(db, who, schedule, id))
  if (!open) throw new Error('No sheet waits.')
  return open
}

async function states(id: string) {
  return Object.fromEntries((await opened(id)).plan.map(({ name, state }) => [name, state]))
}

async function take(
  id: string,
  wish: { over?: string[]; skipsFaults?: boolean; key?: string; mark?: string } = {},
) {
  const mark = wish.mark ?? (await opened(id)).mark
  const { over = [], skipsFaults = false } = wish
  const place = { scheduleId: room.schedule.id, id }
  return takeOver(room.trainer, place, { key: wish.key ?? key(), mark, over, skipsFaults }, new Date())
}

const gradeOf = async (name: string) => {
  const team = name === one ? room.world.teams.one.id : room.world.teams.two.id
  const work = await db.submission.findFirstOrThrow({ where: { scheduleId: room.schedule.id, teamId: team } })
  return { id: work.id, grade: await db.grade.findUnique({ where: { submissionId: work.id } }) }
}

test('gives the sheet to trainers of the cohort alone, and notes that it left', async () => {
  for (const stranger of [room.ana, room.secretariat])
    expect(await exportResults(stranger, room.schedule.id, new Date())).toBeNull()
  const events = await db.auditEvent.findMany({
    where: { objectId: room.schedule.id, action: 'grade.export' },
  })
  expect(events.map(({ personId }) => personId)).toEqual([room.trainer.id])
})

test('says who, from where, with whom, how far and what was said; nothing that begins like a formula is one', async () => {
  await saveGrade(room.trainer, room.place, gradeForm({ levels: { '0': 2 }, comment: '=1+1' }), new Date())
  const { heads, rows } = await sheetOut(room.trainer, room.schedule.id)
  const row = rows.find((cells) => cells[heads.indexOf('Nama')] === one) ?? []
  const cell = (head: string) => row[heads.indexOf(head)]
  expect(cell('Kunci')).toBe(`nilai-${room.place.submissionId}`)
  expect(cell('Versi')).toBe('1')
  expect(cell('Anggota')).toContain(room.ana.name)
  expect(cell('Keadaan')).toBe('Sedang dinilai')
  expect(cell(FIRST)).toBe('2')
  expect(cell('Catatan')).toBe("'=1+1")
  expect(cell('Penilai')).toBe(room.trainer.name)
})

test('figures are numbers, which can be averaged; names and keys are texts', async () => {
  await saveGrade(
    room.trainer,
    room.place,
    gradeForm({ levels: { '0': 2, '1': 3 }, comment: '=1+1' }),
    new Date(),
  )
  const file = await exportResults(room.trainer, room.schedule.id, new Date())
  const row = file && cellsIn(file).find(({ Nama }) => Nama?.[1] === one)
  expect(row).toMatchObject({
    Kunci: ['text', `nilai-${room.place.submissionId}`],
    Versi: ['number', '1'],
    Percobaan: ['number', '1'],
    [FIRST]: ['number', '2'],
    [SECOND]: ['number', '3'],
    Nilai: ['number', '65'],
    Catatan: ['text', "'=1+1"],
  })
  const back = file && (await sheetIn(room.trainer, room.schedule.id, file))
  expect(await states(back?.ok ? back.id : '')).toMatchObject({ [one]: 'same', [two]: 'same' })
})

test('a sheet that comes back as it went out changes nothing, wherever its rows and columns went', async () => {
  await saveGrade(room.trainer, room.place, gradeForm({ levels: { '0': 2 }, comment: '=1+1' }), new Date())
  const out = await sheetOut(room.trainer, room.schedule.id)
  const turned = { heads: out.heads.toReversed(), rows: out.rows.toReversed().map((row) => row.toReversed()) }
  for (const back of [out, turned]) {
    const id = await bring(room.trainer, back)
    expect(new Set(Object.values(await states(id)))).toEqual(new Set(['same']))
    expect(await take(id)).toEqual({ ok: false, reason: 'nothing' })
  }
})

test('saves what was filled in, all in one, and tells nobody before the release', async () => {
  put(grid, one, FIRST, '4')
  put(grid, one, SECOND, 'Tingkat 3')
  put(grid, two, 'Catatan', 'Bagus.')
  const id = await bring()
  expect(await states(id)).toMatchObject({ [one]: 'change', [two]: 'change' })
  const sent = key()
  const answer = await take(id, { key: sent, mark: (await opened(id)).mark })
  expect(answer).toMatchObject({ ok: true, changed: 2 })
  expect((await gradeOf(one)).grade).toMatchObject({
    levels: { '0': 4, '1': 3 },
    score: 85,
    status: 'GRADING',
  })
  expect((await gradeOf(two)).grade).toMatchObject({ comment: 'Bagus.', score: null })
  expect(await take(id, { key: sent, mark: '0'.repeat(32) })).toEqual(answer)
  expect(await take(id, { mark: '0'.repeat(32) })).toEqual({ ok: false, reason: 'not-found' })
})

test('an empty cell changes nothing', async () => {
  await saveGrade(room.trainer, room.place, gradeForm({ levels: { '0': 2 }, comment: 'Ada' }), new Date())
  const out = await sheetOut(room.trainer, room.schedule.id)
  put(out, one, FIRST, '')
  put(out, one, 'Catatan', '')
  expect(await states(await bring(room.trainer, out))).toMatchObject({ [one]: 'same' })
})

test('refuses foreign, unknown and doubled keys, levels that are none and numbers of residents; nothing is half saved', async () => {
  const elsewhere = await handedIn()
  put(grid, one, FIRST, '5')
  put(grid, two, 'Catatan', 'NIK 6408011201900001')
  const [first = [], second = []] = grid.rows
  const rowWith = (kunci: string) =>
    first.map((text, column) => (grid.heads[column] === 'Kunci' ? kunci : text))
  grid.rows.push(rowWith(`nilai-${elsewhere.place.submissionId}`), rowWith('rtl-0001-7k1q'), rowWith(''), [
    ...second,
  ])
  const id = await bring()
  const faults = (await opened(id)).plan.flatMap((row) => row.faults)
  expect(faults.map(({ code }) => code).toSorted()).toEqual(
    ['comment', 'double', 'foreign', 'level', 'no-key', 'unknown-key'].toSorted(),
  )
  expect(faults.find(({ code }) => code === 'level')).toMatchObject({ at: 'J2', text: '5' })
  expect(await take(id)).toEqual({ ok: false, reason: 'faults' })
  expect(await db.grade.count({ where: { submission: { scheduleId: room.schedule.id } } })).toBe(0)
  expect(await take(id, { skipsFaults: true })).toEqual({ ok: false, reason: 'nothing' })
})

test('faulty rows are left out only where she says so', async () => {
  put(grid, one, FIRST, 'lima')
  put(grid, two, FIRST, '3')
  const id = await bring()
  expect(await take(id)).toEqual({ ok: false, reason: 'faults' })
  expect(await take(id, { skipsFaults: true })).toMatchObject({ ok: true, changed: 1 })
  expect((await gradeOf(one)).grade).toBeNull()
})

test('what was saved since the sheet went out stays, but where she says that the sheet counts', async () => {
  put(grid, one, 'Catatan', 'Dari lembar')
  put(grid, two, FIRST, '3')
  await saveGrade(room.second, room.place, gradeForm({ levels: { '0': 1 }, comment: 'Dari dua' }), new Date())
  expect(await states(await bring())).toMatchObject({ [one]: 'stale', [two]: 'change' })
  expect(await take(await bring())).toMatchObject({ ok: true, changed: 1, leftOut: 1 })
  expect((await gradeOf(one)).grade).toMatchObject({ comment: 'Dari dua' })
  const { id: work } = await gradeOf(one)
  expect(await take(await bring(), { over: [work] })).toMatchObject({ ok: true, changed: 1 })
  expect((await gradeOf(one)).grade).toMatchObject({ comment: 'Dari lembar', levels: { '0': 1 } })
  expect(await db.setAsideText.findFirst({ where: { thingId: work } })).toMatchObject({ value: 'Dari dua' })
})

test('a released grade and a returned work are left alone', async () => {
  const whole = { levels: { '0': 3, '1': 4 }, comment: '' } as const
  await saveGrade(room.trainer, room.place, gradeForm(whole), new Date())
  const out = await sheetOut(room.trainer, room.schedule.id)
  await releaseGrade(room.trainer, room.place, 1, new Date())
  put(out, one, FIRST, '1')
  const { id: other } = await gradeOf(two)
  await db.submission.update({ where: { id: other }, data: { status: 'RETURNED' } })
  put(out, two, FIRST, '1')
  const id = await bring(room.trainer, out)
  expect(await states(id)).toMatchObject({ [one]: 'released', [two]: 'returned' })
  expect(await take(id)).toEqual({ ok: false, reason: 'nothing' })
  expect((await gradeOf(one)).grade).toMatchObject({ score: 90 })
})

test('refuses a page that is older than a grade, and gives it to two at once only once', async () => {
  put(grid, one, FIRST, '4')
  const id = await bring()
  const { mark } = await opened(id)
  await saveGrade(room.second, room.place, gradeForm({ levels: { '1': 1 }, comment: '' }), new Date())
  expect(await take(id, { mark })).toEqual({ ok: false, reason: 'changed' })
  put(grid, two, FIRST, '2')
  const again = await bring()
  const page = (await opened(again)).mark
  const answers = await Promise.all([take(again, { mark: page }), take(again, { mark: page })])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
})

test('a trainer who learned with the team neither gets its row nor fills it in', async () => {
  put(grid, one, FIRST, '4')
  const cohortId = room.world.cohort.id
  const data = { teamId: room.world.teams.one.id, cohortId, personId: room.second.id }
  await db.teamMember.create({ data })
  const learns = await askerFor(room.second.id)
  expect((await sheetOut(learns, room.schedule.id)).rows.map((row) => row[2])).not.toContain(one)
  const id = await bring()
  const plan = (await opened(id, learns)).plan
  expect(plan.find(({ state }) => state === 'fault')?.faults[0]).toMatchObject({ code: 'foreign' })
})

test('is thrown away once, and forgotten after a month', async () => {
  put(grid, one, FIRST, '4')
  const id = await bring()
  expect(await dropSheet(room.ana, room.schedule.id, id, new Date())).toBe(false)
  expect(await dropSheet(room.trainer, room.schedule.id, id, new Date())).toBe(true)
  expect(await dropSheet(room.trainer, room.schedule.id, id, new Date())).toBe(true)
  const waits = await bring()
  await forgetSheets(new Date(Date.now() + 31 * DAY))
  expect(await db.markedSheet.count({ where: { id: { in: [id, waits] } } })).toBe(0)
})
