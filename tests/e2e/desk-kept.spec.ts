import { expect, test, type Browser, type Page } from '@playwright/test'
import { dies, offered, onDevice, saved, secondTab, slowly } from './kept-pages.ts'
import { alive, DESK, enter, leave, PHONE, word } from './people.ts'

const comment = (page: Page) => page.getByLabel('Catatan untuk peserta')
const level = (page: Page, criterion: number, reached: number) =>
  page.locator(`input[name="tingkat-${criterion}"][value="${reached}"]`)

/** A work that nobody has begun to grade. */
async function ungraded(browser: Browser, viewport = DESK, scripts = {}): Promise<Page> {
  const page = await enter(browser, 'pelatih1', viewport, { ...scripts, at: '/penilaian' })
  await page.getByRole('link', { name: /^Catatan 200 kata/ }).click()
  await page.getByRole('link', { name: /^Belum dinilai/ }).click()
  await page.waitForURL(/keadaan=belum-dinilai/)
  await page.locator('tbody th a').last().click()
  await expect(page.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  return page
}

test(
  'grading: what comes while a slow save is on its way is sent after it, and the score follows',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await ungraded(browser, PHONE)
    await alive(page)
    await slowly(page, 2500)
    const criteria = await page.locator('input[type=radio][value="3"]').count()
    await comment(page).pressSequentially('Kalimat pertama.')
    for (let criterion = 0; criterion < criteria; criterion += 1) await level(page, criterion, 4).check()
    await page.waitForRequest('**/simpan')
    await comment(page).pressSequentially(' Kalimat kedua.')
    await level(page, 0, 3).check()
    await expect(saved(page)).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText(/^Nilai \d+ dari 100/).first()).toBeVisible()
    await page.reload()
    await expect(comment(page)).toHaveValue('Kalimat pertama. Kalimat kedua.')
    await expect(level(page, 0, 3)).toBeChecked()
    await expect(level(page, 1, 4)).toBeChecked()
    await leave(page)
  },
)

test(
  'grading: chosen and typed offline, the tab closed: the next opening offers both, and they are sent',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await ungraded(browser)
    await alive(page)
    const address = page.url()
    await page.context().setOffline(true)
    await comment(page).fill('Ditulis tanpa sinyal.')
    await level(page, 0, 2).check()
    await expect(onDevice(page)).toBeVisible({ timeout: 20_000 })
    const again = await dies(page)
    await again.goto(address)
    await expect(offered(again)).toHaveCount(2)
    await again.getByText('Bandingkan').first().click()
    await expect(again.getByText('Tingkat 2').first()).toBeVisible()
    for (let left = 2; left > 0; left -= 1) {
      await expect(offered(again)).toHaveCount(left)
      await again.getByRole('button', { name: 'Pakai', exact: true }).first().click()
    }
    await expect(offered(again)).toHaveCount(0)
    await expect(saved(again)).toBeVisible()
    await again.reload()
    await expect(comment(again)).toHaveValue('Ditulis tanpa sinyal.')
    await expect(level(again, 0, 2)).toBeChecked()
    await again.context().close()
  },
)

test(
  'grading: two tabs at different criteria do not meet; at one criterion the trainer chooses between words',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await ungraded(browser)
    await alive(page)
    const other = await secondTab(page)
    await level(page, 0, 3).check()
    await expect(saved(page)).toBeVisible()
    await level(other, 1, 2).check()
    await expect(saved(other)).toBeVisible()
    await expect(other.getByText(/mengubah isian ini/)).toHaveCount(0)

    await level(other, 0, 1).check()
    const clash = other.getByRole('alert').filter({ hasText: 'Tab Anda yang lain mengubah isian ini' })
    await expect(clash).toContainText('Tingkat 3')
    await expect(clash).toContainText('Tingkat 1')
    await clash.getByRole('button', { name: 'Pakai tulisan Tab Anda yang lain' }).click()
    await expect(level(other, 0, 3)).toBeChecked()
    await expect(saved(other)).toBeVisible()
    await page.reload()
    await expect(level(page, 0, 3)).toBeChecked()
    await expect(level(page, 1, 2)).toBeChecked()
    await page.context().close()
  },
)

