import type { Browser, Page as Tab } from '@playwright/test'
import sharp from 'sharp'

const MODULE = 'kolaborasi-lintas-sektor'
const LESSON = 'siapa-memegang-apa'
/** As large as the largest size that is made of them. */
const SIZE = { width: 1600, height: 1200 }
const NAMES = ['bench-1.jpg', 'bench-2.jpg', 'bench-3.jpg']
export const PICTURED = `/belajar/${MODULE}/${LESSON}`
export const EDITOR = `/studio/${MODULE}/${LESSON}`

/** Large shapes, smaller ones within them, and the grain that makes photographs heavy: half a megabyte each. */
async function photograph(): Promise<Buffer> {
  const noise = (width: number, height: number, sigma: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: 'grey',
        noise: { type: 'gaussian', mean: 128, sigma },
      },
    })
      .png()
      .toBuffer()
  const grown = async (width: number, height: number, sigma: number) =>
    sharp(await noise(width, height, sigma))
      .resize(SIZE.width, SIZE.height, { kernel: 'cubic' })
      .png()
      .toBuffer()
  const layers = [await grown(80, 60, 30), await grown(400, 300, 14), await noise(SIZE.width, SIZE.height, 5)]
  return sharp(await grown(12, 9, 60))
    .composite(layers.map((input) => ({ input, blend: 'overlay' as const })))
    .jpeg({ quality: 85 })
    .toBuffer()
}

/**
 * Brings three photographs into a module's library, as a trainer does, and publishes a lesson that shows them: what readers
 * are sent then was drawn anew by the server. Answers false where that checkout knows no library.
 */
export async function publishPictures(trainer: Tab, origin: string): Promise<boolean> {
  const answer = await trainer.goto(`${origin}/studio/${MODULE}/berkas`)
  if (!answer?.ok()) return false
  await trainer.waitForFunction(() => '__remixRouter' in window)
  const buffers = await Promise.all(NAMES.map(photograph))
  console.log(`Photographs: ${buffers.map(({ length }) => `${(length / 1000).toFixed(0)} kB`).join(', ')}`)
  await trainer.locator('input[type=file]').setInputFiles(
    NAMES.map((name, index) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: buffers[index] ?? Buffer.alloc(0),
    })),
  )
  for (const name of NAMES) await trainer.getByText(`<Gambar berkas="${name}"`).first().waitFor()
  await trainer.goto(origin + EDITOR)
  await trainer.waitForFunction(() => '__remixRouter' in window)
  const text = trainer.locator('textarea[name=naskah]')
  const blocks = NAMES.map((name) => `<Gambar berkas="${name}" alt="Foto contoh." />`)
  await text.fill([(await text.inputValue()).trimEnd(), ...blocks].join('\n\n'))
  await trainer.getByRole('button', { name: 'Simpan draf' }).click()
  await trainer.getByText('Peserta belum melihatnya').first().waitFor()
  await trainer.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await trainer
    .getByRole('dialog')
    .getByRole('button', { name: /^Terbitkan versi/ })
    .click()
  await trainer.getByText('Peserta sudah dapat membacanya').first().waitFor()
  return true
}

/** Where she writes with a finger, the field is a plain one. */
export function tabletOf(browser: Browser) {
  return browser.newContext({ viewport: { width: 1280, height: 900 }, hasTouch: true, isMobile: true })
}

/** Opens the lesson and looks at all that it shows. */
export async function lookAtAll(reader: Tab, origin: string): Promise<void> {
  await reader.goto(origin + PICTURED)
  const shown = await reader.locator('article img').all()
  if (shown.length < NAMES.length) throw new Error('The lesson shows no pictures.')
  for (const one of shown) await one.scrollIntoViewIfNeeded()
}
