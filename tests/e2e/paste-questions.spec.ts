import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { paste } from './clipboard.ts'
import { alive, DESK, enter, inspect, leave, PHONE, receipt, word } from './people.ts'

const CASES = path.resolve('tests/cases/quiz')
const WORD = readFileSync(path.join(CASES, 'word-07-autonumber-clipboard.html'), 'utf8')
const MODULE = '/studio/akar-masalah-dan-analisis-situasi/kuis'

/** A quiz of its own, so that those of the sample stay as they are. */
async function newQuiz(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nama kuis').fill(name)
  await page.getByRole('button', { name: 'Buat kuis' }).click()
  await page.getByRole('link', { name: 'Tempel dari Word, Excel, atau GIFT' }).click()
  await expect(page.getByRole('heading', { name: 'Tempel soal', level: 1 })).toBeVisible()
}

test('a trainer pastes questions from Word, says what is unclear with a press, and they stand in the quiz', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih3', PHONE, { at: MODULE })
  await newQuiz(page, 'Dari Word')
  await alive(page)
  await inspect(page, { closely: true })
  const box = page.getByLabel('Teks soal')
  await box.focus()
  await paste(page, { 'text/html': WORD, 'text/plain': 'tanpa tebal' })
  await expect(box).toHaveValue(/B\. DPPKB\nC\. Bappeda\nJawaban: B\n2\. D\/S berarti/)
  await box.press('ControlOrMeta+End')
  await box.pressSequentially('\n3. Batas lulus?\nA. 60\nB. 70\n4. Uraikan dua sebab.')
  // The box scrolls within itself: what has the focus begins where the caret is.
  await box.press('ControlOrMeta+Home')
  await page.getByRole('button', { name: 'Baca', exact: true }).click()
  await expect(page.getByText('4 soal, 2 siap')).toBeVisible()
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Jawaban benar: B. 70' }).click()
  await expect(box).toHaveValue(/B\. 70\nJawaban: B\n4\. Uraikan/)
  // The focus is at what is still to be mended.
  await expect(receipt(page, 'Uraikan dua sebab.')).toBeFocused()
  await page.getByRole('button', { name: 'Masukkan 3 soal yang siap' }).click()
  await expect(receipt(page, '3 soal baru masuk ke kuis. Sisanya masih di kotak.')).toBeFocused()
  await expect(box).toHaveValue('4. Uraikan dua sebab.')
  await page.getByRole('button', { name: 'Jadikan uraian' }).click()
  await page.getByRole('button', { name: 'Masukkan 1 soal yang siap' }).click()
  await expect(word(page, '1 soal baru masuk ke kuis.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'D/S berarti' })).toBeVisible()
  await page.goto(MODULE)
  await leave(page)
})

test('what is in the box is there again after the page was closed', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', DESK, { at: MODULE })
  await newQuiz(page, 'Tertutup')
  await alive(page)
  await page.getByLabel('Teks soal').fill('1. Siapa pemilik data KRS?')
  await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim')).toBeVisible()
  await page.reload()
  await alive(page)
  await page.getByRole('button', { name: 'Pakai' }).click()
  await expect(page.getByLabel('Teks soal')).toHaveValue('1. Siapa pemilik data KRS?')
  await page.getByLabel('Teks soal').fill('')
  await leave(page)
})

test('without scripts a file and the text of the box are read and mended by plain forms', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih3', PHONE, { at: MODULE, javaScriptEnabled: false })
  await newQuiz(page, 'Tanpa skrip')
  await page.getByLabel('Teks soal').fill('9. Ada?\nJawaban: Benar')
  await page.locator('input[type=file]').setInputFiles(path.join(CASES, 'word-04-true-false-table.docx'))
  await page.getByRole('button', { name: 'Baca', exact: true }).click()
  await expect(page.getByText('6 soal, 5 siap')).toBeVisible()
  await page.getByRole('button', { name: 'Benar–salah: Salah' }).click()
  await page.getByRole('button', { name: 'Masukkan 6 soal yang siap' }).click()
  // What is left has no number any more, so it may be a question: its author says.
  await expect(page.getByRole('heading', { name: 'Beri tanda centang pada B' })).toBeVisible()
  await page.getByRole('button', { name: 'Buang dari kotak' }).click()
  await expect(page.getByLabel('Teks soal')).toHaveValue('')
  await leave(page)
})

for (const javaScriptEnabled of [true, false])
  test(`a second list with the titles of another quiz asks what becomes of them${javaScriptEnabled ? '' : ', also without scripts'}`, async ({
    browser,
  }) => {
    const name = javaScriptEnabled ? 'serupa' : 'serupa tanpa skrip'
    const page = await enter(browser, 'pelatih3', PHONE, { at: MODULE, javaScriptEnabled })
    const box = page.getByLabel('Teks soal')
    const read = async (text: string) => {
      if (javaScriptEnabled) await alive(page)
      await box.fill(text)
      await page.getByRole('button', { name: 'Baca', exact: true }).click()
    }
    await newQuiz(page, `Pra ${name}`)
    await read(`::${name} 1:: Ibu kota Kutai Timur? {=Sangatta ~Bontang}`)
    await expect(page.getByText('Soal baru.')).toBeVisible()
    await page.getByRole('button', { name: 'Masukkan 1 soal yang siap' }).click()
    await expect(word(page, '1 soal baru masuk ke kuis.')).toBeVisible()
    await page.goto(MODULE)
    await newQuiz(page, `Pasca ${name}`)
    await read(`::${name} 1:: Siapa yang menimbang balita? {=Kader ~Camat}`)
    await expect(page.getByText(`(dipakai "Pra ${name}")`)).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Soal baru' })).toBeChecked()
    await page.getByRole('radio', { name: 'Pengganti isi soal di bank' }).check()
    // What is chosen stays when the text is read once more.
    await page.getByRole('button', { name: 'Baca ulang' }).click()
    await expect(page.getByRole('radio', { name: 'Pengganti isi soal di bank' })).toBeChecked()
    if (javaScriptEnabled) await inspect(page, { closely: true })
    await page.getByRole('radio', { name: 'Soal baru' }).check()
    await page.getByRole('button', { name: 'Masukkan 1 soal yang siap' }).click()
    await expect(word(page, '1 soal baru masuk ke kuis.')).toBeVisible()
    await expect(page.getByRole('heading', { name: `${name} 1 (2)` })).toBeVisible()
    await page.goto(MODULE)
    await page.getByRole('link', { name: `Pra ${name}` }).click()
    await page.getByRole('link', { name: `${name} 1`, exact: true }).click()
    await expect(page.getByLabel('Pertanyaan', { exact: true })).toHaveValue('Ibu kota Kutai Timur?')
    await leave(page)
  })
