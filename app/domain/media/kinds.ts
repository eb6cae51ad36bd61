import { kindFault } from '#app/domain/files/faults.ts'
import { extensionOf, MEGABYTE } from '#app/domain/files/files.ts'

/** What a module may hold beside its lessons, by the way it is taken. */
export type MediumKind = 'picture' | 'drawing' | 'document' | 'film' | 'captions'

const KINDS = {
  jpg: 'picture',
  jpeg: 'picture',
  // Windows names pictures so that were saved from a web page.
  jfif: 'picture',
  png: 'picture',
  webp: 'picture',
  svg: 'drawing',
  pdf: 'document',
  pptx: 'document',
  xlsx: 'document',
  docx: 'document',
  mp4: 'film',
  m4v: 'film',
  // Told by what is in it: most are an iPhone's.
  mov: 'film',
  webm: 'film',
  vtt: 'captions',
} as const satisfies Readonly<Record<string, MediumKind>>

/** Bytes of a file before it is redrawn. */
export const MOST_MEDIUM_BYTES: Readonly<Record<MediumKind, number>> = {
  picture: 25 * MEGABYTE,
  drawing: MEGABYTE,
  document: 25 * MEGABYTE,
  film: 300 * MEGABYTE,
  captions: MEGABYTE,
}

/** The largest that comes in one request, i.e. a film from a browser without scripts. */
export const LARGEST_AT_ONCE = MOST_MEDIUM_BYTES.film

/** What a district's modules may hold together where nothing else is set. */
export const MOST_DISTRICT_BYTES = 5 * 1024 * MEGABYTE
/** Widths of pictures; one is never made wider than it is. */
export const PICTURE_WIDTHS = [480, 960, 1_600]

/** For `<input type="file" accept>`. */
export const MEDIUM_EXTENSIONS = Object.keys(KINDS)
  .map((extension) => `.${extension}`)
  .join(',')

export function mediumKindOf(name: string): MediumKind | null {
  const extension = extensionOf(name)
  return isKind(extension) ? KINDS[extension] : null
}

function isKind(extension: string): extension is keyof typeof KINDS {
  return Object.hasOwn(KINDS, extension)
}

/** What is surely wrong with a file of a module, as its name and size tell, or null; the page says it, too. */
export function chosenMediumFault({ name, size }: { name: string; size: number }) {
  const kind = mediumKindOf(name)
  if (!kind) {
    const fault = kindFault(name)
    // Kinds that submissions take and modules do not, there are none.
    return fault && fault.code !== 'kind' ? fault : ({ code: 'mediumKind' } as const)
  }
  if (size === 0) return { code: 'empty' } as const
  const most = MOST_MEDIUM_BYTES[kind]
  return size > most ? ({ code: 'mediumLarge', size, most } as const) : null
}
