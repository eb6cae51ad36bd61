import { texts } from '#app/i18n/texts.ts'

/** Agencies and the other spellings by which lists call them. */
export const agencyTexts = texts({
  id: {
    list: {
      title: 'Perangkat daerah',
      lede: 'Nama resmi, singkatan, dan ejaan lain yang dikenali saat daftar orang diimpor.',
      search: 'Nama atau ejaan lain',
      filter: 'Cari',
      filterLabel: 'Cari perangkat daerah',
      people: (p: { count: string }) => `${p.count} orang`,
      aliases: (p: { aliases: string }) => `Juga ditulis: ${p.aliases}`,
      total: (p: { count: string }) => `${p.count} perangkat daerah`,
      none: 'Tidak ada yang cocok',
      noneNext: 'Ubah kata pencarian.',
      clear: 'Hapus pencarian',
    },
    agency: {
      lede: (p: { shortName: string }) => `Singkatan: ${p.shortName}.`,
      aliases: 'Ejaan lain',
      hint: (p: { most: number; length: number }) =>
        `Satu ejaan per baris, paling banyak ${p.most} ejaan, masing-masing paling panjang ${p.length} huruf. Huruf besar, tanda baca, dan nama kabupaten tidak dibedakan.`,
      submit: 'Simpan ejaan',
      done: (p: { name: string }) => `Ejaan lain ${p.name} tersimpan.`,
      faults: {
        tooMany: 'Terlalu banyak: paling banyak 20 ejaan.',
        lineTooLong: 'Satu ejaan terlalu panjang: paling panjang 100 huruf.',
        tooLong: 'Terlalu banyak: paling banyak 20 ejaan, masing-masing paling panjang 100 huruf.',
      },
      taken: (p: { spelling: string; agency: string }) =>
        `“${p.spelling}” sudah berarti ${p.agency}. Hapus dari sini, atau dulu dari sana.`,
      stale:
        'Ejaan perangkat daerah ini baru saja diubah orang lain. Yang tampil sekarang adalah yang terbaru; periksa, lalu ulangi.',
    },
  },
  en: {
    list: {
      title: 'Agencies',
      lede: 'Official names, short names, and the other spellings that are known when a list of people is imported.',
      search: 'Name or other spelling',
      filter: 'Search',
      filterLabel: 'Search agencies',
      people: (p) => `People: ${p.count}`,
      aliases: (p) => `Also written: ${p.aliases}`,
      total: (p) => `${p.count} agencies`,
      none: 'Nothing matches',
      noneNext: 'Change the words.',
      clear: 'Clear the search',
    },
    agency: {
      lede: (p) => `Short name: ${p.shortName}.`,
      aliases: 'Other spellings',
      hint: (p) =>
        `One spelling a line, at most ${p.most}, each of at most ${p.length} characters. Capitals, punctuation and the district’s name make no difference.`,
      submit: 'Save the spellings',
      done: (p) => `The other spellings of ${p.name} are saved.`,
      faults: {
        tooMany: 'Too many: at most 20 spellings.',
        lineTooLong: 'One spelling is too long: at most 100 characters.',
        tooLong: 'Too many: at most 20 spellings, each of at most 100 characters.',
      },
      taken: (p) => `“${p.spelling}” already means ${p.agency}. Remove it here, or there first.`,
      stale:
        'Somebody else has just changed the spellings of this agency. What you see now is the newest; check it and try again.',
    },
  },
})
