import { expect, test, type Page } from '@playwright/test'
import { teachingDocument } from '../support/word-file.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'
import { lessonText, writeLesson } from './lesson-text.ts'

const MODULE = '/studio/kolaborasi-lintas-sektor'

test('a Word file with a table and two pictures becomes two draft lessons, and what was left out is shown', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih2', PHONE, { at: MODULE })
  await page.getByRole('link', { name: /^Dari berkas/ }).click()
  await inspect(page, { closely: true })
  await page.locator('input[type=file]').setInputFiles({
    name: 'Bahan ajar.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await teachingDocument(),
  })
  await page.getByRole('button', { name: 'Baca berkas' }).click()

  await expect(page.getByText('2 draf pelajaran, 2 gambar. Belum ada yang masuk.')).toBeVisible()
  await expect(page.getByText(/^Teks tersembunyi tidak ikut, di 1 tempat/)).toBeVisible()
  await expect(page.getByText(/^Gambar tanpa keterangan isi, 1 buah/)).toBeVisible()
  await expect(page.getByText('KUNCI')).toHaveCount(0)
  await expect(page.getByLabel('Membaca data desa')).toBeChecked()
  await page.locator('summary', { hasText: 'Lihat isinya seperti yang dibaca' }).first().click()
  await expect(page.locator('p.read').filter({ hasText: 'Contoh A | 120' })).toBeVisible()
  await page.locator('summary', { hasText: 'Lihat naskah dengan tandanya' }).first().click()
  await expect(page.getByText('| Contoh A | 120 |')).toBeVisible()
  await expect(page.locator('#gambar ~ ul img, section img').first()).toHaveJSProperty('naturalWidth', 320)
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Jadikan draf pelajaran' }).click()

  await expect(word(page, '2 draf pelajaran masuk ke studio.')).toBeVisible()
  await expect(page.getByText('Peserta belum melihatnya.')).toBeVisible()
  await expect(page.getByText('2 gambar dan berkas ada di pustaka modul.')).toBeVisible()
  await expect(page.getByText('Gambar perlu ditambahkan sendiri')).toHaveCount(0)
  await inspect(page, { closely: true })
  await page.getByRole('link', { name: 'Menulis temuan' }).click()
  await expect(lessonText(page)).toHaveValue(
    /^Temuan ditulis dalam satu kalimat\.\n\n<Gambar berkas="bahan-ajar-2\.png"/,
  )
  await page.goBack()
  await page.getByRole('button', { name: 'Batalkan: arsipkan draf ini' }).click()
  await expect(word(page, 'Dibatalkan: 2 draf diarsipkan.')).toBeVisible()
  await page.goto(MODULE)
  await expect(page.getByRole('link', { name: 'Menulis temuan' })).toHaveCount(0)
  await leave(page)
})

test('a module goes out as a ZIP and comes in again as a module of its own', async ({ browser }) => {
  const page = await enter(browser, 'pelatih2', PHONE, { at: `${MODULE}/impor` })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh modul ini (ZIP)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^\d\d-kolaborasi-lintas-sektor\.zip$/)
  await page.goto('/studio/impor')
  await page.locator('input[type=file]').setInputFiles(await download.path())
  await page.getByRole('button', { name: 'Baca berkas' }).click()
  await expect(page.getByRole('heading', { name: 'Modul yang akan dibuat' })).toBeVisible()
  await page.getByRole('button', { name: 'Buang berkas ini' }).click()
  await expect(word(page, 'Berkas dibuang; tidak ada yang masuk.')).toBeVisible()
  await leave(page)
})

async function bringTeachingDocument(page: Page): Promise<void> {
  await page.goto(`${MODULE}/impor`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'Gambar bahan.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await teachingDocument(),
  })
  await page.getByRole('button', { name: 'Baca berkas' }).click()
  await page.getByRole('button', { name: 'Jadikan draf pelajaran' }).click()
  await expect(word(page, '2 draf pelajaran masuk ke studio.')).toBeVisible()
}

/** Publishes the draft that is open, and answers where participants find it. */
async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: /^Terbitkan versi/ }).click()
  await expect(word(page, 'Peserta sudah dapat membacanya')).toBeVisible()
  return new URL(page.url()).pathname.replace('/studio/', '/belajar/')
}

test(
  'the two pictures of a Word file are seen by a participant once their lessons are published',
  { tag: '@long' },
  async ({ browser }) => {
    const trainer = await enter(browser, 'pelatih2', DESK, { at: MODULE })
    const reader = await enter(browser, 'peserta31', PHONE, { at: '/belajar' })
    await bringTeachingDocument(trainer)
    const receipt = trainer.url()
    await trainer.getByRole('link', { name: 'Membaca data desa' }).click()
    await alive(trainer)
    const first = await publish(trainer)
    await trainer.goto(receipt)
    await trainer.getByRole('link', { name: 'Menulis temuan' }).click()
    await alive(trainer)
    const written = (await lessonText(trainer).inputValue()).trimEnd()
    await writeLesson(trainer, written.replace('alt=""', 'alt="Kader menulis temuan"'))
    await trainer.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(word(trainer, 'Peserta belum melihatnya')).toBeVisible()
    const second = await publish(trainer)

    for (const [address, alt] of [
      [first, 'Kader menimbang balita'],
      [second, 'Kader menulis temuan'],
    ] as const) {
      await reader.goto(address)
      const shown = reader.getByRole('img', { name: alt })
      await shown.scrollIntoViewIfNeeded()
      await expect
        .poll(() => shown.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth))
        .toBeGreaterThan(0)
      await inspect(reader)
    }
    for (const address of [first, second]) {
      await trainer.goto(`${address.replace('/belajar/', '/studio/')}/arsip`)
      await trainer.getByRole('button', { name: 'Arsipkan' }).click()
    }
    await leave(trainer)
    await leave(reader)
  },
)
