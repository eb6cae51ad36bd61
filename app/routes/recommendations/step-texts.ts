import { texts } from '#app/i18n/texts.ts'

/** Words of the steps that are taken on the overview of a recommendation: submitting and discarding. */
export const stepTexts = texts({
  id: {
    submitSheet: {
      title: (p: { number: string }) => `Ajukan naskah versi ${p.number}?`,
      included: 'Yang ikut diajukan',
      sections: (p: { count: string }) => `${p.count} bagian naskah, semuanya lengkap`,
      answers: (p: { count: string }) => `Jawaban atas ${p.count} butir`,
      missing: 'Yang kurang',
      nothing: 'Tidak ada.',
      leftEmpty: (p: { fields: string }) => `Tidak diisi, dan memang tidak wajib: ${p.fields}.`,
      readers: 'Yang akan membaca',
      readersWords: (p: { team: string }) =>
        `${p.team}, Sekretariat AKSIS, para penelaah, pimpinan dan ajudannya, serta auditor. Tim lain tidak.`,
      unsentAnswers:
        'Terbuka sesudah jawaban di halaman ini tersimpan: masih ada tulisan yang hanya ada di perangkat ini. Tutup lembar ini, lalu simpan atau buang dulu.',
      unsentSections: (p: { sections: string }) =>
        `Di perangkat ini masih ada tulisan yang belum terkirim di bagian ${p.sections}. Buka bagian itu dulu: pakai atau buang tulisannya.`,
      then: 'Sesudah itu',
      thenWords: (p: { number: string }) =>
        `Naskah dibekukan sebagai versi ${p.number} dan tidak dapat diubah, kecuali bila dikembalikan. Sekretariat memeriksanya lebih dahulu.`,
    },
    discard: {
      title: 'Draf tidak dipakai?',
      words: 'Draf yang dibuang hilang dari semua daftar. Anda dapat mengurungkannya dalam sepuluh menit.',
      button: 'Buang draf ini',
      done: 'Draf dibuang.',
      doneDetail: 'Dapat diurungkan dalam sepuluh menit.',
      undo: 'Urungkan',
      undone: 'Draf kembali seperti semula.',
      tooLate: 'Sudah tidak dapat diurungkan: sepuluh menitnya lewat, atau draf sudah kembali.',
      bannerTitle: (p: { at: string; until: string }) => `Draf ini dibuang pukul ${p.at}.`,
      bannerWords: (p: { at: string; until: string }) =>
        `Draf tidak tampil di daftar mana pun. Sampai pukul ${p.until} dapat diurungkan; sesudah itu halaman ini tertutup. Naskahnya tetap tersimpan sebagai arsip.`,
      onlyLead: (p: { lead: string }) => `Yang dapat mengurungkan: ${p.lead} (ketua tim).`,
      inList: (p: { until: string }) => `Baru dibuang, dapat diurungkan sampai pukul ${p.until}:`,
    },
  },
  en: {
    submitSheet: {
      title: (p) => `Submit version ${p.number} of the text?`,
      included: 'What is submitted',
      sections: (p) => `${p.count} parts of the text, all complete`,
      answers: (p) => (p.count === '1' ? 'The answer to 1 point' : `The answers to ${p.count} points`),
      missing: 'What is missing',
      nothing: 'Nothing.',
      leftEmpty: (p) => `Left empty, and not required: ${p.fields}.`,
      readers: 'Who will read it',
      readersWords: (p) =>
        `${p.team}, the AKSIS secretariat, the reviewers, the leaders and their aides, and the auditor. Other teams do not.`,
      unsentAnswers:
        'Opens once the answers on this page are saved: there is text that is on this device only. Close this sheet, then save it or throw it away first.',
      unsentSections: (p) =>
        `On this device there is text that was not sent in the part ${p.sections}. Open that part first: use its text or throw it away.`,
      then: 'What happens then',
      thenWords: (p) =>
        `The text is frozen as version ${p.number} and cannot be changed unless it is returned. The secretariat checks it first.`,
    },
    discard: {
      title: 'A draft you do not need?',
      words: 'A discarded draft leaves every list. You can undo this within ten minutes.',
      button: 'Discard this draft',
      done: 'The draft was discarded.',
      doneDetail: 'This can be undone within ten minutes.',
      undo: 'Undo',
      undone: 'The draft is back as it was.',
      tooLate: 'This cannot be undone any more: the ten minutes are over, or the draft is back already.',
      bannerTitle: (p) => `This draft was discarded at ${p.at}.`,
      bannerWords: (p) =>
        `No list shows it. It can be taken back until ${p.until}; then this page closes. The text is kept in the archive.`,
      onlyLead: (p) => `It can be taken back by ${p.lead} (team lead).`,
      inList: (p) => `Just discarded, can be undone until ${p.until}:`,
    },
  },
})
