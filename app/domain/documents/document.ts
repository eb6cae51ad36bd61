/** What comes out of a file that a trainer brings: draft lessons, their pictures, and all that was not taken over. */

/** Where something stood in the file, as its author finds it again. */
export type Place =
  | {
      in: 'text'
      /** The nearest heading above. */ under: string
      /** Counted from 1 below that heading, as a reader counts: empty ones are none. */ paragraph: number
    }
  | { in: 'slide'; slide: number }
  | { in: 'file'; file: string; line: number }
  | { in: 'whole' }

/** What was left out or came in otherwise than it looked; each has a sentence in the room's texts. */
export const NOTICE_CODES = [
  ...['hidden', 'colour', 'tiny', 'deleted', 'inserted', 'comment'],
  ...['contents', 'header', 'template', 'link', 'equation', 'symbol', 'numbering', 'textBox'],
  ...['merged', 'nestedTable', 'listInCell', 'pictureInCell', 'whiteInTable'],
  ...['pictureKind', 'pictureLinked', 'pictureMissing', 'pictureBroken', 'pictureTooMany', 'noAlt'],
  ...['chart', 'object', 'outsidePart', 'more'],
  ...['hiddenSlide', 'hiddenShape', 'offSlide', 'notes'],
  ...[
    'encoding',
    'unknownFile',
    'unsafeName',
    'badDrawing',
    'badFile',
    'fileNote',
    'frontMatter',
    'quiz',
    'assignment',
    'introduction',
  ],
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]
/** `shown`: a few words of what it is about, never those of something hidden. */
export type Notice = { code: NoticeCode; place: Place; shown: string }

/** Lines of a draft that look like headings, typed as bold paragraphs: made headings if the trainer wants. */
export type Guess = { line: number; depth: 2 | 3 }

/** One draft lesson. `wanted`: it comes in unless the trainer says otherwise. */
export type Part = {
  title: string
  summary: string
  minutes: number
  source: string
  guesses: Guess[]
  wanted: boolean
  /** Its name in the archive it came from. */
  slug: string | null
  /** The facts above a text, as they were written, and in which file; whoever takes the lesson judges them. */
  front: { file: string; head: unknown } | null
}

/** How much of each side was cut away, in thousandths of a percent as OOXML counts. */
export type Crop = { left: number; top: number; right: number; bottom: number }
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif'
/** A picture as it lies in the file; before anybody sees it, it is drawn anew without what was cut away. */
export type RawPicture = {
  name: string
  kind: PictureKind
  bytes: Uint8Array
  crop: Crop | null
  place: Place
}
/** Something else that stands beside lessons; whoever takes it judges it. */
export type RawFile = { name: string; bytes: Uint8Array; place: Place }
/** A drawing is a text. */
export type RawDrawing = { name: string; text: string }

/** What a whole module brings beside its lessons; texts are the studio's, heads are plain facts. */
export type ModuleFacts = {
  slug: string
  about: { head: unknown; source: string } | null
  /** By their names in addresses. */
  quizzes: { slug: string; text: string }[]
  /** Questions that no quiz asks. */
  bank: string | null
  assignment: { head: unknown; source: string } | null
}

export type ReadDocument = {
  kind: 'docx' | 'pptx' | 'markdown' | 'zip'
  title: string
  parts: Part[]
  pictures: RawPicture[]
  drawings: RawDrawing[]
  files: RawFile[]
  notices: Notice[]
  module: ModuleFacts | null
}

/** Why a file is not read at all. */
export const DOCUMENT_FAULTS = [
  ...[
    'empty',
    'too-large',
    'damaged',
    'locked',
    'old-office',
    'open-document',
    'macro',
    'workbook',
    'unknown',
  ],
  ...['doctype', 'unsafe', 'nothing', 'no-module'],
] as const
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number]

/** Carries the reason out of the depth of a reader. */
export class Unreadable extends Error {
  readonly fault: DocumentFault
  constructor(fault: DocumentFault) {
    super(`The file is not read: ${fault}.`)
    this.fault = fault
  }
}

/** How a document of several chapters becomes lessons. */
export type Split = 'headings' | 'one'

const MEGABYTE = 1024 * 1024
/** Bounds of what is read of one file. */
export const DOCUMENT_LIMITS = {
  bytes: 25 * MEGABYTE,
  unpacked: 100 * MEGABYTE,
  /** What one part of an office file may unpack to. */
  part: 40 * MEGABYTE,
  entries: 2_000,
  /** Packed to unpacked: text of a document reaches 1 : 60, only bombs much more. */
  ratio: 200,
  nodes: 1_500_000,
  depth: 200,
  parts: 100,
  pictures: 200,
  notices: 500,
  /** Letters of all drafts together. */
  letters: 2_000_000,
  title: 160,
  shown: 80,
} as const

/** Reading takes about a minute for so many words. */
const WORDS_A_MINUTE = 180
const LONGEST_READING = 120

/** Minutes that a text takes to read, at least one. */
export function minutesOf(source: string): number {
  const words = source.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.min(LONGEST_READING, Math.max(1, Math.round(words / WORDS_A_MINUTE)))
}

/** Some words of a text, on one line. */
export function shortened(text: string, most: number = DOCUMENT_LIMITS.shown): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`
}
