import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { copies, offered, saved } from './kept-pages.ts'
import { alive, enter, PHONE } from './people.ts'

export const amount = (page: Page, row: number) => page.locator(`[name="sources.${row}.amount"]`)
export const source = (page: Page, row: number) => page.locator(`[name="sources.${row}.source"]`)
export const add = (page: Page) => page.getByRole('button', { name: /^Tambah baris/ })
export const remove = (page: Page, row: number) => page.locator(`button[value="hapus:sources:${row}"]`)

/** A section with rows, of a new recommendation. */
export async function begin(
  browser: Browser,
  account: string,
  { viewport = PHONE, scripts = true, section = 'biaya' } = {},
) {
  const page = await enter(browser, account, viewport, { javaScriptEnabled: scripts, at: '/rekomendasi' })
  await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await page.waitForURL('**/bagian/identitas')
  await page.goto(page.url().replace('identitas', section))
  if (scripts) await alive(page)
  return page
}

/** At the end of what stands there. */
export async function typeOn(field: Locator, text: string) {
  await field.press('End')
  await field.pressSequentially(text, { delay: 15 })
}

/** What a fresh reading of the page shows. */
export async function reread(page: Page) {
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => copies(page), { timeout: 20_000 }).toEqual([])
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await alive(page)
  await expect(offered(page)).toHaveCount(0)
}
