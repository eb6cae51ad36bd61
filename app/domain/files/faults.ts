import { extensionOf, kindOfName, MOST_FILE_BYTES, type FileKind } from './files.ts'

/** Kinds that people hand in by mistake, each with a way out of its own. Known by the extension alone. */
const MISTAKEN = {
  doc: 'oldWord',
  dot: 'oldWord',
  rtf: 'oldWord',
  xls: 'oldExcel',
  xlt: 'oldExcel',
  ppt: 'oldSlides',
  pps: 'oldSlides',
  pptx: 'slides',
  ppsx: 'slides',
  odp: 'slides',
  odt: 'openText',
  ods: 'openTable',
  csv: 'table',
  docm: 'macro',
  dotm: 'macro',
  xlsm: 'macro',
  xlsb: 'macro',
  heic: 'heic',
  heif: 'heic',
  hif: 'heic',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
} as const satisfies Readonly<Record<string, string>>

/** Pictures that are not drawn anew, by extension. */
const PICTURES = {
  webp: 'WebP',
  avif: 'AVIF',
  gif: 'GIF',
  bmp: 'BMP',
  tif: 'TIFF',
  tiff: 'TIFF',
} as const satisfies Readonly<Record<string, string>>

/** A type of its own for each code, so that the sentences are checked code by code. */
type Fault<Code extends string> = Code extends string ? { code: Code } : never

type PictureFault = { code: 'picture'; format: (typeof PICTURES)[keyof typeof PICTURES] }
type MistakenFault = Fault<(typeof MISTAKEN)[keyof typeof MISTAKEN]> | PictureFault
type NameFault = Fault<'noKind' | 'kind'> | MistakenFault

/** What speaks against a file before anybody looks into it: the page says it without sending the file first. */
export type ChosenFault = MistakenFault | Fault<'empty'> | { code: 'tooLarge'; size: number }

/** A document of Word or Excel as it was found inside. */
export type OfficeFault =
  | Fault<
      | 'macro'
      | 'object'
      | 'template'
      | 'mailMerge'
      | 'linkedPicture'
      | 'link'
      | 'query'
      | 'outside'
      | 'packed'
      | 'mismatch'
    >
  | MisnamedFault
  /** It reads other workbooks: the name of one of them without its folders; `query`: and it asks another program. */
  | { code: 'links'; to: string | null; query: boolean }

/** It is another kind that is taken. */
type MisnamedFault = { code: 'misnamed'; found: FileKind }

/** What a compound file is, as programs wrote before 2007 and as they write locked ones. */
export type CompoundFault = Fault<'locked' | 'oldWord' | 'oldExcel' | 'oldSlides' | 'mismatch'>

export type PdfFault = Fault<
  'pdfJunk' | 'pdfLocked' | 'pdfScript' | 'pdfForm' | 'pdfLaunch' | 'pdfBuilt' | 'mismatch' | 'broken'
>

export type ImageFault =
  Fault<'mismatch' | 'broken' | 'grown'> | { code: 'pixels'; width: number; height: number }

/** What the first bytes say against the name. */
export type SniffedFault = MisnamedFault | PictureFault | Fault<'heic' | 'textTable' | 'mismatch'>

/** Why a file is refused, with what its sentence names; never a folder or a number of somebody. */
export type FileFault =
  | Fault<'nameDigits'>
  | NameFault
  | ChosenFault
  | OfficeFault
  | CompoundFault
  | PdfFault
  | ImageFault
  | SniffedFault

/**
 * What is surely wrong with a file before it is sent, or null. An unknown kind is left to the server, which cleans the
 * name first: "surat.pdf." may be taken.
 */
export function chosenFault({ name, size }: { name: string; size: number }): ChosenFault | null {
  const fault = kindFault(name)
  if (fault && fault.code !== 'kind' && fault.code !== 'noKind') return fault
  if (size === 0) return { code: 'empty' }
  return size > MOST_FILE_BYTES ? { code: 'tooLarge', size } : null
}

/** What is wrong with a name's kind, or null where it promises one that is taken. */
export function kindFault(name: string): NameFault | null {
  if (kindOfName(name)) return null
  const extension = extensionOf(name)
  if (extension === '') return { code: 'noKind' }
  if (isIn(PICTURES, extension)) return { code: 'picture', format: PICTURES[extension] }
  return { code: isIn(MISTAKEN, extension) ? MISTAKEN[extension] : 'kind' }
}

function isIn<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key)
}
