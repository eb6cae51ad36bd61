import { texts } from '#app/i18n/texts.ts'

/** What is said of files on their way, on every page to which files are added. */
export const uploadTexts = texts({
  id: {
    unsentFiles: 'Berkas yang belum ada di server',
    waitingFile: (p: { name: string }) => `${p.name}: menunggu giliran`,
    sendAgain: 'Kirim lagi',
    letGo: 'Batal kirim',
    letGone: (p: { name: string }) => `Berkas “${p.name}” tidak jadi dikirim.`,
    lettingGo: (p: { name: string }) => `Membatalkan “${p.name}”…`,
    arrivedBefore: (p: { name: string }) =>
      `Berkas “${p.name}” sudah sampai sebelum dibatalkan. Hapus di daftar bila tidak jadi.`,
    notKnown: (p: { name: string }) =>
      `Sambungan terputus: belum diketahui apakah berkas “${p.name}” sudah sampai. Ini ditanyakan lagi begitu tersambung.`,
    uploading: (p: { name: string; sent: string; total: string }) =>
      `Mengunggah ${p.name}: ${p.sent} dari ${p.total}`,
    checking: (p: { name: string }) => `Memeriksa ${p.name}…`,
    cancel: 'Batalkan',
    uploadOffline:
      'Sambungan terputus sebelum server menjawab. Berkas masih terpilih dan dikirim lagi sendiri begitu tersambung.',
    uploadSignedOut:
      'Anda perlu masuk lagi sebelum berkas dapat diunggah. Berkas masih terpilih; masuklah di tab lain, lalu kembali ke sini.',
    uploadServer: 'Server tidak menjawab. Berkas masih terpilih; kirim lagi sebentar lagi.',
    cancelled: 'Unggahan dibatalkan. Tidak ada yang tersimpan.',
    fileNamed: (p: { name: string }) => ` berkas ${p.name}`,
    unfinished: 'Unggahan yang belum selesai',
    goOn: 'Untuk melanjutkan, pilih berkas yang sama sekali lagi: yang sudah terkirim tidak diulang.',
    end: 'Hentikan',
  },
  en: {
    unsentFiles: 'Files that the server does not have yet',
    waitingFile: (p) => `${p.name}: waiting for its turn`,
    sendAgain: 'Send again',
    letGo: 'Do not send',
    letGone: (p) => `File “${p.name}” is not sent.`,
    lettingGo: (p) => `Cancelling “${p.name}”…`,
    arrivedBefore: (p) =>
      `File “${p.name}” had arrived before you cancelled. Remove it from the list if you do not want it.`,
    notKnown: (p) =>
      `The connection broke: nobody knows yet whether file “${p.name}” has arrived. That is asked again once you are connected.`,
    uploading: (p) => `Uploading ${p.name}: ${p.sent} of ${p.total}`,
    checking: (p) => `Checking ${p.name}…`,
    cancel: 'Cancel',
    uploadOffline:
      'The connection broke before the server answered. The file is still chosen and is sent again by itself once you are connected.',
    uploadSignedOut:
      'You need to sign in again before files can be uploaded. The file is still chosen; sign in in another tab, then come back here.',
    uploadServer: 'The server does not answer. The file is still chosen; send it again in a moment.',
    cancelled: 'Upload cancelled. Nothing was saved.',
    fileNamed: (p) => ` file ${p.name}`,
    unfinished: 'Uploads that are not finished',
    goOn: 'To go on, choose the same file once more: what has arrived is not sent again.',
    end: 'End',
  },
})
