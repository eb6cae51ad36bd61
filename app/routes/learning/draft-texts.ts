import { texts } from '#app/i18n/texts.ts'

/** What stands in the place of a quiz that is a draft; said by the server, so that no page brings these words along. */
export const draftTexts = texts({
  id: {
    name: 'menyusul',
    learner: 'Pelatih belum menampilkan kuis ini.',
    trainer: 'Kuis ini masih draf: peserta membaca “Belum dibuka” di sini sampai Anda menampilkannya.',
  },
  en: {
    name: 'to come',
    learner: 'The trainer has not shown this quiz yet.',
    trainer: 'This quiz is a draft: participants read “Not open yet” here until you show it.',
  },
})
