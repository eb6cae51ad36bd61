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
  await page.unroute('**/unggahan/*')
  await page.route('**/unggahan/*', async (route) => {
    const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
    starts.push(Number(/name="mulai"\r\n\r\n(\d+)/.exec(body)?.[1] ?? -1))
    await route.continue()
  })
  await page.locator('input[type=file]').setInputFiles(film('film.mp4'))
  await expect(page.getByText('“film.mp4” tersimpan.')).toBeVisible()
  await expect(row(page, 'film.mp4')).toContainText('Film 0.15')
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
