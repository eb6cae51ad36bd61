import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { letter } from './letter.tsx'

export const passwordChangedArgs = z.object({ name: z.string(), at: z.iso.datetime() })

export function passwordChanged(
  args: z.infer<typeof passwordChangedArgs>,
  language: Language,
  origin: string,
) {
  const t = emailTexts[language].passwordChanged
  return letter({
    language,
    subject: t.subject,
    name: args.name,
    lines: [t.line({ at: dateTime(new Date(args.at), language) }), t.ifNot],
    button: { label: t.button, url: origin + paths.forgotPassword() },
  })
}
