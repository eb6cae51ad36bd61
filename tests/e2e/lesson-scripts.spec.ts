import { expect, test } from '@playwright/test'
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
/** What the script of the page brings when somebody writes. */
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

test('who writes nothing is sent nothing but the page', async ({ browser }) => {
  const page = await enter(browser, 'peserta27', PHONE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, DOCUMENT)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((address) => address.endsWith('.js'))).toEqual([])
  await tick(page).check()
  await expect(saved(page, 'ticks')).toBeVisible()
  expect(asked.filter((address) => address.endsWith('.js'))).toEqual([expect.stringMatching(ENGINE_FILE)])
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

test('only a lesson in which she may write carries the script, and its policy allows that one', async ({
  browser,
}) => {
  const page = await begin(browser, DOCUMENT, 12)
  const scripts = () => page.locator('#jaga + script').count()
  expect(await scripts()).toBe(1)
  await page.goto(MODULE)
  expect(await scripts()).toBe(0)
  await leave(page)
  const trainer = await enter(browser, 'pelatih1', PHONE, { at: LESSON })
  expect(await trainer.locator('#jaga + script').count()).toBe(0)
  await leave(trainer)
})
