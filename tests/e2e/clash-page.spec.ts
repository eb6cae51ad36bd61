import { expect, test, type Browser, type Page } from '@playwright/test'
import { dies, saved } from './kept-pages.ts'
import { alive, DESK, enter } from './people.ts'

const amount = (page: Page, row: number) => page.locator(`[name="sources.${row}.amount"]`)
const source = (page: Page, row: number) => page.locator(`[name="sources.${row}.source"]`)
const note = (page: Page) => page.locator('[name=costNote]')
const removeFirst = (page: Page) => page.locator('button', { hasText: 'Hapus baris' }).first()

/**
 * Two rows on the server; both members have them open, and one changes an amount. The other presses a button before the
 * scripts of her page have come: only the plain form knows a page of a clash.
 */
async function twoMembers(browser: Browser): Promise<[Page, Page]> {
  const first = await enter(browser, 'peserta26', DESK, { at: '/rekomendasi' })
  await first.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await first.waitForURL('**/bagian/identitas')
  await first.goto(first.url().replace('identitas', 'biaya'))
  await alive(first)
  while ((await amount(first, 1).count()) === 0) {
    const rows = await first.locator('[name^="sources."][name$=".amount"]').count()
    await first
      .getByRole('button', { name: /^Tambah baris/ })
      .last()
      .click()
    await expect(amount(first, rows)).toBeVisible()
  }
  await source(first, 0).selectOption('APBD')
  await amount(first, 0).fill('100')
  await source(first, 1).selectOption('TJSP')
  await Promise.all([first.waitForResponse('**/simpan'), amount(first, 1).fill('200')])
  await expect(saved(first)).toBeVisible()
  const second = await enter(browser, 'peserta27', DESK)
  await second.route('**/assets/**/*.js', (route) => route.abort())
  await second.goto(first.url())
  await Promise.all([first.waitForResponse('**/simpan'), amount(first, 1).fill('250')])
  await expect(saved(first)).toBeVisible()
  await second.unrouteAll()
  await removeFirst(second).click()
  await expect(second.getByText(/juga diubah orang lain/)).toBeVisible()
  await alive(second)
  return [first, second]
}

test('what is typed on the page of a clash outlives a dead phone', { tag: '@long' }, async ({ browser }) => {
  const [first, second] = await twoMembers(browser)
  await note(second).fill('Perahu disewa per hari.')
  await second.waitForTimeout(600)
  const again = await dies(second)
  await again.goto(first.url())
  await expect(again.getByText(/^Tulisan di perangkat ini yang belum terkirim/).first()).toBeVisible()
  await expect(again.getByText('Perahu disewa per hari.').first()).toBeAttached()
  await first.context().close()
  await again.context().close()
})

test('Back and Forward over the page of a clash mix no rows', { tag: '@long' }, async ({ browser }) => {
  const [first, second] = await twoMembers(browser)
  second.on('dialog', (dialog) => void dialog.accept())
  await second.goBack()
  await second.goForward()
  await second.waitForTimeout(4000)
  await first.reload()
  expect([await source(first, 0).inputValue(), await amount(first, 0).inputValue()]).toEqual(['APBD', '100'])
  expect([await source(first, 1).inputValue(), await amount(first, 1).inputValue()]).toEqual(['TJSP', '250'])
  await first.context().close()
  await second.context().close()
})
