import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** What the blocks say that a reader answers: questions, check lists, reflections. */
export const blockTexts = texts({
  id: {
    question: {
      one: 'Pilih satu. Jawaban bebas nilai, boleh diulang.',
      many: 'Pilih semua yang benar. Jawaban bebas nilai, boleh diulang.',
      check: 'Periksa jawaban',
      again: 'Periksa lagi',
      right: 'Benar.',
      wrong: 'Belum tepat.',
      chosen: 'Pilih dahulu satu jawaban.',
      onlyParticipants: 'Hanya peserta yang menjawab.',
    },
    checklist: {
      save: 'Simpan centang',
      /** After the number of those that are ticked. */
      count: (p: { of: number }) => `dari ${p.of} dicentang`,
    },
    quiz: {
      named: (p: { title: string }) => `Kuis: ${p.title}`,
      states: {
        gone: 'Tidak dipakai lagi',
        draft: 'Draf',
        early: 'Belum dibuka',
        open: 'Terbuka',
        running: 'Sedang berjalan',
        taken: 'Sudah dikerjakan',
        passed: 'Lulus',
        closed: 'Sudah ditutup',
      },
      begin: 'Kerjakan kuis',
      goOn: 'Lanjutkan kuis',
      look: 'Buka kuis',
      questions: (p: { count: string }) => `${p.count} soal.`,
      opens: (p: { at: string }) => `Dibuka ${p.at}.`,
      closes: (p: { at: string }) => `Ditutup ${p.at}.`,
      closed: (p: { at: string }) => `Ditutup ${p.at}.`,
      percent: (p: { percent: string }) => `Nilai Anda ${p.percent} dari 100.`,
      failed: 'Belum lulus.',
    },
    onlyByButton: 'Mode hemat data: tulisan baru tersimpan setelah tombol ini ditekan.',
    ownTab: 'tab atau perangkat Anda yang lain',
    other: 'Tab atau perangkat Anda yang lain mengubah catatan ini.',
    useOther: 'Pakai tulisan yang lain',
    signInAgain: 'Masuk lagi di tab baru, lalu kembali: tulisan ini dikirim sendiri.',
    reflection: {
      label: 'Catatan Anda',
      private: 'Hanya Anda yang dapat membacanya. Jangan menulis nama atau NIK warga.',
      save: 'Simpan catatan',
      clash: 'Catatan ini sudah Anda simpan dari jendela atau perangkat lain.',
      clashWords:
        'Tidak ada yang ditimpa. Bandingkan kedua teks, satukan seperlunya di kolom, lalu simpan lagi.',
      theirs: 'Yang tersimpan di server',
      theirsEmpty: '(kosong)',
    },
    errors: {
      digits16: 'Ada nomor 16 angka, seperti NIK atau nomor KK. Hapus nomor itu; catatan belum disimpan.',
      tooLong: (p: { limit: string }) =>
        `Terlalu panjang: paling banyak ${p.limit} huruf. Catatan belum disimpan.`,
      other: 'Isian tidak dapat dibaca. Periksa, lalu simpan lagi.',
    },
  },
  en: {
    question: {
      one: 'Choose one. It is not graded, and you may try again.',
      many: 'Choose all that are right. It is not graded, and you may try again.',
      check: 'Check the answer',
      again: 'Check again',
      right: 'Right.',
      wrong: 'Not quite.',
      chosen: 'Choose an answer first.',
      onlyParticipants: 'Only participants answer.',
    },
    checklist: {
      save: 'Save ticks',
      count: (p) => `of ${p.of} ticked`,
    },
    quiz: {
      named: (p) => `Quiz: ${p.title}`,
      states: {
        gone: 'Not used any more',
        draft: 'Draft',
        early: 'Not open yet',
        open: 'Open',
        running: 'Running',
        taken: 'Taken',
        passed: 'Passed',
        closed: 'Closed',
      },
      begin: 'Take the quiz',
      goOn: 'Go on with the quiz',
      look: 'Open the quiz',
      questions: (p) => `${counted(p.count, 'question')}.`,
      opens: (p) => `Opens ${p.at}.`,
      closes: (p) => `Closes ${p.at}.`,
      closed: (p) => `Closed ${p.at}.`,
      percent: (p) => `Your mark is ${p.percent} of 100.`,
      failed: 'Not passed yet.',
    },
    onlyByButton: 'Data saver: what you write is saved only when this button is pressed.',
    ownTab: 'your other tab or phone',
    other: 'Your other tab or phone has changed this note.',
    useOther: 'Use the other text',
    signInAgain: 'Sign in again in a new tab and come back: this text is sent by itself.',
    reflection: {
      label: 'Your note',
      private: 'Only you can read it. Write no names or identity numbers of citizens.',
      save: 'Save note',
      clash: 'You have saved this note from another window or phone.',
      clashWords:
        'Nothing was overwritten. Compare both texts, join them in the field as needed, and save again.',
      theirs: 'Kept on the server',
      theirsEmpty: '(empty)',
    },
    errors: {
      digits16: 'There is a 16-digit number, like an identity number. Delete it; the note is not saved yet.',
      tooLong: (p) => `Too long: at most ${p.limit} letters. The note is not saved yet.`,
      other: 'The entry could not be read. Check it and save again.',
    },
  },
})
