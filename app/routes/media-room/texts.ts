import { texts } from '#app/i18n/texts.ts'

/** How much the media of all modules take and may take. */
export const mediaRoomTexts = texts({
  id: {
    title: 'Ruang berkas modul',
    lede: 'Gambar, berkas, dan film yang diunggah pelatih untuk semua modul kabupaten.',
    used: (p: { used: string; most: string }) => `Terpakai ${p.used} dari ${p.most}.`,
    full: 'Ruang sudah penuh: pelatih tidak dapat menambah berkas. Tambah ruang, atau minta pelatih mengeluarkan yang tidak dipakai.',
    free: (p: { free: string }) =>
      `Disk server masih kosong ${p.free}. Di bawah 1 GB semua unggahan berhenti, berapa pun ruang di sini.`,
    change: 'Ubah ruang',
    room: 'Ruang untuk semua modul (GB)',
    roomHint: (p: { least: number; most: string }) =>
      `Bilangan bulat, ${p.least} sampai ${p.most}. Lebih kecil dari yang terpakai boleh: tidak ada yang dihapus, hanya tidak ada yang dapat ditambah.`,
    submit: 'Simpan',
    saved: (p: { most: string }) => `Ruang berkas modul sekarang ${p.most}.`,
    savedFull: (p: { used: string }) =>
      `Yang terpakai ${p.used}: tidak ada yang dihapus, dan pelatih tidak dapat menambah sampai ada ruang lagi.`,
    number: (p: { least: number; most: string }) => `Isi dengan bilangan bulat ${p.least} sampai ${p.most}.`,
    required: 'Isi berapa gigabyte.',
    stale: (p: { most: string }) =>
      `Ruang ini sudah diubah orang lain menjadi ${p.most}. Periksa isian Anda, lalu simpan lagi.`,
    modules: 'Per modul, yang terbesar dulu',
    count: (p: { count: string }) => `${p.count} berkas`,
    named: (p: { position: number; title: string }) => `Modul ${p.position}: ${p.title}`,
    none: 'Belum ada berkas',
    noneWords: 'Belum ada modul yang memakai ruang.',
    unused: 'Tidak dipakai naskah mana pun',
    unusedWords: 'Pelatih dapat mengeluarkannya di studio, di halaman Gambar dan berkas modulnya.',
    unusedNone: 'Semua berkas dipakai.',
    more: (p: { count: string }) => `Masih ada ${p.count} lagi yang lebih kecil.`,
  },
  en: {
    title: 'Room for files of modules',
    lede: 'Pictures, files and films that trainers uploaded for all modules of the district.',
    used: (p) => `${p.used} of ${p.most} used.`,
    full: 'The room is full: trainers cannot add files. Give more room, or ask trainers to take out what is not used.',
    free: (p) =>
      `The server’s disk has ${p.free} left. Below 1 GB all uploads stop, however much room is given here.`,
    change: 'Change the room',
    room: 'Room for all modules (GB)',
    roomHint: (p) =>
      `A whole number, ${p.least} to ${p.most}. Less than is used is allowed: nothing is removed, only nothing can be added.`,
    submit: 'Save',
    saved: (p) => `The room for files of modules is ${p.most} now.`,
    savedFull: (p) =>
      `${p.used} are used: nothing is removed, and trainers cannot add anything until there is room again.`,
    number: (p) => `Enter a whole number from ${p.least} to ${p.most}.`,
    required: 'Enter how many gigabytes.',
    stale: (p) =>
      `Somebody else has changed this room to ${p.most}. Check what you entered, then save again.`,
    modules: 'By module, the largest first',
    count: (p) => `${p.count} ${p.count === '1' ? 'file' : 'files'}`,
    named: (p) => `Module ${p.position}: ${p.title}`,
    none: 'No files yet',
    noneWords: 'No module takes any room yet.',
    unused: 'Used by no text',
    unusedWords: 'Trainers can take them out in the studio, on the page Pictures and files of the module.',
    unusedNone: 'All files are used.',
    more: (p) => `There are ${p.count} more, all smaller.`,
  },
})
