import { texts } from '#app/i18n/texts.ts'

/** More time for single teams or participants. */
export const extensionTexts = texts({
  id: {
    title: 'Perpanjangan',
    lede: (p: { due: string; closes: string }) =>
      `Tanggal untuk semua: tenggat ${p.due}, batas akhir ${p.closes}.`,
    rule: 'Perpanjangan berlaku hanya untuk yang ditandai. Bila tanggal untuk semua kemudian lebih akhir, tanggal itulah yang berlaku.',
    given: 'Yang diperpanjang',
    nobodyTitle: 'Belum ada perpanjangan.',
    nobody: 'Tandai tim atau peserta di bawah, pilih tanggalnya, lalu tulis alasannya.',
    until: (p: { due: string; closes: string }) => `Tenggat ${p.due} · batas akhir ${p.closes}`,
    by: (p: { by: string; at: string }) => `Diberi ${p.by}, ${p.at}`,
    overtaken: 'Tanggal untuk semua lebih akhir',
    holds: 'Berlaku',
    used: 'Sudah mengirim',
    change: 'Ubah',
    changeOf: (p: { name: string }) => ` perpanjangan ${p.name}`,
    give: 'Beri perpanjangan',
    search: { TEAM: 'Cari tim', INDIVIDUAL: 'Cari peserta' },
    find: 'Cari',
    clear: 'Hapus pencarian',
    owners: { TEAM: 'Tim', INDIVIDUAL: 'Peserta' },
    ownersHint: 'Yang belum mengirim, atau mengirim terlambat, dan belum punya perpanjangan.',
    late: 'Mengirim terlambat',
    nobodyOwes:
      'Tidak ada yang memerlukan perpanjangan: semua sudah mengirim tepat waktu atau sudah diperpanjang.',
    nobodyFound: (p: { search: string }) => `Tidak ada yang cocok dengan “${p.search}”.`,
    more: (p: { count: number }) => `Tampil ${p.count} nama pertama. Cari nama untuk yang lain.`,
    due: 'Tenggat baru',
    closes: 'Batas akhir baru',
    end: 'Sampai 23.59.',
    reason: 'Alasan',
    reasonHint: 'Terbaca oleh yang menerima, pelatih, dan sekretariat. Peserta lain tidak melihatnya.',
    submit: 'Beri perpanjangan',
    save: 'Simpan perpanjangan',
    done: {
      TEAM: (p: { count: string }) => `Perpanjangan diberikan kepada ${p.count} tim.`,
      INDIVIDUAL: (p: { count: string }) => `Perpanjangan diberikan kepada ${p.count} peserta.`,
    },
    changed: (p: { name: string }) => `Perpanjangan ${p.name} disimpan.`,
    takenBack: (p: { name: string }) => `Perpanjangan ${p.name} ditarik.`,
    told: (p: { count: string }) => `${p.count} orang diberi tahu lewat surel.`,
    inTime: (p: { count: string }) => `${p.count} pengumpulan yang terlambat kini tepat waktu.`,
    takeBack: 'Tarik perpanjangan',
    takeBackTitle: 'Tarik perpanjangan ini?',
    takeBackWords: (p: { name: string; due: string; closes: string }) =>
      `Untuk ${p.name} berlaku lagi tenggat ${p.due} dan batas akhir ${p.closes}. Yang bersangkutan diberi tahu lewat surel.`,
    cannotTakeBack: {
      used: 'Perpanjangan ini sudah dipakai untuk mengirim, jadi tidak dapat ditarik.',
      'in-use':
        'Pemiliknya sedang menulis dan tenggat untuk semua sudah lewat, jadi perpanjangan ini tidak dapat ditarik.',
    },
    faults: {
      nobody: 'Tandai paling sedikit satu.',
      tooMany: 'Paling banyak 50 setiap kali.',
      closeFault: 'Batas akhir tidak boleh sebelum tenggat.',
    },
    refusals: {
      changed:
        'Belum ada yang diberi perpanjangan: salah satu yang ditandai baru saja mengirim tepat waktu, keluar, atau sudah diberi perpanjangan oleh orang lain. Daftar di bawah sudah terbaru; tandai lagi.',
      'no-more': (p: { due: string; closes: string }) =>
        `Tanggal ini tidak memberi waktu lebih: untuk semua berlaku tenggat ${p.due} dan batas akhir ${p.closes}.`,
      over: 'Batas akhir ini sudah lewat, padahal ada yang belum mengirim.',
      outside: (p: { to: string }) => `Pilih tanggal paling lambat ${p.to}.`,
      used: 'Pemiliknya sudah mengirim memakai perpanjangan ini: tenggatnya tidak dapat dimajukan.',
      'in-use': 'Pemiliknya sedang menulis: tenggatnya tidak dapat dimajukan sampai sebelum sekarang.',
      stale: (p: { due: string; closes: string }) =>
        `Sementara Anda mengisi, perpanjangan ini diubah orang lain: kini tenggat ${p.due}, batas akhir ${p.closes}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
      'stale-taking':
        'Perpanjangan ini baru saja diubah orang lain. Periksa dulu, lalu tarik lagi bila perlu.',
    },
    onDates: {
      title: 'Perpanjangan',
      none: 'Tidak ada perpanjangan.',
      some: (p: { count: string; extended: string }) =>
        `${p.count} perpanjangan, ${p.extended} lebih akhir daripada tanggal ini.`,
      rule: 'Bila tanggal baru lebih akhir daripada sebuah perpanjangan, tanggal baru yang berlaku. Perpanjangan yang lebih akhir tetap.',
      open: 'Buka perpanjangan',
      after: (p: { extended: string; overtaken: string }) =>
        `Perpanjangan: ${p.extended} tetap lebih akhir, ${p.overtaken} kini kalah oleh tanggal untuk semua.`,
    },
  },
  en: {
    title: 'Extensions',
    lede: (p) => `Dates for everybody: due ${p.due}, closes ${p.closes}.`,
    rule: 'An extension holds only for those who are ticked. When the dates for everybody become later, those hold.',
    given: 'Who has more time',
    nobodyTitle: 'No extensions yet.',
    nobody: 'Tick teams or participants below, choose the dates and write down why.',
    until: (p) => `Due ${p.due} · closes ${p.closes}`,
    by: (p) => `Given by ${p.by}, ${p.at}`,
    overtaken: 'The dates for everybody are later',
    holds: 'In force',
    used: 'Handed in',
    change: 'Change',
    changeOf: (p) => ` the extension of ${p.name}`,
    give: 'Give more time',
    search: { TEAM: 'Find a team', INDIVIDUAL: 'Find a participant' },
    find: 'Find',
    clear: 'Clear the search',
    owners: { TEAM: 'Teams', INDIVIDUAL: 'Participants' },
    ownersHint: 'Who has not handed in, or handed in late, and has no extension yet.',
    late: 'Handed in late',
    nobodyOwes: 'Nobody needs more time: all have handed in in time, or have an extension already.',
    nobodyFound: (p) => `Nobody matches “${p.search}”.`,
    more: (p) => `The first ${p.count} names are shown. Search for others by name.`,
    due: 'New due date',
    closes: 'New closing date',
    end: 'Until 23:59.',
    reason: 'Reason',
    reasonHint: 'Read by whoever gets it, trainers and the secretariat. Other participants do not see it.',
    submit: 'Give more time',
    save: 'Save the extension',
    done: {
      TEAM: (p) => `Teams that have more time now: ${p.count}.`,
      INDIVIDUAL: (p) => `Participants who have more time now: ${p.count}.`,
    },
    changed: (p) => `The extension of ${p.name} is saved.`,
    takenBack: (p) => `The extension of ${p.name} was taken back.`,
    told: (p) => `People told by mail: ${p.count}.`,
    inTime: (p) => `Late works that are in time now: ${p.count}.`,
    takeBack: 'Take the extension back',
    takeBackTitle: 'Take this extension back?',
    takeBackWords: (p) =>
      `For ${p.name} the due date ${p.due} and the closing date ${p.closes} hold again. They are told by mail.`,
    cannotTakeBack: {
      used: 'This extension was used to hand in, so it cannot be taken back.',
      'in-use':
        'Its owner is writing and the due date for everybody has passed, so this extension cannot be taken back.',
    },
    faults: {
      nobody: 'Tick at least one.',
      tooMany: 'At most 50 at a time.',
      closeFault: 'It cannot close before it is due.',
    },
    refusals: {
      changed:
        'Nobody was given more time: one of those who are ticked has just handed in in time, has left, or was given an extension by somebody else. The list below is the newest; tick again.',
      'no-more': (p) => `These dates give no more time: everybody has until ${p.due}, closing ${p.closes}.`,
      over: 'This closing date has passed, and somebody has not handed in yet.',
      outside: (p) => `Choose days until ${p.to}.`,
      used: 'Its owner has handed in on the strength of this extension: it cannot be due earlier.',
      'in-use': 'Its owner is writing: it cannot be due before this moment.',
      stale: (p) =>
        `While you were writing, somebody else changed this extension: due ${p.due} now, closes ${p.closes}. What you entered is still below; save again if that is what counts.`,
      'stale-taking':
        'Somebody else has just changed this extension. Look at it first, then take it back if needed.',
    },
    onDates: {
      title: 'Extensions',
      none: 'There are no extensions.',
      some: (p) => `Extensions: ${p.count}; later than these dates: ${p.extended}.`,
      rule: 'Where the new dates are later than an extension, the new dates hold. A later extension stays.',
      open: 'Open the extensions',
      after: (p) =>
        `Extensions that stay later: ${p.extended}; overtaken by the dates for everybody: ${p.overtaken}.`,
    },
  },
})
