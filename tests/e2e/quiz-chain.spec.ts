import { expect, test, type Page } from '@playwright/test'
import { paste } from './clipboard.ts'
import { alive, DESK, enter, inspect, leave, LONG, PHONE, receipt, word } from './people.ts'
import { answerAll, begin, card, handInSheet, onServer } from './quiz-pages.ts'
import { sheetsOf } from './spreadsheets.ts'
import { asWordHtml, TEN, WRONG_KEY } from './word-questions.ts'

// A quiz from a document in Word to its marks: a trainer and three participants, each with a browser of her own.
test.describe.configure({ mode: 'serial' })

const MODULE = 'memahami-stunting-dan-kemiskinan-ekstrem'
const NAME = 'Kuis rantai'
const ROOM = `/belajar/${MODULE}`

/** Who takes it: over a line that drops, without scripts, on two devices. */
const [DROPS, PLAIN, TWO] = ['peserta27', 'peserta28', 'peserta30']

/** All right but the essay, which waits; the key of the fourth is wrong, so the machine says no to it. */
const RIGHT: Readonly<Record<number, string>> = {
  1: 'DPPKB',
  2: 'akar masalah',
  3: 'kader posyandu',
  [WRONG_KEY.number]: WRONG_KEY.right,
  5: 'Februari dan Agustus',
  6: 'partisipasi',
  7: 'Benar',
  8: '6',
  9: 'Stunting',
}
const ESSAY = 'Air bersih jauh, dan ibu hamil jarang diperiksa.'

/** Where the quiz is in the studio and for participants, and in the grading room; known once it is made. */
let [studio, quiz, marking] = ['', '', '']

async function handIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kumpulkan' }).click()
  await handInSheet(page).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
}

const handedIn = (page: Page) =>
  expect(page.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible({ timeout: 60_000 })

test('a trainer pastes ten questions from Word, and participants find the quiz once it is shown', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const trainer = await enter(browser, 'pelatih3', DESK, { at: `/studio/${MODULE}/kuis` })
  await alive(trainer)
  await trainer.getByLabel('Nama kuis').fill(NAME)
  await trainer.getByRole('button', { name: 'Buat kuis' }).click()
  await expect(word(trainer, `Kuis “${NAME}” dibuat sebagai draf.`)).toBeVisible()
  studio = new URL(trainer.url()).pathname
  quiz = studio.replace('/studio/', '/belajar/')
  const reader = await enter(browser, DROPS, PHONE, { at: ROOM })
  await expect(reader.getByRole('link', { name: NAME })).toHaveCount(0)

  await trainer.getByRole('link', { name: 'Tempel dari Word, Excel, atau GIFT' }).click()
  await alive(trainer)
  const box = trainer.getByLabel('Teks soal')
  await box.focus()
  await paste(trainer, { 'text/html': asWordHtml(TEN), 'text/plain': 'tanpa tebal' })
  await expect(box).toHaveValue(/B\. DPPKB\nC\. Bappeda\nJawaban: B\n2\. Apa/)
  await trainer.getByRole('button', { name: 'Baca', exact: true }).click()
  await expect(trainer.getByText('10 soal, 9 siap')).toBeVisible()
  await inspect(trainer, { closely: true })
  await trainer.getByRole('button', { name: 'Jadikan uraian' }).last().click()
  await expect(receipt(trainer, 'Semua soal siap dimasukkan.')).toBeFocused()
  await trainer.getByRole('button', { name: 'Masukkan 10 soal yang siap' }).click()
  await expect(word(trainer, '10 soal baru masuk ke kuis.')).toBeVisible()
  await expect(trainer.locator('main ol.rows > li')).toHaveCount(10)
  await inspect(trainer)

  // A draft is nowhere for who learns.
  await reader.goto(ROOM)
  await expect(reader.getByRole('link', { name: NAME })).toHaveCount(0)
  expect((await reader.request.get(quiz)).status()).toBe(404)
  await trainer.getByRole('link', { name: 'Tampilkan kuis' }).click()
  await trainer.getByRole('button', { name: 'Tampilkan kepada peserta' }).click()
  await expect(word(trainer, `“${NAME}” ditampilkan kepada peserta.`)).toBeVisible()

  await reader.goto(ROOM)
  await reader.getByRole('link', { name: NAME }).first().click()
  await expect(reader.getByText('10 soal', { exact: true })).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Mulai kuis' })).toBeVisible()
  await leave(reader)
  await leave(trainer)
})

