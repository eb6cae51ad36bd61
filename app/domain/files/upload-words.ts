import { texts } from '#app/i18n/texts.ts'

/** What is said of a file on its way, whatever it belongs to. */
export const uploadWords = texts({
  id: {
    limit: 'Sudah terlalu banyak unggahan dalam satu jam. Tunggu sebentar, lalu coba lagi.',
    tooMany: (p: { most: number }) =>
      `Sudah ada ${p.most} berkas besar yang belum selesai. Selesaikan atau batalkan salah satunya dulu.`,
    noRoom:
      'Ruang simpan server hampir penuh. Yang sudah terkirim tetap aman; hubungi admin, lalu coba lagi.',
    damaged: 'Sepotong berkas rusak di jalan. Coba lagi; yang sudah terkirim tidak diulang.',
    misplaced: 'Potongan berkas tidak cocok dengan ukuran atau urutannya. Coba lagi.',
    busy: 'Berkas itu sedang diperiksa.',
    unfinished: (p: { come: string; whole: string; until: string }) =>
      `${p.come} dari ${p.whole} sudah di server. Disimpan sampai ${p.until}.`,
    ended: 'Unggahan dihentikan. Yang sudah terkirim dihapus dari server.',
    gone: 'Unggahan itu sudah tidak ada di server. Pilih berkasnya sekali lagi.',
  },
  en: {
    limit: 'There were too many uploads within an hour. Wait a little and try again.',
    tooMany: (p) =>
      `There are ${p.most} large files that are not finished. Finish or cancel one of them first.`,
    noRoom:
      'The server’s storage is nearly full. What has been sent is safe; tell the administrator, then try again.',
    damaged: 'A piece of the file was damaged on its way. Try again; what has arrived is not sent again.',
    misplaced: 'A piece of the file does not fit its size or order. Try again.',
    busy: 'That file is being examined.',
    unfinished: (p) => `${p.come} of ${p.whole} on the server. Kept until ${p.until}.`,
    ended: 'The upload is ended. What had arrived was removed from the server.',
    gone: 'That upload is not on the server any more. Choose the file once more.',
  },
})
