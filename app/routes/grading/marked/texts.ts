import { texts } from '#app/i18n/texts.ts'

/** Sheets of results that are filled in offline and brought back. */
export const sheetTexts = texts({
  id: {
    title: 'Lembar nilai',
    lede: 'Unduh hasil sebagai Excel, isi tanpa sambungan, lalu kembalikan. Sebelum disimpan, semua perubahan ditampilkan dulu.',
    out: 'Unduh',
    xlsx: 'Lembar nilai (XLSX)',
    xlsxHint:
      'Satu baris setiap pemilik: keadaan, tingkat setiap kriteria, nilai, catatan, penilai, tanggal.',
    zip: 'Semua karya (ZIP)',
    zipHint: 'Satu folder setiap karya dengan naskah dan berkasnya, beserta lembar nilai.',
    back: 'Kembalikan lembar yang sudah diisi',
    file: 'Berkas lembar nilai',
    fileHint: 'XLSX atau CSV, paling besar 20 MB; atau ZIP semua karya, paling besar 25 MB.',
    submit: 'Baca lembar',
    waiting: 'Lembar yang menunggu',
    waitingSince: (p: { at: string }) => `Dibaca ${p.at}`,
    faults: {
      missing: 'Pilih dulu berkasnya.',
      several: 'Unggah satu berkas setiap kali.',
      tooLarge:
        'Berkas lebih besar dari 25 MB. Dari ZIP semua karya, keluarkan nilai.xlsx dan unggah itu saja.',
      broken: 'Berkas tidak sampai utuh. Coba unggah lagi.',
      limit: (p: { minutes: number }) => `Sudah terlalu banyak unggahan. Coba lagi ${p.minutes} menit lagi.`,
      empty: 'Berkas itu kosong.',
      'old-excel':
        'Ini buku Excel 97–2003 (.xls). Di Excel: Simpan sebagai “Buku Kerja Excel (.xlsx)”, lalu unggah yang baru.',
      locked: 'Berkas terkunci sandi. Buka di Excel, hapus sandinya, simpan, lalu unggah lagi.',
      'open-document':
        'Ini berkas ODS. Di LibreOffice: Simpan sebagai… Excel (.xlsx), lalu unggah yang baru.',
      'no-spreadsheet': 'Isi berkas ini bukan tabel. Simpan sebagai .xlsx atau .csv.',
      damaged: 'Berkas tidak dapat dibaca. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.',
      'too-large': 'Isi berkas terlalu besar bila dibuka. Salin lembar nilainya saja ke buku baru.',
      'too-many-rows': 'Lebih dari 2.100 baris. Bagi menjadi beberapa berkas.',
      macro: 'Berkas berisi makro atau program. Simpan sebagai .xlsx tanpa makro.',
      outside: 'Berkas memuat tautan ke berkas lain. Di Excel: Data › Edit Tautan › Putuskan, lalu simpan.',
      'no-key-column':
        'Tidak ada kolom “Kunci”. Unduh lembar nilai tugas ini, isi di lembar itu, lalu kembalikan; untuk ZIP, nilai.xlsx harus ada di dalamnya.',
      nothing: 'Tidak ada baris yang terisi di bawah judul kolom.',
    },
    lede2: (p: { sheet: string; rows: number }) =>
      p.sheet === ''
        ? `${p.rows} baris dibaca. Belum ada yang disimpan.`
        : `${p.rows} baris dibaca dari lembar “${p.sheet}”. Belum ada yang disimpan.`,
    counts: (p: Record<PlanState, string>) =>
      `${p.change} berubah, ${p.stale} sudah diubah orang lain, ${p.same} tetap, ${p.released} sudah dirilis, ${p.returned} sudah dikembalikan, ${p.fault} bermasalah.`,
    notes: 'Yang terbaca di berkas',
    hidden: (p: { count: number }) => `${p.count} baris tersembunyi ikut dibaca.`,
    unknown: (p: { columns: string }) => `Kolom yang tidak dibaca: ${p.columns}.`,
    missing: (p: { columns: string }) => `Kriteria tanpa kolom, jadi tidak diubah: ${p.columns}.`,
    rowsTitle: 'Baris demi baris',
    sameRows: (p: { count: number }) => `${p.count} baris tetap`,
    row: (p: { row: number }) => `Baris ${p.row}`,
    state: {
      fault: 'Bermasalah',
      change: 'Berubah',
      stale: 'Sudah diubah orang lain',
      released: 'Sudah dirilis',
      returned: 'Sudah dikembalikan',
      same: 'Tetap',
    },
    releasedNext: 'Nilai yang sudah dirilis tidak berubah lewat lembar; bila perlu, koreksi di halamannya.',
    returnedNext: 'Karya ini sudah dikembalikan; nilainya tidak disimpan.',
    staleNext:
      'Sesudah lembar ini diunduh, penilaian ini disimpan lagi. Tanpa centang, yang tersimpan tetap berlaku.',
    overwrite: 'Pakai isian lembar untuk karya ini',
    overwriteOf: (p: { name: string }) => `: ${p.name}`,
    change: (p: { field: string; from: string; to: string }) => `${p.field}: ${p.from} menjadi ${p.to}`,
    empty: 'kosong',
    comment: 'Catatan',
    level: (p: { level: string }) => `tingkat ${p.level}`,
    cell: (p: { at: string; what: string }) => `Sel ${p.at}: ${p.what}`,
    fault: {
      'no-key': () => 'baris ini terisi tetapi tidak punya kunci. Salin isiannya ke baris aslinya.',
      'unknown-key': (p: { text: string }) => `“${p.text}” bukan kunci lembar nilai.`,
      foreign: () => 'kunci ini bukan milik tugas ini, atau karya itu bukan bagian Anda.',
      double: (p: { text: string }) => `kunci ini sudah ada di baris ${p.text}. Hapus salah satunya.`,
      level: (p: { text: string }) => `tingkat harus 1, 2, 3, atau 4; tertulis “${p.text}”.`,
      formula: (p: { text: string }) =>
        p.text === ''
          ? 'rumus ini belum dihitung. Buka di Excel, simpan, lalu unggah lagi.'
          : `rumus ini menghasilkan “${p.text}”.`,
      'no-criterion': () => 'kriteria ini tidak ada di rubrik yang dipakai karya itu. Kosongkan selnya.',
      comment: (p: { text: string }) => p.text,
    },
    skip: (p: { count: number }) => `Lewati ${p.count} baris bermasalah dan simpan yang lain`,
    skipHint: 'Atau perbaiki di berkas, lalu unggah lagi.',
    take: 'Simpan penilaian dari lembar',
    nothingToDo: 'Tidak ada yang akan berubah.',
    tooMany: (p: { most: number }) => `Paling banyak ${p.most} karya diubah sekali. Bagi lembarnya.`,
    drop: 'Buang lembar ini',
    dropped: 'Lembar dibuang. Tidak ada nilai yang berubah.',
    refusals: {
      changed:
        'Belum ada yang disimpan: sementara itu ada nilai yang berubah. Halaman ini sudah terbaru; periksa lagi.',
      faults:
        'Belum ada yang disimpan: masih ada baris bermasalah. Perbaiki di berkas, atau centang untuk melewatinya.',
      nothing: 'Tidak ada yang berubah, jadi tidak ada yang disimpan.',
    },
    done: (p: { changed: string }) => `Penilaian ${p.changed} karya disimpan. Belum ada yang dirilis.`,
    outcome: (p: { changed: string; same: string; leftOut: string }) =>
      `${p.changed} penilaian disimpan, ${p.same} sudah sama, ${p.leftOut} tidak diubah.`,
    toList: 'Ke daftar karya',
  },
  en: {
    title: 'Marking sheet',
    lede: 'Download the results as Excel, fill them in offline and bring them back. Every change is shown before it is saved.',
    out: 'Download',
    xlsx: 'Marking sheet (XLSX)',
    xlsxHint: 'A row for each owner: state, level of each criterion, score, comment, marker, dates.',
    zip: 'All works (ZIP)',
    zipHint: 'A folder for each work with its text and files, and the marking sheet.',
    back: 'Bring back a filled-in sheet',
    file: 'File of the marking sheet',
    fileHint: 'XLSX or CSV, at most 20 MB; or the ZIP of all works, at most 25 MB.',
    submit: 'Read the sheet',
    waiting: 'Sheets that wait',
    waitingSince: (p) => `Read ${p.at}`,
    faults: {
      missing: 'Choose the file first.',
      several: 'Upload one file at a time.',
      tooLarge: 'The file is larger than 25 MB. Take nilai.xlsx out of the ZIP of all works and upload that.',
      broken: 'The file did not arrive whole. Try again.',
      limit: (p) => `Too many uploads. Minutes until the next: ${p.minutes}.`,
      empty: 'The file is empty.',
      'old-excel':
        'This is an Excel 97–2003 workbook (.xls). Save it as .xlsx in Excel, then upload the new one.',
      locked:
        'The file is locked by a password. Open it in Excel, remove the password, save, then upload again.',
      'open-document':
        'This is an ODS file. In LibreOffice save it as Excel (.xlsx), then upload the new one.',
      'no-spreadsheet': 'This file holds no table. Save it as .xlsx or .csv.',
      damaged: 'The file cannot be read. Open it in Excel, save it again as .xlsx, then upload.',
      'too-large': 'The file is too large once opened. Copy only the marking sheet into a new workbook.',
      'too-many-rows': 'More than 2,100 rows. Divide them among several files.',
      macro: 'The file holds macros or a program. Save it as .xlsx without them.',
      outside: 'The file holds links to other files. In Excel: Data › Edit Links › Break, then save.',
      'no-key-column':
        'There is no column “Kunci”. Download the marking sheet of this assignment, fill that in and bring it back; a ZIP must hold nilai.xlsx.',
      nothing: 'Nothing is filled in below the headings.',
    },
    lede2: (p) =>
      p.sheet === ''
        ? `Rows read: ${p.rows}. Nothing is saved yet.`
        : `Rows read from the sheet “${p.sheet}”: ${p.rows}. Nothing is saved yet.`,
    counts: (p) =>
      `Changed: ${p.change}. Changed by somebody else since: ${p.stale}. The same: ${p.same}. Released: ${p.released}. Returned: ${p.returned}. Faulty: ${p.fault}.`,
    notes: 'What was read in the file',
    hidden: (p) => `Hidden rows that were read, too: ${p.count}.`,
    unknown: (p) => `Columns that are not read: ${p.columns}.`,
    missing: (p) => `Criteria without a column, which stay as they are: ${p.columns}.`,
    rowsTitle: 'Row by row',
    sameRows: (p) => `Rows that stay as they are: ${p.count}`,
    row: (p) => `Row ${p.row}`,
    state: {
      fault: 'Faulty',
      change: 'Changes',
      stale: 'Changed by somebody else',
      released: 'Released',
      returned: 'Returned',
      same: 'The same',
    },
    releasedNext: 'A released grade is not changed by a sheet; correct it on its page if needed.',
    returnedNext: 'This work was returned; its grade is not saved.',
    staleNext:
      'After this sheet was downloaded this assessment was saved again. Without a tick what is stored stays.',
    overwrite: 'Take what the sheet says for this work',
    overwriteOf: (p) => `: ${p.name}`,
    change: (p) => `${p.field}: ${p.from} becomes ${p.to}`,
    empty: 'empty',
    comment: 'Comment',
    level: (p) => `level ${p.level}`,
    cell: (p) => `Cell ${p.at}: ${p.what}`,
    fault: {
      'no-key': () => 'this row is filled in but has no key. Copy what it says to its own row.',
      'unknown-key': (p) => `“${p.text}” is no key of a marking sheet.`,
      foreign: () => 'this key is of no work of this assignment, or of one that is not yours to grade.',
      double: (p) => `this key stands in row ${p.text} already. Remove one of them.`,
      level: (p) => `a level is 1, 2, 3 or 4; it says “${p.text}”.`,
      formula: (p) =>
        p.text === ''
          ? 'this formula has not been calculated. Open it in Excel, save, then upload again.'
          : `this formula comes to “${p.text}”.`,
      'no-criterion': () => 'the rubric of that work has no such criterion. Empty the cell.',
      comment: (p) => p.text,
    },
    skip: (p) => `Leave out the faulty rows (${p.count}) and save the others`,
    skipHint: 'Or mend the file and upload it again.',
    take: 'Save the assessments of the sheet',
    nothingToDo: 'Nothing would change.',
    tooMany: (p) => `At most ${p.most} works are changed at once. Divide the sheet.`,
    drop: 'Throw this sheet away',
    dropped: 'The sheet is gone. No grade has changed.',
    refusals: {
      changed: 'Nothing was saved: a grade has changed meanwhile. This page is the newest; look again.',
      faults: 'Nothing was saved: there are faulty rows. Mend the file, or tick to leave them out.',
      nothing: 'Nothing has changed, so nothing was saved.',
    },
    done: (p) => `Assessments saved: ${p.changed}. None is released yet.`,
    outcome: (p) =>
      `Assessments saved: ${p.changed}. The same already: ${p.same}. Left as they were: ${p.leftOut}.`,
    toList: 'To the list of works',
  },
})

type PlanState = 'fault' | 'change' | 'stale' | 'released' | 'returned' | 'same'
