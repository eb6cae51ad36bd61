import { expect, test, type Browser, type Page } from '@playwright/test'
import { alive, enter, inspect, leave, PHONE, signIn } from './people.ts'

const MODULE = '/belajar/kolaborasi-lintas-sektor'
/** It has a reflection and a list to tick off. */
const LESSON = `${MODULE}/bekerja-sebagai-satu-tim`
const DOOR = '**/simpan/*'
const OFFERED = /^Tulisan di HP ini yang belum terkirim/

/** The lesson as a page without React (it carries the one small script), or reached by a link from a page that is alive. */
const WAYS = ['as a document', 'reached from a page that is alive'] as const
type Way = (typeof WAYS)[number]

const note = (page: Page) => page.getByRole('textbox', { name: /^Catatan Anda/ })
const tick = (page: Page, which = 0) => page.getByRole('checkbox').nth(which)
const block = (page: Page, field: 'note' | 'ticks') =>
  page
    .locator('form')
    .filter({ has: field === 'note' ? page.getByRole('textbox') : page.getByRole('checkbox') })
const saved = (page: Page, field: 'note' | 'ticks') => block(page, field).getByText(/^Tersimpan di server/)
const onDevice = (page: Page, field: 'note' | 'ticks') =>
  block(page, field).getByText('Tersimpan di HP, belum terkirim')

async function open(page: Page, way: Way) {
  if (way === 'as a document') {
    await page.goto(LESSON)
    expect(await page.evaluate(() => '__remixContext' in window)).toBe(false)
    return
  }
  // A room that is alive leads to reading pages by the router.
  await page.goto('/')
  await alive(page)
  await page.evaluate((to) => {
    // Remix puts its router there.
    const router = Reflect.get(window, '__remixRouter') as { navigate: (to: string) => Promise<void> }
    return router.navigate(to)
  }, LESSON)
  await expect(note(page)).toBeVisible()
  await expect(page.locator('form[data-simpan]')).toHaveCount(0)
  await kept(page)
}

/** The engine has come: it has looked at the device for texts of this page. */
async function kept(page: Page) {
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length)
}

/** The device has it, the line is away, the phone dies. */
async function die(page: Page): Promise<Page> {
  const context = page.context()
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await context.setOffline(false)
  return next
}

/** Each test has a person of her own, whom no other test has write in this lesson. */
async function begin(browser: Browser, way: Way, account: number): Promise<Page> {
  const page = await enter(browser, personOf(way, account), PHONE)
  await open(page, way)
  return page
}

function personOf(way: Way, account: number): string {
  return `peserta${String(way === WAYS[0] ? account : account + 9).padStart(2, '0')}`
}

