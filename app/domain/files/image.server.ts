import pLimit from 'p-limit'
import { discard, loosePath, measureLoose, type LooseFile } from '#app/platform/data/files.server.ts'
import { MOST_PIXELS, type FileFault } from './files.ts'

// A decoded image takes up to 100 MB: one at a time, and nothing of it is kept afterwards.
const alone = pLimit(1)

const PATIENCE_SECONDS = 20
const QUALITY = 82

/**
 * Draws the image anew: whatever else the file carried (place and camera in EXIF, a second file behind the picture)
 * does not survive, and the picture stands upright. A picture of another kind than promised is refused undecoded.
 */
export function redrawImage(path: string, kind: 'jpg' | 'png'): Promise<LooseFile | FileFault> {
  return alone(() => redraw(path, kind))
}

/** Loaded with the first picture: a process that takes none need not carry the library. */
async function library() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

async function redraw(path: string, kind: 'jpg' | 'png'): Promise<LooseFile | FileFault> {
  const target = await loosePath()
  try {
    const sharp = await library()
    const image = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const { format, width, height } = await image.metadata()
    if (format !== (kind === 'jpg' ? 'jpeg' : 'png')) return 'mismatch'
    if (width * height > MOST_PIXELS) return 'pixels'
    const upright = image.timeout({ seconds: PATIENCE_SECONDS }).autoOrient()
    await (kind === 'jpg' ? upright.jpeg({ quality: QUALITY }) : upright.png()).toFile(target)
    return await measureLoose(target)
  } catch (error) {
    await discard(target)
    return error instanceof Error && /pixel limit/i.test(error.message) ? 'pixels' : 'broken'
  }
}
