import { texts } from '#app/i18n/texts.ts'

/** What the tools of a writing field say. */
export const writingTexts = texts({
  id: {
    tools: 'Alat tulis',
    bold: 'Tebal',
    italic: 'Miring',
    heading: 'Judul bagian',
    bullets: 'Daftar',
    numbers: 'Daftar bernomor',
    table: 'Tabel',
    link: 'Tautan',
    find: 'Cari dan ganti',
    preview: 'Pratinjau',
    previewBusy: 'Menyusun pratinjau…',
    previewPaused: 'Pratinjau berhenti sebentar karena terlalu sering. Coba lagi semenit lagi.',
    help: 'Bantuan menulis',
    close: 'Tutup',
    cancel: 'Batal',
    /** In place of a picture; what is written is Indonesian. */
    picture: (p: { number: number; alt: string }) =>
      p.alt === ''
        ? `[gambar ${p.number}: unggah sendiri]`
        : `[gambar ${p.number}: unggah sendiri (${p.alt})]`,
    left: {
      pictures: (p: { count: number }) => `${p.count} gambar tidak ikut: unggah sendiri`,
      signs: (p: { count: number }) => `${p.count} tanda tak terlihat dihapus`,
      hidden: (p: { count: number }) => `${p.count} bagian tersembunyi tidak ikut`,
      deleted: (p: { count: number }) => `${p.count} bagian yang dihapus (lacak perubahan) tidak ikut`,
      comments: (p: { count: number }) => `${p.count} komentar tidak ikut`,
      foreign: (p: { count: number }) => `${p.count} bagian yang bukan teks tidak ikut`,
      links: (p: { count: number }) => `${p.count} tautan yang tidak dapat dipakai menjadi kata biasa`,
      secured: (p: { count: number }) => `${p.count} tautan http menjadi https, periksa`,
      merged: (p: { count: number }) => `${p.count} sel gabungan ditulis di setiap selnya`,
      numbering: (p: { count: number }) => `${p.count} nomor huruf atau romawi menjadi angka`,
      hashes: (p: { count: number }) => `${p.count} sel berisi ####, lebarkan kolomnya lalu salin lagi`,
      notes: (p: { count: number }) => `${p.count} catatan kaki dipertahankan`,
      struck: (p: { count: number }) => `${p.count} bagian yang dicoret menjadi kata biasa, periksa`,
    },
    /** Where nobody can bring one. */
    noPictures: (p: { count: number }) => `${p.count} gambar tidak ikut`,
    /** Before what was left out. */
    pasted: 'Ditempel.',
    pastedPlain: 'Ditempel sebagai teks biasa.',
    whatsapp: 'Ini tampak seperti pesan WhatsApp.',
    whatsappDo: 'Ubah *…* menjadi tebal, buang cap waktu',
    linkTitle: 'Tautan',
    linkWords: 'Kata yang tampil',
    linkAddress: 'Alamat',
    linkHint: 'Diawali https://, atau alamat surel.',
    linkWrong: 'Alamat ini tidak dapat dipakai. Tulis alamat yang diawali https:// atau alamat surel.',
    linkNoWords: 'Tulis kata yang tampil.',
    put: 'Sisipkan',
    tableTitle: 'Tabel',
    tableWords:
      'Baris pertama adalah kepala tabel. Tab ke sel berikutnya; di sel terakhir Tab menambah baris, dan dari baris kosong Tab keluar ke tombol. Enter membuat baris baru di dalam sel.',
    tableGrid: 'Isi tabel',
    tableHead: (p: { column: number }) => `Kepala kolom ${p.column}`,
    tableCell: (p: { row: number; column: string }) => `Baris ${p.row}, ${p.column}`,
    tableColumn: (p: { column: number }) => `kolom ${p.column}`,
    addRow: 'Tambah baris',
    addColumn: 'Tambah kolom',
    removeHead: 'Hapus baris kepala',
    removeRow: (p: { row: number }) => `Hapus baris ${p.row}`,
    removeColumn: (p: { column: number }) => `Hapus kolom ${p.column}`,
    tableSize: (p: { rows: number; columns: number }) => `${p.rows} baris, ${p.columns} kolom.`,
    tableSave: 'Pakai tabel ini',
    tableEdit: 'Ubah tabel',
    /** Before the name of a block, where it ends. */
    blockEnd: 'akhir ',
    raw: 'Tampilkan naskah mentah (Markdown) di perangkat ini',
    loseWords: 'Isian di lembar ini belum dipakai. Buang?',
    loseNot: 'Lanjut mengisi',
    lose: 'Buang isian',
    findWhat: 'Cari',
    findWith: 'Ganti dengan',
    findNext: 'Berikutnya',
    findBefore: 'Sebelumnya',
    findReplace: 'Ganti',
    findAll: 'Ganti semua',
    findCount: (p: { count: number }) => `${p.count} ditemukan.`,
    findPlace: (p: { place: number; count: number; line: number }) =>
      `${p.place} dari ${p.count}, baris ${p.line}.`,
    findReplaced: (p: { count: number }) => `${p.count} diganti. Ctrl+Z membatalkan semuanya.`,
    slashTitle: 'Sisipkan',
    slashSaid: (p: { count: number }) =>
      `${p.count} pilihan. Panah untuk memilih, Enter untuk memakai, Escape untuk menutup.`,
    smaller: 'Judul kecil',
    helpKeys: 'Papan ketik',
    helpKey: 'Tombol',
    helpDoes: 'Gunanya',
    helpEnter: 'Di dalam daftar: butir berikutnya. Di butir kosong: daftar selesai.',
    helpParagraph:
      'Paragraf baru. Di dalam daftar: butir berikutnya. Di butir kosong: daftar selesai. Di dalam sel tabel: baris baru di sel itu.',
    helpBreak: 'Pindah baris di dalam paragraf yang sama',
    helpUndo: 'Membatalkan, juga seluruh tempelan sekaligus',
    helpPlain: 'Menempel tanpa bentuk',
    helpSlash: 'Di awal baris: daftar sisipan',
    helpSigns: 'Tanda di dalam naskah',
    helpWritten: 'Ditulis',
    helpShown: 'Menjadi',
    helpAddress: 'Tautan ke alamat itu',
    helpPaste: 'Tempelan dari Word, Excel, Google Docs, WhatsApp, dan laman menjadi naskah yang bersih.',
  },
  en: {
    tools: 'Writing tools',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    bullets: 'List',
    numbers: 'Numbered list',
    table: 'Table',
    link: 'Link',
    find: 'Find and replace',
    preview: 'Preview',
    previewBusy: 'Making the preview…',
    previewPaused: 'The preview rests for a moment, it was asked for too often. Try again in a minute.',
    help: 'Help with writing',
    close: 'Close',
    cancel: 'Cancel',
    picture: (p) =>
      p.alt === '' ? `[picture ${p.number}: upload it]` : `[picture ${p.number}: upload it (${p.alt})]`,
    left: {
      pictures: (p) =>
        p.count === 1
          ? '1 picture did not come along: upload it'
          : `${p.count} pictures did not come along: upload them`,
      signs: (p) =>
        p.count === 1 ? '1 invisible sign was taken out' : `${p.count} invisible signs were taken out`,
      hidden: (p) => (p.count === 1 ? '1 hidden part was left out' : `${p.count} hidden parts were left out`),
      deleted: (p) =>
        p.count === 1 ? '1 tracked deletion was left out' : `${p.count} tracked deletions were left out`,
      comments: (p) => (p.count === 1 ? '1 comment was left out' : `${p.count} comments were left out`),
      foreign: (p) =>
        p.count === 1
          ? '1 part that is no text was left out'
          : `${p.count} parts that are no text were left out`,
      links: (p) =>
        p.count === 1
          ? '1 link that cannot be used became plain words'
          : `${p.count} links that cannot be used became plain words`,
      secured: (p) =>
        p.count === 1
          ? '1 http link became https, check it'
          : `${p.count} http links became https, check them`,
      merged: (p) =>
        p.count === 1
          ? '1 merged cell is repeated in each of its cells'
          : `${p.count} merged cells are repeated in each of their cells`,
      numbering: (p) =>
        p.count === 1
          ? '1 letter or Roman number became a figure'
          : `${p.count} letters or Roman numbers became figures`,
      hashes: (p) =>
        p.count === 1
          ? '1 cell holds ####, widen its column and copy again'
          : `${p.count} cells hold ####, widen their columns and copy again`,
      notes: (p) => (p.count === 1 ? '1 footnote was kept' : `${p.count} footnotes were kept`),
      struck: (p) =>
        p.count === 1
          ? '1 struck part became plain words, check it'
          : `${p.count} struck parts became plain words, check them`,
    },
    noPictures: (p) =>
      p.count === 1 ? '1 picture did not come along' : `${p.count} pictures did not come along`,
    pasted: 'Pasted.',
    pastedPlain: 'Pasted as plain text.',
    whatsapp: 'This looks like messages of WhatsApp.',
    whatsappDo: 'Make *…* bold, drop the time stamps',
    linkTitle: 'Link',
    linkWords: 'Words to show',
    linkAddress: 'Address',
    linkHint: 'Begins with https://, or an e-mail address.',
    linkWrong: 'This address cannot be used. Write one that begins with https://, or an e-mail address.',
    linkNoWords: 'Write the words to show.',
    put: 'Insert',
    tableTitle: 'Table',
    tableWords:
      'The first row is the head. Tab goes to the next cell; in the last one it adds a row, and from an empty row it goes on to the buttons. Enter begins a new line inside the cell.',
    tableGrid: 'Contents of the table',
    tableHead: (p) => `Head of column ${p.column}`,
    tableCell: (p) => `Row ${p.row}, ${p.column}`,
    tableColumn: (p) => `column ${p.column}`,
    addRow: 'Add a row',
    addColumn: 'Add a column',
    removeHead: 'Remove the head row',
    removeRow: (p) => `Remove row ${p.row}`,
    removeColumn: (p) => `Remove column ${p.column}`,
    tableSize: (p) => `${p.rows} rows, ${p.columns} columns.`,
    tableSave: 'Use this table',
    tableEdit: 'Change the table',
    blockEnd: 'end of ',
    raw: 'Show the raw text (Markdown) on this device',
    loseWords: 'What was typed in this sheet is not used yet. Throw it away?',
    loseNot: 'Go on',
    lose: 'Throw it away',
    findWhat: 'Find',
    findWith: 'Replace with',
    findNext: 'Next',
    findBefore: 'Previous',
    findReplace: 'Replace',
    findAll: 'Replace all',
    findCount: (p) => `${p.count} found.`,
    findPlace: (p) => `${p.place} of ${p.count}, line ${p.line}.`,
    findReplaced: (p) => `${p.count} replaced. Ctrl+Z undoes all of them.`,
    slashTitle: 'Insert',
    slashSaid: (p) => `${p.count} choices. Arrows to choose, Enter to use, Escape to close.`,
    smaller: 'Small heading',
    helpKeys: 'Keyboard',
    helpKey: 'Keys',
    helpDoes: 'What for',
    helpEnter: 'Inside a list: the next item. In an empty item: the list ends.',
    helpParagraph:
      'A new paragraph. Inside a list: the next item. In an empty item: the list ends. Inside a cell of a table: a new line in that cell.',
    helpBreak: 'A new line within the same paragraph',
    helpUndo: 'Undoes, also a whole paste at once',
    helpPlain: 'Pastes without formatting',
    helpSlash: 'At the start of a line: what can be inserted',
    helpSigns: 'Signs in the text',
    helpWritten: 'Written',
    helpShown: 'Becomes',
    helpAddress: 'A link to that address',
    helpPaste: 'What is pasted from Word, Excel, Google Docs, WhatsApp and web pages becomes clean text.',
  },
})
