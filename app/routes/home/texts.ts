import { texts } from '#app/i18n/texts.ts'

export const homeTexts = texts({
  id: {
    title: 'Giliran Anda',
    context: (p: { day: string; count: number }) =>
      p.count === 0
        ? `${p.day}.`
        : `${p.day}. ${p.count === 1 ? 'Satu hal menunggu' : `${p.count} hal menunggu`} Anda.`,
    emptyTitle: 'Tidak ada yang menunggu Anda',
    empty: 'Begitu ada giliran Anda, muncul di halaman ini dengan tenggatnya.',
    toHelp: 'Baca panduan peran Anda',
    otherRooms: 'Ruang lain',
    continueTitle: 'Lanjutkan belajar',
    startTitle: 'Mulai belajar',
    place: (p: { module: number; lesson: number; of: number }) =>
      `Modul ${p.module} · Pelajaran ${p.lesson} dari ${p.of}`,
    minutes: (p: { minutes: number }) => `${p.minutes} menit baca`,
    read: 'Baca pelajaran ini',
    progressTitle: 'Kemajuan Anda',
    progress: (p: { done: number; of: number }) => `${p.done} dari ${p.of} pelajaran selesai`,
    moduleProgress: (p: { position: number; done: number; of: number }) =>
      `Modul ${p.position}: ${p.done} dari ${p.of} pelajaran selesai`,
    ofLessons: (p: { done: number; of: number }) => `${p.done} dari ${p.of}`,
    opens: (p: { day: string }) => `Dibuka ${p.day}`,
    after: (p: { module: string }) => `Sesudah ${p.module}`,
    newsTitle: 'Putusan atas rekomendasi tim Anda',
    doneTitle: 'Sudah',
    done: 'Selesai',
    waitingTitle: 'Anda menunggu orang lain',
    waiting: (p: { since: string }) => `Menunggu ${p.since}`,
    due: (p: { what: string; day: string }) => `${p.what} ${p.day}`,
    today: (p: { what: string }) => `${p.what} hari ini`,
    overdue: (p: { what: string; day: string }) => `${p.what} ${p.day}, sudah lewat`,
  },
  en: {
    title: 'Your turn',
    context: (p) =>
      p.count === 0
        ? `${p.day}.`
        : `${p.day}. ${p.count === 1 ? 'One thing waits' : `${p.count} things wait`} for you.`,
    emptyTitle: 'Nothing waits for you',
    empty: 'As soon as it is your turn it appears here, with its deadline.',
    toHelp: 'Read the guide for your role',
    otherRooms: 'Other rooms',
    continueTitle: 'Continue learning',
    startTitle: 'Start learning',
    place: (p) => `Module ${p.module} · Lesson ${p.lesson} of ${p.of}`,
    minutes: (p) => `${p.minutes} minutes to read`,
    read: 'Read this lesson',
    progressTitle: 'Your progress',
    progress: (p) => `${p.done} of ${p.of} lessons done`,
    moduleProgress: (p) => `Module ${p.position}: ${p.done} of ${p.of} lessons done`,
    ofLessons: (p) => `${p.done} of ${p.of}`,
    opens: (p) => `Opens ${p.day}`,
    after: (p) => `After ${p.module}`,
    newsTitle: 'Decisions on your team’s recommendations',
    doneTitle: 'Done',
    done: 'Done',
    waitingTitle: 'You wait for others',
    waiting: (p) => `Waiting ${p.since}`,
    due: (p) => `${p.what} ${p.day}`,
    today: (p) => `${p.what} today`,
    overdue: (p) => `${p.what} ${p.day}, already past`,
  },
})
