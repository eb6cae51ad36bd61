import type { Asker } from '#app/domain/access/asker.ts'
import { countSheets, readSheetOwner, readSheets, type SheetsOf } from '#app/domain/people/sheets.server.ts'
import { paths } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { qrOf } from '#app/platform/qr.server.ts'
import { dateTime } from '#app/platform/say/time.ts'

export type SheetsPage = NonNullable<Awaited<ReturnType<typeof sheetsPage>>>

/** Codes are shown only to somebody whose password was just repeated. */
export async function sheetsPage(asker: Asker, of: SheetsOf, steppedUp: boolean, now: Date) {
  const owner = await readSheetOwner(asker, of)
  if (!owner) return null
  if (!steppedUp) return { owner, steppedUp: false as const, count: await countSheets(asker, of, now) }
  const sheets = await readSheets(asker, of, now)
  return {
    owner,
    steppedUp: true as const,
    count: sheets.length,
    key: newSubmissionKey(),
    sample: env.mode === 'demo',
    site: env.origin.replace(/^https?:\/\//, '') + paths.enterInvitation(),
    sheets: sheets.map(({ id, name, title, agency, username, code, until }) => ({
      id,
      name,
      about: [title, agency].filter(Boolean).join(' · '),
      username,
      code,
      qr: qrOf(env.origin + paths.invitation(code)),
      until: dateTime(until, asker),
    })),
  }
}
