import { expect, test } from '@playwright/test'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const TASK = 'Analisis situasi dan pohon masalah'

test('a team gets more time, reads so on its page, and the grading room shows it', async ({ browser }) => {
  test.setTimeout(120_000)
  const trainer = await enter(browser, 'pelatih3', PHONE, { at: '/penilaian' })
  await trainer.getByRole('link', { name: new RegExp(TASK) }).click()
  await trainer.getByRole('link', { name: 'Perpanjangan' }).click()
  await alive(trainer)
  await expect(trainer.getByText('Belum ada perpanjangan.')).toBeVisible()
  await inspect(trainer, { closely: true })
  await trainer.getByRole('button', { name: 'Beri perpanjangan' }).click()
  await expect(trainer.getByText('Tandai paling sedikit satu.').first()).toBeVisible()
  await trainer.getByRole('checkbox', { name: /^Tim 5\b/ }).check()
  await trainer.getByLabel('Tenggat baru').fill('2026-12-20')
  await trainer.getByLabel('Batas akhir baru').fill('2026-12-22')
  await trainer.getByLabel('Alasan').fill('Bertugas di desa selama banjir.')
  await trainer.getByRole('button', { name: 'Beri perpanjangan' }).click()
  await expect(word(trainer, 'Perpanjangan diberikan kepada 1 tim.')).toBeVisible()
  await expect(trainer.getByText('Bertugas di desa selama banjir.')).toBeVisible()
  await inspect(trainer)
  await trainer.getByRole('link', { name: /^Ubah perpanjangan Tim 5/ }).click()
  await trainer.getByRole('link', { name: 'Tarik perpanjangan' }).click()
  await expect(trainer.getByRole('heading', { name: 'Tarik perpanjangan ini?' })).toBeVisible()
  await inspect(trainer, { closely: true })
  await leave(trainer)
})

/** Works of it wait in the sample data. */
const WAITING = 'Catatan 200 kata untuk pimpinan'

test('many works are graded on one page, also without scripts, and go out and in as a sheet', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await enter(browser, 'pelatih3', PHONE, { javaScriptEnabled: false, at: '/penilaian' })
  await page.getByRole('link', { name: new RegExp(WAITING) }).click()
  await page.getByRole('link', { name: 'Tabel cepat' }).click()
  const first = page.getByRole('list', { name: 'Tabel cepat' }).getByRole('group').first()
  await first.getByRole('combobox').first().selectOption('3')
  await first.getByLabel('Catatan').fill('Dibaca di HP.')
  await first.getByRole('button', { name: /^Simpan baris/ }).click()
  await expect(page.getByText('Penilaian 1 karya disimpan.')).toBeVisible()
  await expect(first.getByRole('combobox').first()).toHaveValue('3')
  await leave(page)

  const desk = await enter(browser, 'pelatih3', DESK, { at: '/penilaian' })
  await desk.getByRole('link', { name: new RegExp(WAITING) }).click()
  await desk.getByRole('link', { name: 'Tabel cepat' }).click()
  await alive(desk)
  await inspect(desk, { closely: true })
  await desk.goBack()
  await desk.getByRole('link', { name: 'Lembar nilai dan ZIP' }).click()
  await inspect(desk, { closely: true })
  const [sheet] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Lembar nilai (XLSX)' }).click(),
  ])
  await desk.getByLabel('Berkas lembar nilai').setInputFiles(await sheet.path())
  await desk.getByRole('button', { name: 'Baca lembar' }).click()
  await expect(desk.getByText('Tidak ada yang akan berubah.')).toBeVisible()
  await inspect(desk, { closely: true })
  await desk.getByRole('button', { name: 'Buang lembar ini' }).click()
  await expect(word(desk, 'Lembar dibuang')).toBeVisible()
  await leave(desk)
})
