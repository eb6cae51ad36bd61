import pLimit from 'p-limit'
import type { Crop, NoticeCode, RawPicture } from '#app/domain/documents/document.ts'
import { MEGABYTE, MOST_PIXELS } from '#app/domain/files/files.ts'

/** A picture that may be kept: drawn anew, upright, without what was cut off it, and in the colours of a screen. */
export type DrawnPicture = { name: string; type: 'image/png' | 'image/jpeg'; bytes: Buffer }
export type Drawn = { pictures: DrawnPicture[]; told: { code: NoticeCode; picture: RawPicture }[] }

// A decoded picture takes up to 100 MB: one at a time, as in the files of submissions.
const alone = pLimit(1)

const PATIENCE_SECONDS = 20
/** Nobody's screen shows a lesson wider. */
const WIDEST = 1_600
const QUALITY = 84
const MOST_BYTES = 30 * MEGABYTE
const WHITE = '#ffffff'
const WHOLE = 100_000

/** Draws the pictures of a document anew. One that cannot be drawn is told, and its lesson asks for it. */
export async function drawPictures(raw: readonly RawPicture[]): Promise<Drawn> {
  const drawn: Drawn = { pictures: [], told: [] }
  let bytes = 0
  for (const picture of raw) {
    const done = bytes < MOST_BYTES ? await alone(() => draw(picture)) : 'pictureTooMany'
    if (typeof done === 'string') drawn.told.push({ code: done, picture })
    else {
      bytes += done.bytes.length
      drawn.pictures.push(done)
    }
  }
  return drawn
}

async function draw({ name, kind, bytes, crop }: RawPicture): Promise<DrawnPicture | NoticeCode> {
  const { default: sharp } = await import('sharp')
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
    if (format !== kind || width * height > MOST_PIXELS) return 'pictureBroken'
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const
    // Word cuts off the picture as it lies in the file, before anything turns it.
    const part = crop && cutOf(crop, width, height)
    const cut = part ? await sharp(bytes, options).extract(part).png().toBuffer() : bytes
    const upright = sharp(cut, options)
      .timeout({ seconds: PATIENCE_SECONDS })
      .autoOrient()
      .flatten({ background: WHITE })
      .resize({ width: WIDEST, withoutEnlargement: true })
    return kind === 'jpeg'
      ? { name, type: 'image/jpeg', bytes: await upright.jpeg({ quality: QUALITY }).toBuffer() }
      : { name, type: 'image/png', bytes: await upright.png({ compressionLevel: 9 }).toBuffer() }
  } catch {
    return 'pictureBroken'
  }
}

/** In whole pixels that lie within what was left. */
function cutOf(crop: Crop, width: number, height: number) {
  const left = Math.min(width - 1, Math.ceil((crop.left / WHOLE) * width))
  const top = Math.min(height - 1, Math.ceil((crop.top / WHOLE) * height))
  const right = Math.floor((1 - crop.right / WHOLE) * width)
  const bottom = Math.floor((1 - crop.bottom / WHOLE) * height)
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}
