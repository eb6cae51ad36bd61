import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** What showing a quiz means, and what is told once it is shown or taken back. */
export const showQuizTexts = texts({
  id: {
    title: (p: { title: string }) => `Tampilkan kuis: ${p.title}`,
    who: 'Siapa yang melihatnya',
    cohort: (p: { name: string; people: string; when: string }) =>
      `${p.name}: ${p.people} peserta, ${p.when}`,
    now: 'dapat memulai sekarang juga',
    opensWithModule: 'begitu modulnya dibuka untuk mereka',
    from: (p: { at: string }) => `mulai ${p.at}`,
    nobody: 'Belum ada angkatan yang memakai modul ini, jadi belum ada peserta yang melihatnya.',
    notInCourse:
      'Modul ini belum mempunyai pelajaran yang terbit. Peserta melihat kuis ini begitu pelajaran pertamanya terbit.',
    after: 'Sesudah ditampilkan',
    questions: (p: { count: string }) => `Tiap percobaan menanyakan ${p.count} soal.`,
    asking: (p: { titles: string }) =>
      `Pelajaran yang baru selesai bila kuis ini dikerjakan: ${p.titles}. Yang sudah selesai tetap selesai.`,
    later: 'Soal yang diubah kemudian hanya berlaku untuk percobaan yang dimulai sesudahnya.',
    back: 'Kuis dapat ditarik menjadi draf selama belum ada yang memulai. Sesudah itu hanya dapat diarsipkan.',
    submit: 'Tampilkan kepada peserta',
    done: (p: { title: string }) => `“${p.title}” ditampilkan kepada peserta.`,
    already: 'Kuis ini sudah ditampilkan.',
    empty: 'Belum ada soal yang ditanyakan. Tulis satu dulu.',
    takenBack: (p: { title: string }) => `“${p.title}” kembali menjadi draf. Peserta tidak melihatnya lagi.`,
    begun:
      'Sudah ada peserta yang memulai kuis ini, jadi tidak dapat ditarik. Arsipkan bila tidak dipakai lagi.',
  },
  en: {
    title: (p) => `Show the quiz: ${p.title}`,
    who: 'Who will see it',
    cohort: (p) => `${p.name}: ${counted(p.people, 'participant')}, ${p.when}`,
    now: 'who can start at once',
    opensWithModule: 'as soon as the module is open to them',
    from: (p) => `from ${p.at}`,
    nobody: 'No cohort has this module yet, so no participant will see it.',
    notInCourse:
      'No lesson of this module is published yet. Participants see the quiz once its first lesson is.',
    after: 'After that',
    questions: (p) => `Each attempt asks ${counted(p.count, 'question')}.`,
    asking: (p) =>
      `Lessons that are done only once this quiz is taken: ${p.titles}. What is done stays done.`,
    later: 'A question that is changed later changes only for attempts that begin after that.',
    back: 'The quiz can be made a draft again while nobody has begun it. After that it can only be archived.',
    submit: 'Show it to participants',
    done: (p) => `“${p.title}” is shown to participants.`,
    already: 'This quiz is shown already.',
    empty: 'Nothing is asked yet. Write a question first.',
    takenBack: (p) => `“${p.title}” is a draft again. Participants see it no more.`,
    begun:
      'A participant has begun this quiz, so it cannot be taken back. Archive it if it is not used any more.',
  },
})
