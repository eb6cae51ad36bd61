import { expect, test, type Locator, type Page, type Route } from '@playwright/test'
import { alive, enter, inspect, leave, PHONE } from './people.ts'

const BLOCKS = '/panduan/blok'
const FILM = '/contoh/panjang-badan.mp4'
const PHOTO = 'Dua orang ibu dan seorang bayi di timbangan, di depan posyandu.'

/** What of the media a page asks for, from now on. */
function askedBy(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/contoh/')) asked.push(pathname)
  })
  return asked
}

/** To the pixel: the widths of a picture differ by fractions of one. */
async function boxOf(picture: Locator): Promise<{ width: number; height: number }> {
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
  return { width: Math.round(width), height: Math.round(height) }
}

for (const javaScriptEnabled of [true, false])
  test(`who saves data asks for each picture and each film, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'pelatih2', PHONE, { javaScriptEnabled })
    await page.setExtraHTTPHeaders({ 'Save-Data': 'on' })
    const asked = askedBy(page)
    await page.goto(BLOCKS)
    await expect(page.getByText(`Gambar: ${PHOTO}`)).toBeVisible()
    // The words of the film are there without a press.
    await expect(page.getByText('Film tanpa suara. Bayi berbaring').last()).toBeVisible()
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await expect(page.locator('main :is(img, video)')).toHaveCount(0)
    expect(asked).toEqual([])
    const film = page.getByRole('link', { name: 'Film: Mengukur panjang badan MP4, 19 KB, 6 detik' })
    await expect(film).toHaveAttribute('href', FILM)
    await page.getByRole('link', { name: 'Tampilkan gambar 10 KB' }).click()
    await expect(page).toHaveURL('/contoh/posyandu-960.webp')
    expect(asked).toEqual(['/contoh/posyandu-960.webp'])
    await page.goBack()
    await expect(film).toBeVisible()
    await leave(page)
  })

test('a picture keeps its place until it comes, and comes in the width of the screen', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih2', PHONE)
  const held: Route[] = []
  await page.context().route('**/contoh/posyandu-*', (route) => void held.push(route))
  await page.goto(BLOCKS)
  const picture = page.getByRole('img', { name: PHOTO })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => held.length).toBe(1)
  const empty = await boxOf(picture)
  expect(new URL(held[0]?.request().url() ?? '').pathname).toBe('/contoh/posyandu-480.webp')
  await held[0]?.continue()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  expect(await boxOf(picture)).toEqual(empty)
  expect(empty.width / empty.height).toBeCloseTo(1600 / 1067, 1)
  await leave(page)
})

test('a film says what it costs, and nothing of it comes before it is played', async ({ browser }) => {
  const page = await enter(browser, 'pelatih2', PHONE)
  const asked = askedBy(page)
  await page.goto(BLOCKS)
  const film = page.getByLabel('Mengukur panjang badan', { exact: true })
  await film.scrollIntoViewIfNeeded()
  await expect(page.getByText('MP4, 19 KB, 6 detik')).toBeVisible()
  await expect.poll(() => asked).toContain('/contoh/panjang-badan-480.jpg')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((one) => /\.(?:mp4|vtt)$/.test(one))).toEqual([])
  await page.getByText('Isi film “Mengukur panjang badan” dalam tulisan').click()
  await expect(page.getByText('Film tanpa suara. Bayi berbaring').last()).toBeVisible()
  const coming = page.waitForRequest((request) => new URL(request.url()).pathname === FILM)
  // This engine has no codec for it: what counts is that it is fetched now, and allowed to be.
  await film.evaluate((video: HTMLVideoElement) => void video.play().catch(() => undefined))
  await coming
  await leave(page)
})

test('every block can be reached from the studio, and stands on paper too', async ({ browser }) => {
  const page = await enter(browser, 'pelatih2', { width: 1280, height: 800 }, { at: BLOCKS })
  await inspect(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: /^Lembar kunjungan keluarga/ })).toBeVisible()
  await expect(page.getByText('Film tanpa suara. Bayi berbaring').last()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.goto('/studio')
  await page.locator('main ol.rows > li a').first().click()
  await page.waitForURL('**/studio/*')
  await page.locator('main ol.rows > li a').first().click()
  await alive(page)
  await page.locator('summary', { hasText: 'Sisipkan' }).click()
  await page.getByRole('link', { name: 'Semua blok dan contohnya' }).click()
  await expect(page.getByRole('heading', { name: 'Blok pelajaran', level: 1 })).toBeVisible()
  await leave(page)
})
