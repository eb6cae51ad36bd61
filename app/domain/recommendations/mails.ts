import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'

const words = texts({
  id: {
    recommendationReturned: {
      subject: (p: { title: string }) => `Rekomendasi dikembalikan: ${p.title}`,
      line: (p: { title: string }) =>
        `Sekretariat mengembalikan rekomendasi “${p.title}” karena belum lengkap. Naskahnya tetap tersimpan.`,
      points: (p: { count: number }) => `Ada ${p.count} hal yang perlu dilengkapi sebelum diajukan lagi.`,
      button: 'Lihat yang perlu dilengkapi',
    },
    recommendationWaits: {
      subject: (p: { title: string }) => `Menunggu putusan Bapak/Ibu: ${p.title}`,
      line: (p: { title: string; team: string }) =>
        `Rekomendasi “${p.title}” dari ${p.team} sudah diperiksa sekretariat dan menunggu putusan Bapak/Ibu.`,
      length: 'Kartunya paling banyak 120 kata dan dapat diputuskan lewat HP.',
      button: 'Buka kartu keputusan',
    },
  },
  en: {
    recommendationReturned: {
      subject: (p) => `Recommendation returned: ${p.title}`,
      line: (p) =>
        `The secretariat returned the recommendation “${p.title}” as incomplete. Its text is still there.`,
      points: (p) =>
        p.count === 1
          ? 'One thing has to be completed before it can be submitted again.'
          : `${p.count} things have to be completed before it can be submitted again.`,
      button: 'See what is missing',
    },
    recommendationWaits: {
      subject: (p) => `Waiting for your decision: ${p.title}`,
      line: (p) =>
        `The recommendation “${p.title}” by ${p.team} has been checked by the secretariat and waits for your decision.`,
      length: 'Its card has 120 words at most and can be decided on a phone.',
      button: 'Open the card',
    },
  },
})

/** `points`: how many things the secretariat asks for; their words stay inside the platform. */
export const recommendationReturned = mail(
  'recommendation-returned',
  z.object({
    name: z.string(),
    title: z.string(),
    recommendationId: z.string(),
    points: z.number().int().min(1),
  }),
  (args, place, origin) => {
    const t = words[place.language].recommendationReturned
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args), t.points({ count: args.points })],
      button: { label: t.button, url: origin + paths.recommendation(args.recommendationId) },
    })
  },
)

/** To leaders. `team` as people call it: "Tim 3". */
export const recommendationWaits = mail(
  'recommendation-waits',
  z.object({
    name: z.string(),
    title: z.string(),
    team: z.string(),
    recommendationId: z.string(),
  }),
  (args, place, origin) => {
    const t = words[place.language].recommendationWaits
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args), t.length],
      button: { label: t.button, url: origin + paths.card(args.recommendationId) },
    })
  },
)
