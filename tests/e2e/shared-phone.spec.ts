import { expect, test, type Page } from '@playwright/test'
import { alive, enter, PHONE, signIn } from './people.ts'

const LESSON = '/belajar/kolaborasi-lintas-sektor/bekerja-sebagai-satu-tim'
const signOut = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Keluar' })
const reason = (page: Page) => page.getByRole('textbox', { name: /^Alasan/ })
const note = (page: Page) => page.getByRole('textbox', { name: /^Catatan Anda/ })
const WORDS = 'Hanya untuk mata saya.'

/** Her page is open in one tab; she signs out in another and throws away what is not sent. */
async function leaveInOtherTab(page: Page): Promise<Page> {
  await page.context().route('**/simpan**', (route) => route.abort('connectionreset'))
  const other = await page.context().newPage()
  await other.goto('/')
  return other
}

async function discardAndGo(other: Page) {
  await signOut(other).click()
  await other.getByRole('button', { name: 'Buang dan keluar' }).click()
  await other.waitForURL('**/masuk')
}

const copiesOf = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

test('who signs out in one tab is shown no more in the other, and nothing of hers is kept anew', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta22', PHONE)
  const person = await page.locator('html').getAttribute('data-orang')
  await page.goto('/rekomendasi')
  await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await page.waitForURL('**/bagian/identitas')
  await alive(page)
  const other = await leaveInOtherTab(page)
  await reason(page).fill(WORDS)
  await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim').first()).toBeVisible({
    timeout: 20_000,
  })
  page.on('dialog', (dialog) => void dialog.accept())
  await discardAndGo(other)
  await page.waitForURL('**/masuk**')
  await expect(page.locator('body')).not.toContainText(WORDS)
  await signIn(other, 'peserta12@demo.aksis.test')
  expect(await copiesOf(other)).not.toContain(`aksis-${person ?? ''}`)
  await page.context().close()
})

test('the same in a lesson, where one small script keeps the text', { tag: '@long' }, async ({ browser }) => {
  const page = await enter(browser, 'peserta23', PHONE)
  const person = await page.locator('html').getAttribute('data-orang')
  await page.goto(LESSON)
  const other = await leaveInOtherTab(page)
  await note(page).fill(WORDS)
  await expect(
    page.getByText('Tersimpan di perangkat ini, belum terkirim').filter({ visible: true }).first(),
  ).toBeVisible({ timeout: 20_000 })
  page.on('dialog', (dialog) => void dialog.accept())
  await discardAndGo(other)
  await page.waitForURL('**/masuk**')
  await signIn(other, 'peserta12@demo.aksis.test')
  expect(await copiesOf(other)).not.toContain(`aksis-${person ?? ''}`)
  await page.context().close()
})

test('once somebody else is signed in on the phone, the page of the one before shows nothing of her, and her text waits for her', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta24', PHONE, { at: '/rekomendasi' })
  await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await page.waitForURL('**/bagian/identitas')
  await alive(page)
  const address = page.url()
  await page.context().route('**/simpan**', (route) => route.abort('connectionreset'))
  await reason(page).fill(WORDS)
  page.on('dialog', (dialog) => void dialog.accept())
  // Her time is over; nobody has signed out.
  await page.context().clearCookies()
  const other = await page.context().newPage()
  await other.goto('/masuk')
  await signIn(other, 'peserta12@demo.aksis.test')
  await expect(reason(page)).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(WORDS)
  await signOut(other).click()
  await other.waitForURL('**/masuk')
  await signIn(other, 'peserta24@demo.aksis.test')
  await other.goto(address)
  await expect(other.getByText(/^Tulisan di perangkat ini yang belum terkirim/)).toBeVisible()
  await other.getByRole('button', { name: 'Pakai', exact: true }).click()
  await expect(reason(other)).toHaveValue(WORDS)
  await page.context().close()
})

test('in a lesson the keyboard takes back a choice between two texts whole, and stays in the field', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta25', PHONE, { at: LESSON })
  await note(page).fill('Satu.')
  await note(page).press('Tab')
  await expect(
    page
      .getByText(/^Tersimpan di server/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(LESSON)
  await note(page).fill('Satu dari tab pertama.')
  await Promise.all([page.waitForResponse('**/simpan/**'), note(page).press('Tab')])
  await note(other).fill('Satu dari tab kedua.')
  await note(other).press('Tab')
  await other
    .getByRole('button', { name: 'Pakai tulisan yang lain' })
    .filter({ visible: true })
    .press('Enter')
  await expect(note(other)).toHaveValue('Satu dari tab pertama.')
  await expect(note(other)).toBeFocused()
  await other.keyboard.press('ControlOrMeta+z')
  await expect(note(other)).toHaveValue('Satu dari tab kedua.')
  await page.context().close()
})