test('one takes it over a line that drops', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enter(browser, DROPS, PHONE, { at: quiz })
  await begin(page)
  await answerAll(page, { 1: RIGHT[1] ?? '' })
  await onServer(page, 1)
  await page.context().setOffline(true)
  await answerAll(page, { ...RIGHT, 10: ESSAY })
  await expect(card(page, 10).getByText(/^Di perangkat \d/)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(/Soal 2, 3, 4, 5, 6, 7, 8, 9, 10 tersimpan di perangkat ini/)).toBeVisible()
  // The line stays away; on the page nothing is lost and nothing complains.
  const back = Date.now() + (LONG ? 30_000 : 3_000)
  await expect.poll(() => Date.now() >= back, { timeout: 60_000 }).toBe(true)
  await expect(card(page, 10).getByRole('textbox')).toHaveValue(ESSAY)
  await page.context().setOffline(false)
  await onServer(page, 10)
  await inspect(page, { closely: true })
  await handIn(page)
  await handedIn(page)
  await expect(page.getByText(/^1 jawaban menunggu dinilai pelatih/)).toBeVisible()
  await page.context().close()
})

test('one takes it without scripts', async ({ browser }) => {
  const page = await enter(browser, PLAIN, PHONE, { at: quiz, javaScriptEnabled: false })
  await begin(page)
  await answerAll(page, { ...RIGHT, [WRONG_KEY.number]: WRONG_KEY.keyed, 10: 'Jalan rusak.' })
  await card(page, 10).getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText(/^Jawaban tersimpan di server/)).toBeVisible()
  await page.getByRole('button', { name: 'Kumpulkan', exact: true }).click()
  await expect(handInSheet(page).getByText('Semua soal sudah terjawab.')).toBeVisible()
  await handInSheet(page).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
  await handedIn(page)
  await leave(page)
})

test('one takes it on two devices at once, and nothing is lost', async ({ browser }) => {
  test.setTimeout(180_000)
  const phone = await enter(browser, TWO, PHONE, { at: quiz })
  await begin(phone)
  const other = await enter(browser, TWO, PHONE, { at: quiz })
  await alive(other)
  await answerAll(phone, { 1: 'Bappeda', 2: RIGHT[2] ?? '', 3: RIGHT[3] ?? '' })
  await onServer(phone, 3)
  await answerAll(other, { 1: 'DPPKB' })
  await expect(card(other, 1).getByText('Ada dua jawaban')).toBeVisible()
  await inspect(other, { closely: true })
  await card(other, 1).getByRole('button', { name: 'Pakai tulisan saya' }).first().click()
  await onServer(other, 1)
  await answerAll(other, { 5: 'Maret saja', 8: '6', 10: ESSAY })
  await onServer(other, 10)
  await leave(other)
  await phone.reload()
  await alive(phone)
  await expect(card(phone, 1).getByRole('radio', { name: 'DPPKB', exact: true })).toBeChecked()
  await expect(card(phone, 2).getByRole('radio', { name: 'akar masalah', exact: true })).toBeChecked()
  await expect(card(phone, 10).getByRole('textbox')).toHaveValue(ESSAY)
  await phone.getByRole('link', { name: 'Kumpulkan' }).click()
  await expect(handInSheet(phone).getByText(/^Belum dijawab: soal 4, 6, 7, 9\./)).toBeVisible()
  await handInSheet(phone).getByRole('button', { name: 'Kumpulkan sekarang' }).click()
  await handedIn(phone)
  await leave(phone)
})

test('the trainer marks the essays, and each reads her mark and what was said of it', async ({ browser }) => {
  test.setTimeout(120_000)
  const trainer = await enter(browser, 'pelatih3', PHONE, { at: '/penilaian' })
  await trainer.getByRole('link', { name: NAME }).click()
  marking = new URL(trainer.url()).pathname
  await inspect(trainer, { closely: true })
  await trainer.getByRole('link', { name: 'Uraikan dua akar masalah' }).click()
  await alive(trainer)
  const fields = trainer.getByRole('group').filter({ has: trainer.getByLabel(/^Poin \(0 sampai 1\)/) })
  await expect(fields).toHaveCount(3)
  const good = fields.filter({ hasText: ESSAY })
  await expect(good).toHaveCount(2)
  for (const at of [0, 1]) {
    await good.nth(at).getByLabel(/^Poin/).fill('1')
    await good.nth(at).getByLabel('Catatan untuk peserta').fill('Dua akar, keduanya jelas.')
  }
  await inspect(trainer, { closely: true })
  await fields.filter({ hasText: 'Jalan rusak.' }).getByLabel(/^Poin/).fill('0,5')
  await trainer.getByRole('button', { name: 'Simpan nilai' }).click()
  await expect(word(trainer, '3 jawaban dinilai.')).toBeVisible()
  await leave(trainer)

  const reader = await enter(browser, DROPS, PHONE, { at: `${quiz}/hasil/1` })
  await expect(reader.getByText('Dua akar, keduanya jelas.').first()).toBeVisible()
  await expect(reader.getByText(/^90 dari 100/).first()).toBeVisible()
  await leave(reader)
})

