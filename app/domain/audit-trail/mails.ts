import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'

const words = texts({
  id: {
    reader: 'Penyimpan jangkar',
    subject: (p: { number: string; seq: string }) =>
      `Jangkar jejak audit nomor ${p.number} (kejadian ${p.seq})`,
    keep: 'Simpan surel ini. Baris di bawah mencatat ujung jejak audit, sehingga perubahan diam-diam di kemudian hari ketahuan.',
    how: 'Cara membandingkan: salin semua baris dari surel-surel ini ke satu berkas, lalu jalankan npm run audit:verify -- --anchors berkas.txt di mesin AKSIS.',
    button: 'Buka jejak audit',
  },
  en: {
    reader: 'keeper of anchors',
    subject: (p) => `Anchor ${p.number} of the audit trail (event ${p.seq})`,
    keep: 'Keep this mail. The lines below note the end of the audit trail, so that a silent change shows later.',
    how: 'To compare: copy the lines of all these mails into one file and run npm run audit:verify -- --anchors file.txt on the machine of AKSIS.',
    button: 'Open the audit trail',
  },
})

/** Anchors that leave the machine: whoever changes the trail and the list beside it cannot change these. */
export const anchorsNoted = mail(
  'audit-anchors',
  z.object({ number: z.int(), seq: z.int(), lines: z.array(z.string()) }),
  ({ number, seq, lines }, { language }, origin) => {
    const t = words[language]
    return letter({
      language,
      subject: t.subject({ number: String(number), seq: String(seq) }),
      name: t.reader,
      lines: [t.keep, ...lines, t.how],
      button: { label: t.button, url: origin + paths.audit() },
    })
  },
)
