import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { letter } from './letter.tsx'

export const passwordResetArgs = z.object({ name: z.string(), token: z.string(), until: z.iso.datetime() })

export function passwordReset(args: z.infer<typeof passwordResetArgs>, language: Language, origin: string) {
  const t = emailTexts[language].passwordReset
  return letter({
    language,
    subject: t.subject,
    name: args.name,
    lines: [t.line, t.until({ until: dateTime(new Date(args.until), language) })],
    button: { label: t.button, url: origin + paths.resetPassword(args.token) },
    after: [t.ifNot],
  })
}
