import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { letter } from './letter.tsx'

/** `token` opens the link; the outbox keeps only `tokenId`, see domain/notifications. */
export const invitationArgs = z.object({
  name: z.string(),
  district: z.string(),
  token: z.string(),
  until: z.iso.datetime(),
})

export function invitation(args: z.infer<typeof invitationArgs>, language: Language, origin: string) {
  const t = emailTexts[language].invitation
  return letter({
    language,
    subject: t.subject,
    name: args.name,
    lines: [t.line(args), t.until({ until: dateTime(new Date(args.until), language) })],
    button: { label: t.button, url: origin + paths.invitation(args.token) },
    after: [t.ifNot],
  })
}
