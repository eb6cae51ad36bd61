import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateLong } from '#app/platform/say/time.ts'

const words = texts({
  id: {
    decisionPublished: {
      subject: (p: { title: string }) => `Putusan: ${p.title}`,
      line: (p: { title: string }) => `Pimpinan telah memutuskan rekomendasi “${p.title}”.`,
      outcome: (p: { outcome: string }) => `Putusan: ${p.outcome}.`,
      until: (p: { until: string }) => `Ditunda sampai ${p.until}.`,
      kinds: {
        APPROVE: 'disetujui',
        APPROVE_WITH_NOTES: 'disetujui dengan catatan',
        RETURN: 'dikembalikan untuk perbaikan',
        DEFER: 'ditunda',
        REJECT: 'tidak disetujui',
      },
      where: 'Alasan dan catatannya ada di halaman rekomendasi.',
      button: 'Baca putusan',
    },
  },
  en: {
    decisionPublished: {
      subject: (p) => `Decision: ${p.title}`,
      line: (p) => `The recommendation “${p.title}” has been decided.`,
      outcome: (p) => `Decision: ${p.outcome}.`,
      until: (p) => `Deferred until ${p.until}.`,
      kinds: {
        APPROVE: 'approved',
        APPROVE_WITH_NOTES: 'approved with notes',
        RETURN: 'returned for revision',
        DEFER: 'deferred',
        REJECT: 'not approved',
      },
      where: 'Reasons and notes stand on the recommendation’s page.',
      button: 'Read the decision',
    },
  },
})

/** Reasons and notes stay inside the platform: a mail may be read by others. */
export const decisionPublished = mail(
  'decision-published',
  z.object({
    name: z.string(),
    title: z.string(),
    recommendationId: z.string(),
    kind: z.enum(['APPROVE', 'APPROVE_WITH_NOTES', 'RETURN', 'DEFER', 'REJECT']),
    deferUntil: z.iso.datetime().optional(),
  }),
  (args, place, origin) => {
    const t = words[place.language].decisionPublished
    const until = args.deferUntil ? [t.until({ until: dateLong(new Date(args.deferUntil), place) })] : []
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args), t.outcome({ outcome: t.kinds[args.kind] }), ...until, t.where],
      button: { label: t.button, url: origin + paths.recommendation(args.recommendationId) },
    })
  },
)
