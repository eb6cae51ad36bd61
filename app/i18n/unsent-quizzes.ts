import { texts } from './texts.ts'

/** What pages that lead to quizzes say of answers on this device: a file of its own, because Beranda has no other of it. */
export const unsentQuizTexts = texts({
  id: {
    waits: 'Jawaban kuis di perangkat ini belum terkirim, atau kuisnya belum jadi dikumpulkan. Buka kuisnya:',
    quiz: (p: { title: string }) => `Kuis: ${p.title}`,
  },
  en: {
    waits: 'Answers on this device are not sent yet, or the quiz was not handed in after all. Open it:',
    quiz: (p) => `Quiz: ${p.title}`,
  },
})
