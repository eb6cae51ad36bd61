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
    noLead: (p: { team: string }) => `Anda bukan lagi ketua ${p.team}`,
    newLead: (p: { lead: string }) => `Anda tetap anggota tim ini. Ketuanya sekarang ${p.lead}.`,
    nobodyLeads: 'Anda tetap anggota tim ini. Untuk sementara tim belum punya ketua.',
    dissolved: (p: { former: string }) => `${p.former} dibubarkan`,
    dissolvedLine: 'Tim Anda dibubarkan oleh Sekretariat AKSIS.',
    without: 'Saat ini Anda belum berada dalam tim lain. Bila ini keliru, hubungi Sekretariat AKSIS.',
    kept: (p: { former: string }) =>
      `Tugas yang sudah Anda kirim bersama ${p.former} tetap ada di halaman Tugas, dengan tanda terima dan kelak nilainya.`,
    drafts: (p: { former: string }) => `Draf ${p.former} tetap di tim itu.`,
    draftsKept: (p: { former: string }) =>
      `Draf ${p.former} tetap tersimpan dan terbuka lagi bila tim itu dipulihkan.`,
    leading: (p: { team: string }) => `Anda sekarang ketua ${p.team}`,
    leadingLine: 'Ketua mengajukan rekomendasi atas nama tim.',
    button: 'Buka tugas saya',
  },
  en: {
    joined: (p) => `You are now a member of ${p.team}`,
    leads: 'You lead this team.',
    left: (p) => `You are no longer a member of ${p.former}`,
    noLead: (p) => `You no longer lead ${p.team}`,
    newLead: (p) => `You stay a member of this team. ${p.lead} leads it now.`,
    nobodyLeads: 'You stay a member of this team. For the time being nobody leads it.',
    dissolved: (p) => `${p.former} was dissolved`,
    dissolvedLine: 'The AKSIS secretariat has dissolved your team.',
    without: 'You are in no other team now. If this is a mistake, contact the AKSIS secretariat.',
    kept: (p) =>
      `What you handed in with ${p.former} stays on your Assignments page, with its receipt and later its grade.`,
    drafts: (p) => `Drafts of ${p.former} stay with that team.`,
    draftsKept: (p) => `Drafts of ${p.former} are kept, and open again if that team is restored.`,
    leading: (p) => `You now lead ${p.team}`,
    leadingLine: 'The lead submits recommendations for the team.',
    button: 'Open my assignments',
  },
})

/**
 * `member` and `lead`: she is in `team` now, and has left `former` for it; `leads`: she was in it before; `left`: she has
 * left `former` and is in none; `dissolved`: because it is no more; `led`: she stays in `team`, which `lead` leads now. A
 * team or a lead that there is none of is empty. `sent` and `drafts`: whether she handed in with `former`, and whether it
 * has drafts.
 */
export const teamChanged = mail(
  'team-changed',
  z.object({
    name: z.string(),
    news: z.enum(['member', 'lead', 'leads', 'led', 'left', 'dissolved']),
    team: z.string(),
    former: z.string(),
    // Mails that were written down before these were known say what they said then.
    lead: z.string().default(''),
    sent: z.boolean().default(true),
    drafts: z.boolean().default(true),
  }),
  ({ name, news, team, former, lead, sent, drafts }, place, origin) => {
    const t = words[place.language]
    const hers = former !== '' && sent ? [t.kept({ former })] : []
    const kept = [...hers, ...(former !== '' && drafts ? [t.drafts({ former })] : [])]
    const left = [t.without, ...kept]
    const gone = [t.dissolvedLine, t.without, ...hers, ...(drafts ? [t.draftsKept({ former })] : [])]
    const say = {
      member: { subject: t.joined({ team }), lines: kept },
      lead: { subject: t.joined({ team }), lines: [t.leads, ...kept] },
      leads: { subject: t.leading({ team }), lines: [t.leadingLine] },
      led: { subject: t.noLead({ team }), lines: [lead === '' ? t.nobodyLeads : t.newLead({ lead })] },
      left: { subject: t.left({ former }), lines: left },
      dissolved: { subject: t.dissolved({ former }), lines: gone },
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
