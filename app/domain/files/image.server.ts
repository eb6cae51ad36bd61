import pLimit from 'p-limit'
import { discard, loosePath, measureLoose, type LooseFile } from '#app/platform/data/files.server.ts'
import type { ImageFault } from './faults.ts'
import { MOST_PIXELS } from './files.ts'

// A decoded image takes up to 100 MB: one at a time, and nothing of it is kept afterwards.
const alone = pLimit(1)

const PATIENCE_SECONDS = 20
const QUALITY = 82

const WHITE = '#ffffff'

/**
 * Draws the image anew: whatever else the file carried (place and camera in EXIF, a second file behind the picture)
 * does not survive, the picture stands upright in the colours of a screen, and what was transparent is white: black
 * letters on nothing cannot be read on a dark page. A picture of another kind than promised is refused undecoded.
 */
export function redrawImage(path: string, kind: 'jpg' | 'png'): Promise<LooseFile | ImageFault> {
  return alone(() => redraw(path, kind))
}

/** Loaded with the first picture: a process that takes none need not carry the library. */
async function library() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

async function redraw(path: string, kind: 'jpg' | 'png'): Promise<LooseFile | ImageFault> {
  const target = await loosePath()
  try {
    const sharp = await library()
    // Only its head is read here, so that a picture that is too large can be told how large it is.
    const { format, width, height } = await sharp(path, { limitInputPixels: false, pages: 1 }).metadata()
    if (format !== (kind === 'jpg' ? 'jpeg' : 'png')) return { code: 'mismatch' }
    if (width * height > MOST_PIXELS) return { code: 'pixels', width, height }
    const image = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const upright = image.timeout({ seconds: PATIENCE_SECONDS }).autoOrient().flatten({ background: WHITE })
    await (kind === 'jpg' ? upright.jpeg({ quality: QUALITY }) : upright.png()).toFile(target)
    return await measureLoose(target)
  } catch {
    await discard(target)
    return { code: 'broken' }
  }
}
