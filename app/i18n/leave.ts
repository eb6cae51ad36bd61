import { texts } from './texts.ts'

/** What is asked of whoever signs out with unsent texts; loaded then. */
export const leaveTexts = texts({
  id: {
    title: 'Ada tulisan yang belum terkirim',
    words: (p: { count: number }) =>
      p.count === 1
        ? 'Tulisan Anda di satu halaman baru ada di HP ini, belum di server.'
        : `Tulisan Anda di ${p.count} halaman baru ada di HP ini, belum di server.`,
    sendFirst: 'Kirim dulu',
    sendFirstWords:
      'Halamannya dibuka. Tekan “Pakai” pada tulisan itu, tunggu sampai tersimpan di server, lalu tekan Keluar lagi. Bila tulisan itu tidak muncul, ia masih terbuka di tab lain.',
    discard: 'Buang dan keluar',
    discardWords: 'Tulisan itu dihapus dari HP ini dan tidak dapat dikembalikan.',
    cancel: 'Batal',
  },
  en: {
    title: 'Something you wrote has not been sent',
    words: (p) =>
      p.count === 1
        ? 'What you wrote on one page is only on this phone, not on the server yet.'
        : `What you wrote on ${p.count} pages is only on this phone, not on the server yet.`,
    sendFirst: 'Send it first',
    sendFirstWords:
      'The page opens. Press “Use it” on that text, wait until it is saved on the server, then press Sign out again. If the text does not show, it is still open in another tab.',
    discard: 'Discard and sign out',
    discardWords: 'The text is removed from this phone and cannot be brought back.',
    cancel: 'Cancel',
  },
})
