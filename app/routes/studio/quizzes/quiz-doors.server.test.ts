import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { clearCourses } from '#tests/support/making.ts'
import { aBank } from '#tests/support/question-bank.ts'
import { loader as bank } from './bank.tsx'
import { action as change, loader as question } from './change-question.tsx'
import { loader as download } from './download-gift.ts'
import { action as create, loader as blank } from './new-question.tsx'
import { action as ask } from './ask-from-bank.ts'
import { action as schedule } from './schedule.tsx'
import { action as set, loader as settings } from './settings.tsx'

clearCourses()
const QUIZ = { modul: 'awal', kuis: 'kuis' }

async function begin() {
  const made = await aBank()
  const trainer = await visitor(made.world.people.trainer.id)
  const { id } = await made.question()
  return { ...made, trainer, place: { ...QUIZ, soal: id } }
}

const form = (more: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries({
    kunci: randomUUID(),
    soal: 'Mana?',
    cara: 'satu',
    jawaban1: 'a',
    benar1: 'ya',
    jawaban2: 'b',
    ...more,
  })

it('refuses a field that no form of ours has, and writes nothing', async () => {
  const { trainer, moduleId } = await begin()
  const before = await db.question.count({ where: { moduleId } })
  for (const odd of ['districtId', 'authorId', 'jawaban41', 'pernyataan1'])
    expect((await trainer.post(create, QUIZ, form({ [odd]: 'x' }))).status).toBe(400)
  expect((await trainer.post(create, QUIZ, form({ kunci: 'x' }))).status).toBe(422)
  expect(await db.question.count({ where: { moduleId } })).toBe(before)
})

it('gives a form back with what was typed, tells each fault at its field, and only looks where that is asked', async () => {
  const { trainer, moduleId } = await begin()
  const before = await db.question.count({ where: { moduleId } })
  expect(await trainer.post(create, QUIZ, form({ jawaban2: '', judul: 'Baru' }))).toMatchObject({
    status: 422,
    body: {
      values: { judul: 'Baru', soal: 'Mana?' },
      errors: { jawaban2: 'Tulis paling sedikit dua jawaban.' },
      preview: null,
    },
  })
  expect(await trainer.post(create, QUIZ, form({ aksi: 'lihat', umpan1: 'Rahasia.' }))).toMatchObject({
    status: 422,
    body: { errors: {}, preview: { kind: 'choice', text: 'Mana?', choices: ['a', 'b'] } },
  })
  expect(await db.question.count({ where: { moduleId } })).toBe(before)
  const saved = await trainer.post(create, QUIZ, form({ judul: 'Baru' }))
  expect(saved).toMatchObject({ status: 302 })
  expect(saved.location).toMatch(/^\/studio\/awal\/kuis\/kuis#/)
  expect(await db.question.count({ where: { moduleId } })).toBe(before + 1)
})

it('takes what was typed along to another kind, judges nothing of it and writes nothing', async () => {
  const { trainer, moduleId } = await begin()
  const before = await db.question.count({ where: { moduleId } })
  const to = (kind: string, from: string) => (args: Parameters<typeof create>[0]) =>
    create({ ...args, request: new Request(`http://localhost/x?jenis=${kind}&dari=${from}`, args.request) })
  const left = await trainer.post(to('isian', 'pilihan-ganda'), QUIZ, form({ soal: '', judul: 'Baru' }))
  expect(left).toMatchObject({
    status: 200,
    body: { errors: {}, values: { judul: 'Baru', jawaban1: 'a' }, preview: null },
  })
  const odd = form({ pernyataan1: 'x' })
  expect((await trainer.post(to('isian', 'pilihan-ganda'), QUIZ, odd)).status).toBe(400)
  expect(await db.question.count({ where: { moduleId } })).toBe(before)
})

it('says what a change means once it was answered, and leads to the bank what the quiz no longer asks', async () => {
  const { trainer, place, world, moduleId, quiz, question: row } = await begin()
  const { currentVersionId } = await row()
  const attempt = await db.quizAttempt.create({
    data: {
      quizId: (await quiz()).id,
      cohortId: world.cohort.id,
      personId: world.teams.one.members[0].id,
      number: 1,
      seed: 1,
      settings: {},
      startedAt: new Date(),
      outOf: 100,
    },
  })
  await db.quizAnswer.create({
    data: { attemptId: attempt.id, position: 1, versionId: currentVersionId ?? '', outOf: 100 },
  })
  expect((await trainer.get(question, place)).body).toMatchObject({
    notices: [expect.stringContaining('sudah dijawab dalam 1 percobaan')],
    saved: { jawaban1: 'dua', benar1: 'ya' },
  })
  await db.quizItem.deleteMany({ where: { quiz: { moduleId } } })
  expect(await trainer.get(question, place)).toMatchObject({
    status: 302,
    location: `/studio/awal/kuis/bank/soal/${place.soal}`,
  })
})

it('refuses a page that is older than the question, and keeps its text', async () => {
  const { trainer, place } = await begin()
  const { kunci: _, ...fields } = Object.fromEntries(form({ judul: 'S-01', kategori: 'modul-01' }))
  const send = () => trainer.post(change, place, Object.entries({ ...fields, versi: '1' }))
  expect((await send()).status).toBe(302)
  expect(await send()).toMatchObject({
    status: 409,
    body: { why: 'newer', values: { soal: 'Mana?' }, preview: null },
  })
})

it('shows the second of two writers what is stored beside hers, lets what she left follow, and takes it then', async () => {
  const { trainer, place } = await begin()
  const { saved, marks, version } = Object((await trainer.get(question, place)).body)
  const shown = Object.fromEntries(
    Object.entries(marks).map(([name, mark]) => [`dasar.${name}`, String(mark)] as const),
  )
  const page = { ...saved, ...shown, versi: String(version) }
  const send = (form: Record<string, string>) => trainer.post(change, place, Object.entries(form))
  const first = { ...page, soal: 'Yang pertama?', jawaban3: 'baru', umum: 'Dari yang pertama.' }
  expect((await send(first)).status).toBe(302)
  const met = await send({ ...page, soal: 'Yang kedua?', kategori: 'Data' })
  const { values, newer } = Object(met.body)
  expect([met.status, newer]).toEqual([
    409,
    expect.arrayContaining([
      { name: 'soal', stored: 'Yang pertama?', mine: 'Yang kedua?' },
      { name: 'kategori', stored: saved.kategori, mine: 'Data' },
    ]),
  ])
  expect(newer).toHaveLength(2)
  expect(values).toMatchObject({ jawaban3: 'baru', umum: 'Dari yang pertama.', soal: 'Yang kedua?' })
  const fields = Object.entries<string>(values).filter(([, value]) => typeof value === 'string')
  expect((await send(Object.fromEntries(fields))).status).toBe(302)
  expect(Object((await trainer.get(question, place)).body).saved).toMatchObject({
    soal: 'Yang kedua?',
    jawaban3: 'baru',
    umum: 'Dari yang pertama.',
    kategori: 'Data',
  })
})

it('sets a quiz up and its dates; hours without a day and a closing before the opening are told', async () => {
  const { trainer, world, quiz } = await begin()
  const { saved, version } = Object(await trainer.get(settings, QUIZ)).body
  const { acakSoal: _, ...fields } = saved
  const sent = Object.entries<string>({ ...fields, versi: String(version), waktu: '0' })
  expect(await trainer.post(set, QUIZ, sent)).toMatchObject({
    status: 422,
    body: { errors: { waktu: expect.stringContaining('300') } },
  })
  expect(
    (
      await trainer.post(
        set,
        QUIZ,
        Object.entries<string>({ ...fields, versi: String(version), waktu: '30' }),
      )
    ).status,
  ).toBe(302)
  expect((await quiz()).settings).toMatchObject({ time: 30, shuffleChoices: true, shuffleQuestions: false })
  const place = { ...QUIZ, angkatan: world.cohort.id }
  const dates = { versi: '0', bukaHari: '', bukaJam: '', tutupHari: '', tutupJam: '', tujuan: 'pra' }
  const post = (more: Record<string, string>) =>
    trainer.post(schedule, place, Object.entries({ ...dates, ...more }))
  expect(await post({ bukaJam: '08:30' })).toMatchObject({
    body: { errors: { bukaHari: 'Pilih dahulu tanggalnya.' } },
  })
  expect(await post({ bukaHari: '2026-12-02', tutupHari: '2026-12-01' })).toMatchObject({ status: 422 })
  expect((await post({ bukaHari: '2026-12-01', bukaJam: '08:30' })).status).toBe(302)
  const row = await db.quizSchedule.findFirstOrThrow({ where: { cohortId: world.cohort.id } })
  // Half past eight in Makassar.
  expect([row.opensAt?.toISOString(), row.closesAt, row.purpose]).toEqual([
    '2026-12-01T00:30:00.000Z',
    null,
    'PRA',
  ])
})

it('shows the second of two who set a quiz up what is stored beside hers, and takes it then', async () => {
  const { trainer, quiz } = await begin()
  const { saved, marks, version } = Object(await trainer.get(settings, QUIZ)).body
  const shown = Object.entries(marks).map(([name, mark]) => [`dasar.${name}`, String(mark)] as const)
  const { acakSoal: _, acakJawaban: __, ...fields } = saved
  const page = { ...fields, ...Object.fromEntries(shown), versi: String(version) }
  const send = (form: Record<string, string>) => trainer.post(set, QUIZ, Object.entries(form))
  const first = { ...page, waktu: '30', lulus: '60', acakSoal: 'ya' }
  expect((await send(first)).status).toBe(302)
  const met = await send({ ...page, waktu: '45', pengantar: 'Baca dahulu' })
  const { values, newer } = Object(met.body)
  expect([met.status, newer]).toEqual([
    409,
    expect.arrayContaining([{ name: 'waktu', stored: '30', mine: '45' }]),
  ])
  expect(values).toMatchObject({ lulus: '60', waktu: '45' })
  const ticked = Object.entries<string>(values).filter(
    ([name, value]) => typeof value === 'string' && (!name.startsWith('acak') || value !== ''),
  )
  expect((await send(Object.fromEntries(ticked))).status).toBe(302)
  expect((await quiz()).settings).toMatchObject({ time: 45, pass: 60 })
})

it('gives keys to trainers only: page, bank and file are none for participants', async () => {
  const { world, place } = await begin()
  const learner = await visitor(world.teams.one.members[0].id)
  for (const [door, params] of [
    [question, place],
    [blank, QUIZ],
    [bank, QUIZ],
    [download, QUIZ],
    [settings, QUIZ],
  ] as const)
    expect((await learner.get(door, params)).status).toBe(404)
  expect(
    (
      await learner.post(ask, QUIZ, [
        ['kunci', randomUUID()],
        ['soal', place.soal],
      ])
    ).status,
  ).toBe(404)
})
