import { texts } from './texts.ts'

/** What is asked of whoever signs out with unsent texts or files; loaded then. */
export const leaveTexts = texts({
  id: {
    title: 'Ada tulisan yang belum terkirim',
    titleFiles: 'Ada berkas yang belum terkirim',
    titleBoth: 'Ada tulisan dan berkas yang belum terkirim',
    titleArrived: 'Semua berkas sudah sampai',
    words: (p: { count: number }) =>
      p.count === 1
        ? 'Tulisan Anda di satu halaman baru ada di perangkat ini, belum di server.'
        : `Tulisan Anda di ${p.count} halaman baru ada di perangkat ini, belum di server.`,
    sendFirst: 'Kirim dulu',
    sendFirstWords:
      'Halamannya dibuka. Tekan “Pakai” pada tulisan itu, tunggu sampai tersimpan di server, lalu tekan Keluar lagi. Bila halamannya sudah ditutup, tulisan itu hanya dapat disalin atau dibuang. Bila tulisan itu tidak muncul, ia masih terbuka di tab lain.',
    discard: 'Buang dan keluar',
    discardWords: 'Tulisan itu dihapus dari perangkat ini dan tidak dapat dikembalikan.',
    files: 'Berkas ini sudah dipilih, tetapi belum sampai di server:',
    sendFirstFiles:
      'Halaman tempat berkas itu dikirim dibuka. Tunggu sampai berkas ada di daftar, lalu tekan Keluar lagi.',
    discardFiles: 'Pengiriman dihentikan. Berkas yang belum sampai perlu dipilih dan dikirim lagi nanti.',
    filesArrived: 'Tidak ada lagi yang menunggu. Anda dapat keluar.',
    signOut: 'Keluar',
    cancel: 'Batal',
  },
  en: {
    title: 'Something you wrote has not been sent',
    titleFiles: 'A file has not been sent',
    titleBoth: 'Something you wrote and a file have not been sent',
    titleArrived: 'All files have arrived',
    words: (p) =>
      p.count === 1
        ? 'What you wrote on one page is only on this device, not on the server yet.'
        : `What you wrote on ${p.count} pages is only on this device, not on the server yet.`,
    sendFirst: 'Send it first',
    sendFirstWords:
      'The page opens. Press “Use it” on that text, wait until it is saved on the server, then press Sign out again. If the page is closed by now, the text can only be copied or thrown away. If the text does not show, it is still open in another tab.',
    discard: 'Discard and sign out',
    discardWords: 'The text is removed from this device and cannot be brought back.',
    files: 'These files were chosen, but have not reached the server:',
    sendFirstFiles:
      'The page where they are being sent opens. Wait until they are on the list, then press Sign out again.',
    discardFiles: 'Sending stops. What has not arrived has to be chosen and sent again later.',
    filesArrived: 'Nothing is waiting any more. You can sign out.',
    signOut: 'Sign out',
    cancel: 'Cancel',
  },
})
