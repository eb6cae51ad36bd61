import { expect, test, type Page } from '@playwright/test'
import { dies } from './kept-pages.ts'
import {
  begin,
  block,
  LESSON,
  MODULE,
  note,
  OFFERED,
  onDevice,
  open,
  saved,
  tick,
  WAYS,
} from './lesson-pages.ts'
import { enter, leave, PHONE } from './people.ts'

const [DOCUMENT] = WAYS
/** The one script of all pages without React. */
const PAGE_FILE = /\/assets\/plain-page-[\w-]+\.js$/
/** What it brings when somebody writes. */
const ENGINE_FILE = /\/assets\/reading-engine-[\w-]+\.js$/

test('a lesson that saves data carries no script', async ({ browser }) => {
  const page = await enter(browser, 'peserta36', PHONE)
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' })
  await page.goto(LESSON)
  await expect(note(page)).toBeVisible()
  await expect(page.locator('script')).toHaveCount(0)
  await expect(page.locator('form[data-simpan], #jaga')).toHaveCount(0)
  // Nothing keeps what is typed there: it says so, and counts no letters that it cannot see.
  await expect(page.getByText('tulisan baru tersimpan setelah tombol ini ditekan').first()).toBeVisible()
  await expect(page.getByText(/dari [\d.]+ huruf/)).toHaveCount(0)
  await leave(page)
})

test('who writes nothing is sent nothing but the page and its one script', async ({ browser }) => {
  const page = await enter(browser, 'peserta27', PHONE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, DOCUMENT)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((address) => address.endsWith('.js'))).toEqual([expect.stringMatching(PAGE_FILE)])
  await tick(page).check()
  await expect(saved(page, 'ticks')).toBeVisible()
  expect(asked.filter((address) => address.endsWith('.js'))).toEqual([
    expect.stringMatching(PAGE_FILE),
    expect.stringMatching(ENGINE_FILE),
  ])
  await leave(page)
})

test('where the engine does not come what is written is safe, is sent by the button, and is offered once it comes', async ({
  browser,
}) => {
  const page = await begin(browser, DOCUMENT, 28)
  await page.context().route(ENGINE_FILE, (route) => route.abort('connectionreset'))
  await note(page).fill('Tanpa mesin.')
  await expect(onDevice(page, 'note')).toBeVisible()
  await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(saved(page, 'note')).toBeVisible()
  await expect(note(page)).toHaveValue('Tanpa mesin.')
  await note(page).fill('Tanpa mesin, sampai mati.')
  await page.waitForTimeout(400)
  const next = await dies(page)
  await open(next, DOCUMENT)
  await expect(next.getByText(OFFERED).filter({ visible: true })).toHaveCount(0)
  await next.context().unroute(ENGINE_FILE)
  await next.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(next.getByText(OFFERED).filter({ visible: true })).toHaveCount(1)
  await block(next, 'note').getByRole('button', { name: 'Pakai', exact: true }).click()
  await expect(saved(next, 'note')).toBeVisible()
  await next.goto(LESSON)
  await expect(note(next)).toHaveValue('Tanpa mesin, sampai mati.')
  await expect(next.getByText(OFFERED).filter({ visible: true })).toHaveCount(0)
  await next.context().close()
})

test('only a lesson in which she may write keeps forms', async ({ browser }) => {
  const page = await begin(browser, DOCUMENT, 12)
  const kept = (at: Page) => at.locator('form[data-simpan]').count()
  expect(await kept(page)).toBe(2)
  await page.goto(MODULE)
  expect(await kept(page)).toBe(0)
  await leave(page)
  const trainer = await enter(browser, 'pelatih1', PHONE, { at: LESSON })
  expect(await kept(trainer)).toBe(0)
  await leave(trainer)
})

test('where the script itself is held up by a bad line it is asked for again, and keeps what was typed before it came', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta11', PHONE)
  await page.route(PAGE_FILE, (route) => route.abort('connectionreset'))
  await page.goto(LESSON)
  await note(page).fill('Sebelum skripnya datang.')
  await page.unroute(PAGE_FILE)
  await expect(saved(page, 'note')).toBeVisible()
  await page.reload()
  await expect(note(page)).toHaveValue('Sebelum skripnya datang.')
  // Not `leave`: the browser has complained about the broken line.
  await page.context().close()
})
