import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'

const words = texts({
  id: {
    assignmentReleased: {
      subject: (p: { title: string }) => `Nilai dirilis: ${p.title}`,
      line: (p: { title: string }) =>
        `Penilaian untuk tugas “${p.title}” sudah dirilis, lengkap dengan umpan balik pelatih.`,
      button: 'Lihat penilaian',
    },
    assignmentReturned: {
      subject: (p: { title: string }) => `Tugas dikembalikan: ${p.title}`,
      line: (p: { title: string }) =>
        `Tugas “${p.title}” dikembalikan oleh pelatih supaya dapat diperbaiki. Tulisan Anda tetap tersimpan.`,
      button: 'Buka tugas',
    },
  },
  en: {
    assignmentReleased: {
      subject: (p) => `Assessment released: ${p.title}`,
      line: (p) => `The assessment of “${p.title}” has been released, with the trainer’s feedback.`,
      button: 'See the assessment',
    },
    assignmentReturned: {
      subject: (p) => `Assignment returned: ${p.title}`,
      line: (p) => `The trainer returned “${p.title}” so that it can be improved. Your text is still there.`,
      button: 'Open the assignment',
    },
  },
})

/** `assignmentId` is what `paths.assignment` takes. */
export const assignmentReleased = mail(
  'assignment-released',
  z.object({
    name: z.string(),
    title: z.string(),
    assignmentId: z.string(),
  }),
  (args, place, origin) => {
    const t = words[place.language].assignmentReleased
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args)],
      button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
    })
  },
)

/** `assignmentId` is what `paths.assignment` takes. */
export const assignmentReturned = mail(
  'assignment-returned',
  z.object({
    name: z.string(),
    title: z.string(),
    assignmentId: z.string(),
  }),
  (args, place, origin) => {
    const t = words[place.language].assignmentReturned
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args)],
      button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
    })
  },
)
