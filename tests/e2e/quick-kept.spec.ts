import { expect, test, type Browser, type Page } from '@playwright/test'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

// The table in which many works are graded: what is chosen there is kept like what is typed.

const ASSIGNMENT = { name: /^Catatan 200 kata/ }
/** The first ones and the last are other walks'. */
const FIRST = 14

const rows = (page: Page) => page.locator('main ul.rows > li')
const level = (page: Page, row: number) => rows(page).nth(row).getByRole('combobox').first()
const note = (page: Page, row: number) => rows(page).nth(row).getByRole('textbox')
const savedRow = (page: Page, row: number) =>
  rows(page)
    .nth(row)
    .getByText(/^Tersimpan di server/)

async function table(browser: Browser, viewport = DESK): Promise<Page> {
  const page = await enter(browser, 'pelatih3', viewport, { at: '/penilaian' })
  const list = await page.getByRole('link', ASSIGNMENT).first().getAttribute('href')
  await page.goto(`${list}/tabel`)
  await alive(page)
  return page
}

/** Another level than the one that stands there. */
async function choose(page: Page, row: number): Promise<string> {
  const before = await level(page, row).inputValue()
  const other = before === '2' ? '3' : '2'
  await level(page, row).selectOption(other)
  return other
}

test(
  'a level that was chosen is there again after a link and Back, and in another tab',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await table(browser)
    const chosen = await choose(page, FIRST)
    await note(page, FIRST).fill('Angka perlu sumber.')
    await rows(page)
      .nth(FIRST)
      .getByRole('link', { name: /^Baca naskah/ })
      .click()
    await expect(page).toHaveURL(/\/penilaian\/[^/]+\/[\da-f-]{36}/)
    await page.goBack()
    await alive(page)
    await expect(level(page, FIRST)).toHaveValue(chosen)
    await expect(note(page, FIRST)).toHaveValue('Angka perlu sumber.')
    const second = await page.context().newPage()
    await second.goto(page.url())
    await expect(level(second, FIRST)).toHaveValue(chosen)
    await second.close()
    await page.getByRole('button', { name: 'Simpan semua di halaman ini' }).click()
    await expect(word(page, 'Semua isian di halaman ini sudah tersimpan.')).toBeVisible()
    await leave(page)
  },
)

test('a level chosen on a dead line stays on the device and goes out when the line is back', async ({
  browser,
}) => {
  const page = await table(browser, PHONE)
  await page.context().setOffline(true)
  const chosen = await choose(page, FIRST + 1)
  await expect(
    rows(page)
      .nth(FIRST + 1)
      .getByText('Tersimpan di perangkat ini')
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await page.context().setOffline(false)
  await expect(savedRow(page, FIRST + 1)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(level(page, FIRST + 1)).toHaveValue(chosen)
  await inspect(page)
  // The browser has complained about the line.
  await page.context().close()
})

test('two tabs on one row: the second shows both levels, and what is chosen counts', async ({ browser }) => {
  const page = await table(browser)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await alive(second)
  const first = await choose(page, FIRST + 2)
  await expect(savedRow(page, FIRST + 2)).toBeVisible()
  await level(second, FIRST + 2).selectOption(first === '4' ? '1' : '4')
  await expect(
    rows(second)
      .nth(FIRST + 2)
      .getByRole('button', { name: 'Pakai tulisan saya' }),
  ).toBeVisible()
  await rows(second)
    .nth(FIRST + 2)
    .getByRole('button', { name: 'Pakai tulisan saya' })
    .click()
  await expect(savedRow(second, FIRST + 2)).toBeVisible()
  await second.reload()
  await expect(level(second, FIRST + 2)).toHaveValue(first === '4' ? '1' : '4')
  await second.close()
  await leave(page)
})

test('without scripts all rows are saved by one press', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', DESK, { at: '/penilaian', javaScriptEnabled: false })
  const list = await page.getByRole('link', ASSIGNMENT).first().getAttribute('href')
  await page.goto(`${list}/tabel`)
  const [one, two] = [await choose(page, FIRST + 3), await choose(page, FIRST + 4)]
  await page.getByRole('button', { name: 'Simpan semua di halaman ini' }).click()
  await expect(page.getByText('Penilaian 2 karya disimpan.').first()).toBeVisible()
  await expect(level(page, FIRST + 3)).toHaveValue(one)
  await expect(level(page, FIRST + 4)).toHaveValue(two)
  await leave(page)
})