test('a wrong key is corrected: a sheet says whose marks change, and she is told on her result and by mail', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const trainer = await enter(browser, 'pelatih3', DESK, { at: studio })
  await trainer
    .locator('main ol.rows > li')
    .nth(WRONG_KEY.number - 1)
    .getByRole('link')
    .first()
    .click()
  await alive(trainer)
  await trainer.locator('[name=benar1]').uncheck()
  await trainer.locator('[name=benar2]').check()
  await trainer.getByRole('button', { name: 'Simpan soal' }).click()
  await trainer.getByRole('link', { name: /^Kunci soal ini keliru/ }).click()
  await alive(trainer)
  await expect(
    trainer.getByText('3 percobaan menjawab versi lama; nilai 2 di antaranya berubah.'),
  ).toBeVisible()
  await expect(trainer.getByText('90 menjadi 100 dari 100')).toBeVisible()
  await inspect(trainer, { closely: true })
  await trainer.getByLabel('Alasan').fill('Data gizi per anak ada di e-PPGBM.')
  await trainer.getByRole('button', { name: 'Hitung ulang' }).click()
  await expect(
    word(trainer, 'Kunci diperbaiki: 3 percobaan dihitung ulang, 2 nilainya berubah.'),
  ).toBeVisible()
  await leave(trainer)

  const reader = await enter(browser, DROPS, PHONE, { at: `${quiz}/hasil/1` })
  await expect(reader.getByText(/^Nilai Anda berubah dari 90 menjadi 100 pada/)).toBeVisible()
  await inspect(reader, { closely: true })
  const told = reader.getByRole('listitem').filter({ hasText: `Kunci kuis diperbaiki: ${NAME}` })
  const told27 = told.filter({ hasText: `${DROPS}@demo.aksis.test` })
  await expect(async () => {
    await reader.goto('/demo/surat')
    await expect(told27).toHaveCount(1, { timeout: 1000 })
  }).toPass({ timeout: 40_000 })
  await leave(reader)
})

test('the trainer reads the analysis, and takes it as a workbook', async ({ browser }) => {
  test.setTimeout(120_000)
  const trainer = await enter(browser, 'pelatih3', PHONE, { at: studio })
  await trainer.getByRole('link', { name: 'Analisis butir' }).click()
  await expect(trainer.getByText('Dari percobaan pertama 3 peserta')).toBeVisible()
  const fifth = trainer.locator('main ol.rows > li').nth(4)
  await expect(fifth.getByText('2 dari 3 menjawab benar')).toBeVisible()
  // Of three people nobody says percentages.
  await expect(trainer.getByText(/\d %/)).toHaveCount(0)
  await inspect(trainer, { closely: true })
  const [download] = await Promise.all([
    trainer.waitForEvent('download'),
    trainer.getByRole('link', { name: 'Unduh Excel' }).click(),
  ])
  const sheets = sheetsOf(await download.path())
  expect([...sheets.keys()]).toEqual(['Butir', 'Pilihan', 'Peserta'])
  expect(sheets.get('Butir')?.map((row) => row[1])).toEqual(['Menjawab (n)', ...TEN.map(() => '3')])
  const people = sheets.get('Peserta')?.slice(1) ?? []
  expect(people).toHaveLength(3)
  expect(people.every(([name = '']) => name.endsWith('Contoh'))).toBe(true)
  await trainer.getByRole('link', { name: 'Nilai jawaban' }).click()
  await expect(trainer).toHaveURL(new RegExp(`${marking}$`))

  // Others look at the course of this server as it was.
  await trainer.goto(studio)
  await trainer.getByRole('button', { name: 'Arsipkan kuis' }).click()
  await expect(word(trainer, 'diarsipkan')).toBeVisible()
  await leave(trainer)
})