test(
  'grading: what was read before the last save has ended does not put an older text back',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await ungraded(browser)
    await alive(page)
    await comment(page).fill('Satu.')
    await expect(saved(page)).toBeVisible()
    let arrive = () => {}
    const late = new Promise<void>((resolve) => (arrive = resolve))
    await page.route('**/penilaian/**/*.data*', async (route) => {
      if (route.request().method() !== 'GET') return route.continue()
      const response = await route.fetch()
      await late
      await route.fulfill({ response })
    })
    const read = page.waitForRequest(
      (request) => request.method() === 'GET' && request.url().includes('.data'),
    )
    await page.getByRole('button', { name: 'Simpan penilaian' }).click()
    await read
    const keeps = page.waitForResponse('**/simpan')
    await comment(page).fill('Satu. Dua.')
    await keeps
    await expect(saved(page)).toBeVisible()
    arrive()
    await expect(word(page, 'Peserta belum melihatnya')).toBeVisible()
    await expect(comment(page)).toHaveValue('Satu. Dua.')
    await page.reload()
    await expect(comment(page)).toHaveValue('Satu. Dua.')
    await page.context().close()
  },
)

test('grading: releasing waits for the last choice, and a page that is still open keeps its words', async ({
  browser,
}) => {
  const page = await ungraded(browser)
  await alive(page)
  const other = await secondTab(page)
  await slowly(page, 1500)
  const criteria = await page.locator('input[type=radio][value="3"]').count()
  for (let criterion = 1; criterion < criteria; criterion += 1) await level(page, criterion, 4).check()
  // What is missing is named, and pressed it leads there; no sheet asks what cannot be done.
  const missing = page.getByRole('group', { name: 'Sebelum dirilis, beri tingkat pada:' })
  await expect(missing.getByRole('link')).toHaveCount(1)
  await page.getByRole('button', { name: 'Simpan dan rilis' }).click()
  await expect(missing).toBeFocused({ timeout: 20_000 })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await missing.getByRole('link').click()
  await expect(level(page, 0, 1)).toBeFocused()
  await level(page, 0, 4).check()
  await expect(missing).toHaveCount(0)
  await comment(page).fill('Kalimat terakhir.')
  await page.getByRole('button', { name: 'Simpan dan rilis' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('nilai 100 dari 100', { timeout: 20_000 })
  await sheet.getByRole('button', { name: 'Ya, rilis sekarang' }).click()
  await expect(word(page, 'Penilaian dirilis: nilai 100 dari 100')).toBeVisible()
  await expect(page.getByText('Kalimat terakhir.')).toBeVisible()

  await comment(other).fill('Terlambat, tetapi tidak hilang.')
  await expect(other.getByText('Penilaian sudah dirilis, jadi tidak dapat diubah.')).toBeVisible()
  await expect(comment(other)).toHaveValue('Terlambat, tetapi tidak hilang.')
  await page.context().close()
})

test(
  'grading without scripts saves field by field, and shows what was chosen first',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await ungraded(browser, PHONE, { javaScriptEnabled: false })
    const other = await page.context().newPage()
    await other.goto(page.url())
    await level(page, 0, 3).check()
    await page.getByRole('button', { name: 'Simpan penilaian' }).click()
    await expect(word(page, 'Peserta belum melihatnya')).toBeVisible()

    await level(other, 0, 1).check()
    await comment(other).fill('Dari tab kedua.')
    await other.getByRole('button', { name: 'Simpan penilaian' }).click()
    const theirs = other.getByRole('alert').filter({ hasText: 'Tab Anda yang lain' })
    await expect(theirs).toContainText('Tingkat 3')
    await expect(level(other, 0, 1)).toBeChecked()
    await page.reload()
    await expect(comment(page)).toHaveValue('Dari tab kedua.')
    await expect(level(page, 0, 3)).toBeChecked()
    await other.getByRole('button', { name: 'Simpan penilaian' }).click()
    await expect(word(other, 'Peserta belum melihatnya')).toBeVisible()
    await page.reload()
    await expect(level(page, 0, 1)).toBeChecked()
    await leave(page)
  },
)

test('a table that was handed in makes the page of its grade no wider than the phone', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih1', PHONE, { at: '/penilaian' })
  await page.getByRole('link', { name: /^Lembar bukti tiga data/ }).click()
  await page.locator('tbody th a').first().click()
  await expect(page.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  await page.getByRole('link', { name: 'Naskah', exact: true }).click()
  await expect(page.locator('main table').first()).toBeVisible()
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await leave(page)
})
