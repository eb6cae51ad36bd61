import { expect, test, type Page } from '@playwright/test'
import { history, saved } from './kept-pages.ts'
import { DESK, enter, inspect, leave } from './people.ts'
import { add, amount, begin, remove, reread, source, typeOn } from './section-pages.ts'

const note = (page: Page) => page.locator('[name=costNote]')
const clash = (page: Page) => page.getByText(/mengubah isian ini/)

/** Everything that is sent takes as long as on a bad line. */
async function slowLine(page: Page, milliseconds: number) {
  await page.route('**/*', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, milliseconds))
    await route.continue()
  })
}

test('what is typed right after a row was added or removed stays, is saved, and clashes with nothing', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta04')
  await add(page).click()
  await amount(page, 0).fill('100')
  await expect(saved(page)).toBeVisible()
  await slowLine(page, 1500)
  await add(page).click()
  await expect(amount(page, 1)).toBeVisible({ timeout: 500 })
  await typeOn(amount(page, 0), '25')
  await typeOn(note(page), 'Perahu disewa per hari.')
  await page.waitForTimeout(4000)
  await expect(amount(page, 0)).toHaveValue('10025')
  await expect(note(page)).toHaveValue('Perahu disewa per hari.')
  await expect(note(page)).toBeFocused()
  await remove(page, 1).click()
  await typeOn(amount(page, 0), '7')
  await typeOn(note(page), ' Sejak Juli.')
  await page.waitForTimeout(4000)
  await expect(amount(page, 0)).toHaveValue('100257')
  await expect(note(page)).toHaveValue('Perahu disewa per hari. Sejak Juli.')
  await expect(clash(page)).toHaveCount(0)
  await reread(page)
  await expect(amount(page, 0)).toHaveValue('100257')
  await expect(amount(page, 1)).toHaveCount(0)
  await expect(note(page)).toHaveValue('Perahu disewa per hari. Sejak Juli.')
  await leave(page)
})

test(
  'rows that two have added or changed are one list, and who writes stays in her row; one row changed by both is chosen',
  { tag: '@long' },
  async ({ browser }) => {
    const one = await begin(browser, 'peserta13')
    await add(one).click()
    await amount(one, 0).fill('100')
    await expect(saved(one)).toBeVisible()
    const two = await enter(browser, 'peserta14', DESK, { at: one.url() })
    await expect(amount(two, 0)).toHaveValue('100')
    await add(two).click()
    await source(two, 1).selectOption('TJSP')
    await amount(two, 1).fill('200')
    await reread(two)
    await add(one).click()
    await expect(one.getByText(/digabungkan ke tulisan Anda/)).toBeVisible()
    await expect(amount(one, 1)).toHaveValue('200')
    await expect(source(one, 2)).toBeFocused()
    await source(one, 2).selectOption('APBD')
    await amount(one, 2).fill('300')
    await expect(clash(one)).toHaveCount(0)
    await reread(one)
    await expect(source(one, 1)).toHaveValue('TJSP')
    for (const row of [0, 1, 2]) await expect(amount(one, row)).toHaveValue(`${row + 1}00`)

    await amount(two, 0).fill('101')
    await expect(amount(two, 2)).toHaveValue('300')
    await reread(two)
    await amount(one, 0).fill('102')
    await expect(clash(one)).toBeVisible()
    await one.getByRole('button', { name: /^Pakai tulisan (?!saya)/ }).click()
    await expect(amount(one, 0)).toHaveValue('101')
    await reread(one)
    await leave(one)
    await leave(two)
  },
)

test('the keyboard goes on where a row came or went, and Enter saves without moving it', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta17', { viewport: DESK })
  await add(page).focus()
  for (const row of [0, 1, 2]) {
    await add(page).focus()
    await page.keyboard.press('Enter')
    await expect(source(page, row)).toBeFocused()
    await amount(page, row).fill(String(row))
  }
  await remove(page, 1).focus()
  await page.keyboard.down('Enter')
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(remove(page, 1)).toBeFocused()
  await expect(amount(page, 1)).toHaveValue('2')
  await page.keyboard.press('Space')
  await expect(remove(page, 0)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(add(page)).toBeFocused()
  await expect(amount(page, 0)).toHaveCount(0)

  const total = page.locator('[name=total]')
  await total.pressSequentially('470000')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(saved(page)).toBeVisible()
  await page.waitForTimeout(1500)
  await expect(total).toBeFocused()
  await page.keyboard.type('5')
  await expect(total).toHaveValue('4700050')
  await reread(page)
  await expect(total).toHaveValue('4700050')
  await leave(page)
})

test('a removed row that held something comes back by one press, and lies among the texts set aside', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta18')
  for (const row of [0, 1, 2]) {
    await add(page).click()
    await source(page, row).selectOption(['APBD', 'TJSP', 'BAZNAS'][row] ?? '')
    await amount(page, row).fill(`${row + 1}00`)
  }
  await remove(page, 1).focus()
  await page.keyboard.press('Space')
  const back = page.getByRole('button', { name: /^Urungkan/ })
  await expect(back).toBeVisible()
  await inspect(page, { closely: true })
  await add(page).click()
  // The second tap of a double one meets the row before, which has moved up.
  for (const row of [2, 1]) await remove(page, row).dispatchEvent('click', { detail: 1 })
  await expect(back).toBeInViewport()
  await back.click()
  await expect(page.getByRole('status').filter({ hasText: /2 dihapus\.$/ })).toHaveCount(0)
  await expect(source(page, 1)).toBeFocused()
  await expect(source(page, 1)).toHaveValue('TJSP')
  for (const row of [0, 1, 2]) await expect(amount(page, row)).toHaveValue(`${row + 1}00`)
  await remove(page, 0).click()
  await reread(page)
  await expect(amount(page, 0)).toHaveValue('200')
  await expect(amount(page, 2)).toHaveCount(0)
  await history(page)
  await expect(page.getByText('Rp100)').first()).toBeAttached()
  await leave(page)
})

test('without scripts a row that held something lies among the texts set aside once it is removed', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta20', { scripts: false })
  await add(page).click()
  await source(page, 0).selectOption('TJSP')
  await amount(page, 0).fill('8700')
  await remove(page, 0).click()
  await expect(amount(page, 0)).toHaveCount(0)
  await history(page)
  await expect(page.getByText('Rp8.700').first()).toBeAttached()
  await leave(page)
})

test(
  'a page that is read again after a save stays where its writer has scrolled meanwhile',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await begin(browser, 'peserta18')
    await page.route('**/biaya.data*', async (route) => {
      await new Promise((done) => setTimeout(done, 1500))
      await route.continue()
    })
    const read = page.waitForResponse('**/biaya.data*')
    const asked = page.waitForRequest('**/biaya.data*')
    await page.locator('[name=total]').fill('470000')
    await asked
    await page.evaluate(() => window.scrollTo(0, 700))
    await read
    await page.waitForTimeout(1000)
    expect(await page.evaluate(() => Math.round(window.scrollY))).toBe(700)
    await leave(page)
  },
)
