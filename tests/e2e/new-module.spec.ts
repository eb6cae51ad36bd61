import { expect, test, type Page } from '@playwright/test'
import { mp4 } from '#tests/support/films.ts'
import { PDF } from '#tests/data/hostile-files.data.ts'
import { teachingDocument } from '../support/word-file.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'
import { lessonText, writeLesson } from './lesson-text.ts'

const MODULE = '/studio/turun-lapangan'
const TITLES = ['Membaca data desa', 'Menulis temuan']
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Waits until all pictures in the text are there, however lazy they are. */
async function pictures(page: Page): Promise<number[]> {
  const all = page.locator('article picture img')
  for (const one of await all.all()) await one.scrollIntoViewIfNeeded()
  await expect
    .poll(() => all.evaluateAll((list: HTMLImageElement[]) => list.every((img) => img.complete)))
    .toBe(true)
  return all.evaluateAll((list: HTMLImageElement[]) => list.map((img) => img.naturalWidth))
}

test('lessons made of a Word file, with a film and a paper, are read on a phone, in data-saver and without scripts', async ({
  browser,
}) => {
  const trainer = await enter(browser, 'pelatih3', DESK, { at: `${MODULE}/berkas` })
  await alive(trainer)
  await trainer.locator('input[type=file]').setInputFiles([
    { name: 'kunjungan.mp4', mimeType: 'video/mp4', buffer: mp4({}) },
    { name: 'panduan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) },
  ])
  await expect(trainer.getByText('<Video berkas="kunjungan.mp4"')).toBeVisible()
  await expect(trainer.getByText('<Berkas berkas="panduan.pdf"')).toBeVisible()

  await trainer.goto(`${MODULE}/impor`)
  const buffer = await teachingDocument()
  await trainer.locator('input[type=file]').setInputFiles({ name: 'Bahan ajar.docx', mimeType: DOCX, buffer })
  await trainer.getByRole('button', { name: 'Baca berkas' }).click()
  await trainer.getByRole('button', { name: 'Jadikan draf pelajaran' }).click()
  await expect(word(trainer, '2 draf pelajaran masuk ke studio.')).toBeVisible()

  for (const title of TITLES) {
    await trainer.goto(MODULE)
    await trainer.getByRole('link', { name: title }).first().click()
    await alive(trainer)
    const text = (await lessonText(trainer).inputValue())
      .replaceAll('alt=""', 'alt="Sketsa desa contoh."')
      .trimEnd()
    const more =
      title === TITLES[0]
        ? ''
        : '\n\n<Video berkas="kunjungan.mp4" judul="Satu kunjungan">\n\nSelamat pagi, Ibu.\n\n</Video>\n\n<Berkas berkas="panduan.pdf" judul="Panduan kunjungan" />\n'
    await writeLesson(trainer, (text + more).trimEnd())
    await trainer.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(trainer.getByText('Peserta belum melihatnya').first()).toBeVisible()
  }
  await trainer.goto(MODULE)
  await trainer.getByRole('link', { name: /^Terbitkan beberapa draf/ }).click()
  await inspect(trainer)
  await trainer.getByRole('button', { name: 'Terbitkan yang dicentang' }).click()
  await expect(word(trainer, /^2 pelajaran terbit\./)).toBeVisible()

  // The module is not open for participants yet: who reads along sees what they will see.
  const reader = await enter(browser, 'sekretariat', PHONE, { at: '/belajar/turun-lapangan' })
  await reader.getByRole('link', { name: 'Membaca data desa' }).click()
  await expect(reader.getByRole('table').first()).toBeVisible()
  expect((await pictures(reader)).every((width) => width > 0)).toBe(true)
  await inspect(reader)
  await reader.goto('/belajar/turun-lapangan')
  await reader.getByRole('link', { name: 'Menulis temuan' }).click()
  await expect(reader.getByText('Satu kunjungan').first()).toBeVisible()
  await expect(reader.getByRole('link', { name: /Panduan kunjungan/ })).toBeVisible()
  await inspect(reader)
  await leave(reader)
  const plain = await enter(browser, 'sekretariat', PHONE, { javaScriptEnabled: false, at: '/profil' })
  await plain.goto('/belajar/turun-lapangan/menulis-temuan')
  await expect(plain.locator('article video')).toHaveAttribute('preload', 'none')
  await expect(plain.locator('article summary').filter({ visible: true }).last()).toBeVisible()
  const paper = await plain.request.get(
    (await plain.getByRole('link', { name: /Panduan kunjungan/ }).getAttribute('href')) ?? '',
  )
  expect(paper.headers()['content-type']).toBe('application/pdf')
  await plain.setExtraHTTPHeaders({ 'Save-Data': 'on' })
  await plain.goto('/belajar/turun-lapangan/membaca-data-desa')
  await expect(plain.getByRole('link', { name: /^Tampilkan gambar/ }).first()).toBeVisible()
  await expect(plain.locator('article img')).toHaveCount(0)
  await plain.goto('/belajar/turun-lapangan/menulis-temuan')
  await expect(plain.getByText('Selamat pagi, Ibu.')).toBeVisible()
  await expect(plain.locator('article video')).toHaveCount(0)
  await leave(plain)

  // Others look at the course of this server as it was.
  for (const slug of ['membaca-data-desa', 'menulis-temuan']) {
    await trainer.goto(`${MODULE}/${slug}/arsip`)
    await trainer.getByRole('button', { name: 'Arsipkan' }).click()
    await expect(trainer.getByText(/diarsipkan/).first()).toBeVisible()
  }
  await leave(trainer)
})
