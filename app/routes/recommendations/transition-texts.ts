import { texts } from '#app/i18n/texts.ts'

/** Words of the steps that have a page of their own: withdrawing, returning and passing on to the leaders. */
export const transitionTexts = texts({
  id: {
    withdrawPage: {
      title: 'Tarik rekomendasi',
      lede: 'Rekomendasi yang ditarik tidak dapat diajukan lagi. Naskah dan versinya tetap tersimpan.',
      reason: 'Alasan menarik',
      confirm: 'Tarik rekomendasi ini',
      back: 'Batal, kembali',
      leave: 'Kembali ke rekomendasi',
    },
    returnPage: {
      title: 'Kembalikan ke tim',
      lede: 'Setiap butir menjadi satu hal yang dijawab tim sebelum mengajukan lagi. Semua anggota tim mendapat surel.',
      points: 'Butir yang harus dilengkapi',
      pointsHint: 'Satu butir per baris, paling banyak sepuluh, masing-masing 10–300 huruf.',
      confirm: 'Kembalikan ke tim',
      done: 'Rekomendasi dikembalikan. Tim mendapat surel.',
    },
    escalatePage: {
      title: 'Naikkan ke pimpinan',
      lede: 'Ringkasan ini tampil di kartu pimpinan bersama permintaan tim.',
      summary: 'Ringkasan sekretariat',
      summaryHint: 'Paling banyak 60 kata: apakah lengkap, layak, dan apa yang perlu diperhatikan.',
      needsBupati:
        'Rekomendasi ini perlu putusan Bupati. Sebabnya tertulis pada baris Tanda di pratinjau kartu, di bawah.',
      confirm: 'Naikkan ke pimpinan',
      done: 'Rekomendasi dinaikkan. Pimpinan mendapat surel.',
    },
  },
  en: {
    withdrawPage: {
      title: 'Withdraw recommendation',
      lede: 'A withdrawn recommendation cannot be submitted again. Its text and versions are kept.',
      reason: 'Reason for withdrawing',
      confirm: 'Withdraw this recommendation',
      back: 'Cancel and go back',
      leave: 'Back to the recommendation',
    },
    returnPage: {
      title: 'Return to the team',
      lede: 'Each point becomes one thing the team answers before it submits again. All members get a mail.',
      points: 'Points to complete',
      pointsHint: 'One point per line, ten at most, each of 10–300 characters.',
      confirm: 'Return to the team',
      done: 'The recommendation was returned. The team gets a mail.',
    },
    escalatePage: {
      title: 'Pass on to the leaders',
      lede: 'This summary stands on the leaders’ card together with the team’s request.',
      summary: 'Summary of the secretariat',
      summaryHint: '60 words at most: is it complete, is it sound, what deserves attention.',
      needsBupati:
        'The Bupati has to decide this one. The preview of the card below says why, in the row Flags.',
      confirm: 'Pass on to the leaders',
      done: 'The recommendation was passed on. The leaders get a mail.',
    },
  },
})
