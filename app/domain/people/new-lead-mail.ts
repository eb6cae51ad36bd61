import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'

const words = texts({
  id: {
    subject: (p: { team: string }) => `Sekarang Anda memimpin ${p.team}`,
    line: (p: { former: string }) =>
      `Akun ${p.former}, ketua sampai sekarang, dinonaktifkan. Sekretariat AKSIS memilih Anda sebagai ketua; sejak ini Anda yang mengajukan rekomendasi tim.`,
    button: 'Buka Giliran Anda',
  },
  en: {
    subject: (p) => `You lead ${p.team} from now on`,
    line: (p) =>
      `The account of ${p.former}, who led it until now, was closed. The AKSIS secretariat chose you as its lead; from now on you submit the team’s recommendations.`,
    button: 'Open what waits for you',
  },
})

/** She leads `team`, because the account of `former`, who led it, was closed. */
export const leadHandedOver = mail(
  'lead-handed-over',
  z.object({ name: z.string(), team: z.string(), former: z.string() }),
  ({ name, team, former }, { language }, origin) => {
    const t = words[language]
    const subject = t.subject({ team })
    return letter({
      language,
      subject,
      name,
      lines: [`${subject}.`, t.line({ former })],
      button: { label: t.button, url: origin + paths.home() },
    })
  },
)
