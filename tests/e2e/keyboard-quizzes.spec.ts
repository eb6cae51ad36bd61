import { expect, test } from '@playwright/test'
import { press, tabTo, tick } from './by-keys.ts'
import { alive, DESK, enter, leave, receipt, word } from './people.ts'
import { begin, card, handInSheet, onServer } from './quiz-pages.ts'

// A quiz from its paste to a corrected key, and works from the sheet to the table, without a mouse.
test.describe.configure({ mode: 'serial' })

const MODULE = 'kolaborasi-lintas-sektor'
const TEXT = `1. Siapa memegang data KRS?
A. Bappeda
B. BKKBN
Jawaban: A

2. Uraikan satu sebab.`

let studio = ''

test('questions are pasted, what is unclear is said, and the quiz is shown', async ({ browser }) => {
  const page = await enter(browser, 'pelatih2', DESK, { at: `/studio/${MODULE}/kuis` })
  await alive(page)
  await tabTo(page, page.getByLabel('Nama kuis'))
  await page.keyboard.type('Papan ketik')
  await page.keyboard.press('Enter')
  await expect(word(page, 'Kuis “Papan ketik” dibuat sebagai draf.')).toBeVisible()
  studio = new URL(page.url()).pathname
  await press(page, page.getByRole('link', { name: 'Tempel dari Word, Excel, atau GIFT' }))
  await expect(page.getByRole('heading', { name: 'Tempel soal', level: 1 })).toBeVisible()
  await alive(page)
  await tabTo(page, page.getByLabel('Teks soal'))
  await page.keyboard.insertText(TEXT)
  await press(page, page.getByRole('button', { name: 'Baca', exact: true }))
  await expect(receipt(page, 'Uraikan satu sebab.')).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Jadikan uraian' }))
  await expect(receipt(page, 'Semua soal siap dimasukkan.')).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Masukkan 2 soal yang siap' }))
  await expect(word(page, '2 soal')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Tampilkan kuis' }))
  await press(page, page.getByRole('button', { name: 'Tampilkan kepada peserta' }))
  await expect(word(page, '“Papan ketik” ditampilkan kepada peserta.')).toBeVisible()
  await leave(page)
})

test('a key that was wrong is corrected, and what that changes is read before', async ({ browser }) => {
  const reader = await enter(browser, 'peserta29', DESK, { at: studio.replace('/studio/', '/belajar/') })
  await begin(reader)
  // Within a group the arrows lead on.
  await tabTo(reader, card(reader, 1).getByRole('radio').first())
  const right = card(reader, 1).getByRole('radio', { name: 'BKKBN' })
  for (let on = 0; on < 2 && !(await right.isChecked()); on += 1) await reader.keyboard.press('ArrowDown')
  await onServer(reader, 1)
  await press(reader, reader.getByRole('link', { name: 'Kumpulkan' }))
  await press(reader, handInSheet(reader).getByRole('button', { name: 'Kumpulkan sekarang' }))
  await expect(reader.getByText(/Tanda terima K-\d{4}/).first()).toBeVisible()
  await leave(reader)

  const page = await enter(browser, 'pelatih2', DESK, { at: studio })
  await press(page, page.locator('main ol.rows > li').first().getByRole('link').first())
  await alive(page)
  await tick(page, page.locator('[name=benar1]'))
  await tick(page, page.locator('[name=benar2]'))
  await press(page, page.getByRole('button', { name: 'Simpan soal' }))
  await press(page, page.getByRole('link', { name: /^Kunci soal ini keliru/ }))
  await alive(page)
  await expect(page.getByText(/1 percobaan menjawab versi lama/)).toBeVisible()
  await tabTo(page, page.getByRole('textbox', { name: /alasan/i }))
  await page.keyboard.type('Kunci lama keliru.')
  await press(page, page.getByRole('button', { name: 'Hitung ulang' }))
  await expect(page.getByText('1 percobaan dihitung ulang').first()).toBeVisible()
  await leave(page)
})

test('a work is marked level by level, and the next one comes by a press', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', DESK, { at: '/penilaian' })
  await press(page, page.getByRole('link', { name: /^Catatan 200 kata/ }).first())
  await press(page, page.getByRole('link', { name: /^Belum dinilai/ }))
  await page.waitForURL(/keadaan=belum-dinilai/)
  // The first ones and the last are other walks'.
  await press(page, page.locator('tbody th a').nth(3))
  await expect(page.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  await alive(page)
  const groups = await page.getByRole('radio', { name: /^Tingkat 3/ }).all()
  for (const level of groups) {
    const name = (await level.getAttribute('name')) ?? ''
    await tabTo(page, page.locator(`[name="${name}"]`).first())
    for (let on = 0; on < 4 && !(await level.isChecked()); on += 1) await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText('Nilai 75 dari 100').first()).toBeVisible()
  await tabTo(page, page.getByRole('textbox', { name: /^Catatan untuk peserta/ }))
  await page.keyboard.type('Ditulis tanpa tetikus.')
  const on = page.getByRole('group', { name: 'Jumlah nilai dan lanjut' }).getByRole('button').first()
  await press(page, on)
  await expect(word(page, 'Penilaian')).toBeVisible()
  await leave(page)
})

test('levels are chosen in the table and saved', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', DESK, { at: '/penilaian' })
  const list = await page
    .getByRole('link', { name: /^Catatan 200 kata/ })
    .first()
    .getAttribute('href')
  await page.goto(`${list}/tabel`)
  await alive(page)
  const row = page.locator('main ul.rows > li').nth(12)
  await tabTo(page, row.getByRole('combobox').first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(row.getByText(/^Tersimpan di server/)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Simpan semua di halaman ini' }))
  await expect(word(page, 'Semua isian di halaman ini sudah tersimpan.')).toBeVisible()
  await leave(page)
})
