import { expect, test, type Page } from '@playwright/test'
import { alive, arrived, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

// Each corrects things of its own. Cohorts of the past: the newest is shown to others first.
test.describe.configure({ mode: 'parallel' })

/** Her own name, as her profile says it. */
async function nameOf(page: Page): Promise<string> {
  await page.goto('/profil')
  return (await page.locator('main dd').first().textContent()) ?? ''
}

test('a wrong grade is corrected by a trainer with a reason, and the participant reads both', async ({
  browser,
}) => {
  const participant = await enter(browser, 'peserta33', PHONE)
  const name = await nameOf(participant)
  expect(name).not.toBe('')
  const trainer = await enter(browser, 'pelatih2', PHONE, { at: '/penilaian' })
  await trainer.getByRole('link', { name: 'Peta peran OPD saya' }).click()
  await trainer.getByLabel('Cari nama peserta').fill(name)
  await trainer.getByRole('button', { name: 'Cari' }).click()
  await trainer.getByRole('link', { name, exact: true }).click()
  await expect(trainer.getByText('Peserta melihat tingkat, nilai, dan catatan.')).toBeVisible()
  await trainer.getByRole('link', { name: 'Koreksi nilai' }).click()
  await alive(trainer)
  await inspect(trainer, { closely: true })

  // Nothing changed, no reason: both are said, and what she typed stays.
  await trainer.getByRole('button', { name: 'Koreksi dan beri tahu' }).click()
  await expect(arrived(trainer)).toContainText('paling sedikit 10 huruf')
  await trainer.getByLabel('Alasan koreksi').fill('Bobot kriteria pertama keliru dibaca.')
  await trainer.getByRole('button', { name: 'Koreksi dan beri tahu' }).click()
  await expect(arrived(trainer)).toContainText('Belum ada yang berubah')
  await expect(trainer.getByLabel('Alasan koreksi')).toHaveValue('Bobot kriteria pertama keliru dibaca.')
  const first = trainer.locator('fieldset').first()
  const wrong = await first.getByRole('radio', { checked: true }).inputValue()
  await first
    .getByRole('radio')
    .nth(wrong === '1' ? 1 : 0)
    .check()
  await trainer.getByRole('button', { name: 'Koreksi dan beri tahu' }).click()
  await expect(word(trainer, 'Nilai dikoreksi dari')).toBeVisible()
  await expect(trainer.getByText('Bobot kriteria pertama keliru dibaca.')).toBeVisible()
  await inspect(trainer)

  await participant.goto('/tugas')
  await participant.getByRole('link', { name: 'Peta peran OPD saya' }).click()
  await expect(participant.getByRole('heading', { name: /^Dikoreksi .+ Contoh, / })).toBeVisible()
  await expect(participant.getByText('Bobot kriteria pertama keliru dibaca.')).toBeVisible()
  await participant.getByText(/^Semula \d+ dari 100$/).click()
  await expect(participant.getByText(`Tingkat ${wrong}`, { exact: true }).first()).toBeVisible()
  await inspect(participant, { closely: true })
  await leave(trainer)
  await leave(participant)
})

test('a wrong date is corrected, those who lose time are asked about first, and participants see what it was', async ({
  browser,
}) => {
  const secretariat = await enter(browser, 'sekretariat', PHONE, { at: '/tugas' })
  await secretariat.getByRole('link', { name: 'Naskah rekomendasi siap paraf' }).first().click()
  await secretariat.getByRole('link', { name: 'Ubah tanggal' }).click()
  await alive(secretariat)
  await inspect(secretariat, { closely: true })
  const due = secretariat.getByLabel('Tenggat')
  const before = await due.inputValue()
  const day = (days: number) => new Date(Date.parse(before) + days * 86_400_000).toISOString().slice(0, 10)
  await due.fill(day(-1))
  await secretariat.getByRole('button', { name: 'Simpan tanggal' }).click()
  await expect(arrived(secretariat)).toContainText('menjadi lebih pendek')
  await inspect(secretariat)
  await secretariat.getByLabel('Ya, waktu mereka yang belum mengirim').check()
  await secretariat.getByRole('button', { name: 'Simpan tanggal' }).click()
  await expect(word(secretariat, 'Tanggal tugas disimpan.')).toBeVisible()

  const participant = await enter(browser, 'peserta34', PHONE, { at: new URL(secretariat.url()).pathname })
  await expect(participant.getByText(/Semula dibuka .+, tenggat /)).toBeVisible()
  await inspect(participant)
  await leave(secretariat)
  await leave(participant)
})

test(
  'a wrong window and a wrong cohort are corrected at a desk, without scripts as well',
  { tag: '@long' },
  async ({ browser }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await enter(browser, 'sekretariat', DESK, {
        javaScriptEnabled,
        at: '/sekretariat/jendela',
      })
      const mark = javaScriptEnabled ? 'satu' : 'dua'
      const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
      const first = javaScriptEnabled ? 400 : 410
      await page.getByLabel('Tahap').selectOption('RKPD')
      await page.getByLabel('Nama').fill(`RKPD keliru ${mark}`)
      await page.getByLabel('Hari terakhir').fill(days(first))
      await page.getByRole('button', { name: 'Tambah jendela' }).click()
      await expect(word(page, `RKPD keliru ${mark} ditambahkan.`)).toBeVisible()
      await page.getByRole('link', { name: `RKPD keliru ${mark}` }).click()
      await expect(page.getByRole('heading', { level: 1, name: `RKPD keliru ${mark}` })).toBeVisible()
      await page.getByLabel('Nama').fill(`RKPD benar ${mark}`)
      await page.getByLabel('Hari terakhir').fill(days(first + 1))
      await page.getByRole('button', { name: 'Simpan perubahan' }).click()
      await expect(page.getByRole('heading', { level: 1, name: `RKPD benar ${mark}` })).toBeVisible()
      if (javaScriptEnabled) await inspect(page)
      await page.getByRole('link', { name: 'Hapus jendela ini' }).click()
      await page.getByRole('button', { name: 'Hapus jendela ini' }).click()
      await expect(word(page, `RKPD benar ${mark} dihapus.`)).toBeVisible()

      await page.goto('/sekretariat/angkatan')
      await page.getByLabel('Nomor').fill(javaScriptEnabled ? '71' : '72')
      await page.getByLabel('Nama').fill(`Angkatan keliru ${mark}`)
      await page.getByLabel('Tahun').fill('2024')
      await page.getByLabel('Hari pertama').fill('2024-02-01')
      await page.getByLabel('Hari terakhir').fill('2024-06-30')
      await page.getByLabel('Kuota peserta').fill('40')
      await page.getByRole('button', { name: 'Buat angkatan' }).click()
      await page.getByRole('link', { name: 'Ubah nama, masa, atau kuota' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Ubah angkatan' })).toBeVisible()
      await page.getByLabel('Nama').fill(`Angkatan benar ${mark}`)
      await page.getByLabel('Kuota peserta').fill('36')
      if (javaScriptEnabled) await inspect(page)
      await page.getByRole('button', { name: 'Simpan perubahan' }).click()
      await expect(page.getByRole('heading', { level: 1, name: `Angkatan benar ${mark}` })).toBeVisible()
      await leave(page)
    }
  },
)
