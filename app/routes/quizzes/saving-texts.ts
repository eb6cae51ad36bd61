import { texts } from '#app/i18n/texts.ts'

/** What the server says of what was sent: no page of the browser loads these. */
export const savingTexts = texts({
  id: {
    savedToast: (p: { at: string }) => `Jawaban tersimpan di server ${p.at}.`,
    otherDevice: 'perangkat lain Anda',
    clash: (p: { at: string }) => `Jawaban lain tersimpan ${p.at} dari perangkat lain`,
    refused: 'Jawaban ini tidak dapat disimpan. Periksa panjang dan isinya.',
    digits16:
      'Ada 16 angka berurutan, seperti NIK atau nomor KK. Hapus nomor itu: data pribadi tidak boleh disimpan di sini.',
    late: 'Waktu sudah habis ketika ini ditulis, jadi tidak disimpan.',
    handedIn: (p: { when: string }) =>
      `Kuis ini sudah Anda kumpulkan ${p.when} di tab atau perangkat lain, jadi jawaban yang ditulis sesudahnya tidak disimpan.`,
    timeWasOver: (p: { when: string }) =>
      `Waktu kuis ini habis ${p.when}, jadi jawaban yang ditulis di luar waktu atau sampai terlalu lambat tidak disimpan.`,
  },
  en: {
    savedToast: (p) => `Answers saved on the server ${p.at}.`,
    otherDevice: 'your other device',
    clash: (p) => `Another answer was saved ${p.at} from another device`,
    refused: 'This answer cannot be saved. Check its length and what it says.',
    digits16:
      'It holds 16 digits in a row, like a NIK or family card number. Remove it: personal numbers are not kept here.',
    late: 'Time was over when this was written, so it was not saved.',
    handedIn: (p) =>
      `You handed in this quiz ${p.when} in another tab or on another device, so what was answered after that is not saved.`,
    timeWasOver: (p) =>
      `The time of this quiz was over ${p.when}, so what was answered outside it, or arrived too late, is not saved.`,
  },
})
