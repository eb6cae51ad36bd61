import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { letter } from './letter.tsx'

/** To leaders. `team` as people call it: "Tim 3". */
export const recommendationWaitsArgs = z.object({
  name: z.string(),
  title: z.string(),
  team: z.string(),
  recommendationId: z.string(),
})

export function recommendationWaits(
  args: z.infer<typeof recommendationWaitsArgs>,
  language: Language,
  origin: string,
) {
  const t = emailTexts[language].recommendationWaits
  return letter({
    language,
    subject: t.subject(args),
    name: args.name,
    lines: [t.line(args), t.length],
    button: { label: t.button, url: origin + paths.card(args.recommendationId) },
  })
}
