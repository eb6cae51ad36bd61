import { texts } from '#app/i18n/texts.ts'

/** Taking away the second factor of somebody who lost it. */
export const resetTexts = texts({
  id: {
    title: (p: { name: string }) => `Atur ulang kode masuk ${p.name}`,
    crumb: 'Kode masuk',
    what: 'Yang terjadi sesudah ditekan',
    is: 'Kode masuk, kode cadangan, dan peramban tepercayanya dihapus, dan semua sesinya berakhir. Ia diberi tahu lewat surel. Bila perannya wajib memakai kode masuk, ia menyiapkannya lagi saat masuk berikutnya.',
    sure: 'Pastikan dahulu bahwa permintaan ini benar dari orangnya: bicaralah langsung, atau telepon nomor yang Anda kenal. Alasan tercatat di jejak audit.',
    reason: 'Alasan',
    reasonHint: 'Misalnya: ponsel hilang, sudah dipastikan lewat telepon.',
    submit: 'Atur ulang kode masuk',
    done: (p: { name: string }) => `Kode masuk ${p.name} sudah diatur ulang.`,
    none: 'Orang ini belum memakai kode masuk; tidak ada yang perlu diatur ulang.',
    stale:
      'Kode masuk orang ini berubah sementara Anda mengisi. Alasan Anda masih di bawah; periksa, lalu tekan sekali lagi.',
  },
  en: {
    title: (p) => `Reset the sign-in code of ${p.name}`,
    crumb: 'Sign-in code',
    what: 'What happens when pressed',
    is: 'The sign-in code, recovery codes and trusted browsers go, and every session ends. The person is told by e-mail. Where the role has to use a sign-in code, it is set up anew at the next sign-in.',
    sure: 'First make sure that the person really asks for this: speak in person, or call a number you know. The reason stands in the audit trail.',
    reason: 'Reason',
    reasonHint: 'For example: phone lost, confirmed by telephone.',
    submit: 'Reset the sign-in code',
    done: (p) => `The sign-in code of ${p.name} was reset.`,
    none: 'This person uses no sign-in code; there is nothing to reset.',
    stale:
      'The sign-in code of this person changed while you wrote. Your reason is still below; look at it, then press once more.',
  },
})
