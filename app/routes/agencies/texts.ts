import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

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
      same: (p: { name: string }) => `Ejaan lain ${p.name} tidak berubah.`,
      leftOut: {
        name: (p: { spelling: string }) =>
          `“${p.spelling}” sama dengan nama resmi, jadi tidak perlu disimpan.`,
        shortName: (p: { spelling: string; same: string }) =>
          `“${p.spelling}” sama dengan singkatan resmi ${p.same}, jadi tidak perlu disimpan.`,
        alias: (p: { spelling: string; same: string }) =>
          `“${p.spelling}” sama dengan “${p.same}”, jadi disimpan satu kali saja.`,
        nothing: (p: { spelling: string }) =>
          `“${p.spelling}” tidak memuat huruf atau angka yang dapat dibandingkan, jadi tidak disimpan.`,
      },
      leftOutMore: (p: { count: number }) => `${p.count} baris lain juga tidak perlu disimpan.`,
      taken: {
        name: (p: { spelling: string; agency: string }) =>
          `“${p.spelling}” adalah nama resmi ${p.agency}. Hapus dari sini.`,
        shortName: (p: { spelling: string; agency: string }) =>
          `“${p.spelling}” adalah singkatan resmi ${p.agency}. Hapus dari sini.`,
        alias: (p: { spelling: string; agency: string }) =>
          `“${p.spelling}” sudah menjadi ejaan lain ${p.agency}. Hapus dari sini, atau dulu dari sana.`,
      },
      stale: (p: { aliases: string }) =>
        `Sementara Anda mengisi, ejaan ini diubah di tab lain atau oleh orang lain: kini ${p.aliases}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
      staleNone: 'tanpa ejaan lain',
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
      total: (p) => counted(p.count, 'agency', 'agencies'),
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
      same: (p) => `Nothing has changed about the other spellings of ${p.name}.`,
      leftOut: {
        name: (p) => `“${p.spelling}” is the official name, so it need not be kept.`,
        shortName: (p) => `“${p.spelling}” is the official short name ${p.same}, so it need not be kept.`,
        alias: (p) => `“${p.spelling}” is the same as “${p.same}”, so it is kept once.`,
        nothing: (p) => `“${p.spelling}” has no letter or digit to compare, so it is not kept.`,
      },
      leftOutMore: (p) =>
        `${p.count === 1 ? '1 more line' : `${p.count} more lines`} need not be kept either.`,
      taken: {
        name: (p) => `“${p.spelling}” is the official name of ${p.agency}. Remove it here.`,
        shortName: (p) => `“${p.spelling}” is the official short name of ${p.agency}. Remove it here.`,
        alias: (p) =>
          `“${p.spelling}” is another spelling of ${p.agency} already. Remove it here, or there first.`,
      },
      stale: (p) =>
        `While you were writing, these spellings were changed in another tab or by somebody else: now ${p.aliases}. What you wrote still stands below; save again if it is right.`,
      staleNone: 'no other spelling',
    },
  },
})
