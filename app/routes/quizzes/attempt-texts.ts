import { texts } from '#app/i18n/texts.ts'

/** What only a quiz's own page says; that of a result does not load it. */
export const attemptTexts = texts({
  id: {
    startNoLine: 'Tidak ada sinyal. Kuis belum dimulai; tekan lagi saat ada sinyal.',
    startPerhaps:
      'Sinyal terputus saat memulai. Halaman ini dimuat lagi begitu ada sinyal. Bila soalnya belum tampil, kuis belum dimulai; tekan lagi.',
    savedByButton:
      'Jawaban tersimpan setiap kali Anda menekan Simpan jawaban. Anda boleh melanjutkan di perangkat lain.',
    saveByButton:
      'Jawaban tidak tersimpan sendiri di peramban ini. Tekan Simpan jawaban di bawah soal setiap kali selesai mengisi.',
    notHandedIn: 'Kuis ini belum jadi dikumpulkan',
    notHandedInWords:
      'Anda sudah menekan Kumpulkan, tetapi halaman ini tertutup sebelum ada sinyal. Kumpulkan sekarang?',
    goOnAnswering: 'Belum, lanjut mengisi',
    thousandsRead: (p: { value: string; decimal: string }) =>
      `Dibaca: ${p.value}. Bila yang dimaksud pecahan, tulis ${p.decimal}`,
    decimalRead: (p: { value: string; thousands: string }) =>
      `Dibaca: ${p.value}. Bila yang dimaksud ribuan, tulis ${p.thousands}`,
    numberRead: (p: { figure: string }) => `Dibaca: ${p.figure}`,
    notNumber: {
      none: 'Belum terbaca sebagai angka. Tulis dengan angka, misalnya 15.',
      several: 'Ada lebih dari satu angka. Tulis satu saja.',
      unclear:
        'Belum jelas angka mana yang dimaksud. Tulis angkanya saja dan lengkap, misalnya 2.000.000 atau -5.',
    },
    notChosen: 'belum dipilih',
  },
  en: {
    startNoLine: 'There is no connection. The quiz has not started; press again when there is one.',
    startPerhaps:
      'The connection broke while starting. This page loads again once there is one. If no questions appear, the quiz has not started; press again.',
    savedByButton: 'Answers are saved each time you press Save answers. You can go on with another device.',
    saveByButton:
      'Answers do not save themselves in this browser. Press Save answers below a question whenever you have filled one in.',
    notHandedIn: 'This quiz has not been handed in',
    notHandedInWords:
      'You pressed Hand in, but this page was closed before there was a connection. Hand in now?',
    goOnAnswering: 'Not yet, go on answering',
    thousandsRead: (p) => `Read as: ${p.value}. If you mean decimals, write ${p.decimal}`,
    decimalRead: (p) => `Read as: ${p.value}. If you mean thousands, write ${p.thousands}`,
    numberRead: (p) => `Read as: ${p.figure}`,
    notNumber: {
      none: 'This does not read as a number yet. Write it in digits, for example 15.',
      several: 'There is more than one number. Write one only.',
      unclear:
        'It is not clear which number is meant. Write the number alone and in full, for example 2.000.000 or -5.',
    },
    notChosen: 'not chosen',
  },
})
