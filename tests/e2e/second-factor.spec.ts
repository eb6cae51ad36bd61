import { expect, test, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { enter, inspect, leave, PHONE, word } from './people.ts'

const PASSWORD = 'aksis-demo-2026'

/** What the app on her phone shows; `ahead`: so many codes later, for the one before is used up. */
function codeFrom(key: string, ahead = 0): string {
  const secret = Secret.fromBase32(key.replaceAll(' ', ''))
  return new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 })
}

async function signInTo(page: Page, account: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Surel').fill(`${account}@demo.aksis.test`)
  await page.locator('input[type="password"]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kode masuk' })).toBeVisible()
}

test('somebody sets up codes on her phone, signs in with one, with a recovery code, and ends it', async ({
  browser,
}) => {
  const own = await enter(browser, 'opd2', PHONE, { at: '/profil' })
  await own.getByRole('link', { name: 'Kode masuk dari ponsel' }).click()
  await expect(own.getByText('Belum aktif')).toBeVisible()
  await inspect(own)
  await own.getByRole('link', { name: 'Siapkan kode masuk' }).click()
  await own.locator('input[type="password"]').fill(PASSWORD)
  await own.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await expect(own.getByRole('heading', { level: 1, name: 'Siapkan kode masuk' })).toBeVisible()
  await inspect(own)
  const key = await own.locator('.paper-code').innerText()
  // Looked at again, it is the same key: the app may have taken her away from the page.
  await own.reload()
  await expect(own.locator('.paper-code')).toHaveText(key)
  await own.getByLabel('Kode dari aplikasi').fill('000 000')
  await own.getByRole('button', { name: 'Aktifkan kode masuk' }).click()
  await expect(own.getByText('Kode ini tidak cocok.').first()).toBeVisible()
  await expect(own.locator('.paper-code')).toHaveText(key)
  await own.getByLabel('Kode dari aplikasi').fill(codeFrom(key))
  await own.getByRole('button', { name: 'Aktifkan kode masuk' }).click()
  await expect(own.getByRole('heading', { level: 1, name: 'Simpan kode cadangan' })).toBeVisible()
  await inspect(own)
  const codes = await own.locator('.paper-code').allInnerTexts()
  expect(new Set(codes).size).toBe(10)
  await own.getByRole('link', { name: 'Sudah saya simpan, lanjut' }).click()
  await expect(own.getByText('10 kode cadangan belum dipakai.')).toBeVisible()

  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled })
    const phone = await context.newPage()
    await signInTo(phone, 'opd2')
    await phone.getByLabel('Kode', { exact: true }).fill('123456')
    await phone.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(phone.getByText('Kode ini tidak cocok.').first()).toBeVisible()
    if (javaScriptEnabled) await inspect(phone)
    await phone
      .getByLabel('Kode', { exact: true })
      .fill(javaScriptEnabled ? codeFrom(key, 1) : (codes[0] ?? ''))
    if (javaScriptEnabled) await phone.getByLabel(/^Jangan minta kode lagi/).check()
    await phone.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(phone).not.toHaveURL(/masuk/)
    await phone.goto('/profil/kode')
    await expect(phone.getByText(/^Aktif sejak/)).toBeVisible()
    await context.close()
  }

  await own.reload()
  await expect(own.getByText('9 kode cadangan belum dipakai.')).toBeVisible()
  await own.getByRole('button', { name: /^Jangan lagi percaya/ }).click()
  await expect(word(own, 'Di peramban itu kode akan diminta lagi.')).toBeVisible()
  await inspect(own)
  await own.getByRole('link', { name: 'Matikan kode masuk' }).click()
  await own.getByRole('button', { name: 'Matikan kode masuk' }).click()
  await expect(word(own, 'Kode masuk sudah dimatikan.')).toBeVisible()
  await leave(own)
})
