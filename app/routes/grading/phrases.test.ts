import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { gradeFields, handedIn } from '#tests/support/grading.ts'
import { action as keep } from './phrases.tsx'
import { action as save } from './submission.tsx'

async function aSheet() {
  const room = await handedIn()
  const { scheduleId, submissionId } = room.place
  return {
    ...room,
    at: { jadwal: scheduleId, pengumpulan: submissionId },
    her: await visitor(room.trainer.id),
    add: async (ownerId: string, text: string, shared = false) => {
      const { districtId } = room.trainer
      return db.commentPhrase.create({ data: { districtId, ownerId, text, shared }, select: { id: true } })
    },
    comment: async () => (await db.grade.findFirst({ where: { submissionId } }))?.comment,
  }
}

const PARTLY = gradeFields({ levels: { '0': 3 }, comment: 'Sudah baik.' })

it('a sheet without scripts puts a sentence behind the comment, with all that was filled in', async () => {
  const { her, at, add, trainer, comment } = await aSheet()
  const { id } = await add(trainer.id, 'Sebutkan sumber setiap angka.')
  const answer = await her.post(save, at, [...PARTLY, ['sisip', id]])
  expect(answer.location).toContain('#f-komentar')
  expect(await comment()).toBe('Sudah baik.\nSebutkan sumber setiap angka.')
})

it('a sheet puts in nothing that another trainer keeps for herself', async () => {
  const { her, at, add, second, comment } = await aSheet()
  const { id } = await add(second.id, 'Bukan untuk Anda.')
  expect((await her.post(save, at, [...PARTLY, ['sisip', id]])).status).toBe(404)
  expect(await comment()).toBe('Sudah baik.')
})

it('the comment of a sheet is kept as a sentence at one press, once, and leads back to it', async () => {
  const { her, at, trainer } = await aSheet()
  const press = [...PARTLY, ['lanjut', 'kalimat']] as [string, string][]
  for (const answer of [await her.post(save, at, press), await her.post(save, at, press)])
    expect(answer.location).toBe(`/penilaian/${at.jadwal}/${at.pengumpulan}#f-komentar`)
  const kept = await db.commentPhrase.findMany({ where: { ownerId: trainer.id } })
  expect(kept).toMatchObject([{ text: 'Sudah baik.', shared: false }])
})

it('a comment that is too long for a sentence is shortened on the page of sentences, which leads back', async () => {
  const { her, at, trainer, comment } = await aSheet()
  const long = 'Panjang. '.repeat(60).trim()
  const fields = gradeFields({ levels: { '0': 3 }, comment: long })
  const saved = await her.post(save, at, [...fields, ['lanjut', 'kalimat']])
  expect(saved.location).toBe(`/penilaian/kalimat?jadwal=${at.jadwal}&pengumpulan=${at.pengumpulan}`)
  expect(await comment()).toBe(long)
  expect(await db.commentPhrase.count({ where: { ownerId: trainer.id } })).toBe(0)
  const form: [string, string][] = [
    ['kunci', key()],
    ['kalimat', 'Pendek.'],
    ['bersama', 'ya'],
    ['jadwal', at.jadwal],
    ['pengumpulan', at.pengumpulan],
  ]
  const kept = await her.post(keep, {}, form)
  expect(kept.location).toBe(`/penilaian/${at.jadwal}/${at.pengumpulan}#lembar`)
  expect(await db.commentPhrase.findFirst({ where: { ownerId: trainer.id } })).toMatchObject({ shared: true })
})
