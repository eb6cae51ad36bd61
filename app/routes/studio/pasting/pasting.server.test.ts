import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { caseFile } from '#tests/support/cases.ts'
import { visitor } from '#tests/support/doors.ts'
import { clearCourses } from '#tests/support/making.ts'
import { aBank } from '#tests/support/question-bank.ts'
import { action, loader } from './paste.tsx'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import type { Pasted } from './pasting.server.ts'

clearCourses()
const PLACE = { modul: 'awal', kuis: 'kuis' }

async function room() {
  const bank = await aBank()
  const trainer = await visitor(bank.trainer.id)
  const send = async (fields: Record<string, string>, file?: { name: string; bytes: Uint8Array }) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ kunci: randomUUID(), ...fields })) form.set(name, value)
    if (file) form.set('berkas', new File([new Uint8Array(file.bytes)], file.name))
    const answer = await trainer.post(action, PLACE, form)
    // The door answers with this, or with a redirect.
    return { ...answer, pasted: answer.body as Pasted }
  }
  return { ...bank, visit: trainer, send }
}

test('refuses a participant, a foreign trainer, an unknown quiz and a form of another shape', async () => {
  const { strangers, visit, send } = await room()
  for (const asker of strangers) {
    const stranger = await visitor(asker.id)
    expect([403, 404]).toContain((await stranger.get(loader, PLACE)).status)
    const form = new FormData()
    form.set('kunci', randomUUID())
    form.set('teks', '1. Apa?')
    form.set('aksi', 'masuk')
    expect([403, 404]).toContain((await stranger.post(action, PLACE, form)).status)
  }
  expect((await visit.get(loader, { ...PLACE, kuis: 'lain' })).status).toBe(404)
  expect((await send({ aksi: 'hapus-semua' })).status).toBe(400)
  expect((await send({ teks: 'x', lain: 'y' })).status).toBe(400)
})

test('what was pasted comes back with what was understood, and a press changes the text', async () => {
  const { send } = await room()
  const first = await send({ teks: '1. Mana?\nA. satu\nB. dua', aksi: 'baca' })
  expect(first.pasted.shown).toMatchObject({
    ready: 0,
    questions: [{ title: 'Mana?', isReady: false, faultLine: 1, facts: 'Pilihan ganda, 2 pilihan.' }],
  })
  const press = first.pasted.shown?.questions[0]?.presses[1]
  expect(press).toEqual({ value: 'obat:1.key.B', label: 'Jawaban benar: B. dua', answer: 'dua' })
  const second = await send({ teks: first.pasted.text, aksi: 'obat:1.key.B' })
  expect(second.pasted.text).toBe('1. Mana?\nA. satu\nB. dua\nJawaban: B')
  expect(second.pasted.shown).toMatchObject({ ready: 1, questions: [{ isReady: true, right: 'dua' }] })
})

test('a press that fits no more loses no text', async () => {
  const { send } = await room()
  const { pasted, status } = await send({ teks: 'lain sekali', aksi: 'obat:1.key.B' })
  expect([status, pasted.text]).toEqual([200, 'lain sekali'])
})

test('a file joins what stands in the box, and is not kept', async () => {
  const { send } = await room()
  const bytes = caseFile('quiz/word-04-true-false-table.docx')
  const { pasted } = await send(
    { teks: '9. Ada?\nJawaban: Benar', aksi: 'baca' },
    { name: 'soal.docx', bytes },
  )
  expect(pasted.text.startsWith('9. Ada?\nJawaban: Benar\n\nBeri tanda')).toBe(true)
  expect(pasted.shown).toMatchObject({ ready: 5 })
})

test('a file that cannot be read is told beside its field, and the text stays', async () => {
  const { send } = await room()
  const file = { name: 'a.docx', bytes: Buffer.from('%PDF-1.7') }
  const { pasted, status } = await send({ teks: '1. Apa?', aksi: 'baca' }, file)
  expect([status, pasted.text]).toEqual([422, '1. Apa?'])
  expect(pasted.errors.berkas).toMatch(/tidak dikenal/)
})

test('what is ready goes into the quiz; the rest stays in the box', async () => {
  const { send, titles } = await room()
  const text = '1. Siapa?\nA. Dinkes\nB. DPPKB\nKunci: B\n\n2. Mana?\nA. satu\nB. dua'
  const { pasted } = await send({ teks: text, aksi: 'masuk' })
  expect(pasted).toMatchObject({
    done: '1 soal baru masuk ke kuis. Sisanya masih di kotak.',
    text: '2. Mana?\nA. satu\nB. dua',
  })
  expect(await titles()).toHaveLength(2)
  const all = await send({ teks: `${pasted.text}\nKunci: A`, aksi: 'masuk' })
  expect(all).toMatchObject({ status: 302, location: '/studio/awal/kuis/kuis' })
  expect(await titles()).toHaveLength(3)
})

test('nothing is written while only looking', async () => {
  const { send, districtId } = await room()
  const before = await db.question.count({ where: { districtId } })
  await send({ teks: '1. Siapa?\nA. Dinkes\nB. DPPKB\nKunci: B', aksi: 'baca' })
  expect(await db.question.count({ where: { districtId } })).toBe(before)
})

test('where the bank has a question in other words the page asks, keeps what was chosen, and writes what was chosen', async () => {
  const { send, question, titles } = await room()
  const first = '::Soal 1:: Ibu kota Kutim? {=Sangatta ~Bontang}'
  const other = '::Soal 1:: Siapa menimbang balita? {=Kader ~Camat}'
  expect((await send({ teks: first, aksi: 'baca' })).pasted.shown?.questions).toMatchObject([
    { bank: 'Soal baru.', choice: null },
  ])
  await send({ teks: first, aksi: 'masuk' })
  const shown = (await send({ teks: other, aksi: 'baca' })).pasted.shown?.questions[0]
  expect(shown?.bank).toBe(
    'Di bank ada soal dengan judul yang sama, isinya lain: "Ibu kota Kutim?" (dipakai kuis ini).',
  )
  expect(shown?.choice).toMatchObject({ chosen: 'perbarui', others: '' })
  const name = shown?.choice?.name ?? ''
  // Nothing that its page did not ask about.
  const unasked = await send({ teks: other, aksi: 'masuk' })
  expect([unasked.status, unasked.pasted.text]).toEqual([422, other])
  expect(unasked.pasted.errors[WHOLE_FORM]).toMatch(/^Belum ada yang masuk/)
  const kept = await send({ teks: other, aksi: 'baca', [name]: 'baru' })
  expect(kept.pasted.shown?.questions[0]?.choice).toMatchObject({ name, chosen: 'baru' })
  const rest = '\n\n::Soal 2:: Mana?'
  const { pasted } = await send({ teks: `${other}${rest} {~a ~b}`, aksi: 'masuk', [name]: 'perbarui' })
  expect(pasted.done).toBe('1 soal diperbarui. Sisanya masih di kotak.')
  expect(await titles()).toEqual(['S-01', 'Soal 1'])
  expect(await question('Soal 1')).toMatchObject({ currentVersion: { number: 2 } })
  expect((await send({ teks: other, aksi: 'masuk', 'sama-zz': 'baru' })).status).toBe(400)
  expect((await send({ teks: other, aksi: 'masuk', [name]: 'hapus' })).status).toBe(400)
})
