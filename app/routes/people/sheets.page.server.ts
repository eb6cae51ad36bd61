import type { Asker } from '#app/domain/access/asker.ts'
import { readSheets, type SheetsOf } from '#app/domain/people/sheets.server.ts'
import { paths } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { qrOf } from '#app/platform/qr.server.ts'
import { dateTime } from '#app/platform/say/time.ts'

export type SheetsPage = NonNullable<Awaited<ReturnType<typeof sheetsPage>>>

/** Codes are shown only to somebody whose password was just repeated. */
export async function sheetsPage(asker: Asker, of: SheetsOf, steppedUp: boolean, now: Date) {
  const sheets = await readSheets(asker, of, now)
  if (!sheets) return null
  return {
    key: newSubmissionKey(),
    count: sheets.length,
    site: env.origin.replace(/^https?:\/\//, '') + paths.enterInvitation(),
    sheets: steppedUp
      ? sheets.map(({ id, name, title, agency, username, code, until }) => ({
          id,
          name,
          about: [title, agency].filter(Boolean).join(' · '),
          username,
          code,
          qr: qrOf(env.origin + paths.invitation(code)),
          until: dateTime(until, asker),
        }))
      : null,
  }
}