for (const way of WAYS) {
  test(`what is written offline is offered after the phone has died: ${way}`, async ({ browser }) => {
    const page = await begin(browser, way, 4)
    await page.context().setOffline(true)
    await note(page).fill('Ditulis di atas perahu.')
    await tick(page).check()
    await expect(onDevice(page, 'note')).toBeVisible({ timeout: 20_000 })
    await expect(onDevice(page, 'ticks')).toBeVisible({ timeout: 20_000 })
    const again = await die(page)
    await open(again, way)
    await expect(again.getByText(OFFERED).filter({ visible: true })).toHaveCount(2)
    await block(again, 'note').getByText('Bandingkan').click()
    await expect(block(again, 'note').getByText('Ditulis di atas perahu.').first()).toBeVisible()
    await block(again, 'note').getByRole('button', { name: 'Pakai', exact: true }).click()
    await block(again, 'ticks').getByRole('button', { name: 'Pakai', exact: true }).click()
    await expect(saved(again, 'note')).toBeVisible()
    await expect(saved(again, 'ticks')).toBeVisible()
    await again.goto(LESSON)
    await expect(note(again)).toHaveValue('Ditulis di atas perahu.')
    await expect(tick(again)).toBeChecked()
    await expect(block(again, 'ticks').getByText(/^1 dari/)).toBeVisible()
    await expect(again.getByText(OFFERED).filter({ visible: true })).toHaveCount(0)
    await again.context().close()
  })

  test(`a text that was typed within 300 ms before the phone died is the most that is lost: ${way}`, async ({
    browser,
  }) => {
    const page = await begin(browser, way, 5)
    await page.context().setOffline(true)
    await note(page).pressSequentially('Cepat.')
    await page.waitForTimeout(400)
    const again = await die(page)
    await open(again, way)
    await block(again, 'note').getByRole('button', { name: 'Pakai', exact: true }).click()
    await expect(note(again)).toHaveValue('Cepat.')
    await again.context().close()
  })

  test(`a sentence typed while a slow save is on its way is sent after it: ${way}`, async ({ browser }) => {
    const page = await begin(browser, way, 6)
    await page.route(DOOR, async (route) => {
      await new Promise((done) => setTimeout(done, 2500))
      await route.continue()
    })
    await note(page).pressSequentially('Satu.')
    await page.waitForRequest(DOOR)
    await note(page).pressSequentially(' Dua.')
    await expect(saved(page, 'note')).toBeVisible({ timeout: 20_000 })
    await page.goto(LESSON)
    await expect(note(page)).toHaveValue('Satu. Dua.')
    await page.context().close()
  })

  test(`what is refused says why beside its field, and goes out once it is mended: ${way}`, async ({
    browser,
  }) => {
    const page = await begin(browser, way, 7)
    await note(page).fill('Keluarga 6408015505900001')
    await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
    const why = block(page, 'note').getByText(/^Ada nomor 16 angka/)
    await expect(why).toBeVisible()
    await expect(why).toBeInViewport()
    await expect(saved(page, 'note')).toBeHidden()
    await tick(page).check()
    await expect(saved(page, 'ticks')).toBeVisible()
    await note(page).fill('Keluarga itu')
    await expect(saved(page, 'note')).toBeVisible()
    await expect(why).toBeHidden()
    await leave(page)
  })

  test(`of two tabs neither is overwritten: she chooses, and the other text stays: ${way}`, async ({
    browser,
  }) => {
    const page = await begin(browser, way, 8)
    const other = await page.context().newPage()
    await open(other, way)
    await note(page).fill('Dari tab pertama.')
    await expect(saved(page, 'note')).toBeVisible()
    await note(other).fill('Dari tab kedua.')
    await expect(block(other, 'note').getByText(/^Tab atau HP Anda yang lain mengubah/)).toBeVisible()
    await expect(block(other, 'note').getByText('Dari tab pertama.').first()).toBeVisible()
    await block(other, 'note').getByRole('button', { name: 'Pakai tulisan saya' }).click()
    await expect(saved(other, 'note')).toBeVisible()
    await expect(
      block(other, 'note')
        .getByText(/^Tulisan yang tidak dipilih/)
        .filter({ visible: true }),
    ).toBeVisible()
    await open(page, way)
    await expect(note(page)).toHaveValue('Dari tab kedua.')
    await page.context().close()
  })

  test(`ticks of two tabs become one list: ${way}`, async ({ browser }) => {
    const page = await begin(browser, way, 9)
    const other = await page.context().newPage()
    await open(other, way)
    await tick(page, 0).check()
    await expect(saved(page, 'ticks')).toBeVisible()
    await tick(other, 2).check()
    await expect(tick(other, 0)).toBeChecked()
    await expect(saved(other, 'ticks')).toBeVisible()
    await page.goto(LESSON)
    for (const [which, ticked] of [true, false, true].entries())
      await expect(tick(page, which)).toBeChecked({ checked: ticked })
    await page.context().close()
  })

  test(`who signs out with an unsent text is asked, and leaves none of it: ${way}`, async ({ browser }) => {
    const page = await begin(browser, way, 10)
    await page.route(DOOR, (route) => route.abort('connectionreset'))
    await note(page).fill('Hanya untuk saya.')
    await expect(onDevice(page, 'note')).toBeVisible({ timeout: 20_000 })
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(await databases()).toHaveLength(1)
    const out = page.getByRole('banner').getByRole('button', { name: 'Keluar' })
    if (way === 'as a document') {
      const asked: string[] = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.message())
        void (asked.length === 1 ? dialog.dismiss() : dialog.accept())
      })
      await out.click()
      await expect.poll(() => asked).toEqual([expect.stringContaining('belum terkirim')])
      await expect(note(page)).toHaveValue('Hanya untuk saya.')
      await out.click()
    } else {
      await out.click()
      await page.getByRole('button', { name: 'Buang dan keluar' }).click()
    }
    await page.waitForURL('**/masuk')
    expect(await databases()).toEqual([])
    await signIn(page, 'peserta38@demo.aksis.test')
    await page.goto(LESSON)
    await expect(note(page)).toHaveValue('')
    await expect(page.getByText(OFFERED).filter({ visible: true })).toHaveCount(0)
    await page.context().close()
  })
}

test('a lesson that saves data carries no script', async ({ browser }) => {
  const page = await enter(browser, 'peserta36', PHONE)
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' })
  await page.goto(LESSON)
  await expect(note(page)).toBeVisible()
  await expect(page.locator('script')).toHaveCount(0)
  await expect(page.locator('form[data-simpan], #jaga')).toHaveCount(0)
  await leave(page)
})

test('without scripts the plain form says beside the field what became of it', async ({ browser }) => {
  const page = await enter(browser, 'peserta36', PHONE, { javaScriptEnabled: false })
  await page.goto(LESSON)
  await note(page).fill('Warga 6408015505900001')
  await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(block(page, 'note').getByText(/^Ada nomor 16 angka/)).toBeInViewport()
  await expect(note(page)).toHaveValue('Warga 6408015505900001')
  await note(page).fill('Catatan biasa.')
  await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(saved(page, 'note')).toBeInViewport()
  await expect(note(page)).toHaveValue('Catatan biasa.')
  await tick(page).check()
  await block(page, 'ticks').getByRole('button', { name: 'Simpan centang' }).click()
  await expect(saved(page, 'ticks')).toBeInViewport()
  await expect(tick(page)).toBeChecked()
  await leave(page)
})

test('only a lesson in which she may write carries the script, and its policy allows that one', async ({
  browser,
}) => {
  const page = await begin(browser, 'as a document', 12)
  const scripts = () => page.locator('script:not([nonce])').count()
  expect(await scripts()).toBe(1)
  await page.goto(MODULE)
  expect(await scripts()).toBe(0)
  await leave(page)
  const trainer = await enter(browser, 'pelatih1', PHONE)
  await trainer.goto(LESSON)
  expect(await trainer.locator('script:not([nonce])').count()).toBe(0)
  await leave(trainer)
})

for (const way of WAYS)
  test(`an offered and a refused text are drawn for everybody: ${way}`, async ({ browser }) => {
    const page = await begin(browser, way, 11)
    await page.context().setOffline(true)
    await note(page).fill('Ditulis di atas perahu.')
    await expect(onDevice(page, 'note')).toBeVisible({ timeout: 20_000 })
    const again = await die(page)
    await open(again, way)
    await expect(block(again, 'note').getByText(OFFERED)).toBeVisible()
    await note(again).fill('Warga 6408015505900001')
    await expect(block(again, 'note').getByText(/^Ada nomor 16 angka/)).toBeVisible()
    await inspect(again)
    await again.context().close()
  })
