import { MOST_FILE_BYTES, MOST_SPREADSHEET_BYTES } from './domain/files/files.ts'
import { MOST_QUIZ_FILE_BYTES, READING_LIMITS } from './domain/quizzes/reading/found.ts'
import { LARGEST_AT_ONCE } from './domain/media/kinds.ts'
import { PIECE_BYTES } from './domain/files/pieces.ts'
import type { BodyLimits } from './platform/edge/guard.server.ts'

const KILOBYTE = 1_000
/** What a form puts around its file: its key, its writer, the file's name, and the lines between them. */
const FRAME = 64 * KILOBYTE

/** Which door takes how much; whatever stands before the server must let at least as much pass. */
export const BODY_LIMITS: BodyLimits = {
  form: 256 * KILOBYTE,
  larger: [
    { addresses: /^\/tugas\/[^/]+\/berkas(?:\.data)?$/, bytes: MOST_FILE_BYTES + FRAME, file: true },
    { addresses: /^\/unggahan\/[^/]+$/, bytes: PIECE_BYTES + FRAME, file: true },
    {
      addresses: /^\/sekretariat\/orang\/impor(?:\.data)?$/,
      bytes: MOST_SPREADSHEET_BYTES + FRAME,
      file: true,
    },
    { addresses: /^\/penilaian\/[^/]+\/lembar(?:\.data)?$/, bytes: MOST_FILE_BYTES + FRAME, file: true },
    { addresses: /^\/studio\/(?:[^/]+\/)?impor(?:\.data)?$/, bytes: MOST_FILE_BYTES + FRAME, file: true },
    // A list of questions as a text, and beside it as a file.
    {
      addresses: /^\/studio\/[^/]+\/kuis\/[^/]+\/tempel(?:\.data)?$/,
      bytes: MOST_QUIZ_FILE_BYTES + READING_LIMITS.letters * 4 + FRAME,
      file: true,
    },
    { addresses: /^\/studio\/[^/]+\/berkas\/unggah$/, bytes: LARGEST_AT_ONCE + FRAME, file: true },
    // A lesson of 100 kB grows when it is encoded as a form.
    { addresses: /^\/studio\//, bytes: 512 * KILOBYTE },
  ],
}
