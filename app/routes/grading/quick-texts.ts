import { texts } from '#app/i18n/texts.ts'

/** The table in which many works are graded at once. */
export const quickTexts = texts({
  id: {
    title: 'Tabel cepat',
    lede: 'Karya yang menunggu Anda, yang paling lama di atas. Naskah dibaca di halamannya sendiri. Isian tersimpan sendiri.',
    emptyTitle: 'Tidak ada karya yang menunggu.',
    empty: 'Yang sudah dirilis dan yang belum dikirim ada di daftar tugas.',
    back: 'Kembali ke daftar',
    open: 'Baca naskah',
    of: (p: { owner: string }) => ` ${p.owner}`,
    unset: 'Belum',
    total: 'Nilai',
    noTotal: 'belum lengkap',
    comment: 'Catatan',
    saveRow: 'Simpan baris',
    saveAll: 'Simpan semua di halaman ini',
    results: (p: { count: number }) => `${p.count} karya menunggu di halaman ini.`,
    more: 'Masih ada karya lain di halaman berikutnya.',
    done: (p: { count: number }) => `Penilaian ${p.count} karya disimpan.`,
    nothing: 'Semua isian di halaman ini sudah tersimpan.',
    rowDone: (p: { owner: string }) =>
      `Penilaian ${p.owner} disimpan. Isian Anda di baris lain masih di bawah dan belum tersimpan.`,
    met: (p: { by: string; at: string; stored: string }) =>
      `${p.by} menyimpan “${p.stored}” (${p.at}). Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    metEmpty: (p: { by: string; at: string }) =>
      `${p.by} mengosongkan isian ini (${p.at}). Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    someSaved: (p: { count: number; left: number }) =>
      `${p.count} karya disimpan. ${p.left} isian belum: lihat keterangannya di bawah.`,
    closedTitle: (p: { owner: string }) => `Isian Anda untuk ${p.owner} tidak tersimpan.`,
    closed: {
      released: 'Nilainya sudah dirilis sementara itu. Mengubahnya kini lewat koreksi.',
      returned: 'Karya ini sudah dikembalikan sementara itu.',
      'other-rubric':
        'Rubriknya berganti sementara itu. Buka halamannya untuk menilai dengan rubrik yang berlaku.',
    },
    was: (p: { field: string; value: string }) => `${p.field}: ${p.value}`,
  },
  en: {
    title: 'Quick table',
    lede: 'Works that wait for you, the longest waiting first. Texts are read on their own page. What you enter saves itself.',
    emptyTitle: 'No work is waiting.',
    empty: 'What is released, and what is not handed in yet, stands in the list of the assignment.',
    back: 'Back to the list',
    open: 'Read the text',
    of: (p) => ` of ${p.owner}`,
    unset: 'Not yet',
    total: 'Score',
    noTotal: 'not complete',
    comment: 'Comment',
    saveRow: 'Save this row',
    saveAll: 'Save all on this page',
    results: (p) => `Works that wait on this page: ${p.count}.`,
    more: 'There are more on the next page.',
    done: (p) => `Assessments saved: ${p.count}.`,
    nothing: 'Everything on this page is saved.',
    rowDone: (p) =>
      `The assessment of ${p.owner} is saved. What you entered in other rows is still below, not saved yet.`,
    met: (p) =>
      `${p.by} saved “${p.stored}” (${p.at}). What you entered is still below; save again if that is what counts.`,
    metEmpty: (p) =>
      `${p.by} emptied this (${p.at}). What you entered is still below; save again if that is what counts.`,
    someSaved: (p) => `Works saved: ${p.count}. Fields not saved: ${p.left}; see below why.`,
    closedTitle: (p) => `What you entered for ${p.owner} was not saved.`,
    closed: {
      released: 'Its assessment was released meanwhile. It is changed by a correction now.',
      returned: 'This work was returned meanwhile.',
      'other-rubric': 'Its rubric has changed meanwhile. Open its page to grade by the one that holds.',
    },
    was: (p) => `${p.field}: ${p.value}`,
  },
})
