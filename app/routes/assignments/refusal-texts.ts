import { texts } from '#app/i18n/texts.ts'

/** Why a text or a file was not taken; doors say it, so no page carries it. */
export const refusalTexts = texts({
  id: {
    'not-found': 'Tugas ini tidak ditemukan.',
    'no-team': 'Anda belum berada dalam tim, jadi tugas tim belum dapat ditulis.',
    'former-team': 'Tugas ini sudah Anda kirim bersama tim sebelumnya, jadi tidak ada yang disimpan.',
    soon: 'Tugas belum dibuka.',
    closed: 'Batas akhir sudah lewat, jadi tidak ada yang disimpan. Naskah di layar masih dapat Anda salin.',
    'handed-in': 'Tugas sudah dikirim, jadi tidak dapat diubah lagi.',
    stale: 'Naskah berubah sejak Anda membukanya. Baca dulu yang terbaru, lalu kirim.',
    'files-changed': 'Berkas berubah sejak Anda membukanya. Periksa daftarnya, lalu kirim.',
    empty: 'Tugas masih kosong. Tulis naskah atau unggah berkas dulu.',
  },
  en: {
    'not-found': 'This assignment was not found.',
    'no-team': 'You are not in a team yet, so a team assignment cannot be written.',
    'former-team': 'You have handed in this assignment with your former team, so nothing has been saved.',
    soon: 'This assignment is not open yet.',
    closed: 'The closing date has passed, so nothing was saved. You can still copy the text on the screen.',
    'handed-in': 'It has been handed in and can no longer be changed.',
    stale: 'The text changed since you opened it. Read the newest first, then hand in.',
    'files-changed': 'The files changed since you opened it. Check the list, then hand in.',
    empty: 'It is still empty. Write a text or upload a file first.',
  },
})
