import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** What is made, put in order, moved and archived in the studio. */
export const makingTexts = texts({
  id: {
    gitOnlyPill: 'Hanya lewat git',
    gitOnly: 'Berkasnya memakai kode (MDX penuh). Naskah yang disimpan di studio tidak dapat memakainya.',
    newModule: {
      open: 'Buat modul',
      title: 'Buat modul',
      lede: 'Modul baru berdiri di akhir. Peserta melihatnya setelah ada pelajaran yang terbit di dalamnya.',
      submit: 'Buat modul',
      done: (p: { title: string }) => `Modul “${p.title}” dibuat.`,
      doneNext: 'Sekarang buat pelajaran pertamanya.',
    },
    changeModule: {
      open: 'Ubah keterangan',
      title: 'Ubah keterangan modul',
      lede: 'Peserta melihat perubahan ini begitu disimpan.',
      submit: 'Simpan keterangan',
      done: (p: { title: string }) => `Keterangan modul “${p.title}” tersimpan. Peserta sudah melihatnya.`,
      stale:
        'Orang lain baru saja mengubah modul ini. Isian yang tidak Anda sentuh mengikuti yang terbaru; periksa, lalu simpan lagi.',
      published: 'Modul ini sudah pernah terbit, jadi alamatnya tidak berubah lagi.',
    },
    module: {
      fields: {
        judul: 'Judul modul',
        ringkasan: 'Ringkasan',
        jp: 'Jam pelajaran (JP)',
        tujuan: 'Tujuan belajar',
        prasyarat: 'Modul yang harus selesai lebih dahulu',
        selesai: 'Modul selesai bila',
        pengantar: 'Pengantar',
        alamat: 'Alamat di aplikasi',
      },
      hints: {
        ringkasan: 'Satu atau dua kalimat di daftar modul.',
        jp: '1 sampai 40',
        tujuan: 'Lanjutan dari “Sesudah modul ini Anda dapat …”. Satu tujuan satu baris, paling banyak 12.',
        prasyarat: 'Hanya modul yang berdiri sebelum modul ini.',
        selesai:
          'Semua pelajarannya selesai; itu selalu diminta. Yang sudah menyelesaikan modul ini tetap selesai.',
        pengantar: 'Tampil di atas daftar pelajaran. Boleh berisi huruf tebal, daftar, tabel, dan tautan.',
        alamat:
          'Huruf kecil, angka, dan tanda hubung. Kosong: dibuat dari judul. Sesudah terbit tidak berubah lagi.',
      },
      quizzes: 'dan semua kuisnya lulus',
      tasks: 'dan semua tugasnya dikumpulkan',
      noneBefore: 'Tidak ada modul sebelum modul ini.',
      prerequisite:
        'Modul yang dipilih tidak berdiri sebelum modul ini lagi. Periksa urutannya di studio, lalu pilih ulang.',
      faulty: (p: { sentence: string }) => `Pengantar belum dapat ditampilkan. ${p.sentence}`,
    },
    faults: {
      jpFault: 'Jam pelajaran harus bilangan bulat 1 sampai 40.',
      number: 'Menit baca harus bilangan bulat 1 sampai 120.',
      goalsMany: 'Tujuan paling banyak 12 baris.',
      goalLong: 'Satu tujuan paling panjang 240 huruf.',
      goalTwice: 'Ada tujuan yang tertulis dua kali.',
      slugShape:
        'Alamat hanya boleh huruf kecil a–z, angka, dan tanda hubung di antaranya. Contoh: data-dasar.',
      slugLong: 'Alamat paling panjang 60 huruf.',
      slugRefused: 'Kata ini dipakai aplikasi sendiri. Pilih alamat lain.',
      taken: 'Alamat ini sudah dipakai di tempat yang sama, mungkin di arsip. Pilih alamat lain.',
    },
    newLesson: {
      open: 'Buat pelajaran',
      title: 'Buat pelajaran',
      lede: 'Naskahnya ditulis di halaman berikutnya. Peserta melihatnya setelah Anda menerbitkan.',
      submit: 'Buat dan tulis',
      done: (p: { title: string }) => `Pelajaran “${p.title}” dibuat. Sekarang tulis naskahnya.`,
    },
    lesson: {
      fields: { judul: 'Judul', ringkasan: 'Ringkasan', menit: 'Menit baca', alamat: 'Alamat di aplikasi' },
      hints: { ringkasan: 'Satu kalimat: sesudah pelajaran ini Anda dapat …', menit: '1 sampai 120' },
    },
    order: {
      drag: 'Seret untuk memindahkan',
      up: (p: { title: string; place: number; of: number }) =>
        `Naikkan “${p.title}”, sekarang nomor ${p.place} dari ${p.of}`,
      down: (p: { title: string; place: number; of: number }) =>
        `Turunkan “${p.title}”, sekarang nomor ${p.place} dari ${p.of}`,
      done: (p: { title: string; place: number; of: number }) =>
        `“${p.title}” sekarang nomor ${p.place} dari ${p.of}.`,
      stale: 'Urutannya sudah diubah orang lain. Tidak ada yang dipindahkan; lihat urutan terbaru di bawah.',
      prerequisite:
        'Tidak dipindahkan: modul itu menunggu modul yang satunya, jadi harus berdiri sesudahnya. Ubah dahulu prasyaratnya.',
    },
    arrange: {
      open: 'Atur',
      openOf: (p: { title: string }) => `Atur “${p.title}”`,
      title: (p: { title: string }) => `Atur “${p.title}”`,
      lede: 'Alamat, tempat, salinan, dan arsip. Naskah dan judulnya diubah di penyunting.',
      toEditor: 'Tulis naskah',
      address: 'Alamat',
      addressIs: (p: { address: string }) => `Alamatnya ${p.address}.`,
      addressFixed: 'Sudah pernah terbit, jadi alamatnya tidak berubah lagi.',
      addressSubmit: 'Simpan alamat',
      addressDone: (p: { address: string }) => `Alamatnya sekarang ${p.address}.`,
      place: 'Tempat',
      copy: 'Salinan',
      copyWords: 'Salinan menjadi draf di akhir modul ini. Yang dilakukan peserta tidak ikut tersalin.',
      copySubmit: 'Salin pelajaran',
      copyDone: (p: { title: string }) => `“${p.title}” dibuat sebagai draf.`,
      archive: 'Arsip',
    },
    rule: {
      heading: 'Syarat selesai',
      open: 'Ubah syarat selesai',
      title: (p: { title: string }) => `Kapan “${p.title}” selesai`,
      lede: 'Pelajaran selesai begitu semua yang dicentang dilakukan. Peserta membaca syarat ini di atas pelajaran.',
      frozen: (p: { count: number }) =>
        p.count === 0
          ? 'Belum ada peserta yang menyelesaikan pelajaran ini.'
          : `${p.count} peserta sudah selesai. Mereka tetap selesai, apa pun syaratnya sekarang.`,
      fields: { syarat: 'Selesai bila', lulus: 'Nilai paling rendah' },
      read: 'Ditandai sudah dibaca oleh peserta',
      quiz: (p: { title: string }) => (p.title === '' ? 'Kuis modul ini lulus' : `Kuis “${p.title}” lulus`),
      quizDraft: (p: { title: string }) =>
        `${p.title === '' ? 'Kuis modul ini' : `Kuis “${p.title}”`} lulus (masih draf: belum diminta)`,
      task: (p: { title: string }) => `Tugas “${p.title}” dikumpulkan`,
      percent: (p: { title: string }) =>
        p.title === ''
          ? 'Nilai paling rendah untuk kuis modul ini'
          : `Nilai paling rendah untuk kuis “${p.title}”`,
      percentHint: (p: { pass: number | null }) =>
        p.pass === null
          ? 'Kosong: cukup dikumpulkan. 1 sampai 100.'
          : `Kosong: nilai lulus kuis ini, sekarang ${p.pass}. 1 sampai 100.`,
      noneElse: 'Modul ini belum mempunyai kuis atau tugas.',
      submit: 'Simpan syarat',
      done: (p: { title: string }) => `Syarat selesai “${p.title}” tersimpan.`,
      stale:
        'Orang lain baru saja mengubah syarat ini. Pilihan Anda masih di bawah; periksa, lalu simpan lagi.',
      gone: 'Kuis atau tugas yang dipilih sudah tidak ada di modul ini. Pilih ulang.',
      faults: {
        nothing: 'Pilih paling sedikit satu syarat.',
        many: 'Terlalu banyak syarat untuk satu pelajaran.',
        percent: 'Nilai harus bilangan bulat 1 sampai 100, atau kosong.',
      },
    },
    move: {
      open: 'Pindahkan ke modul lain',
      title: (p: { title: string }) => `Pindahkan “${p.title}”`,
      lede: 'Pelajaran berdiri di akhir modul tujuan, dengan semua versi dan gambarnya.',
      field: 'Modul tujuan',
      choose: 'Pilih modul',
      submit: 'Pindahkan',
      done: (p: { title: string }) => `“${p.title}” dipindahkan.`,
      address: 'Alamatnya berubah: tautan lama yang disimpan orang tidak berlaku lagi.',
      nowhere: 'Tidak ada modul lain.',
      refused: {
        'no-module': 'Pilih modul lain yang ada di daftar.',
        taken: 'Di modul itu sudah ada pelajaran dengan alamat yang sama, mungkin di arsip.',
        files: 'Di modul itu ada gambar lain dengan nama berkas yang sama. Ganti dahulu nama salah satunya.',
      },
      faulty: (p: { sentence: string }) => `Di modul itu pelajaran ini tidak utuh. ${p.sentence}`,
    },
    copyModule: {
      submit: 'Salin modul',
      done: (p: { title: string }) =>
        `“${p.title}” dibuat. Pelajarannya berupa draf; belum ada angkatan yang membukanya.`,
    },
    archive: {
      open: 'Arsipkan',
      titleLesson: (p: { title: string }) => `Arsipkan pelajaran “${p.title}”?`,
      titleModule: (p: { title: string }) => `Arsipkan modul “${p.title}”?`,
      lede: 'Ini dapat dikembalikan kapan saja.',
      submit: 'Arsipkan',
      back: 'Batal',
      hidden: 'Peserta tidak melihatnya lagi, dan tidak diminta menyelesaikannya.',
      never: 'Belum pernah terbit, jadi tidak ada peserta yang terkena.',
      done: (p: { count: number }) =>
        p.count === 0
          ? 'Belum ada peserta yang menandainya selesai.'
          : `${p.count} peserta sudah menandainya selesai. Tanda dan isian mereka tetap tersimpan, dan kembali bila pelajaran dikembalikan.`,
      people: (p: { count: number; lessons: number }) =>
        p.count === 0
          ? `Isinya ${p.lessons} pelajaran. Belum ada peserta yang menandai satu pun selesai.`
          : `Isinya ${p.lessons} pelajaran; ${p.count} peserta sudah menandai sebagian atau semuanya selesai. Tanda mereka tetap tersimpan.`,
      works: (p: { handedIn: number; writing: number }) =>
        `Tugasnya: ${p.handedIn} naskah sudah dikumpulkan dan tetap dapat dibaca serta dinilai; ${p.writing} naskah masih ditulis.`,
      cohorts: (p: { names: string }) => `Dibuka untuk ${p.names}.`,
      waiting: (p: { titles: string }) => `Modul yang menunggunya tidak menunggunya lagi: ${p.titles}.`,
      links: (p: { titles: string }) => `Tautan ke sini di pelajaran lain tidak berlaku lagi: ${p.titles}.`,
      lessonDone: (p: { title: string }) =>
        `Pelajaran “${p.title}” diarsipkan. Peserta tidak melihatnya lagi.`,
      moduleDone: (p: { title: string }) => `Modul “${p.title}” diarsipkan. Peserta tidak melihatnya lagi.`,
      list: (p: { count: number }) => `Arsip (${p.count})`,
      since: (p: { when: string }) => `Diarsipkan ${p.when}.`,
      bringBack: 'Kembalikan',
      bringBackOf: (p: { title: string }) => `Kembalikan “${p.title}”`,
      broughtBack: (p: { title: string }) => `“${p.title}” dikembalikan.`,
      moduleHere: 'Modul ini ada di arsip. Peserta tidak melihatnya.',
    },
    unseen: 'Belum terlihat peserta: belum ada pelajaran yang terbit.',
    dates: 'Tanggal buka per angkatan diatur sekretariat di halaman angkatan.',
  },
  en: {
    gitOnlyPill: 'By git only',
    gitOnly: 'Its file uses code (full MDX). A text that is saved in the studio cannot.',
    newModule: {
      open: 'Make a module',
      title: 'Make a module',
      lede: 'A new module stands at the end. Participants see it once a lesson in it is published.',
      submit: 'Make the module',
      done: (p) => `The module “${p.title}” is made.`,
      doneNext: 'Now make its first lesson.',
    },
    changeModule: {
      open: 'Change its facts',
      title: 'Change the facts of the module',
      lede: 'Participants see these changes as soon as they are saved.',
      submit: 'Save the facts',
      done: (p) => `The facts of the module “${p.title}” are saved. Participants see them now.`,
      stale:
        'Somebody else has just changed this module. Fields that you did not touch follow the newest; check, then save again.',
      published: 'Something of this module was published before, so its address stays.',
    },
    module: {
      fields: {
        judul: 'Title of the module',
        ringkasan: 'Summary',
        jp: 'Training hours (JP)',
        tujuan: 'Learning goals',
        prasyarat: 'Modules that have to be finished first',
        selesai: 'The module is finished when',
        pengantar: 'Introduction',
        alamat: 'Address in the app',
      },
      hints: {
        ringkasan: 'One or two sentences in the list of modules.',
        jp: '1 to 40',
        tujuan: 'Goes on from “After this module you can …”. A goal a line, at most 12.',
        prasyarat: 'Only modules that stand before this one.',
        selesai:
          'All its lessons are done; that is always asked. Who has finished the module stays finished.',
        pengantar: 'Shown above the list of lessons. May hold bold letters, lists, tables and links.',
        alamat:
          'Small letters, digits and dashes. Empty: made from the title. It stays once something is published.',
      },
      quizzes: 'and all its quizzes are passed',
      tasks: 'and all its assignments are handed in',
      noneBefore: 'There is no module before this one.',
      prerequisite:
        'A module that was chosen does not stand before this one any more. Check the order in the studio, then choose again.',
      faulty: (p) => `The introduction cannot be shown yet. ${p.sentence}`,
    },
    faults: {
      jpFault: 'Training hours are a whole number from 1 to 40.',
      number: 'Minutes to read are a whole number from 1 to 120.',
      goalsMany: 'At most 12 lines of goals.',
      goalLong: 'A goal has at most 240 letters.',
      goalTwice: 'A goal stands there twice.',
      slugShape:
        'An address has only small letters a–z, digits, and dashes between them. Example: basic-data.',
      slugLong: 'An address has at most 60 letters.',
      slugRefused: 'The app uses this word itself. Choose another address.',
      taken: 'This address is taken in the same place, perhaps in the archive. Choose another one.',
    },
    newLesson: {
      open: 'Make a lesson',
      title: 'Make a lesson',
      lede: 'Its text is written on the next page. Participants see it once you publish it.',
      submit: 'Make it and write',
      done: (p) => `The lesson “${p.title}” is made. Now write its text.`,
    },
    lesson: {
      fields: {
        judul: 'Title',
        ringkasan: 'Summary',
        menit: 'Minutes to read',
        alamat: 'Address in the app',
      },
      hints: { ringkasan: 'One sentence: after this lesson you can …', menit: '1 to 120' },
    },
    order: {
      drag: 'Drag to move',
      up: (p) => `Move “${p.title}” up, now number ${p.place} of ${p.of}`,
      down: (p) => `Move “${p.title}” down, now number ${p.place} of ${p.of}`,
      done: (p) => `“${p.title}” is now number ${p.place} of ${p.of}.`,
      stale: 'Somebody else has changed the order. Nothing was moved; the newest order is below.',
      prerequisite:
        'Not moved: that module waits for the other one, so it has to stand after it. Change what it waits for first.',
    },
    arrange: {
      open: 'Arrange',
      openOf: (p) => `Arrange “${p.title}”`,
      title: (p) => `Arrange “${p.title}”`,
      lede: 'Address, place, copy and archive. Its text and title are changed in the editor.',
      toEditor: 'Write the text',
      address: 'Address',
      addressIs: (p) => `Its address is ${p.address}.`,
      addressFixed: 'It was published before, so its address stays.',
      addressSubmit: 'Save the address',
      addressDone: (p) => `Its address is now ${p.address}.`,
      place: 'Place',
      copy: 'Copy',
      copyWords: 'The copy becomes a draft at the end of this module. What participants did is not copied.',
      copySubmit: 'Copy the lesson',
      copyDone: (p) => `“${p.title}” is made as a draft.`,
      archive: 'Archive',
    },
    rule: {
      heading: 'When it is done',
      open: 'Change when it is done',
      title: (p) => `When “${p.title}” is done`,
      lede: 'The lesson is done as soon as all that is ticked has been done. Participants read this above the lesson.',
      frozen: (p) =>
        p.count === 0
          ? 'No participant has done this lesson yet.'
          : `${p.count} participant${p.count === 1 ? ' has' : 's have'} done it. It stays done for them, whatever it asks now.`,
      fields: { syarat: 'Done when', lulus: 'Lowest mark' },
      read: 'The participant marks it as read',
      quiz: (p) => (p.title === '' ? 'The quiz of this module is passed' : `The quiz “${p.title}” is passed`),
      quizDraft: (p) =>
        `${p.title === '' ? 'The quiz of this module' : `The quiz “${p.title}”`} is passed (still a draft: not asked yet)`,
      task: (p) => `The assignment “${p.title}” is handed in`,
      percent: (p) =>
        p.title === '' ? 'Lowest mark for the quiz of this module' : `Lowest mark for the quiz “${p.title}”`,
      percentHint: (p) =>
        p.pass === null
          ? 'Empty: handing it in is enough. 1 to 100.'
          : `Empty: the quiz’s own pass mark, ${p.pass} at present. 1 to 100.`,
      noneElse: 'This module has no quiz and no assignment yet.',
      submit: 'Save',
      done: (p) => `When “${p.title}” is done was saved.`,
      stale: 'Somebody else has just changed this. What you chose is still below; check it, then save again.',
      gone: 'The quiz or assignment that was chosen is not in this module any more. Choose again.',
      faults: {
        nothing: 'Choose at least one.',
        many: 'Too many for one lesson.',
        percent: 'A mark is a whole number from 1 to 100, or empty.',
      },
    },
    move: {
      open: 'Move to another module',
      title: (p) => `Move “${p.title}”`,
      lede: 'The lesson will stand at the end of that module, with all its versions and pictures.',
      field: 'To which module',
      choose: 'Choose a module',
      submit: 'Move it',
      done: (p) => `“${p.title}” is moved.`,
      address: 'Its address changes: old links that people kept lead nowhere.',
      nowhere: 'There is no other module.',
      refused: {
        'no-module': 'Choose another module of the list.',
        taken: 'That module has a lesson with the same address already, perhaps in the archive.',
        files: 'That module has another picture with the same file name. Rename one of them first.',
      },
      faulty: (p) => `This lesson would not be whole in that module. ${p.sentence}`,
    },
    copyModule: {
      submit: 'Copy the module',
      done: (p) => `“${p.title}” is made. Its lessons are drafts; no cohort opens it yet.`,
    },
    archive: {
      open: 'Archive',
      titleLesson: (p) => `Archive the lesson “${p.title}”?`,
      titleModule: (p) => `Archive the module “${p.title}”?`,
      lede: 'It can be brought back at any time.',
      submit: 'Archive it',
      back: 'Cancel',
      hidden: 'Participants do not see it any more, and are not asked to do it.',
      never: 'It was never published, so no participant is affected.',
      done: (p) =>
        p.count === 0
          ? 'No participant has marked it as done yet.'
          : `${p.count} participants have marked it as done. Their marks and entries are kept, and come back when the lesson does.`,
      people: (p) =>
        p.count === 0
          ? `It has ${counted(p.lessons, 'lesson')}. No participant has marked any of them as done.`
          : `It has ${counted(p.lessons, 'lesson')}; ${counted(p.count, 'participant has', 'participants have')} marked some or all of them as done. Their marks are kept.`,
      works: (p) =>
        `Its assignments: ${counted(p.handedIn, 'work is', 'works are')} handed in and can still be read and graded; ${p.writing} are being written.`,
      cohorts: (p) => `Opened for ${p.names}.`,
      waiting: (p) => `Modules that wait for it do not wait any more: ${p.titles}.`,
      links: (p) => `Links to it in other lessons lead nowhere then: ${p.titles}.`,
      lessonDone: (p) => `The lesson “${p.title}” is archived. Participants do not see it any more.`,
      moduleDone: (p) => `The module “${p.title}” is archived. Participants do not see it any more.`,
      list: (p) => `Archive (${p.count})`,
      since: (p) => `Archived ${p.when}.`,
      bringBack: 'Bring back',
      bringBackOf: (p) => `Bring back “${p.title}”`,
      broughtBack: (p) => `“${p.title}” is brought back.`,
      moduleHere: 'This module is in the archive. Participants do not see it.',
    },
    unseen: 'Participants do not see it yet: no lesson is published.',
    dates: 'The secretariat sets opening dates on the page of each cohort.',
  },
})
