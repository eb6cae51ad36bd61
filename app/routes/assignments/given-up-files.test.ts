import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { PDF } from '#tests/data/hostile-files.data.ts'
import { createRoom, filesOf, key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { action as files } from './files.ts'

type Who = Awaited<ReturnType<typeof visitor>>

function sendJson(who: Who, at: Record<string, string>, body: FormData | URLSearchParams) {
  return who.send(files, at, { method: 'POST', headers: { Accept: 'application/json' }, body })
}

test('tells who gives a sending up whether it had arrived, and takes it no more where it had not', async () => {
  const { ana, budi, other, at, schedule } = await createRoom()
  const sending = (submissionKey: string) => {
    const form = new FormData()
    form.append('kunci', submissionKey)
    form.append('berkas', new File([PDF], 'laporan.pdf'))
    return form
  }
  const giveUp = (who: typeof ana, submissionKey: string) =>
    sendJson(who, at, new URLSearchParams({ batal: 'ya', kunci: submissionKey }))
  const [late, arrived] = [key(), key()]
  expect(await giveUp(ana, late)).toMatchObject({ status: 200, body: { ok: true } })
  expect(await sendJson(ana, at, sending(late))).toMatchObject({ status: 422, body: { ok: false } })
  expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(0)

  await ana.post(files, at, sending(arrived))
  // Of another person's sending nobody learns anything, and nobody stops it.
  for (const who of [await visitor(budi.id), other])
    expect(await giveUp(who, arrived)).toMatchObject({ status: 200, body: { ok: true } })
  const sentence = 'Berkas “laporan.pdf” sudah sampai sebelum dibatalkan. Hapus di daftar bila tidak jadi.'
  for (let times = 0; times < 2; times += 1)
    expect(await giveUp(ana, arrived)).toMatchObject({ status: 422, body: { ok: false, sentence } })
  expect(await filesOf(schedule.id)).toHaveLength(1)
  const neither = new URLSearchParams([['kunci', key()]])
  expect(await sendJson(ana, at, neither)).toMatchObject({ status: 422, body: { ok: false } })
})
