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
    assignmentCorrected: {
      subject: (p: { title: string }) => `Nilai dikoreksi: ${p.title}`,
      line: (p: { title: string }) =>
        `Pelatih mengoreksi penilaian tugas “${p.title}”. Di halaman tugas Anda membaca nilai yang berlaku, nilai semula, dan alasannya.`,
      button: 'Lihat penilaian',
    },
    assignmentReturned: {
      subject: (p: { title: string }) => `Tugas dikembalikan: ${p.title}`,
      line: (p: { title: string }) =>
        `Tugas “${p.title}” dikembalikan oleh pelatih supaya dapat diperbaiki. Tulisan Anda tetap tersimpan.`,
      continued: (p: { title: string; team: string }) =>
        `Tugas “${p.title}”, yang Anda kirim bersama ${p.team}, dikembalikan oleh pelatih. ${p.team} melanjutkannya. Yang sudah Anda kirim tetap dapat Anda baca; tugas ini Anda kerjakan lagi bersama tim Anda yang sekarang.`,
      button: 'Buka tugas',
    },
  },
  en: {
    assignmentReleased: {
      subject: (p) => `Assessment released: ${p.title}`,
      line: (p) => `The assessment of “${p.title}” has been released, with the trainer’s feedback.`,
      button: 'See the assessment',
    },
    assignmentCorrected: {
      subject: (p) => `Assessment corrected: ${p.title}`,
      line: (p) =>
        `A trainer has corrected the assessment of “${p.title}”. The page of the assignment shows the score that counts, the one before and the reason.`,
      button: 'See the assessment',
    },
    assignmentReturned: {
      subject: (p) => `Assignment returned: ${p.title}`,
      line: (p) => `The trainer returned “${p.title}” so that it can be improved. Your text is still there.`,
      continued: (p) =>
        `A trainer returned “${p.title}”, which you handed in with ${p.team}. ${p.team} goes on with it. What you have handed in stays readable; you do this assignment with your present team.`,
      button: 'Open the assignment',
    },
  },
})

const about = z.object({
  name: z.string(),
  title: z.string(),
  /** What `paths.assignment` takes. */
  assignmentId: z.string(),
})

/** A mail to the owners of a work: that something was said about it, never what. */
function aboutWork(name: string, which: 'assignmentReleased' | 'assignmentCorrected') {
  return mail(name, about, (args, place, origin) => {
    const t = words[place.language][which]
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [t.line(args)],
      button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
    })
  })
}

export const assignmentReleased = aboutWork('assignment-released', 'assignmentReleased')
export const assignmentCorrected = aboutWork('assignment-corrected', 'assignmentCorrected')

/** `continuedBy`: the former team of the reader, which goes on with it. */
export const assignmentReturned = mail(
  'assignment-returned',
  about.extend({ continuedBy: z.string().optional() }),
  (args, place, origin) => {
    const t = words[place.language].assignmentReturned
    const { title, continuedBy } = args
    return letter({
      language: place.language,
      subject: t.subject(args),
      name: args.name,
      lines: [continuedBy === undefined ? t.line(args) : t.continued({ title, team: continuedBy })],
      button: { label: t.button, url: origin + paths.assignment(args.assignmentId) },
    })
  },
)
