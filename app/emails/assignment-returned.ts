import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { letter } from './letter.tsx'

/** `assignmentId` is what `paths.assignment` takes. */
export const assignmentReturnedArgs = z.object({
  name: z.string(),
  title: z.string(),
  assignmentId: z.string(),
})

export function assignmentReturned(
  args: z.infer<typeof assignmentReturnedArgs>,
  language: Language,
  origin: string,
) {
  const t = emailTexts[language].assignmentReturned
  return letter({
    language,
    subject: t.subject(args),
    name: args.name,
    lines: [t.line(args)],
    button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
  })
}
