import { texts } from '#app/i18n/texts.ts'

/** When the district works: its week and its holidays. */
export const workingDaysTexts = texts({
  id: {
    title: 'Hari kerja',
    lede: 'Hari apa saja kabupaten bekerja, dan hari libur di antaranya. Tenggat tugas yang jatuh pada hari bukan kerja diberi peringatan.',
    week: 'Pekan kerja',
    weekIs: (p: { days: string }) => `Bekerja pada hari ${p.days}.`,
    weekChange: 'Ubah pekan kerja',
    weekLede: 'Tandai hari yang dipakai bekerja.',
    weekDays: 'Hari kerja',
    weekSubmit: 'Simpan pekan kerja',
    weekDone: 'Pekan kerja disimpan.',
    weekStale: (p: { days: string }) =>
      `Sementara Anda mengisi, pekan kerja diubah orang lain: kini ${p.days}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    weekdays: { 1: 'Senin', 2: 'Selasa', 3: 'Rabu', 4: 'Kamis', 5: 'Jumat', 6: 'Sabtu', 7: 'Minggu' },
    years: 'Tahun',
    holidays: (p: { year: string }) => `Hari libur ${p.year}`,
    count: (p: { count: string }) => `${p.count} hari`,
    none: (p: { year: string }) => `Belum ada hari libur ${p.year}`,
    noneNext:
      'Tanggalnya tidak disalin dari tahun lain. Tempel daftarnya dari keputusan bersama atau surat edaran, satu baris satu hari.',
    resting: 'Jatuh pada hari yang memang bukan hari kerja.',
    kinds: { LIBUR: 'Libur nasional', CUTI_BERSAMA: 'Cuti bersama', LOKAL: 'Libur lokal' },
    add: 'Tambah hari libur',
    lines: 'Hari libur, satu baris satu hari',
    linesHint:
      'Tanggal lalu namanya, misalnya “25 Desember 2026; Hari Natal” atau “2026-12-25 Hari Natal”. Paling banyak 60 baris.',
    kind: 'Jenis',
    kindHint:
      'Untuk baris yang tidak menyebut jenisnya. Jenis sebuah baris boleh ditulis di ujungnya: “; cuti bersama”.',
    submit: 'Tambah',
    added: (p: { count: string }) => `${p.count} hari libur ditambahkan.`,
    addedNone: 'Tidak ada yang ditambahkan: semua hari itu sudah ada di daftar.',
    known: (p: { count: string }) => `${p.count} hari sudah ada dan tidak diubah.`,
    change: 'Ubah hari libur',
    day: 'Tanggal',
    name: 'Nama',
    nameHint: '3–80 huruf.',
    changeSubmit: 'Simpan perubahan',
    changed: (p: { name: string }) => `${p.name} diubah.`,
    remove: 'Hapus hari libur ini',
    removeTitle: (p: { name: string }) => `Hapus ${p.name}?`,
    removeIs: (p: { day: string }) =>
      `${p.day} dihitung sebagai hari kerja lagi bila pekan kerja memuatnya. Tenggat yang sudah ditetapkan tidak berubah.`,
    removed: (p: { name: string; day: string }) => `${p.name}, ${p.day}, dihapus.`,
    refusals: {
      'not-found':
        'Hari libur itu sudah dihapus, mungkin di tab lain. Daftar ini menunjukkan yang ada sekarang.',
      stale:
        'Hari libur ini diubah sejak Anda membukanya, jadi belum dihapus. Periksa, lalu ulangi bila perlu.',
    },
    faults: {
      week: 'Tandai paling sedikit satu hari.',
      tooMany: 'Paling banyak 60 baris sekaligus. Bagi daftarnya.',
      line: (p: { line: string; why: string }) => `Baris ${p.line}: ${p.why}`,
      moreLines: (p: { count: string }) => `Dan ${p.count} baris lain.`,
      date: 'tanggalnya tidak terbaca. Tulis lengkap dengan tahunnya, misalnya 25 Desember 2026.',
      twice: 'hari itu sudah ada di baris sebelumnya.',
      nameless: 'namanya belum ada, atau bukan 3–80 huruf.',
      'same-day': 'Sudah ada hari libur lain pada tanggal itu.',
      stale: (p: { name: string; day: string }) =>
        `Sementara Anda mengisi, hari libur ini diubah orang lain: kini “${p.name}”, ${p.day}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    },
  },
  en: {
    title: 'Working days',
    lede: 'On which days the district works, and the holidays among them. A due date on any other day is warned of.',
    week: 'Working week',
    weekIs: (p) => `Works on ${p.days}.`,
    weekChange: 'Change the working week',
    weekLede: 'Tick the days that are worked.',
    weekDays: 'Working days',
    weekSubmit: 'Save the working week',
    weekDone: 'The working week is saved.',
    weekStale: (p) =>
      `While you were writing, somebody else changed the working week: it is ${p.days} now. What you entered is still below; save again if that is what counts.`,
    weekdays: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    years: 'Year',
    holidays: (p) => `Holidays ${p.year}`,
    count: (p) => `${p.count} day${p.count === '1' ? '' : 's'}`,
    none: (p) => `No holidays for ${p.year} yet`,
    noneNext:
      'Dates are not copied from another year. Paste the list from the decree or circular, one day a line.',
    resting: 'Falls on a day that is not worked anyway.',
    kinds: { LIBUR: 'National holiday', CUTI_BERSAMA: 'Collective leave', LOKAL: 'Local holiday' },
    add: 'Add holidays',
    lines: 'Holidays, one day a line',
    linesHint:
      'The date, then the name, for example “25 Desember 2026; Hari Natal” or “2026-12-25 Hari Natal”. At most 60 lines.',
    kind: 'Kind',
    kindHint: 'For lines that do not say theirs. A line may name its kind at its end: “; cuti bersama”.',
    submit: 'Add',
    added: (p) => `Holidays added: ${p.count}.`,
    addedNone: 'Nothing is added: all these days are in the list.',
    known: (p) => `Already in the list and unchanged: ${p.count}.`,
    change: 'Change the holiday',
    day: 'Date',
    name: 'Name',
    nameHint: '3–80 characters.',
    changeSubmit: 'Save the change',
    changed: (p) => `${p.name} is changed.`,
    remove: 'Remove this holiday',
    removeTitle: (p) => `Remove ${p.name}?`,
    removeIs: (p) =>
      `${p.day} counts as a working day again if the week says so. Due dates that are set do not change.`,
    removed: (p) => `${p.name}, ${p.day}, is removed.`,
    refusals: {
      'not-found':
        'That holiday is already removed, perhaps in another tab. This list shows what there is now.',
      stale:
        'This holiday has changed since you opened it, so it is not removed. Check it, and try again if you mean it.',
    },
    faults: {
      week: 'Tick at least one day.',
      tooMany: 'At most 60 lines at once. Divide the list.',
      line: (p) => `Line ${p.line}: ${p.why}`,
      moreLines: (p) => `And ${p.count} more.`,
      date: 'the date cannot be read. Write it with its year, for example 25 Desember 2026.',
      twice: 'that day stands in a line before.',
      nameless: 'the name is missing, or has not 3–80 characters.',
      'same-day': 'Another holiday is on that date.',
      stale: (p) =>
        `While you were writing, somebody else changed this holiday: it is “${p.name}” now, ${p.day}. What you entered is still below; save again if that is what counts.`,
    },
  },
})
