import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/valid-html.ts'
import { DESK, enter, inspect, leave, LONG, PHONE, word } from './people.ts'
import { followsTheEye, largeEnough } from './reach.ts'
import { addressOf, ROOMS } from './rooms.ts'
import { secondOpinion } from './second-engine.ts'
import { fitsWhenSpaced } from './spacing.ts'
import { outOfReach } from './thumb.ts'

// Nobody here changes what another test looks at, so both browsers take from the whole list.
test.describe.configure({ mode: 'parallel' })

const ON_PHONES = new Set(ROOMS.flatMap(([, viewport, pages]) => (viewport === PHONE ? pages : [])))

/** Whose screens the second engine reads in `npm test` too; in `npm run prove` it reads everybody's. */
const READ_TWICE = /^(?:peserta|bupati|wabup|ajudan)/

for (const [account, viewport, pages] of ROOMS)
  test(`${account} finds nothing broken at ${viewport.width} px`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await enter(browser, account, viewport)
    for (const place of pages) {
      const answer = await page.goto(await addressOf(page, place))
      expect(answer?.status(), place).toBe(200)
      // The colours of a theme are the same on a wide screen.
      await inspect(page, viewport === PHONE ? { closely: true } : {})
      // What a page says does not depend on how wide it is. `every-page.test.tsx` asks for its HTML, as each role.
      if (LONG) expect(faultsOf((await answer?.text()) ?? ''), place).toEqual([])
      if (LONG || (READ_TWICE.test(account) && (viewport === PHONE || !ON_PHONES.has(place))))
        await secondOpinion(page)
      await followsTheEye(page)
      if (viewport !== PHONE) continue
      await largeEnough(page)
      expect(await outOfReach(page), page.url()).toEqual([])
      await fitsWhenSpaced(page)
    }
    await leave(page)
  })

test('ending the term of the Bupati is asked twice, and then for the password', async ({ browser }) => {
  const page = await enter(browser, 'admin', PHONE, { at: '/sekretariat/jabatan' })
  await page
    .getByRole('link', { name: /^Akhiri sekarang: masa jabatan/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: 'Akhiri masa jabatan?' })).toBeVisible()
  await inspect(page)
  // What it is called depends on whether somebody follows.
  const end = page.getByRole('dialog').getByRole('button', { name: /^Akhiri/ })
  await end.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ulangi sandi Anda' })).toBeVisible()
  await inspect(page)
  // With the password it would go on by itself; who goes back has ended nothing.
  await page.getByRole('link', { name: 'Batal, kembali' }).click()
  await expect(page.getByText('Sedang menjabat').first()).toBeVisible()
  await leave(page)
})

test('the leader reaches everything with a thumb', async ({ browser }) => {
  const page = await enter(browser, 'bupati', PHONE)
  for (const place of ['/', '/tinjau', 'main a[href^="/tinjau/"]']) {
    await page.goto(await addressOf(page, place))
    await largeEnough(page)
    await followsTheEye(page)
  }
  for (const way of ['Setujui', '+ Catatan', 'Perbaiki', 'Tunda', 'Lainnya: tolak']) {
    await page.getByRole('link', { name: way, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await largeEnough(page)
    await secondOpinion(page)
    await page.goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await leave(page)
})

test('the sign-in pages are whole in both languages', async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  for (const address of ['/masuk', '/lupa-sandi', '/undangan']) {
    await page.goto(address)
    await inspect(page, { closely: true })
    await secondOpinion(page)
    await followsTheEye(page)
    await largeEnough(page)
  }
  await page.goto('/masuk')
  const show = page.getByRole('button', { name: 'Tampilkan sandi' })
  const password = page.getByLabel('Sandi', { exact: true })
  await show.click()
  await expect(password).toHaveAttribute('type', 'text')
  await expect(show).toHaveAttribute('aria-pressed', 'true')
  await show.click()
  await expect(password).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await inspect(page)
  await context.close()
})

test('the second engine finds a field without a label', async ({ browser }) => {
  const page = await browser.newPage()
  const body = (label: string) => `<main><h1>x</h1>${label}<input id="a"></main>`
  const document = (label: string) =>
    `<!DOCTYPE html><html lang="id"><head><title>x</title></head><body>${body(label)}</body></html>`
  await page.setContent(document('<label for="a">y</label>'))
  await secondOpinion(page)
  await page.setContent(document(''))
  await expect(secondOpinion(page)).rejects.toThrow('input_label_exists')
  await page.close()
})

test('what is too small for a thumb, and a Tab that jumps back, are found', async ({ browser }) => {
  const page = await browser.newPage({ viewport: PHONE })
  const size = (px: number) => `style="display:inline-block;width:${px}px;height:${px}px"`
  await page.setContent(`<p>Words around <a href="#a">a link</a>.</p><button ${size(44)}>a</button>`)
  await largeEnough(page)
  await followsTheEye(page)
  await page.setContent(`<button ${size(40)}>a</button>`)
  await expect(largeEnough(page)).rejects.toThrow('40 × 40 px')
  await page.setContent(`<div class="frame leader"><button ${size(44)}>a</button></div>`)
  await expect(largeEnough(page)).rejects.toThrow('44 × 44 px')
  const turned = 'style="display:flex;flex-direction:column-reverse"'
  await page.setContent(`<div ${turned}><button ${size(44)}>a</button><button ${size(44)}>b</button></div>`)
  await expect(followsTheEye(page)).rejects.toThrow('Tab jumps back')
  await page.close()
})

test('data-saver pages carry no script and no web font', async ({ browser }) => {
  const page = await enter(browser, 'peserta03', PHONE)
  // The page before may still be asking for its font.
  await page.goto('about:blank')
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(asked.filter((url) => /\.js$|\.woff2$/.test(url))).toEqual([])
  await expect(page.locator('script')).toHaveCount(0)
  await inspect(page)
  await leave(page)
})

test('a button that is working can be read under the pointer that pressed it', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', DESK, {
    at: '/studio/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu',
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  let answer = () => {}
  const released = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/*.data*', async (route) => {
    if (route.request().method() === 'POST') await released
    await route.continue()
  })
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  const working = page.locator('[aria-busy=true]')
  await expect(working).toHaveText('Mengirim…')
  // axe leaves out what is switched off, so the colours are compared with those it has when nobody points at it.
  const colours = () =>
    working.evaluate((button) => {
      const { color, backgroundColor } = getComputedStyle(button)
      return [color, backgroundColor, button.matches(':hover')]
    })
  const [color, background, pointed] = await colours()
  expect(pointed).toBe(true)
  await page.mouse.move(0, 0)
  expect(await colours()).toEqual([color, background, false])
  answer()
  await expect(word(page, 'Tidak ada yang berubah')).toBeVisible()
  await leave(page)
})
