import { expect, test } from 'vitest'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { answerOf, attemptOf, classroom, newVersion, take } from '#tests/support/quiz-marking.ts'
import { action, loader } from './key.tsx'

type Page = { mark: string | null; counts: string[]; sheet: string; agreed: string; reworded: unknown[] }

test('the sheet shows a version in other words, and counts its answers only when she says that it asks the same', async () => {
  const room = await classroom('::Satu::KRS dihitung per keluarga. {T}\n')
  const id = await take(room, room.ana, { 1: 'benar' })
  const before = (await attemptOf(id)).percent ?? 0
  const { questionId } = await newVersion(room, 0, (body) =>
    body.replace('keluarga', 'anak').replace('"answer":true', '"answer":false'),
  )
  const { versionId } = await answerOf(id, 1)
  const trainer = await visitor(room.trainer.id)
  const place = { kuis: room.quiz.quizId, soal: questionId }
  // What the door answers with.
  const open = async (search = '') => (await trainer.get(loader, place, search)).body as Page
  const first = await open()
  expect(first).toMatchObject({
    mark: null,
    counts: ['Tidak ada percobaan yang memakai kunci lama untuk pertanyaan yang persis sama.'],
    reworded: [
      {
        id: versionId,
        isAgreed: false,
        parts: expect.arrayContaining([
          { kind: 'removed', text: expect.stringContaining('keluarga') as string },
          { kind: 'added', text: expect.stringContaining('anak') as string },
        ]) as unknown,
      },
    ],
  })
  const agreed = await open(`?sama=${versionId}`)
  expect(agreed).toMatchObject({ agreed: versionId, reworded: [{ isAgreed: true }] })
  expect(agreed.sheet.endsWith(`?sama=${versionId}`)).toBe(true)
  const send = async (fields: Record<string, string>) => {
    const form = new FormData()
    const all = { kunci: newSubmissionKey(), alasan: 'Kunci tertukar.', tanda: agreed.mark ?? '', ...fields }
    for (const [name, value] of Object.entries(all)) form.set(name, value)
    return trainer.post(action, place, form)
  }
  const strange: Record<string, string>[] = [
    { sama: 'x' },
    { sama: `${versionId},${versionId}` },
    { setuju: versionId },
  ]
  for (const fields of strange) expect([400, 422]).toContain((await send(fields)).status)
  expect((await send({})).status).toBe(409)
  expect((await attemptOf(id)).percent).toBe(before)
  await send({ sama: versionId })
  expect((await attemptOf(id)).percent).toBe(100 - before)
})
