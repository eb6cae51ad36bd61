import { expect, test } from 'vitest'
import { MOST_KEPT } from '#app/domain/set-aside/limits.ts'
import { db } from '#app/platform/data/db.server.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { callBack } from './calling-back.server.ts'
import { lockDraft } from './draft-files.server.ts'
import { saveText } from './draft.server.ts'
import { handIn } from './hand-in.server.ts'
import { findSetAsideText, readSetAsideWork } from './set-aside.server.ts'

type Room = Awaited<ReturnType<typeof createClassroom>>

/** Ana has written a text over which Budi chooses his. */
async function clashed() {
  const room = await createClassroom()
  await saveText(room.ana, room.schedule.id, { text: 'Dari Ana.', from: 0 }, new Date())
  const his = { text: 'Dari Budi.', from: 1, over: true }
  expect(await saveText(room.budi, room.schedule.id, his, new Date())).toMatchObject({ ok: true, version: 2 })
  return room
}

async function shown({ schedule }: Room, asker: Room['ana'], page = 1) {
  return readSetAsideWork(asker, schedule.id, page, new Date())
}

test('refuses the texts that were set aside to another team, a trainer and the secretariat', async () => {
  const room = await clashed()
  const { id } = await db.setAsideText.findFirstOrThrow({ where: { setAsideById: room.budi.id } })
  expect((await shown(room, room.otherTeam))?.setAside.total).toBe(0)
  expect(await findSetAsideText(room.otherTeam, room.schedule.id, id)).toBe('gone')
  for (const asker of [room.trainer, room.secretariat]) {
    expect(await shown(room, asker)).toBeNull()
    expect(await findSetAsideText(asker, room.schedule.id, id)).toBeNull()
  }
})

test('refuses to set a text aside in work that was handed in', async () => {
  const room = await clashed()
  await handIn(room.ana, room.schedule.id, { from: 2, key: key() }, new Date())
  const late = { text: null, from: 2, given: 'Terlambat.' }
  expect(await saveText(room.budi, room.schedule.id, late, new Date())).toMatchObject({ reason: 'handed-in' })
  const page = await shown(room, room.budi)
  expect(page).toMatchObject({ open: false, setAside: { total: 1 } })
})

test('a text that somebody chose hers over lies there for the whole team, with whose it was', async () => {
  const room = await clashed()
  for (const member of [room.ana, room.budi])
    expect((await shown(room, member))?.setAside.rows).toMatchObject([
      { field: 'text', value: 'Dari Ana.', writtenBy: room.ana.name, setAsideBy: room.budi.name },
    ])
})

test('a text that was given up is set aside, also with nothing to write and when another text is met', async () => {
  const room = await clashed()
  const alone = { text: null, from: 2, given: 'Dibuang sendiri.', own: true }
  await saveText(room.ana, room.schedule.id, alone, new Date(Date.now() + SECOND))
  const beside = { text: 'Kalah cepat.', from: 1, given: 'Juga tidak dipilih.', own: true }
  const met = await saveText(room.ana, room.schedule.id, beside, new Date(Date.now() + 2 * SECOND))
  expect(met).toMatchObject({ reason: 'stale' })
  const page = await shown(room, room.budi)
  expect(page?.text).toBe('Dari Budi.')
  expect(page?.setAside.rows.map(({ value, writtenBy }) => [value, writtenBy])).toEqual([
    ['Juga tidak dipilih.', room.ana.name],
    ['Dibuang sendiri.', room.ana.name],
    ['Dari Ana.', room.ana.name],
  ])
})

test('refuses to call a text hers who gives up what another has written and changed since', async () => {
  const room = await clashed()
  const seen = { text: 'Kalah cepat.', from: 1, given: 'Dari Budi, sebelum yang terbaru.' }
  await saveText(room.ana, room.schedule.id, seen, new Date(Date.now() + SECOND))
  const rows = (await shown(room, room.budi))?.setAside.rows
  expect(rows?.[0]).toMatchObject({ value: seen.given, writtenBy: null, setAsideBy: room.ana.name })
})

test('a text is not called hers who only touched the files since, nor one whose writer was never noted', async () => {
  const room = await clashed()
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: room.schedule.id } })
  await db.$transaction((t) => lockDraft(t, room.ana, id, new Date()))
  const over = { text: 'Dari Ana lagi.', from: 2, over: true }
  await saveText(room.ana, room.schedule.id, over, new Date(Date.now() + SECOND))
  await db.submission.update({ where: { id }, data: { textById: null } })
  const next = { text: 'Dari Budi lagi.', from: 3, over: true }
  await saveText(room.budi, room.schedule.id, next, new Date(Date.now() + 2 * SECOND))
  const page = await shown(room, room.ana)
  expect(page?.setAside.rows.map(({ value, writtenBy }) => [value, writtenBy])).toEqual([
    ['Dari Ana lagi.', null],
    ['Dari Budi.', room.budi.name],
    ['Dari Ana.', room.ana.name],
  ])
})

test('the same request once more keeps one text, and whose it was', async () => {
  const room = await clashed()
  const again = { text: 'Dari Budi.', from: 1, given: 'Dari Ana.' }
  await Promise.all([
    saveText(room.budi, room.schedule.id, again, new Date()),
    saveText(room.budi, room.schedule.id, again, new Date()),
  ])
  const page = await shown(room, room.ana)
  expect(page?.setAside.rows).toMatchObject([{ value: 'Dari Ana.', writtenBy: room.ana.name }])
})

test('what is called back replaces the text, which is set aside in turn, and both are told to the audit trail', async () => {
  const room = await clashed()
  const wish = { textId: (await newest(room)).id, from: 2 }
  expect(await callBack(room.ana, room.schedule.id, wish, new Date())).toMatchObject({ ok: true })
  const page = await shown(room, room.budi)
  expect(page?.text).toBe('Dari Ana.')
  expect(page?.setAside.rows.map(({ value }) => value)).toContain('Dari Budi.')
  const told = await db.auditEvent.findMany({ where: { personId: room.ana.id }, orderBy: { seq: 'asc' } })
  expect(told.map(({ action }) => action)).toEqual([
    'submission.save',
    'submission.set-aside',
    'submission.call-back',
  ])
})

test('of one work the newest fifty are kept, ten on a page', async () => {
  const room = await clashed()
  for (let index = 1; index <= MOST_KEPT; index += 1) {
    const given = `Tulisan ${index}`
    await saveText(
      room.ana,
      room.schedule.id,
      { text: null, from: 2, given },
      new Date(Date.now() + index * SECOND),
    )
  }
  const last = await shown(room, room.ana, 99)
  expect(last?.setAside).toMatchObject({ total: MOST_KEPT, page: 5, pageCount: 5 })
  expect(last?.setAside.rows.at(-1)?.value).toBe('Tulisan 1')
})

async function newest({ ana, schedule }: Room) {
  const page = await readSetAsideWork(ana, schedule.id, 1, new Date())
  const row = page?.setAside.rows[0]
  if (!row) throw new Error('Nothing was set aside.')
  return row
}
