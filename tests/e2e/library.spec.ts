import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { mp4 } from '#tests/support/films.ts'
import { alive, DESK, enter, inspect, leave, PHONE } from './people.ts'

const LIBRARY = '/studio/kolaborasi-lintas-sektor/berkas'
/** Four pieces. */
const FILM = mp4({ free: Buffer.alloc(3 * 1024 * 1024 + 500) })

const film = (name: string) => ({ name, mimeType: 'video/mp4', buffer: FILM })
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

async function picture(name: string, background: string) {
  const drawn = sharp({ create: { width: 1_000, height: 600, channels: 3, background } })
  return { name, mimeType: 'image/png', buffer: await drawn.png().toBuffer() }
}

test('a film survives a lost line and a reload, and goes on where it stopped', async ({ browser }) => {
  const page = await enter(browser, 'pelatih1', PHONE, { at: LIBRARY })
  await alive(page)
  const starts: number[] = []
  let isAway = false
  await page.route('**/unggahan/*', async (route) => {
    const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
    const start = Number(/name="mulai"\r\n\r\n(\d+)/.exec(body)?.[1] ?? -1)
    if (start >= 2 * 1024 * 1024) isAway = true
    if (isAway) return route.abort('connectionreset')
    starts.push(start)
    await route.continue()
  })
  await page.locator('input[type=file]').setInputFiles(film('film.mp4'))
  await expect(page.getByText('Sambungan terputus')).toBeVisible()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await alive(page)
  await expect(row(page, 'film.mp4')).toContainText('2 MB dari 3 MB sudah di server')
  await inspect(page)
  await page.unroute('**/unggahan/*')
  await page.route('**/unggahan/*', async (route) => {
    const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
    starts.push(Number(/name="mulai"\r\n\r\n(\d+)/.exec(body)?.[1] ?? -1))
    await route.continue()
  })
  await page.locator('input[type=file]').setInputFiles(film('film.mp4'))
  await expect(page.getByText('“film.mp4” tersimpan.')).toBeVisible()
  await expect(row(page, 'film.mp4')).toContainText('Film 0.15')
  await expect(page.getByText('Unggahan yang belum selesai')).toHaveCount(0)
  expect(starts).toEqual([0, 1024 * 1024, 2 * 1024 * 1024, 3 * 1024 * 1024])
  await inspect(page)
  // The browser has complained about the line.
  await page.context().close()
})

test('pictures come several at once; what is refused says why; what is taken out can be put back', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih2', DESK, { at: LIBRARY })
  await alive(page)
  const disguised = { name: 'halaman.png', mimeType: 'image/png', buffer: Buffer.from('<html>') }
  await page
    .locator('input[type=file]')
    .setInputFiles([
      await picture('peta satu.png', '#0a5c36'),
      await picture('peta dua.png', '#c89b3c'),
      disguised,
    ])
  await expect(row(page, 'peta satu.png').getByText('<Gambar berkas="peta satu.png"')).toBeVisible()
  await expect(row(page, 'peta dua.png').getByRole('img')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Berkas rusak')
  await row(page, 'peta dua.png').getByRole('button', { name: 'Keluarkan' }).click()
  await expect(row(page, 'peta dua.png')).toContainText('Dapat diurungkan sampai')
  await row(page, 'peta dua.png').getByRole('button', { name: 'Urungkan' }).click()
  await expect(row(page, 'peta dua.png').getByRole('img')).toBeVisible()
  await leave(page)
})

test(
  'what has come of a film is ended from its row, also without scripts, and cancelling leaves nothing',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'pelatih2', PHONE, { at: LIBRARY })
    await alive(page)
    let isAway = false
    await page.route('**/unggahan/*', async (route) => {
      const isPiece = route.request().headers()['content-type']?.startsWith('multipart/') ?? false
      if (isPiece && isAway) return route.abort('connectionreset')
      isAway = isPiece
      await route.continue()
    })
    await page.locator('input[type=file]').setInputFiles(film('terputus.mp4'))
    await expect(page.getByText('Sambungan terputus')).toBeVisible()
    await page.getByRole('button', { name: 'Batal kirim berkas terputus.mp4' }).click()
    await expect(page.getByText('tidak jadi dikirim')).toBeVisible()
    await expect(row(page, 'terputus.mp4')).toHaveCount(0)
    await page.locator('input[type=file]').setInputFiles(film('ditinggal.mp4'))
    await expect(page.getByText('Sambungan terputus')).toBeVisible()
    const storageState = await page.context().storageState()
    await page.context().close()
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, storageState })
    const plain = await context.newPage()
    await plain.goto(LIBRARY)
    await expect(row(plain, 'ditinggal.mp4')).toContainText('1 MB dari 3 MB')
    await expect(row(plain, 'terputus.mp4')).toHaveCount(0)
    await plain.getByRole('button', { name: 'Hentikan berkas ditinggal.mp4' }).click()
    await expect(plain.getByText('Unggahan dihentikan.')).toBeVisible()
    await expect(row(plain, 'ditinggal.mp4')).toHaveCount(0)
    await context.close()
  },
)

test('without scripts a file comes by its form', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', PHONE, { javaScriptEnabled: false, at: LIBRARY })
  await page.locator('input[type=file]').setInputFiles({
    name: 'takarir.vtt',
    mimeType: 'text/vtt',
    buffer: Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nTanpa skrip.\n'),
  })
  await page.getByRole('button', { name: 'Unggah berkas' }).click()
  await expect(row(page, 'takarir.vtt')).toContainText('takarir="takarir.vtt"')
  await page.context().close()
})
