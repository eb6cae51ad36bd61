import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** Assignments as their trainer writes them. */
export const taskTexts = texts({
  id: {
    section: 'Tugas',
    none: 'Modul ini belum mempunyai tugas.',
    kinds: { TEAM: 'Tugas tim', INDIVIDUAL: 'Tugas perorangan' },
    create: {
      open: 'Buat tugas',
      title: 'Buat tugas',
      lede: 'Angkatan yang modulnya sudah dibuka menerima tugas ini begitu dibuat, dihitung dari hari ini.',
      submit: 'Buat tugas',
      done: (p: { title: string }) => `Tugas “${p.title}” dibuat.`,
    },
    change: {
      title: (p: { title: string }) => `Ubah tugas “${p.title}”`,
      crumb: 'Ubah tugas',
      lede: 'Tanggal yang sudah berlaku di sebuah angkatan tidak ikut berubah; itu diatur di halaman tugasnya.',
      submit: 'Simpan tugas',
      done: (p: { title: string }) => `Tugas “${p.title}” tersimpan. Peserta melihatnya begitu.`,
      stale:
        'Orang lain baru saja mengubah tugas ini. Tidak ada yang ditimpa: bandingkan dengan halaman baru, lalu simpan lagi.',
      copy: 'Salin tugas',
      copied: (p: { title: string }) =>
        `“${p.title}” dibuat di arsip. Ubah dahulu, lalu kembalikan dari arsip.`,
      archived: 'Tugas ini ada di arsip. Peserta tidak diminta mengerjakannya.',
    },
    fields: {
      judul: 'Judul tugas',
      jenis: 'Dikerjakan',
      petunjuk: 'Petunjuk',
      dibuka: 'Dibuka',
      tenggat: 'Tenggat',
      batas: 'Batas akhir',
      nilai: 'Target penilaian',
    },
    hints: {
      petunjuk: 'Boleh berisi huruf tebal, daftar, tabel, dan tautan.',
      dibuka: 'Hari sesudah modul dibuka; 0 = hari yang sama',
      tenggat: 'Hari sesudah modul dibuka',
      batas: 'Sesudah ini ditutup',
      nilai: 'Hari sesudah modul dibuka',
    },
    individual: 'Perorangan',
    team: 'Bersama tim',
    dates: 'Jadwal',
    rubric: 'Rubrik',
    rubricWords:
      'Bobot semua kriteria berjumlah 100. Baris yang kosong tidak dipakai; setelah disimpan ada baris baru.',
    criterion: (p: { place: number }) => `Kriteria ${p.place}`,
    weight: (p: { place: number }) => `Bobot kriteria ${p.place}`,
    level: (p: { place: number; level: number }) => `Kriteria ${p.place}, tingkat ${p.level}`,
    levelHints: ['terendah', '', '', 'tertinggi'],
    faults: {
      daysFault: 'Isi bilangan bulat 0 sampai 120 hari.',
      orderFault: 'Harus urut: dibuka, tenggat, batas akhir, target penilaian.',
      noCriterion: 'Tulis paling sedikit satu kriteria.',
      weightFault: 'Bobot harus bilangan bulat 1 sampai 100.',
      weightSum: 'Jumlah semua bobot harus tepat 100.',
      criterionTwice: 'Kriteria ini tertulis dua kali.',
    },
    refused: {
      begun: 'Sudah ada yang mulai mengerjakan, jadi jenisnya tidak dapat diganti.',
      faulty: (p: { sentence: string }) => `Petunjuk belum dapat ditampilkan. ${p.sentence}`,
    },
    works: {
      title: (p: { number: number }) => `Arti perubahan ini: versi ${p.number}`,
      ungraded: (p: { count: number }) => `${p.count} naskah sudah dikumpulkan dan belum dinilai.`,
      grading: (p: { count: number }) => `${p.count} penilaian sudah dimulai dan belum dirilis.`,
      released: (p: { count: number }) =>
        p.count === 0
          ? 'Belum ada nilai yang dirilis.'
          : `${p.count} nilai sudah dirilis. Nilai, rubrik, dan petunjuknya tidak berubah.`,
      writing: (p: { count: number }) =>
        p.count === 0
          ? 'Tidak ada naskah yang sedang ditulis.'
          : `${p.count} naskah sedang ditulis; penulisnya langsung melihat versi baru.`,
      field: 'Naskah yang sudah dikumpulkan',
      stay: 'Tetap dinilai menurut versi ketika dikumpulkan',
      stayHint: 'Petunjuk dan rubrik lama tetap tampil pada naskah itu.',
      move: 'Pindahkan ke versi baru',
      moveHint:
        'Tingkat yang sudah diberi ikut kriterianya (nama atau keempat tingkatnya sama) dan nilai dihitung ulang. Kriteria baru perlu diberi tingkat; tingkat dari kriteria yang dihapus hilang.',
      note: 'Apa yang berubah',
      noteHint: 'Untuk pelatih lain; tercatat pada versinya.',
      choose: 'Pilih apa yang berlaku bagi naskah yang sudah dikumpulkan, lalu simpan lagi.',
      many: 'Lebih dari 500 penilaian sudah dimulai, jadi tidak dapat dipindahkan sekaligus. Biarkan memakai versi lama.',
    },
    versions: {
      title: 'Versi petunjuk dan rubrik',
      first: 'Versi 1',
      line: (p: { number: number; at: string; by: string }) => `Versi ${p.number}, ${p.at}, ${p.by}`,
      current: 'berlaku sekarang',
      file: 'dari berkas',
    },
    withdraw: {
      open: 'Tarik tugas',
      title: (p: { title: string }) => `Tarik tugas “${p.title}”?`,
      asked: 'Peserta tidak diminta mengerjakannya lagi. Ini dapat dikembalikan kapan saja.',
      handedIn: (p: { count: number }) =>
        p.count === 0
          ? 'Belum ada yang mengumpulkan.'
          : `${p.count} naskah sudah dikumpulkan; semuanya tetap dapat dibaca dan dinilai.`,
      writing: (p: { count: number }) =>
        p.count === 0
          ? 'Tidak ada naskah yang sedang ditulis.'
          : `${p.count} naskah sedang ditulis; tetap tersimpan, dan penulisnya diberi tahu di halaman tugasnya.`,
      done: (p: { title: string }) => `Tugas “${p.title}” ditarik.`,
      broughtBack: (p: { title: string }) => `Tugas “${p.title}” dikembalikan.`,
    },
  },
  en: {
    section: 'Assignments',
    none: 'This module has no assignment yet.',
    kinds: { TEAM: 'Team assignment', INDIVIDUAL: 'Individual assignment' },
    create: {
      open: 'Make an assignment',
      title: 'Make an assignment',
      lede: 'Cohorts for which the module is open have this assignment as soon as it is made, counted from today.',
      submit: 'Make the assignment',
      done: (p) => `The assignment “${p.title}” is made.`,
    },
    change: {
      title: (p) => `Change the assignment “${p.title}”`,
      crumb: 'Change an assignment',
      lede: 'Dates that a cohort has already stay; they are set on the page of the assignment.',
      submit: 'Save the assignment',
      done: (p) => `The assignment “${p.title}” is saved. This is what participants see.`,
      stale:
        'Somebody else has just changed this assignment. Nothing was overwritten: compare with a new page, then save again.',
      copy: 'Copy the assignment',
      copied: (p) => `“${p.title}” is made in the archive. Change it first, then bring it back.`,
      archived: 'This assignment is in the archive. Participants are not asked for it.',
    },
    fields: {
      judul: 'Title of the assignment',
      jenis: 'Done by',
      petunjuk: 'Instructions',
      dibuka: 'Opens',
      tenggat: 'Due',
      batas: 'Closes',
      nilai: 'To be graded',
    },
    hints: {
      petunjuk: 'May hold bold letters, lists, tables and links.',
      dibuka: 'Days after the module opens; 0 = the same day',
      tenggat: 'Days after the module opens',
      batas: 'Closed after this',
      nilai: 'Days after the module opens',
    },
    individual: 'Each person',
    team: 'Each team',
    dates: 'Dates',
    rubric: 'Rubric',
    rubricWords:
      'The weights of all criteria make 100. Empty rows are not used; there are new ones after saving.',
    criterion: (p) => `Criterion ${p.place}`,
    weight: (p) => `Weight of criterion ${p.place}`,
    level: (p) => `Criterion ${p.place}, level ${p.level}`,
    levelHints: ['lowest', '', '', 'highest'],
    faults: {
      daysFault: 'A whole number from 0 to 120 days.',
      orderFault: 'In this order: opens, due, closes, to be graded.',
      noCriterion: 'Write at least one criterion.',
      weightFault: 'A weight is a whole number from 1 to 100.',
      weightSum: 'All weights together have to make exactly 100.',
      criterionTwice: 'This criterion stands there twice.',
    },
    refused: {
      begun: 'Somebody has begun to work on it, so its kind cannot change.',
      faulty: (p) => `The instructions cannot be shown yet. ${p.sentence}`,
    },
    works: {
      title: (p) => `What this change means: version ${p.number}`,
      ungraded: (p) => `${counted(p.count, 'work is', 'works are')} handed in and not graded.`,
      grading: (p) => `${counted(p.count, 'grading is', 'gradings are')} begun and not released.`,
      released: (p) =>
        p.count === 0
          ? 'No grade is released yet.'
          : `${p.count} grades are released. Their scores, rubric and instructions do not change.`,
      writing: (p) =>
        p.count === 0
          ? 'Nothing is being written.'
          : `${p.count} works are being written; their writers see the new version at once.`,
      field: 'Works that are handed in',
      stay: 'Stay graded by the version under which they were handed in',
      stayHint: 'The instructions and the rubric before stay visible with these works.',
      move: 'Take them over to the new version',
      moveHint:
        'Levels follow their criteria (the same name or the same four levels) and the score is counted anew. New criteria need a level; levels of criteria that are gone go.',
      note: 'What has changed',
      noteHint: 'For other trainers; it is kept with the version.',
      choose: 'Choose what counts for works that are handed in, then save again.',
      many: 'More than 500 gradings are begun, so they cannot be taken over at once. Let them keep their version.',
    },
    versions: {
      title: 'Versions of instructions and rubric',
      first: 'Version 1',
      line: (p) => `Version ${p.number}, ${p.at}, ${p.by}`,
      current: 'in use now',
      file: 'from a file',
    },
    withdraw: {
      open: 'Withdraw the assignment',
      title: (p) => `Withdraw the assignment “${p.title}”?`,
      asked: 'Participants are not asked for it any more. It can be brought back at any time.',
      handedIn: (p) =>
        p.count === 0
          ? 'Nobody has handed in yet.'
          : `${p.count} works are handed in; all of them can still be read and graded.`,
      writing: (p) =>
        p.count === 0
          ? 'Nothing is being written.'
          : `${p.count} works are being written; they are kept, and their writers are told on the page of the assignment.`,
      done: (p) => `The assignment “${p.title}” is withdrawn.`,
      broughtBack: (p) => `The assignment “${p.title}” is brought back.`,
    },
  },
})
