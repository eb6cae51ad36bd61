import { expect, test, type Page } from '@playwright/test'
import { enter, inspect, leave, PHONE, word } from './people.ts'

/** The page of somebody whose account was just closed; nobody else's test needs her. */
async function closedAccount(page: Page, name: string): Promise<void> {
  await page.goto('/sekretariat/orang/undang')
  await page.waitForLoadState()
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByLabel('Peran', { exact: true }).selectOption({ label: 'Penelaah' })
  await page.getByRole('button', { name: 'Undang', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Undang orang')
  await page.goto(page.url().replace(/\/lembar.*$/, ''))
  await page.getByRole('link', { name: 'Nonaktifkan akun' }).click()
  await page.getByRole('button', { name: 'Nonaktifkan akun' }).click()
  await expect(page.getByRole('button', { name: 'Aktifkan akun' })).toBeVisible()
}

for (const javaScriptEnabled of [true, false])
  test(`an act that the question for the password interrupts goes on by itself, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'sekretariat', PHONE, { javaScriptEnabled })
    await closedAccount(page, `Tutup Buka ${javaScriptEnabled ? 'Satu' : 'Dua'} Contoh`)
    const person = page.url()
    await page.getByRole('button', { name: 'Aktifkan akun' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ulangi sandi Anda' })).toBeVisible()
    if (javaScriptEnabled) await inspect(page)
    await page.locator('input[type="password"]').fill('bukan sandi saya ini')
    await page.getByRole('button', { name: 'Lanjutkan langkah tadi' }).click()
    await expect(page.getByText('Sandi ini tidak cocok.').first()).toBeVisible()
    await page.locator('input[type="password"]').fill('aksis-demo-2026')
    await page.getByRole('button', { name: 'Lanjutkan langkah tadi' }).click()
    await expect(word(page, 'aktif')).toBeVisible()
    expect(page.url()).toBe(person)
    await expect(page.getByRole('button', { name: 'Aktifkan akun' })).toHaveCount(0)
    await leave(page)
  })
