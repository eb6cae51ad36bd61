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

/** `team` null: she is in none now; `former` null: she was in none; both the same team: she leads it now. */
export const teamChanged = mail(
  'team-changed',
  z.object({
    name: z.string(),
    team: z.string().nullable(),
    former: z.string().nullable(),
    leads: z.boolean(),
  }),
  ({ name, team, former, leads }, place, origin) => {
    const t = words[place.language]
    const stays = team !== null && team === former
    const subject = stays
      ? t.leading({ team })
      : team !== null
        ? t.joined({ team })
        : t.left({ former: former ?? '' })
    const lines = stays
      ? [t.leadingLine]
      : [
          ...(team === null ? [t.without] : leads ? [t.leads] : []),
          ...(former === null ? [] : [t.kept({ former })]),
        ]
    return letter({
      language: place.language,
      subject,
      name,
      lines: [`${subject}.`, ...lines],
      button: { label: t.button, url: origin + paths.assignments() },
    })
  },
)
