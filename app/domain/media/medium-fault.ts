import type { FileFault } from '#app/domain/files/faults.ts'
import type { CaptionsFault } from './captions.ts'
import type { FilmFault } from './film.ts'

/** Why a file does not come into a module's library, with what its sentence names. */
export type MediumFault =
  | FileFault
  | FilmFault
  | CaptionsFault
  | { code: 'mediumKind' }
  | { code: 'mediumLarge'; size: number; most: number }
  | { code: 'drawing'; what: string }
  | { code: 'drawingDoctype' }

/** What its trainer should know of one that was taken. */
export type MediumNote = 'noText' | 'otherFormat'
