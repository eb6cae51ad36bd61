import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

const words = texts({
  id: {
    subject: 'Surel uji dari AKSIS',
    line: (p: { at: string }) =>
      `Surel ini Anda kirim sendiri dari halaman Setelan pada ${p.at}. Bila Anda membacanya, surel AKSIS sampai ke kotak masuk Anda.`,
    button: 'Buka Setelan',
  },
  en: {
    subject: 'A test mail from AKSIS',
    line: (p) =>
      `You sent this mail yourself from the page Settings on ${p.at}. If you can read it, mails of AKSIS reach your inbox.`,
    button: 'Open Settings',
  },
})

export const testMail = mail(
  'installation-test',
  z.object({ name: z.string(), at: z.iso.datetime() }),
  ({ name, at }, place, origin) => {
    const t = words[place.language]
    return letter({
      language: place.language,
      subject: t.subject,
      name,
      lines: [t.line({ at: dateTime(new Date(at), place) })],
      button: { label: t.button, url: origin + paths.settings() },
    })
  },
)
