import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** Words of who marks what. */
export const markerTexts = texts({
  id: {
    title: 'Pembagian naskah',
    sharing: 'Pembagian naskah',
    lede: (p: { title: string }) =>
      `Siapa menilai apa pada tugas “${p.title}”. Lanjut ke naskah berikutnya melewati bagian pelatih lain.`,
    parts: { label: 'Bagian', all: 'Semua naskah', mine: 'Bagian saya' },
    mineEmpty: 'Belum ada yang dibagikan kepada Anda',
    mineNext: 'Bagi rata naskah yang belum dinilai, atau pilih penilai di lembar sebuah naskah.',
    trainers: 'Pelatih angkatan ini',
    trainersTable: 'Jumlah naskah tiap pelatih',
    trainer: 'Pelatih',
    begun: (p: { count: number }) => `${p.count} mulai dinilai, belum dibagikan`,
    waits: 'Belum dirilis',
    nobody: 'Belum ada penilai, belum dinilai',
    others: 'Pada pelatih yang tidak lagi di angkatan ini',
    all: 'Semua yang belum dirilis',
    share: 'Bagi rata',
    shareWords: (p: { count: number }) =>
      p.count === 0
        ? 'Tidak ada naskah yang masih dapat dibagi: semuanya sudah mempunyai penilai atau sudah mulai dinilai.'
        : `${p.count} naskah belum mempunyai penilai dan belum mulai dinilai. Yang sudah dibagi atau mulai dinilai tidak berpindah; tidak ada yang menilai karyanya sendiri.`,
    fields: { benih: 'Nomor undian', penilai: 'Penilai' },
    seedHint:
      'Pembagian diundi dengan nomor ini. Nomor yang sama memberi pembagian yang sama; ganti nomornya untuk mengundi ulang.',
    seedFault: 'Isi bilangan bulat 0 sampai 999999.',
    submit: 'Bagi rata sekarang',
    shared: (p: { shared: number; left: number }) =>
      p.left === 0
        ? `${p.shared} naskah dibagi.`
        : `${p.shared} naskah dibagi, ${p.left} tetap tanpa penilai.`,
    change: {
      title: 'Ubah penilai',
      open: 'Ubah penilai',
      none: 'Tanpa penilai',
      submit: 'Simpan penilai',
      done: (p: { name: string }) => `Penilai sekarang: ${p.name}.`,
      undone: 'Naskah ini sekarang tanpa penilai.',
    },
    marker: (p: { name: string }) => `Penilai: ${p.name}.`,
    noMarker: 'Belum ada penilai.',
    gradedBy: (p: { name: string }) => `Dinilai ${p.name}, belum dibagikan.`,
    releasedBy: (p: { name: string }) => `Dinilai ${p.name}.`,
    refused: {
      stale:
        'Penilai naskah ini diubah sejak Anda membuka halaman. Lihat penilainya sekarang, lalu simpan lagi.',
      'no-marker': 'Pilih pelatih angkatan ini.',
      'own-work': 'Naskah ini karyanya sendiri atau timnya. Pilih pelatih lain.',
    },
  },
  en: {
    title: 'Who marks what',
    sharing: 'Who marks what',
    lede: (p) =>
      `Who marks what of the assignment “${p.title}”. Going on to the next work leaves out the parts of other trainers.`,
    parts: { label: 'Part', all: 'All works', mine: 'My part' },
    mineEmpty: 'Nothing is given to you yet',
    mineNext: 'Share out the works that are not graded yet, or choose a marker on the sheet of a work.',
    trainers: 'Trainers of this cohort',
    trainersTable: 'Works of each trainer',
    trainer: 'Trainer',
    begun: (p) => `${p.count} begun, given to nobody`,
    waits: 'Not released',
    nobody: 'No marker, not graded yet',
    others: 'With trainers who have left this cohort',
    all: 'All that is not released',
    share: 'Share out evenly',
    shareWords: (p) =>
      p.count === 0
        ? 'Nothing is left to be shared out: all works have a marker or are being graded.'
        : `${counted(p.count, 'work has no marker and is', 'works have no marker and are')} not graded yet. What is given or begun already stays; nobody marks her own work.`,
    fields: { benih: 'Draw number', penilai: 'Marker' },
    seedHint:
      'Works are drawn by this number. The same number shares out in the same way; change it to draw again.',
    seedFault: 'A whole number from 0 to 999999.',
    submit: 'Share out now',
    shared: (p) =>
      p.left === 0
        ? `${counted(p.shared, 'work is', 'works are')} shared out.`
        : `${counted(p.shared, 'work is', 'works are')} shared out, ${counted(p.left, 'stays', 'stay')} without a marker.`,
    change: {
      title: 'Change the marker',
      open: 'Change the marker',
      none: 'No marker',
      submit: 'Save the marker',
      done: (p) => `The marker is now ${p.name}.`,
      undone: 'This work has no marker now.',
    },
    marker: (p) => `Marker: ${p.name}.`,
    noMarker: 'No marker yet.',
    gradedBy: (p) => `Graded by ${p.name}, given to nobody.`,
    releasedBy: (p) => `Graded by ${p.name}.`,
    refused: {
      stale:
        'The marker of this work has changed since you opened the page. See who it is now, then save again.',
      'no-marker': 'Choose a trainer of this cohort.',
      'own-work': 'This is her own or her team’s work. Choose another trainer.',
    },
  },
})
