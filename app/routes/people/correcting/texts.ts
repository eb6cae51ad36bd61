import { texts } from '#app/i18n/texts.ts'

/** Correcting what is kept of a person. */
export const correctingTexts = texts({
  id: {
    change: {
      title: (p: { name: string }) => `Ubah data ${p.name}`,
      crumb: 'Ubah data',
      affects: 'Siapa yang melihatnya',
      name: 'Nama lengkap',
      jobTitle: 'Jabatan',
      agency: 'Perangkat daerah',
      noAgency: 'Tanpa perangkat daerah',
      everywhere:
        'Nama, jabatan, dan perangkat daerah yang baru tampil di semua halaman yang menyebut orang ini. Yang sudah tertulis di dalam naskah tugas dan rekomendasi tidak berubah, dan jejak audit mencatat yang lama dan yang baru.',
      team: (p: { team: string; agency: string }) =>
        `${p.team}: rekan satu timnya melihat nama baru. Tim tetap mencatatnya dari ${p.agency}, seperti saat ia bergabung; aturan dua perangkat daerah tidak berubah.`,
      told: 'Orang ini diberi tahu lewat surel.',
      untold: 'Orang ini tanpa surel: beri tahu sendiri. Di halaman profilnya yang baru langsung tampil.',
      submit: 'Simpan',
      done: (p: { name: string }) => `Data ${p.name} tersimpan.`,
      same: (p: { name: string }) => `Data ${p.name} tidak berubah.`,
      unknownAgency: 'Perangkat daerah ini tidak ada lagi. Pilih yang lain.',
    },
  },
  en: {
    change: {
      title: (p) => `Correct the data of ${p.name}`,
      crumb: 'Correct the data',
      affects: 'Who sees it',
      name: 'Full name',
      jobTitle: 'Position',
      agency: 'Agency',
      noAgency: 'No agency',
      everywhere:
        'The new name, position and agency show on every page that names this person. What is written inside assignments and recommendations stays, and the audit trail keeps the old and the new.',
      team: (p) =>
        `${p.team}: the others in the team see the new name. The team goes on counting this person under ${p.agency}, as on joining; the rule of two agencies is not touched.`,
      told: 'This person is told by e-mail.',
      untold: 'This person has no e-mail: please tell them. Their profile shows the new data at once.',
      submit: 'Save',
      done: (p) => `The data of ${p.name} are saved.`,
      same: (p) => `Nothing has changed about ${p.name}.`,
      unknownAgency: 'This agency no longer exists. Choose another.',
    },
  },
})
