import { sizeWords } from '#app/platform/say/sizes.ts'
import type { PictureSize } from './media.ts'

/**
 * How wide a picture stands on the page: the text's measure, or a phone. A screen of three points to the pixel gets no
 * more than one of two: nobody sees the difference, and it is half the bytes.
 */
export const SHOWN_WIDTHS = '(min-width: 48rem) 42rem, (min-resolution: 2.5dppx) 66vw, 100vw'

/** The width that is enough for a phone and not bad on a desk. */
const ENOUGH = 960
/** For what is shown before anybody asked for it. */
const SMALL = 480

export function ascending(sizes: readonly PictureSize[]): PictureSize[] {
  return sizes.toSorted((one, other) => one.width - other.width)
}

/** The one to take where only one can be taken. */
export function fitting(sizes: readonly PictureSize[]): PictureSize {
  return nearest(sizes, ENOUGH)
}

/** The one that stands for a film until somebody plays it. */
export function smallest(sizes: readonly PictureSize[]): PictureSize {
  return nearest(sizes, SMALL)
}

/** Nothing where the size is not known: no words are better than wrong ones. */
export function shownSize(bytes: number | undefined): string {
  return bytes === undefined ? '' : sizeWords(bytes, 'id')
}

/** The first that is wide enough, or the widest there is. */
function nearest(sizes: readonly PictureSize[], width: number): PictureSize {
  const widths = ascending(sizes)
  const found = widths.find((size) => size.width >= width) ?? widths.at(-1)
  if (!found) throw new RangeError('A picture has at least one size.')
  return found
}
