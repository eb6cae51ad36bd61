import { expect, test, type Page } from '@playwright/test'
import { enter, inspect, leave, PHONE, word } from './people.ts'

/** Nobody else's test needs her. */
const CLOSED = 'Walidata'

/** The page of somebody whose account was just closed. */
async function closeAccount(page: Page): Promise<void> {
  await page.goto('/sekretariat/orang?peran=steward')
  await page.locator('ul.rows a, ol.rows a, table a').filter({ hasText: CLOSED }).first().click()
  await page.getByRole('link', { name: 'Nonaktifkan akun' }).click()
  await page.getByRole('button', { name: 'Nonaktifkan' }).click()
  await expect(page.getByRole('button', { name: 'Aktifkan akun' })).toBeVisible()
}

for (const javaScriptEnabled of [true, false])
  test(`an act that the question for the password interrupts goes on by itself, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'sekretariat', PHONE, { javaScriptEnabled })
    await closeAccount(page)
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
