import { describe, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createRoom, createSchedule, handInForm } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as saveByButton, loader as page } from './assignment.tsx'
import { loader as list } from './assignments.tsx'
import { action as autosave } from './draft.ts'
import { action as handIn } from './hand-in.ts'

describe('writing', () => {
  it('answers 400 to fields that no form of ours has: state, score, owner, time', async () => {
    const { ana, at, schedule } = await createRoom()
    for (const extra of [
      'status',
      'score',
      'nilai',
      'ownerKey',
      'teamId',
      'attempt',
      'handedInAt',
      'late',
      'version',
    ]) {
      const fields: [string, string][] = [
        ['versi', '0'],
        ['naskah', 'Isi'],
        [extra, 'RELEASED'],
      ]
      for (const door of [autosave, saveByButton]) expect((await ana.post(door, at, fields)).status).toBe(400)
      expect((await ana.post(handIn, at, [...(await handInForm(at.id, '0')), [extra, '1']])).status).toBe(400)
    }
    expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(0)
  })

  it('answers 400 to a field that stands twice', async () => {
    const { ana, at } = await createRoom()
    const twice: [string, string][] = [
      ['versi', '0'],
      ['naskah', 'satu'],
      ['naskah', 'dua'],
    ]
    expect((await ana.post(autosave, at, twice)).status).toBe(400)
  })

  it('does not exist for others: another district, a trainer, nobody', async () => {
    const { at, trainer } = await createRoom()
    const elsewhere = await createWorld()
    const stranger = await visitor(elsewhere.teams.one.members[0].id)
    const nobody = await visitor(null)
    const fields: [string, string][] = [
      ['versi', '0'],
      ['naskah', 'Isi'],
    ]
    for (const door of [autosave, saveByButton]) {
      expect((await stranger.post(door, at, fields)).status).toBe(404)
      expect((await trainer.post(door, at, fields)).status).toBe(404)
      expect((await nobody.post(door, at, fields)).location).toContain('/masuk')
    }
    expect((await stranger.get(page, at)).status).toBe(404)
    expect((await trainer.get(page, at)).status).toBe(200)
  })

  it('refuses a resident’s number with its sentence and keeps the text in the form', async () => {
    const { ana, at, schedule } = await createRoom()
    const text = 'Ibu dengan NIK 6408014505900001 belum terdaftar.'
    const answer = await ana.post(saveByButton, at, [
      ['versi', '0'],
      ['naskah', text],
    ])
    expect(answer).toMatchObject({ status: 422, body: { kind: 'invalid', text } })
    const background = await ana.post(autosave, at, [
      ['versi', '0'],
      ['naskah', text],
    ])
    expect(background).toMatchObject({ status: 422, body: { sentence: expect.stringContaining('16 angka') } })
    expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(0)
  })

  it('lets a text that comes late not pass one that the page has said once more', async () => {
    const { ana, at } = await createRoom()
    const send = (version: string, naskah: string, ...more: [string, string][]) =>
      ana.post(autosave, at, [['versi', version], ['naskah', naskah], ...more])
    await send('0', 'Satu.')
    expect((await send('1', 'Satu.', ['lagi.naskah', '1'])).body).toMatchObject({ kind: 'saved', version: 2 })
    expect((await send('1', 'Terlambat.')).body).toMatchObject({ kind: 'clash', theirs: { text: 'Satu.' } })
  })

  it('shows both texts on a clash, by button and by itself', async () => {
    const { ana, at, budi } = await createRoom()
    const mate = await visitor(budi.id)
    await mate.post(autosave, at, [
      ['versi', '0'],
      ['naskah', 'Naskah Budi'],
    ])
    for (const door of [autosave, saveByButton]) {
      const answer = await ana.post(door, at, [
        ['versi', '0'],
        ['naskah', 'Naskah Ana'],
      ])
      expect(answer).toMatchObject({
        status: 409,
        body: {
          kind: 'clash',
          text: 'Naskah Ana',
          theirs: { text: 'Naskah Budi', version: 1, by: budi.name },
        },
      })
    }
  })

  it('saves, asks, hands in, and shows the receipt, without any script', async () => {
    const { ana, at } = await createRoom()
    const saved = await ana.post(saveByButton, at, [
      ['versi', '0'],
      ['naskah', 'Isi'],
      ['lanjut', 'kirim'],
    ])
    expect(saved.location).toBe(`/tugas/${at.id}#kirim`)
    expect((await ana.post(handIn, at, await handInForm(at.id, '1'))).location).toBe(`/tugas/${at.id}`)
    const shown = await ana.get(page, at)
    expect(shown.body).toMatchObject({
      state: 'handed-in',
      current: { receipt: { number: expect.stringMatching(/^T-/) } },
    })
    expect((await ana.get(list, {})).body).toMatchObject({ turns: [], others: [{ state: 'handed-in' }] })
  })

  it('saves a phone number or a name but asks its writer to look again', async () => {
    const { ana, at } = await createRoom()
    const text = 'Hubungi 0812-3456-7890.\nWarga: Melati binti Contoh.'
    const fields: [string, string][] = [
      ['versi', '0'],
      ['naskah', text],
    ]
    expect((await ana.post(autosave, at, fields)).status).toBe(200)
    const privacy = [
      { field: 'naskah', message: 'Baris 1: ada yang tampak seperti nomor telepon.' },
      { field: 'naskah', message: 'Baris 2: ada yang tampak seperti nama orang.' },
    ]
    expect((await ana.get(page, at)).body).toMatchObject({ current: { text, privacy } })
  })

  it('shows trainers the assignment but nobody’s text, and strangers nothing', async () => {
    const { ana, at, trainer, secretariat } = await createRoom()
    await ana.post(autosave, at, [
      ['versi', '0'],
      ['naskah', 'NASKAH-RAHASIA'],
    ])
    for (const reader of [trainer, secretariat]) {
      const answer = await reader.get(page, at)
      expect(answer.status).toBe(200)
      expect(JSON.stringify(answer.body)).not.toContain('NASKAH-RAHASIA')
    }
  })

  it('keeps instructions and rubric back until the opening', async () => {
    const { ana, world } = await createRoom()
    const later = await createSchedule(world, { opens: 1 })
    const answer = await ana.get(page, { id: later.id })
    expect(answer.body).toMatchObject({
      state: 'soon',
      closedBecause: 'soon',
      instructions: null,
      rubric: [],
    })
  })
})
