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
      add: 'Tambah perangkat daerah',
      state: 'Keadaan',
      open: 'Aktif',
      closed: 'Ditutup',
    },
    form: {
      new: 'Tambah perangkat daerah',
      newLede: 'Perangkat daerah, kecamatan, atau mitra yang belum ada di daftar.',
      kind: 'Jenis',
      kinds: { OPD: 'Perangkat daerah (OPD)', KECAMATAN: 'Kecamatan', PARTNER: 'Mitra' },
      name: 'Nama resmi',
      namesStand: 'Rekomendasi yang sudah diajukan tetap menyebut nama saat itu.',
      shortName: 'Singkatan',
      shortNameHint: 'Misalnya “Dinkes”. Dipakai di daftar dan kartu pimpinan.',
      parent: 'Bagian dari',
      parentHint: 'Isi hanya bila merupakan bagian dari perangkat daerah lain, misalnya UPT.',
      noParent: 'Berdiri sendiri',
      area: 'Wilayah kecamatan',
      areaHint: 'Hanya untuk kecamatan: wilayah yang dipimpinnya. Satu wilayah satu kecamatan.',
      noArea: 'Pilih wilayah',
      add: 'Tambah',
      added: (p: { name: string }) => `${p.name} ditambahkan.`,
      change: (p: { name: string }) => `Ubah ${p.name}`,
      changeLink: 'Ubah nama, induk, atau wilayah',
      save: 'Simpan perubahan',
      saved: (p: { name: string }) => `${p.name} tersimpan.`,
      same: (p: { name: string }) => `Tidak ada yang berubah pada ${p.name}.`,
      close: 'Tutup',
      closeTitle: (p: { name: string }) => `Tutup ${p.name}?`,
      closeWords:
        'Yang ditutup tidak ditawarkan lagi di formulir. Rekomendasi dan catatan yang menyebutnya tetap terbaca, dan dapat dibuka kembali.',
      closeSend: 'Ya, tutup',
      closed: (p: { name: string }) => `${p.name} ditutup.`,
      isClosed: 'Sudah ditutup',
      isClosedNext: 'Tidak ditawarkan lagi di formulir. Yang sudah menyebutnya tetap terbaca.',
      reopen: 'Buka kembali',
      reopened: (p: { name: string }) => `${p.name} dibuka kembali.`,
      inUse: (p: { what: string }) =>
        `Belum dapat ditutup: ${p.what}. Pindahkan orangnya, tutup jabatannya, dan minta tim mengganti perangkat daerahnya dahulu.`,
      hanging: {
        people: (p: { count: string }) => `${p.count} orang`,
        offices: (p: { count: string }) => `${p.count} jabatan`,
        parts: (p: { count: string }) => `${p.count} bagian`,
        texts: (p: { count: string }) => `disebut dalam ${p.count} rekomendasi yang belum diputus`,
      },
      belongs: 'Yang ada di dalamnya',
      nothing: 'Belum ada',
      closeStale:
        'Perangkat daerah ini diubah di tab lain atau oleh orang lain. Yang tampil sekarang adalah yang terbaru; ulangi bila tetap dimaksudkan.',
      stale: (p: { name: string; shortName: string; parent: string; area: string }) =>
        `Sementara Anda mengisi, data ini diubah di tab lain atau oleh orang lain: kini “${p.name}” (${p.shortName}), bagian dari: ${p.parent}, wilayah: ${p.area}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
      faults: {
        'name-taken': 'Nama atau singkatan ini sudah berarti perangkat daerah lain. Pilih yang lain.',
        'no-parent': 'Perangkat daerah itu sudah ditutup. Pilih yang lain.',
        circle: 'Perangkat daerah itu bagian dari yang ini. Pilih yang lain.',
        'no-area': 'Pilih wilayah kecamatan yang masih berlaku.',
        'area-taken': 'Wilayah itu sudah dipegang kecamatan lain.',
        'has-camat':
          'Wilayahnya tidak dapat diganti selama jabatan camatnya masih ada. Tutup dahulu jabatan itu.',
      },
      history: 'Riwayat',
      noHistory: 'Belum ada perubahan sejak daftar awal dimuat.',
      renamed: (p: { from: string; to: string }) => `“${p.from}” menjadi “${p.to}”`,
      bySomebody: 'Tidak diketahui',
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
      add: 'Add an agency',
      state: 'State',
      open: 'Open',
      closed: 'Closed',
    },
    form: {
      new: 'Add an agency',
      newLede: 'An agency, a kecamatan or a partner that the list does not have yet.',
      kind: 'Kind',
      kinds: { OPD: 'Agency (OPD)', KECAMATAN: 'Kecamatan', PARTNER: 'Partner' },
      name: 'Official name',
      namesStand: 'Recommendations that were submitted keep the name of that time.',
      shortName: 'Short name',
      shortNameHint: 'For example “Dinkes”. Lists and the leaders’ cards use it.',
      parent: 'Part of',
      parentHint: 'Only where it is a part of another agency, such as a technical unit.',
      noParent: 'Stands alone',
      area: 'Area of the kecamatan',
      areaHint: 'Of a kecamatan only: the area it governs. One area, one kecamatan.',
      noArea: 'Choose the area',
      add: 'Add',
      added: (p) => `${p.name} is added.`,
      change: (p) => `Change ${p.name}`,
      changeLink: 'Change names, parent or area',
      save: 'Save the changes',
      saved: (p) => `${p.name} is saved.`,
      same: (p) => `Nothing has changed about ${p.name}.`,
      close: 'Close',
      closeTitle: (p) => `Close ${p.name}?`,
      closeWords:
        'What is closed is offered in no form any more. Recommendations and notes that name it stay readable, and it can be opened again.',
      closeSend: 'Yes, close it',
      closed: (p) => `${p.name} is closed.`,
      isClosed: 'Closed',
      isClosedNext: 'It is offered in no form any more. What names it already stays readable.',
      reopen: 'Open it again',
      reopened: (p) => `${p.name} is open again.`,
      inUse: (p) =>
        `It cannot be closed yet: ${p.what}. Move its people, close its offices, and ask the teams to name another agency first.`,
      hanging: {
        people: (p) => `people: ${p.count}`,
        offices: (p) => `offices: ${p.count}`,
        parts: (p) => `parts: ${p.count}`,
        texts: (p) => `named in recommendations not decided yet: ${p.count}`,
      },
      belongs: 'What belongs to it',
      nothing: 'Nothing yet',
      closeStale:
        'This agency was changed in another tab or by somebody else. What you see now is the newest; do it again if that is still meant.',
      stale: (p) =>
        `While you were writing, this was changed in another tab or by somebody else: now “${p.name}” (${p.shortName}), part of: ${p.parent}, area: ${p.area}. What you wrote still stands below; save again if it is right.`,
      faults: {
        'name-taken': 'This name or short name means another agency already. Choose another one.',
        'no-parent': 'That agency is closed by now. Choose another one.',
        circle: 'That agency is a part of this one. Choose another one.',
        'no-area': 'Choose the area of a kecamatan that still exists.',
        'area-taken': 'Another kecamatan has that area.',
        'has-camat': 'Its area cannot change while the office of its camat is open. Close that office first.',
      },
      history: 'History',
      noHistory: 'No changes since the first list was loaded.',
      renamed: (p) => `“${p.from}” became “${p.to}”`,
      bySomebody: 'Not known',
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
