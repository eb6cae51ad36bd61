import { expect, test, type Page } from '@playwright/test'
import { DESK, enter, leave, PHONE } from './people.ts'

const LESSON = '/belajar/kolaborasi-lintas-sektor/siapa-memegang-apa'

const table = (page: Page) =>
  page.getByRole('region', { name: 'Tabel 1: Peran setiap pihak ditulis dengan kata kerja' })
const hint = (page: Page) => table(page).getByText('Geser ke samping')
const scrolled = (page: Page) => table(page).evaluate((region) => region.scrollLeft)

for (const [how, headers] of [
  ['with its one script', {}],
  ['without any script', { 'Save-Data': 'on' }],
] as const)
  test(`a table wider than a phone says so and is scrolled by keys, ${how}`, async ({ browser }) => {
    const page = await enter(browser, 'peserta31', PHONE)
    await page.setExtraHTTPHeaders(headers)
    await page.goto(LESSON)
    await expect(hint(page)).toBeVisible()
    await expect(table(page).getByRole('rowheader', { name: 'Camat' })).toBeVisible()
    await expect(table(page).getByRole('columnheader', { name: 'Kata kerja' })).toBeVisible()
    await table(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0)
    // The word stays where it is while the columns move.
    const [word, place] = await Promise.all([hint(page).boundingBox(), table(page).boundingBox()])
    expect((word?.x ?? 0) - (place?.x ?? 0)).toBeGreaterThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await leave(page)
  })

test('a table that has room says nothing', async ({ browser }) => {
  const page = await enter(browser, 'peserta31', DESK)
  await page.goto(LESSON)
  await expect(table(page)).toBeVisible()
  await expect(hint(page)).toBeHidden()
  await leave(page)
})

test('no unit breaks over two lines on a phone', async ({ browser }) => {
  const page = await enter(browser, 'peserta31', PHONE)
  await page.goto('/belajar/memahami-stunting-dan-kemiskinan-ekstrem/tiga-penggaris-kemiskinan')
  const units = page.locator('main .nw')
  await expect(units.filter({ hasText: /^desil 1–4$/ }).first()).toBeVisible()
  const broken = await units.evaluateAll((all) =>
    all.filter((unit) => unit.getClientRects().length > 1).map((unit) => unit.textContent),
  )
  expect(broken).toEqual([])
  await leave(page)
})
