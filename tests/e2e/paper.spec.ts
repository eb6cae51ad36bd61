import { expect, test } from '@playwright/test'
import { enter, leave, PHONE } from './people.ts'

test('paper shows what is folded on the screen', async ({ browser }) => {
  const page = await enter(browser, 'peserta07', PHONE, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  await expect(page.getByText('Cara menilai')).toBeVisible()
  const tall = () =>
    page.evaluate(() => document.querySelector('details.fold')?.getBoundingClientRect().height)
  const folded = (await tall()) ?? 0
  await page.emulateMedia({ media: 'print' })
  expect(await tall()).toBeGreaterThan(2 * folded)
  await expect(page.getByRole('navigation', { name: 'Utama' })).toBeHidden()
  await leave(page)
})

test('help is one tap away, and leads to the guide of her role', async ({ browser }) => {
  for (const [account, guide] of [
    ['peserta07', '/panduan/peserta'],
    ['wabup', '/panduan/pimpinan'],
    ['auditor', '/panduan/auditor'],
  ] as const) {
    const page = await enter(browser, account, PHONE)
    await page.getByRole('banner').getByRole('link', { name: 'Bantuan' }).click()
    await expect(page).toHaveURL(guide)
    await leave(page)
  }
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  await page.goto('/lupa-sandi')
  await page.getByRole('banner').getByRole('link', { name: 'Bantuan' }).click()
  await expect(page.getByRole('heading', { name: 'Bantuan masuk' })).toBeInViewport()
  await context.close()
})
