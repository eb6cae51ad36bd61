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
    extendedSubject: (p: { title: string }) => `Waktu tugas diperpanjang: ${p.title}`,
    extendedLine: (p: { title: string }) =>
      `Waktu Anda untuk tugas “${p.title}” diperpanjang. Orang atau tim lain tidak melihat alasannya.`,
    endedSubject: (p: { title: string }) => `Perpanjangan ditarik: ${p.title}`,
    endedLine: (p: { title: string }) =>
      `Perpanjangan waktu Anda untuk tugas “${p.title}” ditarik. Tanggal untuk semua berlaku lagi. Tulisan Anda tetap tersimpan.`,
    reason: (p: { reason: string }) => `Alasan: ${p.reason}`,
    button: 'Buka tugas',
  },
  en: {
    subject: (p) => `New dates: ${p.title}`,
    line: (p) => `The dates of “${p.title}” have changed. Your text is still there.`,
    dates: (p) => `Due: ${p.due}. Closes: ${p.closes}.`,
    extendedSubject: (p) => `More time: ${p.title}`,
    extendedLine: (p) => `You have more time for “${p.title}”. Nobody else is shown the reason.`,
    endedSubject: (p) => `Extension taken back: ${p.title}`,
    endedLine: (p) =>
      `Your extension for “${p.title}” was taken back. The dates for everybody hold again. Your text is still there.`,
    reason: (p) => `Reason: ${p.reason}`,
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

/** More time for its reader or her team, or no longer; `due` and `closes` are ISO instants of what holds now. */
export const assignmentExtended = mail(
  'assignment-extended',
  z.object({
    name: z.string(),
    title: z.string(),
    assignmentId: z.string(),
    news: z.enum(['given', 'ended']),
    reason: z.string(),
    due: z.iso.datetime(),
    closes: z.iso.datetime(),
  }),
  (args, place, origin) => {
    const t = words[place.language]
    const said = (at: string) => dateTime(new Date(at), place)
    const given = args.news === 'given'
    return letter({
      language: place.language,
      subject: given ? t.extendedSubject(args) : t.endedSubject(args),
      name: args.name,
      lines: [
        given ? t.extendedLine(args) : t.endedLine(args),
        t.dates({ due: said(args.due), closes: said(args.closes) }),
        ...(given ? [t.reason(args)] : []),
      ],
      button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
    })
  },
)
