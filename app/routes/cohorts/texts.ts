import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** Cohorts and the dates of their modules. */
export const cohortTexts = texts({
  id: {
    list: {
      title: 'Angkatan',
      lede: 'Setiap angkatan punya peserta, tim, dan jadwal modulnya sendiri.',
      dates: (p: { from: string; to: string }) => `${p.from} sampai ${p.to}`,
      size: (p: { participants: string; quota: string; teams: string }) =>
        `${p.participants} dari ${p.quota} peserta, ${p.teams} tim`,
      modules: (p: { count: string }) => `${p.count} modul sudah punya tanggal buka`,
      noModules: 'Belum ada modul yang dibuka',
      year: (p: { year: string }) => `Tahun ${p.year}`,
      none: 'Belum ada angkatan',
      noneNext: 'Buat angkatan pertama di bawah ini. Sesudah itu, peserta dapat diundang dan tim dibentuk.',
    },
    create: {
      title: 'Angkatan baru',
      number: 'Nomor',
      numberHint: 'Nomor angkatan pada tahun itu, misalnya 1.',
      name: 'Nama',
      nameHint: '3–60 huruf, misalnya “Angkatan 1”.',
      year: 'Tahun',
      from: 'Hari pertama',
      to: 'Hari terakhir',
      quota: 'Kuota peserta',
      submit: 'Buat angkatan',
      done: (p: { name: string }) => `${p.name} dibuat.`,
      doneDetail: 'Atur tanggal buka setiap modul di halaman ini.',
      missing: (p: { field: string }) => `${p.field} belum diisi.`,
      faults: {
        numberFault: 'Nomor berupa angka bulat dari 1 sampai 999.',
        yearFault: 'Tahun berupa empat angka, misalnya 2026.',
        quotaFault: 'Kuota berupa angka bulat dari 1 sampai 500.',
        startFault: 'Hari pertama tidak cocok dengan tahun angkatan.',
        endFault: 'Hari terakhir harus sesudah hari pertama, paling lama dua tahun.',
        taken: 'Nomor ini sudah dipakai angkatan lain pada tahun yang sama. Pilih nomor lain.',
        name: 'Nama angkatan 3–60 huruf.',
        sameName: 'Sudah ada angkatan bernama ini pada tahun yang sama. Beri nama lain.',
      },
    },
    change: {
      title: 'Ubah angkatan',
      submit: 'Simpan perubahan',
      done: (p: { name: string }) => `${p.name} diubah.`,
      who: 'Siapa yang terkena',
      touches: (p: { participants: string; teams: string; modules: string }) =>
        `${p.participants} peserta dan ${p.teams} tim melihat nama dan masa yang baru. ${p.modules} modul tetap dibuka pada tanggalnya masing-masing, dan tanggal tugas tidak bergeser.`,
      overQuota: (p: { participants: string }) =>
        `Ya, kuotanya lebih kecil daripada ${p.participants} peserta yang sudah ada`,
      overQuotaIs: 'Tidak ada yang dikeluarkan dari angkatan.',
      faults: {
        overQuota: (p: { participants: string }) =>
          `Sudah ada ${p.participants} peserta, lebih banyak daripada kuota ini. Tandai di bawah bila memang begitu.`,
        outside: (p: { modules: string }) =>
          `Modul ini dibuka di luar masa itu: ${p.modules}. Ubah dulu tanggal bukanya, atau pilih masa yang memuatnya.`,
        opens: (p: { module: string; at: string }) => `${p.module} (${p.at})`,
        stale: (p: { name: string; from: string; to: string; quota: string }) =>
          `Sementara Anda mengisi, angkatan ini diubah orang lain: kini “${p.name}”, ${p.from} sampai ${p.to}, kuota ${p.quota}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
      },
    },
    one: {
      change: 'Ubah nama, masa, atau kuota',
      lede: (p: { from: string; to: string }) =>
        `${p.from} sampai ${p.to}. Atur kapan setiap modul dibuka; tanggal tugas mengikuti.`,
      sheets: 'Lembar masuk',
      sheetsAre: 'Untuk peserta tanpa surel: lembar dengan nama pengguna dan kode, empat di satu kertas A4.',
      waiting: (p: { count: string }) => `${p.count} orang di angkatan ini belum pernah masuk.`,
      openSheets: 'Buka lembar masuk',
      modules: 'Modul',
      rule: 'Modul dibuka pukul 08.00. Harinya dapat diubah selama belum ada tugas modul itu yang dikirim; tanggal setiap tugas dapat diubah kapan saja.',
      notYet: 'Belum dibuka',
      opens: (p: { at: string }) => `Dibuka ${p.at}`,
      opened: (p: { at: string }) => `Dibuka ${p.at}`,
      state: { open: 'Sudah dibuka', planned: 'Terjadwal', none: 'Belum dijadwalkan' },
      assignments: 'Tanggal tugas',
      assignmentDates: (p: { opens: string; due: string; closes: string }) =>
        `dibuka ${p.opens}, tenggat ${p.due}, ditutup ${p.closes}`,
      changeDates: 'Ubah tanggal',
      changeDatesOf: (p: { title: string }) => `Ubah tanggal ${p.title}`,
      byHand: '(diatur sendiri, tidak mengikuti hari buka modul).',
      fixed:
        'Sudah ada tugas yang dikirim, jadi hari buka modul ini tidak dapat diubah lagi. Tanggal setiap tugasnya masih dapat diubah.',
      date: 'Tanggal buka',
      dateOf: (p: { module: string }) => `Tanggal buka ${p.module}`,
      open: 'Buka modul pada tanggal ini',
      move: 'Ubah tanggal',
      done: (p: { module: string; at: string }) => `${p.module} dibuka ${p.at}.`,
      doneDetail: (p: { count: string }) => `Tanggal ${p.count} tugas modul ini ikut diatur.`,
      doneByHand: (p: { count: string }) =>
        `${p.count} tugas mempertahankan tanggal yang diatur sendiri; periksa apakah masih cocok.`,
      none: 'Belum ada modul',
      noneNext: 'Modul tampil sesudah isi pelajaran dimuat ke pemasangan ini.',
      faults: {
        outside: (p: { from: string; to: string }) =>
          `Pilih tanggal di dalam masa angkatan: ${p.from} sampai ${p.to}.`,
        'handed-in':
          'Baru saja ada tugas modul ini yang dikirim, jadi tanggalnya tidak dapat diubah. Belum ada yang disimpan.',
        stale:
          'Tanggal modul ini baru saja diubah orang lain. Yang tampil sekarang adalah yang terbaru; periksa, lalu ulangi.',
      },
    },
  },
  en: {
    list: {
      title: 'Cohorts',
      lede: 'Each cohort has its own participants, teams and dates of modules.',
      dates: (p) => `${p.from} to ${p.to}`,
      size: (p) => `${p.participants} of ${counted(p.quota, 'participant')}, ${counted(p.teams, 'team')}`,
      modules: (p) => `${counted(p.count, 'module has', 'modules have')} an opening date`,
      noModules: 'No module is opened yet',
      year: (p) => `Year ${p.year}`,
      none: 'No cohort yet',
      noneNext: 'Make the first one below. Then participants can be invited and teams formed.',
    },
    create: {
      title: 'New cohort',
      number: 'Number',
      numberHint: 'Its number in that year, for example 1.',
      name: 'Name',
      nameHint: '3–60 characters, for example “Angkatan 1”.',
      year: 'Year',
      from: 'First day',
      to: 'Last day',
      quota: 'Places for participants',
      submit: 'Make the cohort',
      done: (p) => `${p.name} is made.`,
      doneDetail: 'Set the opening date of each module on this page.',
      missing: (p) => `${p.field}: still empty.`,
      faults: {
        numberFault: 'The number is a whole number from 1 to 999.',
        yearFault: 'The year has four digits, for example 2026.',
        quotaFault: 'The places are a whole number from 1 to 500.',
        startFault: 'The first day does not fit the year of the cohort.',
        endFault: 'The last day comes after the first one, at most two years later.',
        taken: 'Another cohort of that year has this number. Choose another.',
        name: 'The name has 3–60 characters.',
        sameName: 'Another cohort of that year has this name. Choose another.',
      },
    },
    change: {
      title: 'Change the cohort',
      submit: 'Save the change',
      done: (p) => `${p.name} is changed.`,
      who: 'Whom it touches',
      touches: (p) =>
        `Participants who see the new name and dates: ${p.participants}, in ${p.teams} teams. Modules that keep their opening dates: ${p.modules}; no date of an assignment moves.`,
      overQuota: (p) => `Yes, there are fewer places than the ${p.participants} participants there are`,
      overQuotaIs: 'Nobody is taken out of the cohort.',
      faults: {
        overQuota: (p) =>
          `There are ${p.participants} participants already, more than these places. Tick below if that is meant.`,
        outside: (p) =>
          `These modules open outside those days: ${p.modules}. Move their opening dates first, or choose days that hold them.`,
        opens: (p) => `${p.module} (${p.at})`,
        stale: (p) =>
          `While you were writing, somebody else changed this cohort: it is “${p.name}” now, ${p.from} to ${p.to}, ${p.quota} places. What you entered is still below; save again if that is what counts.`,
      },
    },
    one: {
      change: 'Change name, dates or places',
      lede: (p) => `${p.from} to ${p.to}. Set when each module opens; the dates of assignments follow.`,
      sheets: 'Sign-in sheets',
      sheetsAre: 'For participants without e-mail: a sheet with user name and code, four on one A4 page.',
      waiting: (p) => `People of this cohort who never signed in: ${p.count}.`,
      openSheets: 'Open the sign-in sheets',
      modules: 'Modules',
      rule: 'A module opens at 08:00. Its day can be changed as long as none of its assignments was handed in; the dates of each assignment at any time.',
      notYet: 'Not opened yet',
      opens: (p) => `Opens ${p.at}`,
      opened: (p) => `Opened ${p.at}`,
      state: { open: 'Open', planned: 'Planned', none: 'No date yet' },
      assignments: 'Dates of assignments',
      assignmentDates: (p) => `opens ${p.opens}, due ${p.due}, closes ${p.closes}`,
      changeDates: 'Change the dates',
      changeDatesOf: (p) => `Change the dates of ${p.title}`,
      byHand: '(set by hand, they do not follow the module’s day).',
      fixed:
        'An assignment was handed in, so the opening date of this module can no longer be changed. The dates of each assignment still can.',
      date: 'Opening date',
      dateOf: (p) => `Opening date of ${p.module}`,
      open: 'Open the module on this date',
      move: 'Change the date',
      done: (p) => `${p.module} opens ${p.at}.`,
      doneDetail: (p) => `Assignments whose dates follow: ${p.count}.`,
      doneByHand: (p) =>
        `Assignments that keep the dates set by hand: ${p.count}; check that they still fit.`,
      none: 'No modules yet',
      noneNext: 'Modules show once lesson content is loaded into this installation.',
      faults: {
        outside: (p) => `Choose a date inside the cohort: ${p.from} to ${p.to}.`,
        'handed-in':
          'An assignment of this module has just been handed in, so the date cannot change. Nothing was saved.',
        stale:
          'Somebody else has just changed this date. What you see now is the newest; check it and try again.',
      },
    },
  },
})
