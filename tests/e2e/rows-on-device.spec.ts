import { expect, test, type Page } from '@playwright/test'
import { dies, offered, saved } from './kept-pages.ts'
import { loseAnswer } from './people.ts'
import { add, amount, begin, remove, reread, source, typeOn } from './section-pages.ts'

test(
  'rows are added and removed without a line, and sent when it is back',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await begin(browser, 'peserta05')
    await add(page).click()
    await amount(page, 0).fill('100')
    await expect(saved(page)).toBeVisible()
    await page.context().setOffline(true)
    await add(page).click()
    await amount(page, 1).pressSequentially('200')
    await remove(page, 0).click()
    await expect(amount(page, 0)).toHaveValue('200')
    await typeOn(amount(page, 0), '5')
    await page.waitForTimeout(1000)
    await page.context().setOffline(false)
    await reread(page)
    await expect(amount(page, 0)).toHaveValue('2005')
    await expect(amount(page, 1)).toHaveCount(0)
    await page.context().close()
  },
)

test('rows that only the device has are taken into a page that has fewer', async ({ browser }) => {
  const page = await begin(browser, 'peserta09')
  const address = page.url()
  await page.context().setOffline(true)
  await add(page).click()
  await source(page, 0).selectOption('TJSP')
  await amount(page, 0).fill('300')
  await page.waitForTimeout(1000)
  const again = await dies(page)
  await again.goto(address)
  await expect(offered(again)).toBeVisible()
  await again.getByText('Bandingkan').click()
  await expect(again.getByText('TJSP').first()).toBeVisible()
  await expect(again.getByText('sources.0')).toHaveCount(0)
  await again.getByRole('button', { name: 'Pakai', exact: true }).click()
  await expect(amount(again, 0)).toHaveValue('300')
  await expect(source(again, 0)).toHaveValue('TJSP')
  await reread(again)
  await expect(amount(again, 0)).toHaveValue('300')
  await again.context().close()
})

test('a row that was sent in the middle of a sentence is one row when the device brings the rest', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta09', { section: 'persoalan' })
  const address = page.url()
  const rows = (on: Page) => on.locator('textarea[name^="assumptions."]')
  // The server takes it, and nobody hears of it.
  const taken = new Promise<void>((done) => {
    void page.route('**/simpan', async (route) => {
      if (!route.request().postData()?.includes('Perahu')) return route.continue()
      await loseAnswer(route)
      await page.context().setOffline(true)
      done()
    })
  })
  await add(page).click()
  await page.keyboard.type('Perahu ')
  await page.keyboard.press('Tab')
  await taken
  await rows(page).first().press('End')
  await page.keyboard.type('tersedia.')
  await page.waitForTimeout(1000)
  const again = await dies(page)
  await again.goto(address)
  await expect(rows(again)).toHaveValue('Perahu')
  await again.getByRole('button', { name: 'Pakai', exact: true }).click()
  await expect(rows(again)).toHaveValue('Perahu tersedia.')
  await reread(again)
  await expect(rows(again)).toHaveValue('Perahu tersedia.')
  await again.context().close()
})
