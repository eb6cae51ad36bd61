import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'

/**
 * `final`: the last answer that waited was marked; `changed`: a mark is another one; `corrected`: a key was wrong; `accepted`
 * and `refused`: a late answer.
 */
const NEWS = ['final', 'changed', 'corrected', 'accepted', 'refused'] as const
export type News = (typeof NEWS)[number]

const words = texts({
  id: {
    subject: {
      final: (p: { title: string }) => `Kuis selesai dinilai: ${p.title}`,
      changed: (p: { title: string }) => `Nilai kuis berubah: ${p.title}`,
      corrected: (p: { title: string }) => `Kunci kuis diperbaiki: ${p.title}`,
      accepted: (p: { title: string }) => `Jawaban susulan diterima: ${p.title}`,
      refused: (p: { title: string }) => `Jawaban susulan tidak diterima: ${p.title}`,
    },
    line: {
      final: (p: { title: string }) =>
        `Semua jawaban Anda di kuis “${p.title}” sudah dinilai. Hasilnya sudah pasti.`,
      changed: (p: { title: string }) => `Pelatih menilai ulang sebuah jawaban Anda di kuis “${p.title}”.`,
      corrected: (p: { title: string }) =>
        `Kunci sebuah soal di kuis “${p.title}” keliru dan sudah diperbaiki. Nilai Anda dihitung ulang; kelulusan yang sudah ada tidak dicabut.`,
      accepted: (p: { title: string }) =>
        `Jawaban yang sampai sesudah kuis “${p.title}” berakhir diterima pelatih dan ikut dinilai.`,
      refused: (p: { title: string }) =>
        `Jawaban yang sampai sesudah kuis “${p.title}” berakhir tidak diterima pelatih. Yang terhitung tetap jawaban sebelumnya.`,
    },
    button: 'Lihat hasilnya',
  },
  en: {
    subject: {
      final: (p) => `Quiz marked: ${p.title}`,
      changed: (p) => `A mark has changed: ${p.title}`,
      corrected: (p) => `A key was corrected: ${p.title}`,
      accepted: (p) => `Late answer accepted: ${p.title}`,
      refused: (p) => `Late answer not accepted: ${p.title}`,
    },
    line: {
      final: (p) => `All your answers in the quiz “${p.title}” are marked. The result is final.`,
      changed: (p) => `A trainer has marked one of your answers in the quiz “${p.title}” anew.`,
      corrected: (p) =>
        `The key of a question in the quiz “${p.title}” was wrong and is corrected. Your mark was counted anew; nobody loses a pass.`,
      accepted: (p) =>
        `An answer that arrived after the end of the quiz “${p.title}” was accepted and is marked.`,
      refused: (p) =>
        `An answer that arrived after the end of the quiz “${p.title}” was not accepted. What was answered before counts.`,
    },
    button: 'See the result',
  },
})

/** Something was said about an attempt at a quiz. `module`, `quiz` and `attempt` are what `paths.quizResult` takes. */
export const quizNews = mail(
  'quiz-news',
  z.object({
    name: z.string(),
    title: z.string(),
    module: z.string(),
    quiz: z.string(),
    attempt: z.number(),
    news: z.enum(NEWS),
  }),
  (args, place, origin) => {
    const t = words[place.language]
    return letter({
      language: place.language,
      subject: t.subject[args.news](args),
      name: args.name,
      lines: [t.line[args.news](args)],
      button: { label: t.button, url: origin + paths.quizResult(args.module, args.quiz, args.attempt) },
    })
  },
)
