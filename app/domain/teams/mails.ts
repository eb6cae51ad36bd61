import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'

const words = texts({
  id: {
    joined: (p: { team: string }) => `Anda sekarang anggota ${p.team}`,
    leads: 'Anda ketua tim ini.',
    left: (p: { former: string }) => `Anda bukan lagi anggota ${p.former}`,
    without: 'Saat ini Anda belum berada dalam tim lain. Bila ini keliru, hubungi Sekretariat AKSIS.',
    kept: (p: { former: string }) =>
      `Tugas yang sudah Anda kirim bersama ${p.former} tetap ada di halaman Tugas, dengan tanda terima dan kelak nilainya. Draf ${p.former} tetap di tim itu.`,
    leading: (p: { team: string }) => `Anda sekarang ketua ${p.team}`,
    leadingLine: 'Ketua mengajukan rekomendasi atas nama tim.',
    button: 'Buka tugas saya',
  },
  en: {
    joined: (p) => `You are now a member of ${p.team}`,
    leads: 'You lead this team.',
    left: (p) => `You are no longer a member of ${p.former}`,
    without: 'You are in no other team now. If this is a mistake, contact the AKSIS secretariat.',
    kept: (p) =>
      `What you handed in with ${p.former} stays on your Assignments page, with its receipt and later its grade. Drafts of ${p.former} stay with that team.`,
    leading: (p) => `You now lead ${p.team}`,
    leadingLine: 'The lead submits recommendations for the team.',
    button: 'Open my assignments',
  },
})

/**
 * `member` and `lead`: she is in `team` now, and has left `former` for it; `leads`: she was in it before; `left`: she has
 * left `former` and is in none. A team that there is none of is empty.
 */
export const teamChanged = mail(
  'team-changed',
  z.object({
    name: z.string(),
    news: z.enum(['member', 'lead', 'leads', 'left']),
    team: z.string(),
    former: z.string(),
  }),
  ({ name, news, team, former }, place, origin) => {
    const t = words[place.language]
    const kept = former === '' ? [] : [t.kept({ former })]
    const say = {
      member: { subject: t.joined({ team }), lines: kept },
      lead: { subject: t.joined({ team }), lines: [t.leads, ...kept] },
      leads: { subject: t.leading({ team }), lines: [t.leadingLine] },
      left: { subject: t.left({ former }), lines: [t.without, ...kept] },
    }[news]
    return letter({
      language: place.language,
      subject: say.subject,
      name,
      lines: [`${say.subject}.`, ...say.lines],
      button: { label: t.button, url: origin + paths.assignments() },
    })
  },
)
