import { texts } from '#app/i18n/texts.ts'

/** Words of a result alone: who takes a quiz does not load them. */
export const resultTexts = texts({
  id: {
    resultTitle: 'Hasil kuis',
    receiptTitle: (p: { when: string }) => `Dikumpulkan ${p.when}.`,
    receiptTime: (p: { when: string }) => `Dikumpulkan sendiri saat waktu habis, ${p.when}.`,
    receiptHash: 'Sidik isi',
    passed: 'Lulus.',
    notPassed: (p: { short: number }) => `Belum lulus, kurang ${p.short}.`,
    provisional: 'Nilai sementara: lulus atau belum ditentukan sesudah semua jawaban dinilai.',
    outOfReach: (p: { most: number }) =>
      `Belum lulus. Dengan nilai penuh untuk yang menunggu pun percobaan ini paling banyak ${p.most}.`,
    passedOther: (p: { percent: number }) =>
      `Anda sudah lulus dengan ${p.percent}. Percobaan ini di bawah batas.`,
    counted: (p: { right: number; partly: number; wrong: number; empty: number }) =>
      [
        p.right && `${p.right} benar`,
        p.partly && `${p.partly} sebagian`,
        p.wrong && `${p.wrong} belum tepat`,
        p.empty && `${p.empty} kosong`,
      ]
        .filter(Boolean)
        .join(', '),
    waiting: (p: { count: number }) =>
      `${p.count} jawaban menunggu dinilai pelatih; nilai ini dapat bertambah.`,
    hidden: 'Nilai tidak ditampilkan.',
    hiddenClose: 'Nilai tampil sesudah kuis ditutup.',
    hiddenAttempts: 'Nilai tampil sesudah semua percobaan terpakai.',
    leftAttempts: (p: { count: number }) => `${p.count} percobaan lagi.`,
    unlimited: 'Anda boleh mencoba lagi.',
    noneLeft: 'Semua percobaan sudah terpakai.',
    again: 'Coba lagi',
    goOn: 'Lanjutkan percobaan',
    toModule: (p: { position: number }) => `Ke modul ${p.position}`,
    readAgain: 'Baca lagi',
    readAgainFirst: 'Baca lagi dulu',
    readFor: (p: { numbers: string }) => `Untuk soal ${p.numbers}`,
    review: 'Ulasan jawaban',
    verdicts: {
      RIGHT: 'Benar',
      PARTLY: 'Sebagian',
      WRONG: 'Belum tepat',
      EMPTY: 'Kosong',
      WAITING: 'Menunggu dinilai',
      UNMARKED: 'Tidak dinilai',
    },
    pointsOf: (p: { points: string; of: string }) => `${p.points} dari ${p.of}`,
    rightAnswer: 'Jawaban benar',
    feedback: 'Umpan balik.',
    comment: 'Catatan pelatih.',
    keysClose: 'Jawaban benar tampil sesudah kuis ditutup.',
    keysAttempts: 'Jawaban benar tampil sesudah semua percobaan terpakai.',
    rightOnes: (p: { count: number }) => `${p.count} soal yang benar`,
    changed: (p: { before: number; after: number; when: string }) =>
      `Nilai Anda berubah dari ${p.before} menjadi ${p.after} pada ${p.when}, karena kunci sebuah soal dikoreksi.`,
    claims: 'Jawaban susulan',
    claimsWords: (p: { numbers: string }) =>
      `Jawaban soal ${p.numbers} sampai sesudah waktu habis. Menurut perangkat Anda, jawaban itu ditulis sebelumnya; pelatih yang memutuskan.`,
    claimsHandedIn: (p: { numbers: string; when: string }) =>
      `Kuis ini Anda kumpulkan ${p.when}. Sesudah itu sampai jawaban lain untuk soal ${p.numbers} dari tab atau perangkat lain, menurut perangkatnya ditulis sebelum kuis dikumpulkan. Pelatih yang memutuskan.`,
    claimAccepted: (p: { numbers: string }) => `Jawaban susulan soal ${p.numbers} diterima pelatih.`,
    claimRefused: (p: { numbers: string }) => `Jawaban susulan soal ${p.numbers} tidak diterima pelatih.`,
    replaced: (p: { number: number }) => `Soal ${p.number} menggantikan jawaban ini:`,
    doneWhen: 'Selesai bila',
    doneWhenPass: (p: { pass: number }) => `Kuis ini lulus bila nilainya ${p.pass} atau lebih.`,
    doneWhenNoPass: 'Kuis ini selesai bila dikumpulkan.',
  },
  en: {
    resultTitle: 'Quiz result',
    receiptTitle: (p) => `Handed in ${p.when}.`,
    receiptTime: (p) => `Handed in by itself when time was over, ${p.when}.`,
    receiptHash: 'Fingerprint',
    passed: 'Passed.',
    notPassed: (p) => `Not passed yet, ${p.short} short.`,
    provisional: 'So far: whether it is passed is known once all answers are marked.',
    outOfReach: (p) =>
      `Not passed. Even with full marks for what waits this attempt comes to ${p.most} at most.`,
    passedOther: (p) => `You have passed with ${p.percent} before. This attempt is below the mark.`,
    counted: (p) =>
      [
        p.right && `${p.right} right`,
        p.partly && `${p.partly} in part`,
        p.wrong && `${p.wrong} not right`,
        p.empty && `${p.empty} empty`,
      ]
        .filter(Boolean)
        .join(', '),
    waiting: (p) =>
      `${p.count} ${p.count === 1 ? 'answer waits' : 'answers wait'} to be marked by a trainer; this mark may grow.`,
    hidden: 'Marks are not shown.',
    hiddenClose: 'Marks are shown once the quiz is closed.',
    hiddenAttempts: 'Marks are shown once all attempts are used.',
    leftAttempts: (p) => `${p.count} more ${p.count === 1 ? 'attempt' : 'attempts'}.`,
    unlimited: 'You may try again.',
    noneLeft: 'All attempts have been used.',
    again: 'Try again',
    goOn: 'Go on with the attempt',
    toModule: (p) => `To module ${p.position}`,
    readAgain: 'Read again',
    readAgainFirst: 'Read again first',
    readFor: (p) => `For question ${p.numbers}`,
    review: 'Review of your answers',
    verdicts: {
      RIGHT: 'Right',
      PARTLY: 'In part',
      WRONG: 'Not right',
      EMPTY: 'Empty',
      WAITING: 'To be marked',
      UNMARKED: 'Not marked',
    },
    pointsOf: (p) => `${p.points} of ${p.of}`,
    rightAnswer: 'Right answer',
    feedback: 'Feedback.',
    comment: 'The trainer says.',
    keysClose: 'Right answers are shown once the quiz is closed.',
    keysAttempts: 'Right answers are shown once all attempts are used.',
    rightOnes: (p) => `${p.count} ${p.count === 1 ? 'question' : 'questions'} answered right`,
    changed: (p) =>
      `Your mark changed from ${p.before} to ${p.after} on ${p.when}, because the key of a question was corrected.`,
    claims: 'Late answers',
    claimsWords: (p) =>
      `Question ${p.numbers}: answers arrived after time was over. According to your device they were written before; the trainer decides.`,
    claimsHandedIn: (p) =>
      `You handed in this quiz ${p.when}. After that another answer to question ${p.numbers} came from another tab or device, which says that it was written before. The trainer decides.`,
    claimAccepted: (p) => `Question ${p.numbers}: the trainer has accepted the late answer.`,
    claimRefused: (p) => `Question ${p.numbers}: the trainer has not accepted the late answer.`,
    replaced: (p) => `In question ${p.number} it replaces this answer:`,
    doneWhen: 'Done when',
    doneWhenPass: (p) => `This quiz is passed with a mark of ${p.pass} or more.`,
    doneWhenNoPass: 'This quiz is done once it is handed in.',
  },
})
