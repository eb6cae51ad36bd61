import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { MEGABYTE } from '#app/platform/say/sizes.ts'

export { MEGABYTE, sizeWords } from '#app/platform/say/sizes.ts'

/** Limits and kinds of attached files; browser and server read the same table. A megabyte is 1,048,576 bytes. */
export const MOST_FILE_BYTES = 25 * MEGABYTE
/** Of a workbook or table that is read and not kept. */
export const MOST_SPREADSHEET_BYTES = 20 * MEGABYTE
export const MOST_PERSON_BYTES = 200 * MEGABYTE
export const MOST_PIXELS = 25_000_000
export const LONGEST_NAME = 120

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png'
/** Kinds that are looked into and kept as they are. */
export type DocumentKind = 'pdf' | 'docx' | 'xlsx' | 'pptx'

/** Media type by kind: what is served is always one of these, whatever the browser said. */
export const MEDIA_TYPES: Readonly<Record<FileKind | DocumentKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  jpg: 'image/jpeg',
  png: 'image/png',
}

const EXTENSIONS: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  jpg: 'jpg',
  jpeg: 'jpg',
  // Windows names pictures so that were saved from a web page.
  jfif: 'jpg',
  png: 'png',
}

/** For `<input type="file" accept>`. */
export const ACCEPTED_EXTENSIONS = Object.keys(EXTENSIONS)
  .map((extension) => `.${extension}`)
  .join(',')

/** What stands behind the last dot of a name, in lower case; '' where nothing does. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase()
}

/** The kind that a name promises, or null. */
export function kindOfName(name: string): FileKind | null {
  const extension = extensionOf(name)
  return Object.hasOwn(EXTENSIONS, extension) ? (EXTENSIONS[extension] ?? null) : null
}

/** The size of what is too large, rounded up and with every byte: "25,1 MB (26.214.401 byte)". */
export function exactSize(bytes: number, language: Language): string {
  const unit = language === 'id' ? 'byte' : 'bytes'
  return `${roundedUp(bytes / MEGABYTE, language)} MB (${number(bytes, language)} ${unit})`
}

/** To a tenth, upwards: what is over its limit never looks as if it kept it. */
export function roundedUp(figure: number, language: Language): string {
  return number(Math.ceil(figure * 10) / 10, language, 1)
}
