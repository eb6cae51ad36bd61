import { expect, test } from '@playwright/test'
import { saved } from './kept-pages.ts'
import { enter, inspect, leave, PHONE } from './people.ts'

const TAKE_OUT = 'Hapus tanda yang rusak'

test('a broken character in a section is named with its line; one press takes it out and the section is saved', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta31', PHONE, { at: '/rekomendasi' })
  await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await page.waitForURL('**/bagian/identitas')
  const address = page.url().replace('identitas', 'persoalan')
  await page.goto(address)
  const problem = page.getByRole('textbox', { name: /^Persoalan/ })
  await problem.fill('Penimbangan batal.\n\nIbu berkata \uFFFDperahu kecil\uFFFD.')
  await expect(page.getByText(/^Baris 3 memuat tanda yang rusak/)).toBeVisible()
  await inspect(page)
  await page.getByRole('button', { name: TAKE_OUT }).click()
  await expect(problem).toHaveValue('Penimbangan batal.\n\nIbu berkata perahu kecil.')
  await expect(problem).toBeFocused()
  await expect(saved(page)).toBeVisible()
  await page.goto(address)
  await expect(problem).toHaveValue('Penimbangan batal.\n\nIbu berkata perahu kecil.')
  await leave(page)
})

test(
  'without scripts the press sends the text, which comes back mended and is then saved',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta32', PHONE, { javaScriptEnabled: false, at: '/tugas' })
    await page.locator('main a[href^="/tugas/"]').first().click()
    const work = page.locator('textarea[name=naskah]')
    await work.fill('Satu.\nDua \uFFFDtiga.')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText(/^Baris 2 memuat tanda yang rusak/).first()).toBeVisible()
    await page.getByRole('button', { name: TAKE_OUT }).click()
    await expect(page.getByText(/^Tanda yang rusak sudah dihapus/).first()).toBeVisible()
    await expect(work).toHaveValue('Satu.\nDua tiga.')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText(/^Naskah tersimpan di server/)).toBeVisible()
    await expect(work).toHaveValue('Satu.\nDua tiga.')
    await page.context().close()
  },
)
