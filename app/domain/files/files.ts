import type { Language } from '#app/platform/say/language.ts'

/** Limits and kinds of attached files; browser and server read the same table. */
export const MEGABYTE = 1_000_000
export const MOST_FILE_BYTES = 25 * MEGABYTE
export const MOST_PERSON_BYTES = 200 * MEGABYTE
export const MOST_PIXELS = 25_000_000
export const LONGEST_NAME = 120

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png'

/** Media type by kind: what is served is always one of these, whatever the browser said. */
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
}

const EXTENSIONS: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
}

/** For `<input type="file" accept>`. */
export const ACCEPTED_EXTENSIONS = Object.keys(EXTENSIONS)
  .map((extension) => `.${extension}`)
  .join(',')

/** Why a file is refused; screens turn the code into a sentence. */
export type FileFault =
  | 'missing'
  | 'several'
  | 'tooLarge'
  | 'broken'
  | 'empty'
  | 'kind'
  | 'mismatch'
  | 'macro'
  | 'outside'
  | 'packed'
  | 'pixels'
  | 'nameDigits'

/** The kind that a name promises, or null. */
export function kindOfName(name: string): FileKind | null {
  const dot = name.lastIndexOf('.')
  if (dot < 1) return null
  const extension = name.slice(dot + 1).toLowerCase()
  return Object.hasOwn(EXTENSIONS, extension) ? (EXTENSIONS[extension] ?? null) : null
}

/** "340 KB" · "2,4 MB", in the signs of the language. */
export function sizeWords(bytes: number, language: Language): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  const megabytes = (bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '')
  return `${language === 'id' ? megabytes.replace('.', ',') : megabytes} MB`
}
