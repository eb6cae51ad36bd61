import { texts } from '#app/i18n/texts.ts'

/** Changing the dates of an assignment. */
export const datesTexts = texts({
  id: {
    title: 'Ubah tanggal',
    opens: 'Dibuka',
    opensHint: 'Mulai pukul 08.00.',
    due: 'Tenggat',
    dueHint: 'Sampai 23.59. Sesudahnya masih diterima dan ditandai terlambat.',
    closes: 'Batas akhir',
    closesHint: 'Sampai 23.59. Sesudahnya tidak diterima lagi.',
    restDay: (p: { what: string; day: string }) => `${p.what} ${p.day} bukan hari kerja.`,
    restHoliday: (p: { what: string; day: string; holiday: string }) =>
      `${p.what} ${p.day} hari libur (${p.holiday}).`,
    nextWorkingDay: (p: { day: string }) => `Hari kerja berikutnya ${p.day}.`,
    target: 'Target penilaian',
    submit: 'Simpan tanggal',
    who: 'Siapa yang terkena',
    handedIn: {
      TEAM: (p: { count: string }) =>
        `${p.count} tim sudah mengirim. Yang sudah tepat waktu tetap tepat waktu; yang terlambat menjadi tepat waktu bila masuk tenggat baru.`,
      INDIVIDUAL: (p: { count: string }) =>
        `${p.count} peserta sudah mengirim. Yang sudah tepat waktu tetap tepat waktu; yang terlambat menjadi tepat waktu bila masuk tenggat baru.`,
    },
    nobodyYet: 'Belum ada yang mengirim.',
    writing: {
      TEAM: (p: { count: string }) => `${p.count} tim sedang menulis:`,
      INDIVIDUAL: (p: { count: string }) => `${p.count} peserta sedang menulis:`,
    },
    more: (p: { count: string }) => `dan ${p.count} lagi`,
    waiting: {
      TEAM: (p: { count: string }) => `${p.count} tim belum mulai.`,
      INDIVIDUAL: (p: { count: string }) => `${p.count} peserta belum mulai.`,
    },
    told: 'Siapa yang belum mengirim dan punya surel diberi tahu lewat surel; halaman tugas menyebut tanggal semula.',
    knows: 'Ya, waktu mereka yang belum mengirim menjadi lebih pendek',
    done: 'Tanggal tugas disimpan.',
    doneTold: (p: { count: string }) => `${p.count} orang diberi tahu lewat surel.`,
    doneInTime: (p: { count: string }) => `${p.count} pengumpulan yang terlambat kini tepat waktu.`,
    faults: {
      dueFault: 'Tenggat tidak boleh sebelum hari dibuka.',
      closeFault: 'Batas akhir tidak boleh sebelum tenggat.',
      targetFault: 'Target penilaian tidak boleh sebelum tenggat.',
    },
    refusals: {
      outside: (p: { from: string; to: string }) =>
        `Pilih tanggal dari hari pertama angkatan (${p.from}) sampai ${p.to}.`,
      takesTime: {
        TEAM: (p: { count: string }) =>
          `Waktu ${p.count} tim yang belum mengirim menjadi lebih pendek. Tandai di bawah bila memang begitu.`,
        INDIVIDUAL: (p: { count: string }) =>
          `Waktu ${p.count} peserta yang belum mengirim menjadi lebih pendek. Tandai di bawah bila memang begitu.`,
      },
      closes: {
        TEAM: (p: { count: string }) =>
          `Tugas langsung tertutup: ${p.count} tim yang belum mengirim tidak dapat mengirim lagi. Tandai di bawah bila memang begitu.`,
        INDIVIDUAL: (p: { count: string }) =>
          `Tugas langsung tertutup: ${p.count} peserta yang belum mengirim tidak dapat mengirim lagi. Tandai di bawah bila memang begitu.`,
      },
      stale: (p: { due: string; closes: string }) =>
        `Sementara Anda mengisi, tanggal tugas ini diubah orang lain: kini tenggat ${p.due}, batas akhir ${p.closes}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    },
  },
  en: {
    title: 'Change the dates',
    opens: 'Opens',
    opensHint: 'From 08:00.',
    due: 'Due',
    dueHint: 'Until 23:59. Later work is still taken and marked late.',
    closes: 'Closes',
    closesHint: 'Until 23:59. Nothing is taken after that.',
    restDay: (p) => `${p.what} ${p.day} is no working day.`,
    restHoliday: (p) => `${p.what} ${p.day} is a holiday (${p.holiday}).`,
    nextWorkingDay: (p) => `The next working day is ${p.day}.`,
    target: 'Grading by',
    submit: 'Save the dates',
    who: 'Whom it touches',
    handedIn: {
      TEAM: (p) =>
        `Teams that have handed in: ${p.count}. What is in time stays in time; what is late becomes in time when it lies within the new deadline.`,
      INDIVIDUAL: (p) =>
        `Participants who have handed in: ${p.count}. What is in time stays in time; what is late becomes in time when it lies within the new deadline.`,
    },
    nobodyYet: 'Nobody has handed in yet.',
    writing: {
      TEAM: (p) => `Teams that are writing: ${p.count}:`,
      INDIVIDUAL: (p) => `Participants who are writing: ${p.count}:`,
    },
    more: (p) => `and ${p.count} more`,
    waiting: {
      TEAM: (p) => `Teams that have not begun: ${p.count}.`,
      INDIVIDUAL: (p) => `Participants who have not begun: ${p.count}.`,
    },
    told: 'Whoever has not handed in and has an e-mail address is told by mail; the page of the assignment names the dates it had before.',
    knows: 'Yes, those who have not handed in have less time',
    done: 'The dates are saved.',
    doneTold: (p) => `People told by mail: ${p.count}.`,
    doneInTime: (p) => `Late works that are in time now: ${p.count}.`,
    faults: {
      dueFault: 'It cannot be due before the day it opens.',
      closeFault: 'It cannot close before it is due.',
      targetFault: 'It cannot be graded before it is due.',
    },
    refusals: {
      outside: (p) => `Choose days from the first day of the cohort (${p.from}) to ${p.to}.`,
      takesTime: {
        TEAM: (p) =>
          `Teams that have not handed in and have less time by this: ${p.count}. Tick below if that is meant.`,
        INDIVIDUAL: (p) =>
          `Participants who have not handed in and have less time by this: ${p.count}. Tick below if that is meant.`,
      },
      closes: {
        TEAM: (p) =>
          `The assignment closes at once: ${p.count} teams that have not handed in can no longer do so. Tick below if that is meant.`,
        INDIVIDUAL: (p) =>
          `The assignment closes at once: ${p.count} participants who have not handed in can no longer do so. Tick below if that is meant.`,
      },
      stale: (p) =>
        `While you were writing, somebody else changed these dates: due ${p.due} now, closes ${p.closes}. What you entered is still below; save again if that is what counts.`,
    },
  },
})
