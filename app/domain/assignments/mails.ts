import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

const words = texts({
  id: {
    subject: (p: { title: string }) => `Tanggal tugas berubah: ${p.title}`,
    line: (p: { title: string }) => `Tanggal tugas “${p.title}” diubah. Tulisan Anda tetap tersimpan.`,
    dates: (p: { due: string; closes: string }) => `Tenggat: ${p.due}. Batas akhir: ${p.closes}.`,
    button: 'Buka tugas',
  },
  en: {
    subject: (p) => `New dates: ${p.title}`,
    line: (p) => `The dates of “${p.title}” have changed. Your text is still there.`,
    dates: (p) => `Due: ${p.due}. Closes: ${p.closes}.`,
    button: 'Open the assignment',
  },
})

/** `assignmentId` is what `paths.assignment` takes; `due` and `closes` are ISO instants. */
export const assignmentDatesChanged = mail(
  'assignment-dates-changed',
  z.object({
    name: z.string(),
    title: z.string(),
    assignmentId: z.string(),
    due: z.iso.datetime(),
    closes: z.iso.datetime(),
  }),
  (args, place, origin) => {
    const t = words[place.language]
    const said = (at: string) => dateTime(new Date(at), place)
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args), t.dates({ due: said(args.due), closes: said(args.closes) })],
      button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
    })
  },
)
