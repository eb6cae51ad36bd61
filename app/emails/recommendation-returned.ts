import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { letter } from './letter.tsx'

/** `points`: how many things the secretariat asks for; their words stay inside the platform. */
export const recommendationReturnedArgs = z.object({
  name: z.string(),
  title: z.string(),
  recommendationId: z.string(),
  points: z.number().int().min(1),
})

export function recommendationReturned(
  args: z.infer<typeof recommendationReturnedArgs>,
  language: Language,
  origin: string,
) {
  const t = emailTexts[language].recommendationReturned
  return letter({
    language,
    subject: t.subject(args),
    name: args.name,
    lines: [t.line(args), t.points({ count: args.points })],
    button: { label: t.button, url: origin + paths.recommendation(args.recommendationId) },
  })
}
