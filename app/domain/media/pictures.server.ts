import pLimit from 'p-limit'
import type { ImageFault } from '#app/domain/files/faults.ts'
import { MOST_PIXELS } from '#app/domain/files/files.ts'
import { discard, loosePath, measureLoose, type LooseFile } from '#app/platform/data/files.server.ts'
import { PICTURE_WIDTHS } from './kinds.ts'

/** One width of a picture, in both formats, on its way into the store. */
export type DrawnSize = { width: number; height: number; webp: LooseFile; jpeg: LooseFile }
export type Drawn = { ok: true; format: string; sizes: DrawnSize[] } | { ok: false; fault: ImageFault }

// A decoded picture takes up to 75 MB: one at a time.
const alone = pLimit(1)
const PATIENCE_SECONDS = 20
const QUALITY = { jpeg: 80, webp: 78, dense: 50 }
/** From here on a phone shows two or three points to a pixel, where a third of the bytes are enough for the eye. */
const DENSE = 960
const WHITE = '#ffffff'
const FORMATS = ['jpeg', 'png', 'webp']

/**
 * Draws a picture anew in the widths of a lesson, smallest first, never wider than it is. Nothing but its pixels survives:
 * upright, in the colours of a screen, white where it was transparent, without place, camera or what was cut away. Its kind
 * is what it is, whatever it is called.
 */
export function drawSizes(path: string): Promise<Drawn> {
  return alone(() => draw(path))
}

async function draw(path: string): Promise<Drawn> {
  const made: string[] = []
  try {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    sharp.concurrency(1)
    // Only its head is read here, so that one that is too large can be told how large it is.
    const { format, width, height } = await sharp(path, { limitInputPixels: false, pages: 1 }).metadata()
    if (!FORMATS.includes(format)) return { ok: false, fault: { code: 'mismatch' } }
    if (width * height > MOST_PIXELS) return { ok: false, fault: { code: 'pixels', width, height } }
    const [widest = 0] = PICTURE_WIDTHS.slice(-1)
    const { data, info } = await sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .timeout({ seconds: PATIENCE_SECONDS })
      .autoOrient()
      .flatten({ background: WHITE })
      .toColourspace('srgb')
      .resize({ width: widest, withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    const sizes: DrawnSize[] = []
    for (const wide of [...PICTURE_WIDTHS.filter((one) => one < info.width), info.width]) {
      const drawn = sharp(data, { raw }).timeout({ seconds: PATIENCE_SECONDS }).resize({ width: wide })
      const [webp, jpeg] = [await loosePath(), await loosePath()]
      made.push(webp, jpeg)
      const { height: high } = await drawn
        .clone()
        .webp({ quality: wide < DENSE ? QUALITY.webp : QUALITY.dense })
        .toFile(webp)
      await drawn.clone().jpeg({ quality: QUALITY.jpeg, mozjpeg: true }).toFile(jpeg)
      sizes.push({
        width: wide,
        height: high,
        webp: await measureLoose(webp),
        jpeg: await measureLoose(jpeg),
      })
    }
    return { ok: true, format, sizes }
  } catch {
    await Promise.all(made.map(discard))
    return { ok: false, fault: { code: 'broken' } }
  }
}
