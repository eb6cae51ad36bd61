import { texts } from '#app/i18n/texts.ts'

/** What the pages of a transition are told by the server, so that no other page of the room brings it along. */
export const transitionWords = texts({
  id: {
    /** Of the points of a return, each a line of one text. */
    pointFault: (p: { number: string; fault: string }) => `Butir ${p.number}: ${p.fault}`,
    pointFaults: {
      lineTooShort: 'masih terlalu pendek, paling sedikit 10 huruf.',
      lineTooLong: 'terlalu panjang, paling banyak 300 huruf.',
    },
    pinDecided: 'Pimpinan sudah memutus rekomendasi ini. Urutannya tidak diubah lagi.',
    escalatedPinned: 'Rekomendasi dinaikkan dan disematkan di urutan teratas. Pimpinan mendapat surel.',
    noSummary: '(ringkasan Anda)',
    escalating: {
      pin: 'Sematkan di urutan teratas antrean',
      pinHint: 'Hanya untuk yang sangat segera, paling banyak tiga sekaligus.',
      look: 'Lihat kartunya',
      preview: 'Kartu yang dibaca pimpinan',
      previewIs: 'Beginilah kartunya bila dinaikkan sekarang. Belum ada yang dikirim.',
      previewWas: 'Tulis ringkasan, lalu tekan “Lihat kartunya” untuk membacanya seperti pimpinan.',
      figures: 'Sasaran',
    },
  },
  en: {
    pointFault: (p) => `Point ${p.number}: ${p.fault}`,
    pointFaults: {
      lineTooShort: 'still too short, at least 10 characters.',
      lineTooLong: 'too long, 300 characters at most.',
    },
    pinDecided: 'The leaders have decided this recommendation. Its place is not changed any more.',
    escalatedPinned: 'The recommendation was passed on and pinned at the top. The leaders get a mail.',
    noSummary: '(your summary)',
    escalating: {
      pin: 'Pin at the top of the queue',
      pinHint: 'Only for what is very urgent, three at most at once.',
      look: 'See the card',
      preview: 'The card that the leaders read',
      previewIs: 'This is the card if it is passed on now. Nothing has been sent yet.',
      previewWas: 'Write the summary, then press “See the card” to read it as the leaders will.',
      figures: 'Reach',
    },
  },
})
