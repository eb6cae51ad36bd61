/**
 * What is said before a request is read, where nobody knows whose it is: both languages on one small page. These
 * sentences go into HTML as they are.
 */
/** The frame of such a page. */
export const plainFrame = { site: 'AKSIS', home: { id: 'Ke Beranda', en: 'Home' } }

export const plainTexts = {
  damaged: {
    title: 'Alamatnya rusak',
    id: 'Buka halaman depan AKSIS, lalu cari halamannya dari sana.',
    en: 'The address is damaged. Open the front page of AKSIS and find the page from there.',
  },
  tooLong: {
    title: 'Alamatnya terlalu panjang',
    id: 'Buka halaman depan AKSIS, lalu cari halamannya dari sana.',
    en: 'The address is too long. Open the front page of AKSIS and find the page from there.',
  },
  method: {
    title: 'Cara meminta ini tidak dipakai di sini',
    id: 'Tidak ada yang diubah. Buka halamannya lewat AKSIS.',
    en: 'This way of asking is not used here. Nothing was changed.',
  },
  closed: {
    title: 'Cara meminta data ini ditutup',
    id: 'Buka halamannya lewat AKSIS.',
    en: 'This way of asking for data is closed. Open the page itself.',
  },
  missing: {
    title: 'Tidak ditemukan',
    id: 'Alamat ini tidak ada.',
    en: 'Not found: this address does not exist.',
  },
  foreign: {
    title: 'Formulir ini ditolak',
    id: 'Formulir hanya diterima dari halaman AKSIS sendiri. Tidak ada yang disimpan. Kembali, muat ulang halamannya, lalu kirim sekali lagi.',
    en: 'A form is taken from AKSIS’s own pages only. Nothing was saved. Go back, reload the page and send it once more.',
  },
  tooLarge: {
    title: 'Kiriman terlalu besar',
    id: 'Tidak ada yang disimpan; kembali, lalu ringkas isinya atau kecilkan berkasnya.',
    en: 'Too large to send. Nothing was saved; go back and shorten it, or make the file smaller.',
  },
  busy: {
    title: 'Halaman ini sedang ramai',
    id: 'Halaman belum dapat ditampilkan. Tunggu sebentar, lalu muat ulang. Yang sudah Anda simpan atau kirim sebelum ini tetap tersimpan.',
    en: 'Too many are here at once, and the page cannot be shown yet. Wait a moment, then reload it. What you saved or sent before is kept.',
  },
  busySent: {
    title: 'Kiriman belum tersimpan',
    id: 'Server sedang ramai dan belum menerima kiriman Anda. Jangan tutup halaman ini: peramban masih memegang isiannya. Tunggu sebentar, muat ulang, lalu setujui bila peramban bertanya apakah isian dikirim ulang.',
    en: 'Not saved yet: the server is busy and has not taken what you sent. Do not close this page, your browser still holds it. Wait a moment, reload, and agree when the browser asks whether to send it again.',
  },
  broken: {
    title: 'Ada yang salah di pihak kami',
    id: 'Kejadiannya sudah tercatat. Coba lagi sebentar lagi.',
    en: 'Something went wrong on our side and has been recorded. Please try again in a moment.',
  },
  noFile: {
    title: 'Berkas tidak ditemukan',
    id: 'Berkas ini sudah dihapus, atau bukan untuk akun Anda. Kembali ke halaman tugas, lalu muat ulang untuk melihat berkas yang ada.',
    en: 'This file has been removed or is not for your account. Go back to the assignment and reload it to see its files.',
  },
} as const

/** The same for who opened the site by another name; `origin` comes from the configuration. */
export function plainElsewhere(origin: string) {
  return {
    frame: {
      site: plainFrame.site,
      home: { id: `Buka AKSIS di ${origin}`, en: `Open AKSIS at ${origin}` },
      to: origin,
    },
    texts: {
      elsewhere: {
        title: 'Alamatnya lain',
        id: `AKSIS tidak dibuka di alamat ini. Buka AKSIS di ${origin}.`,
        en: `AKSIS is not opened at this address. Open AKSIS at ${origin}.`,
      },
    },
  }
}
