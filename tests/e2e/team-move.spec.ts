import { expect, test, type Page } from '@playwright/test'
import { alive, arrived, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const TASK = 'Analisis situasi dan pohon masalah'
const TEXT = 'Pohon masalah ditulis bersama satu tim.'
const COMMENT = 'Akar masalahnya jelas dan bersumber.'

/** As one of the team, for all of it. */
async function handIn(page: Page): Promise<string> {
  await page.getByRole('link', { name: TASK }).first().click()
  await alive(page)
  await page.getByRole('textbox', { name: /^Naskah tugas/ }).fill(TEXT)
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await page.getByRole('button', { name: 'Ya, kirim sekarang' }).click()
  const receipt = page.getByText(/Nomor tanda terima T-\d+/).first()
  await expect(receipt).toBeVisible()
  return /T-\d+/.exec(await receipt.innerText())?.[0] ?? ''
}

/** The secretariat chooses somebody of another team, reads what that means and confirms it. */
async function move(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Tim 2', exact: true }).click()
  await page.getByLabel('Cari nama atau perangkat daerah').fill(name)
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('checkbox', { name: new RegExp(name) }).check()
  await inspect(page)
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await expect(page.getByText('Simpan perubahan Tim 2?')).toBeVisible()
  await expect(arrived(page).filter({ hasText: 'Simpan perubahan Tim 2?' })).toBeFocused()
  await page.getByRole('link', { name: 'Ubah pilihan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tim 2' })).toBeFocused()
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await expect(page.getByText(`${name} Contoh pindah dari Tim 1 ke Tim 2.`)).toBeVisible()
  await expect(page.getByText(/tetap milik yang keluar/)).toContainText(TASK)
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Ya, simpan' }).click()
  await expect(word(page, 'Tim 2 disimpan.')).toBeFocused()
}

test('who is moved to another team keeps what she handed in, its receipt and later its grade', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const mate = await enter(browser, 'peserta02', PHONE, { at: '/tugas' })
  const receipt = await handIn(mate)
  await leave(mate)

  const secretariat = await enter(browser, 'sekretariat', PHONE, { at: '/sekretariat/tim' })
  await move(secretariat, 'Melati')
  await leave(secretariat)

  const moved = await enter(browser, 'peserta03', PHONE, { at: '/tugas' })
  const row = moved.getByRole('listitem').filter({ hasText: TASK })
  await expect(row.getByText('Anda kirim bersama Tim 1')).toBeVisible()
  await inspect(moved)
  await moved.getByRole('link', { name: TASK }).first().click()
  await expect(moved.getByText(/^Tugas ini sudah Anda kirim bersama Tim 1 pada/)).toBeVisible()
  await expect(moved.getByText(TEXT)).toBeVisible()
  await expect(moved.getByText(receipt).first()).toBeVisible()
  await expect(moved.getByRole('textbox')).toHaveCount(0)
  await inspect(moved, { closely: true })
  const address = moved.url()

  const trainer = await enter(browser, 'pelatih3', DESK, { at: '/penilaian' })
  await trainer.getByRole('link', { name: new RegExp(TASK) }).click()
  await trainer
    .getByRole('link', { name: /Tim 1\b/ })
    .first()
    .click()
  await expect(trainer.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  for (const level of await trainer.getByRole('radio', { name: /Tingkat 3/ }).all()) await level.check()
  await trainer.getByLabel('Catatan untuk peserta').fill(COMMENT)
  await trainer.getByRole('button', { name: 'Simpan dan rilis' }).click()
  await trainer.getByRole('button', { name: 'Ya, rilis sekarang' }).click()
  await expect(word(trainer, 'Penilaian dirilis')).toBeVisible()
  await leave(trainer)

  await moved.goto(address)
  await expect(moved.getByText(COMMENT)).toBeVisible()
  await expect(moved.getByText('Nilai 75 dari 100').first()).toBeVisible()
  await inspect(moved)
  await leave(moved)
})

test('a team made by mistake is dissolved and restored', async ({ browser }) => {
  const page = await enter(browser, 'sekretariat', PHONE, { at: '/sekretariat/tim' })
  await page.getByRole('textbox', { name: 'Nama tim' }).fill('Tim Keliru')
  await page.getByRole('button', { name: 'Buat tim' }).click()
  await page.getByRole('link', { name: 'Bubarkan tim ini' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bubarkan Tim Keliru?' })).toBeVisible()
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Ya, bubarkan tim' }).click()
  const dissolved = page.getByRole('region', { name: 'Tim yang dibubarkan' })
  await expect(dissolved.getByText('Dibubarkan').first()).toBeVisible()
  await inspect(page)
  await dissolved.getByRole('link', { name: /^Pulihkan/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pulihkan Tim Keliru?' })).toBeVisible()
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Pulihkan tim' }).click()
  await expect(word(page, 'Tim Keliru dipulihkan.')).toBeVisible()
  await leave(page)
})

test('the lead of a team is changed without scripts, after reading what that means', async ({ browser }) => {
  const page = await enter(browser, 'sekretariat', PHONE, {
    javaScriptEnabled: false,
    at: '/sekretariat/tim',
  })
  await page.getByRole('link', { name: 'Tim 7', exact: true }).click()
  const lead = page.getByLabel('Ketua')
  const before = await lead.inputValue()
  const other = page.locator(`input[name="anggota"]:checked:not([value="${before}"])`).first()
  await lead.selectOption(await other.inputValue())
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await expect(page.getByText(/^Ketua Tim 7 berganti dari/)).toBeVisible()
  await page.getByRole('link', { name: 'Ubah pilihan' }).click()
  await expect(page.getByText('Pilihan ini belum disimpan')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await page.getByRole('button', { name: 'Ya, simpan' }).click()
  await expect(page.getByText('Tim 7 disimpan.').first()).toBeVisible()
  await lead.selectOption(before)
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await page.getByRole('button', { name: 'Ya, simpan' }).click()
  await expect(lead).toHaveValue(before)
  await leave(page)
})
