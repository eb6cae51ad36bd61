import type { BodyLimits } from './platform/edge/guard.server.ts'

const KILOBYTE = 1_000

/** Which door takes how much; whatever stands before the server must let at least as much pass. */
export const BODY_LIMITS: BodyLimits = {
  form: 256 * KILOBYTE,
  larger: [
    // 25 MB of file and its multipart frame.
    { addresses: /^\/tugas\/[^/]+\/berkas(?:\.data)?$/, bytes: 25_100 * KILOBYTE, file: true },
    // 20 MB of spreadsheet, likewise.
    { addresses: /^\/sekretariat\/orang\/impor(?:\.data)?$/, bytes: 21_100 * KILOBYTE, file: true },
    // A lesson of 100 kB grows when it is encoded as a form.
    { addresses: /^\/studio\//, bytes: 512 * KILOBYTE },
  ],
}
