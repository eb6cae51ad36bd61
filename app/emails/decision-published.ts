import { z } from 'zod'
import { emailTexts } from '#app/i18n/emails.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { letter } from './letter.tsx'

/** Reasons and notes stay inside the platform: a mail may be read by others. */
export const decisionPublishedArgs = z.object({
  name: z.string(),
  title: z.string(),
  recommendationId: z.string(),
  kind: z.enum(['APPROVE', 'APPROVE_WITH_NOTES', 'RETURN', 'DEFER', 'REJECT']),
  deferUntil: z.iso.datetime().optional(),
})

export function decisionPublished(
  args: z.infer<typeof decisionPublishedArgs>,
  language: Language,
  origin: string,
) {
  const t = emailTexts[language].decisionPublished
  const until = args.deferUntil ? [t.until({ until: dateLong(new Date(args.deferUntil), language) })] : []
  return letter({
    language,
    subject: t.subject(args),
    name: args.name,
    lines: [t.line(args), t.outcome({ outcome: t.kinds[args.kind] }), ...until, t.where],
    button: { label: t.button, url: origin + paths.recommendation(args.recommendationId) },
  })
}
