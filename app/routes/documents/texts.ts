import { texts } from '#app/i18n/texts.ts'

/** Lessons from files: choosing one, looking at what would come of it, taking it; a module as a ZIP. */
export const documentTexts = texts({
  id: {
    studio: 'Studio',
    title: 'Dari berkas',
    newTitle: 'Modul dari berkas ZIP',
    lede: 'Word, PowerPoint, Markdown, atau ZIP modul menjadi draf pelajaran. Semuanya ditampilkan dulu; peserta tidak melihat apa pun sebelum Anda menerbitkannya.',
    newLede:
      'ZIP yang diunduh dari studio menjadi modul baru. Semuanya ditampilkan dulu; belum ada angkatan yang membukanya.',
    module: (p: { position: number }) => `Modul ${p.position}`,
    file: 'Berkas',
    fileHint: 'DOCX, PPTX, MD, atau ZIP, paling besar 25 MB. Berkasnya sendiri tidak disimpan.',
    newFileHint: 'ZIP modul, paling besar 25 MB.',
    split: 'Dokumen dengan beberapa Judul 1',
    splits: { headings: 'Setiap Judul 1 menjadi satu pelajaran', one: 'Seluruhnya satu pelajaran' },
    submit: 'Baca berkas',
    waiting: 'Berkas yang menunggu',
    waitingSince: (p: { at: string }) => `dibaca ${p.at}`,
    download: 'Unduh modul ini (ZIP)',
    downloadTitle: 'Bawa keluar',
    downloadWhy:
      'Berisi naskah terbit, gambar, berkas, dan film yang disebut naskahnya (sampai 200 MB), kuis, dan tugas, dalam susunan folder content. ZIP sampai 25 MB dapat dimasukkan lagi.',
    downloadLarge:
      'Modul ini bisa lebih besar dari 25 MB. Unduh semuanya untuk disimpan. Untuk memasukkannya lagi, unduh yang kedua: film dan berkas yang tidak muat disebut di BACA-SAYA.txt, dan diunggah ke pustaka sesudahnya dengan nama yang sama.',
    downloadAgain: 'Unduh ZIP yang dapat dimasukkan lagi',
    gitOnly: (p: { titles: string }) =>
      `Hanya lewat git, karena memakai MDX penuh: ${p.titles}. Studio tidak menerimanya kembali.`,
    faults: {
      missing: 'Pilih dulu berkasnya.',
      several: 'Unggah satu berkas setiap kali.',
      tooLarge:
        'Berkas lebih besar dari 25 MB. Kecilkan gambarnya (Word: Format Gambar › Kompres Gambar) atau bagi berkasnya.',
      broken: 'Berkas tidak sampai utuh. Coba unggah lagi.',
      limit: (p: { minutes: number }) => `Sudah terlalu banyak unggahan. Coba lagi ${p.minutes} menit lagi.`,
      empty: 'Berkas itu kosong.',
      'too-large': 'Isi berkas terlalu besar bila dibuka. Bagi menjadi beberapa berkas.',
      damaged: 'Berkas tidak dapat dibaca. Buka dengan programnya, simpan ulang, lalu unggah lagi.',
      locked: 'Berkas terkunci sandi. Hapus sandinya (File › Info › Proteksi), simpan, lalu unggah lagi.',
      'old-office':
        'Ini berkas Office 97–2003 (.doc atau .ppt). Simpan sebagai .docx atau .pptx, lalu unggah yang baru.',
      'open-document':
        'Ini berkas OpenDocument. Di LibreOffice: Simpan sebagai… Word (.docx) atau PowerPoint (.pptx).',
      macro: 'Berkas berisi makro. Simpan sebagai .docx atau .pptx tanpa makro.',
      workbook: 'Ini buku Excel. Salin tabelnya ke Word, atau tempel langsung ke naskah pelajaran.',
      unknown: 'Jenis berkas ini tidak dikenal. Pakai DOCX, PPTX, MD, atau ZIP modul.',
      doctype:
        'Berkas memuat deklarasi XML yang tidak ditulis program Office. Simpan ulang dari Word atau PowerPoint.',
      unsafe:
        'Susunan ZIP berkas ini dapat dibaca dengan dua cara. Buka dengan programnya, lalu simpan ulang.',
      nothing: 'Tidak ada teks yang dapat menjadi pelajaran di berkas ini.',
      'no-module':
        'ZIP ini tidak berisi modul: tidak ada modul.mdx maupun berkas pelajaran seperti 01-nama.mdx.',
    },
    preview: {
      lede: (p: { drafts: string; pictures: string }) =>
        `${p.drafts} draf pelajaran, ${p.pictures} gambar. Belum ada yang masuk.`,
      newModule: 'Modul yang akan dibuat',
      facts: { title: 'Judul', summary: 'Ringkasan', jp: 'JP', goals: 'Tujuan', quiz: 'Kuis', task: 'Tugas' },
      questions: (p: { count: string }) => `${p.count} soal`,
      none: 'Tidak ada',
      notices: 'Tidak ikut, atau ikut dengan cara lain',
      allTaken: 'Semua isi berkas ikut.',
      inText: (p: { under: string; paragraph: number }) =>
        p.under
          ? `di bawah “${p.under}”, paragraf ke-${p.paragraph}`
          : `paragraf ke-${p.paragraph} dari awal`,
      onSlide: (p: { slide: number }) => `slide ${p.slide}`,
      inFile: (p: { file: string; line: number }) => `${p.file}, baris ${p.line}`,
      andMore: (p: { count: string }) => `dan ${p.count} tempat lagi`,
      drafts: 'Draf pelajaran',
      draftsWhy: 'Centang yang ingin dijadikan draf. Urutannya seperti di berkas, di akhir modul.',
      words: (p: { words: string; minutes: string; pictures: string }) =>
        `${p.words} kata, ${p.pictures === '0' ? 'tanpa gambar' : `${p.pictures} gambar`}, ${p.minutes} menit baca`,
      read: 'Lihat isinya seperti yang dibaca',
      text: 'Lihat naskah dengan tandanya',
      cut: 'Naskah selebihnya tampil di studio.',
      faults: (p: { count: string }) => `${p.count} hal perlu diperbaiki sebelum terbit`,
      faultsWhy: 'Draf tetap dapat masuk; studio menunjukkan barisnya.',
      line: (p: { line: number }) => `Baris ${p.line}`,
      refused: {
        digits16:
          'Tidak dapat masuk: berisi nomor 16 angka, seperti NIK. Hapus nomor itu di berkas, lalu unggah lagi.',
        tooLong: 'Tidak dapat masuk: lebih dari 100.000 huruf. Bagi dengan Judul 1, lalu unggah lagi.',
        badCharacter: 'Tidak dapat masuk: berisi tanda yang rusak.',
        tooShort: 'Tidak ada teksnya.',
      },
      headings: (p: { count: string }) => `Jadikan judul: ${p.count} baris tebal yang tampak seperti judul`,
      pictures: 'Gambar',
      picturesWhy:
        'Digambar ulang: lokasi foto dan bagian yang dipotong di Word sudah hilang. Yang dipakai draf terpilih masuk ke pustaka modul.',
      files: 'Berkas lain',
      filesWhy: 'Sudah diperiksa. Yang dipakai draf terpilih masuk ke pustaka modul.',
      fileSaid: (p: { file: string; said: string }) => `${p.file}: ${p.said}`,
      picture: (p: { name: string }) => `Simpan ${p.name}`,
      submit: 'Jadikan draf pelajaran',
      submitModule: 'Buat modul dan drafnya',
      submitWhy: 'Draf hanya terlihat di studio sampai Anda menerbitkannya.',
      nothing: 'Centang paling sedikit satu draf.',
      drop: 'Buang berkas ini',
      dropped: 'Berkas dibuang; tidak ada yang masuk.',
      done: (p: { count: number }) => `${p.count} draf pelajaran masuk ke studio.`,
      ended: 'Berkas ini sudah diambil atau dibuang.',
      retired: 'Modul ini sudah diarsipkan. Kembalikan dulu modulnya.',
      full: 'Belum ada yang masuk: ruang untuk berkas modul sudah penuh. Keluarkan yang tidak dipakai dari pustaka, atau minta administrator AKSIS menambahnya di Sekretariat › Ruang berkas modul, lalu coba lagi.',
      disk: 'Belum ada yang masuk: penyimpanan server hampir penuh. Beri tahu admin, lalu coba lagi.',
      preparing:
        'Gambarnya masih digambar ulang; belum ada yang masuk. Pilihan Anda tetap. Tunggu sebentar, lalu tekan lagi.',
      prepared: (p: { done: string; all: string }) =>
        `${p.done} dari ${p.all} gambar dan berkas sudah siap. Sisanya disiapkan sementara Anda memilih; muat ulang untuk melihat kemajuannya.`,
    },
    taken: {
      title: 'Draf sudah masuk',
      newTitle: 'Modul sudah dibuat',
      words:
        'Peserta belum melihatnya. Buka dan periksa, lalu terbitkan; beberapa sekaligus dari halaman modulnya.',
      undone: (p: { archived: string; left: string }) =>
        p.left === '0'
          ? `Dibatalkan: ${p.archived} draf diarsipkan.`
          : `Dibatalkan: ${p.archived} draf diarsipkan; ${p.left} dibiarkan karena sudah disunting atau terbit.`,
      undo: 'Batalkan: arsipkan draf ini',
      undoWhy:
        'Hanya draf yang belum disunting yang diarsipkan. Gambar dan berkasnya tetap di pustaka modul.',
      kept: (p: { count: string }) => `${p.count} gambar dan berkas ada di pustaka modul.`,
      toLibrary: 'Lihat pustaka',
      byHand: 'Gambar perlu ditambahkan sendiri',
      byHandWhy:
        'Gambar ini tidak dapat disimpan ke pustaka modul. Simpan di perangkat Anda, lalu unggah ke pustaka dengan nama yang sama; naskah sudah menyebutnya.',
      toModule: 'Ke modul',
    },
  },
  en: {
    studio: 'Studio',
    title: 'From a file',
    newTitle: 'A module from a ZIP',
    lede: 'Word, PowerPoint, Markdown or the ZIP of a module become draft lessons. All of it is shown first; participants see nothing before you publish it.',
    newLede:
      'A ZIP that was downloaded from the studio becomes a new module. All of it is shown first; no cohort opens it yet.',
    module: (p) => `Module ${p.position}`,
    file: 'File',
    fileHint: 'DOCX, PPTX, MD or ZIP, 25 MB at most. The file itself is not kept.',
    newFileHint: 'The ZIP of a module, 25 MB at most.',
    split: 'A document with several Headings 1',
    splits: { headings: 'Each Heading 1 becomes a lesson', one: 'All of it is one lesson' },
    submit: 'Read the file',
    waiting: 'Files that wait',
    waitingSince: (p) => `read ${p.at}`,
    download: 'Download this module (ZIP)',
    downloadTitle: 'Take it along',
    downloadWhy:
      'Holds the published texts, the pictures, files and films that they name (up to 200 MB), quiz and assignment, in the layout of the folder content. A ZIP up to 25 MB can be taken in again.',
    downloadLarge:
      'This module may be larger than 25 MB. Download all of it to keep it. To take it in again download the second one: films and files that do not fit are named in BACA-SAYA.txt and are uploaded to the library afterwards under the same names.',
    downloadAgain: 'Download the ZIP that can be taken in again',
    gitOnly: (p) =>
      `By git only, because they use full MDX: ${p.titles}. The studio does not take them back in.`,
    faults: {
      missing: 'Choose the file first.',
      several: 'Upload one file at a time.',
      tooLarge:
        'The file is larger than 25 MB. Make its pictures smaller (Word: Picture Format › Compress Pictures) or divide it.',
      broken: 'The file did not arrive whole. Try again.',
      limit: (p) =>
        `Too many uploads. Try again in ${p.minutes === 1 ? '1 minute' : `${p.minutes} minutes`}.`,
      empty: 'The file is empty.',
      'too-large': 'What the file holds is too large once it is opened. Divide it into several files.',
      damaged: 'The file cannot be read. Open it in its program, save it anew and upload it again.',
      locked: 'The file has a password. Remove it (File › Info › Protect), save and upload it again.',
      'old-office':
        'This is a file of Office 97–2003 (.doc or .ppt). Save it as .docx or .pptx and upload that.',
      'open-document':
        'This is an OpenDocument file. In LibreOffice: Save as… Word (.docx) or PowerPoint (.pptx).',
      macro: 'The file holds macros. Save it as .docx or .pptx without macros.',
      workbook: 'This is an Excel workbook. Copy its table to Word, or paste it into the text of a lesson.',
      unknown: 'This kind of file is not known. Use DOCX, PPTX, MD or the ZIP of a module.',
      doctype:
        'The file holds XML declarations that no Office program writes. Save it anew from Word or PowerPoint.',
      unsafe: 'The ZIP of this file can be read in two ways. Open it in its program and save it anew.',
      nothing: 'There is no text in this file that could become a lesson.',
      'no-module': 'This ZIP holds no module: neither modul.mdx nor lessons named like 01-name.mdx.',
    },
    preview: {
      lede: (p) =>
        `${p.drafts === '1' ? '1 draft lesson' : `${p.drafts} draft lessons`}, ${p.pictures === '1' ? '1 picture' : `${p.pictures} pictures`}. Nothing has come in yet.`,
      newModule: 'The module that would be made',
      facts: {
        title: 'Title',
        summary: 'Summary',
        jp: 'Hours',
        goals: 'Goals',
        quiz: 'Quiz',
        task: 'Assignment',
      },
      questions: (p) => (p.count === '1' ? '1 question' : `${p.count} questions`),
      none: 'None',
      notices: 'Left out, or taken over in another way',
      allTaken: 'All of the file comes in.',
      inText: (p) =>
        p.under
          ? `below “${p.under}”, paragraph ${p.paragraph}`
          : `paragraph ${p.paragraph} from the beginning`,
      onSlide: (p) => `slide ${p.slide}`,
      inFile: (p) => `${p.file}, line ${p.line}`,
      andMore: (p) => (p.count === '1' ? 'and 1 more place' : `and ${p.count} more places`),
      drafts: 'Draft lessons',
      draftsWhy:
        'Tick those that you want as drafts. They come in the order of the file, at the end of the module.',
      words: (p) =>
        `${p.words === '1' ? '1 word' : `${p.words} words`}, ${p.pictures === '0' ? 'no pictures' : p.pictures === '1' ? '1 picture' : `${p.pictures} pictures`}, ${p.minutes === '1' ? '1 minute' : `${p.minutes} minutes`} to read`,
      read: 'See it as it is read',
      text: 'See the text with its signs',
      cut: 'The rest of the text is shown in the studio.',
      faults: (p) =>
        p.count === '1'
          ? '1 thing to mend before it is published'
          : `${p.count} things to mend before it is published`,
      faultsWhy: 'The draft can come in all the same; the studio shows the lines.',
      line: (p) => `Line ${p.line}`,
      refused: {
        digits16:
          'Cannot come in: it holds a number of 16 digits, like a NIK. Remove it in the file and upload it again.',
        tooLong: 'Cannot come in: more than 100,000 letters. Divide it by Headings 1 and upload it again.',
        badCharacter: 'Cannot come in: it holds broken signs.',
        tooShort: 'It has no text.',
      },
      headings: (p) =>
        p.count === '1'
          ? 'Make a heading of 1 bold line that looks like one'
          : `Make headings of ${p.count} bold lines that look like some`,
      pictures: 'Pictures',
      picturesWhy:
        'Drawn anew: the place of a photo and what was cut off in Word are gone. Those of the ticked drafts come into the library of the module.',
      files: 'Other files',
      filesWhy: 'Looked into. Those of the ticked drafts come into the library of the module.',
      fileSaid: (p) => `${p.file}: ${p.said}`,
      picture: (p) => `Save ${p.name}`,
      submit: 'Make draft lessons',
      submitModule: 'Make the module and its drafts',
      submitWhy: 'Drafts are seen in the studio only until you publish them.',
      nothing: 'Tick at least one draft.',
      drop: 'Throw this file away',
      dropped: 'The file was thrown away; nothing has come in.',
      done: (p) =>
        p.count === 1
          ? '1 draft lesson came into the studio.'
          : `${p.count} draft lessons came into the studio.`,
      ended: 'This file has been taken or thrown away.',
      retired: 'This module is archived. Bring it back first.',
      full: 'Nothing has come in: the room for files of modules is full. Take out of the library what is not used, or ask the AKSIS administrator to raise it at Secretariat › Room for files of modules, then try again.',
      disk: 'Nothing has come in: the server’s storage is nearly full. Tell the administrator, then try again.',
      preparing:
        'Its pictures are still being redrawn; nothing has come in yet. Your choice stays. Wait a little, then press again.',
      prepared: (p) =>
        `${p.done} of ${p.all} pictures and files are ready. The rest is prepared while you choose; load the page again to see how far it is.`,
    },
    taken: {
      title: 'The drafts have come in',
      newTitle: 'The module is made',
      words:
        'Participants do not see them yet. Open them and look them through, then publish them; several at once from the module’s page.',
      undone: (p) =>
        p.left === '0'
          ? `Taken back: ${p.archived} drafts are archived.`
          : `Taken back: ${p.archived} drafts are archived; ${p.left} stay because somebody has worked on them or published them.`,
      undo: 'Take back: archive these drafts',
      undoWhy:
        'Only drafts that nobody has worked on are archived. Their pictures and files stay in the library of the module.',
      kept: (p) =>
        p.count === '1'
          ? '1 picture or file lies in the library of the module.'
          : `${p.count} pictures and files lie in the library of the module.`,
      toLibrary: 'Show the library',
      byHand: 'Pictures are to be added by hand',
      byHandWhy:
        'These pictures could not be kept in the library of the module. Save them and upload them to the library under the same names; the texts name them already.',
      toModule: 'To the module',
    },
  },
})
