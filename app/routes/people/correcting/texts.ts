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
      noTitle: 'belum diisi',
      stale: (p: { name: string; title: string; agency: string }) =>
        `Sementara Anda mengisi, akun ini berubah di tab lain atau oleh orang lain. Kini nama: ${p.name}; jabatan: ${p.title}; perangkat daerah: ${p.agency}. Yang tidak Anda ubah mengikuti yang terbaru, ubahan Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    },
    email: {
      title: (p: { name: string }) => `Surel ${p.name}`,
      crumb: 'Surel',
      email: 'Surel baru',
      hint: 'Kosongkan bila orang ini tidak punya surel.',
      now: (p: { address: string }) => `Sekarang: ${p.address}.`,
      none: 'Sekarang tanpa surel.',
      what: 'Yang terjadi sesudah disimpan',
      active:
        'Tautan konfirmasi dikirim ke surel baru, dan pemberitahuan ke surel lama. Sebelum tautan itu dibuka dan dikonfirmasi dengan sandinya, surel lama tetap berlaku. Sesudahnya ia masuk dengan surel baru, dan semua sesinya yang lain berakhir.',
      activeNone:
        'Bila dikosongkan, surelnya langsung dihapus, semua sesinya berakhir, dan ia masuk dengan nama pengguna.',
      invited:
        'Surel langsung diganti. Undangan lama tidak berlaku lagi, dan undangan baru dikirim ke surel baru. Bila dikosongkan, ia masuk dengan lembar yang dicetak.',
      replaces: (p: { address: string }) =>
        `Yang disimpan di sini menggantikan ${p.address}, yang masih menunggu konfirmasi: tautannya tidak berlaku lagi.`,
      stale: (p: { now: string }) =>
        `Sementara Anda mengisi, akun ini berubah di tab lain atau oleh orang lain. ${p.now} Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
      submit: 'Simpan surel',
      asked: (p: { name: string }) => `Tautan konfirmasi untuk ${p.name} dikirim ke surel baru.`,
      invitedDone: (p: { name: string }) => `Surel ${p.name} diganti dan undangan baru dikirim.`,
      removed: (p: { name: string }) => `Akun ${p.name} sekarang tanpa surel.`,
      faults: {
        pending:
          'Sementara Anda mengisi, surel baru diminta untuk akun ini; lihat di bawah. Isian Anda belum disimpan; simpan lagi untuk menggantikannya.',
        none: 'Akun ini memang tanpa surel. Tulis surel barunya.',
        same: 'Itu surel yang sudah dipakai akun ini.',
        taken: 'Surel ini sudah dipakai akun lain.',
        closed: 'Akun ini nonaktif. Aktifkan dulu, baru ganti surelnya.',
        'no-username':
          'Orang ini belum punya nama pengguna, jadi tanpa surel ia tidak dapat masuk. Buatkan dulu lembar masuk: nama penggunanya dibuat bersama lembar itu.',
      },
    },
    close: {
      title: (p: { name: string }) => `Nonaktifkan akun ${p.name}?`,
      crumb: 'Nonaktifkan',
      is: 'Sesudah akun dinonaktifkan, semua sesinya langsung berakhir, dan tautan serta lembar masuknya tidak berlaku lagi. Tulisannya tetap ada, dan akun dapat diaktifkan lagi.',
      means: 'Yang bergantung pada akun ini',
      nothing:
        'Orang ini tidak memimpin tim dan tidak memegang jabatan, dan perannya dipegang orang lain juga.',
      lead: (p: { team: string }) =>
        `Orang ini ketua ${p.team}. Hanya ketua yang dapat mengajukan rekomendasi timnya; pilih penggantinya.`,
      leadOf: (p: { team: string }) => `Ketua baru ${p.team}`,
      chooseLead: 'Pilih anggota',
      alone: (p: { team: string }) =>
        `Orang ini ketua ${p.team}, dan tidak ada anggota lain yang akunnya aktif. Tim itu tanpa ketua sampai anggotanya ditambah.`,
      office: (p: { office: string }) => `Orang ini memegang jabatan ${p.office}.`,
      endFirst: 'Akhiri dulu masa jabatannya di Jabatan.',
      waiting: (p: { count: number }) =>
        p.count === 0
          ? 'Tidak ada rekomendasi yang menunggu putusannya.'
          : `${p.count} rekomendasi menunggu putusan jabatan ini.`,
      toOffices: 'Buka Jabatan',
      last: {
        secretariat:
          'Tidak ada sekretariat lain yang aktif: sesudah ini hanya administrator yang dapat mengundang orang, dan tidak ada yang mengurus angkatan dan tim. Beri peran itu kepada orang lain dulu bila perlu.',
        trainer: (p: { cohort: string }) =>
          `Tidak ada pelatih lain di ${p.cohort}: tugasnya tidak dinilai siapa pun sampai pelatih lain diberi peran.`,
        admin: 'Ini administrator terakhir. Beri peran administrator kepada orang lain dulu.',
      },
      submit: 'Nonaktifkan akun',
      done: (p: { name: string }) => `Akun ${p.name} dinonaktifkan. Semua sesinya sudah berakhir.`,
      faults: {
        'lead-needed': 'Pilih ketua baru dari anggota tim yang ada sekarang.',
        'holds-office': 'Orang ini memegang jabatan. Akhiri dulu masa jabatannya di Jabatan.',
        'last-admin': 'Ini administrator terakhir. Beri peran administrator kepada orang lain dulu.',
      },
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
      noTitle: 'not given',
      stale: (p) =>
        `While you were writing, this account changed in another tab or by somebody else. Now name: ${p.name}; position: ${p.title}; agency: ${p.agency}. What you did not change follows the newest, your changes still stand below; save again if they are right.`,
    },
    email: {
      title: (p) => `E-mail of ${p.name}`,
      crumb: 'E-mail',
      email: 'New e-mail',
      hint: 'Leave it empty if this person has no e-mail.',
      now: (p) => `Now: ${p.address}.`,
      none: 'Now without e-mail.',
      what: 'What happens once it is saved',
      active:
        'A link to confirm goes to the new address, and a notice to the old one. Until the link is opened and confirmed with the password, the old address stays. From then on the new one signs in, and all other sessions end.',
      activeNone:
        'If it is left empty, the address is removed at once, all sessions end, and this person signs in by user name.',
      invited:
        'The address is changed at once. The old invitation ends, and a new one goes to the new address. If it is left empty, a printed sheet lets this person in.',
      replaces: (p) =>
        `What is saved here takes the place of ${p.address}, which still waits to be confirmed: its link ends.`,
      stale: (p) =>
        `While you were writing, this account changed in another tab or by somebody else. ${p.now} What you wrote still stands below; save again if it is right.`,
      submit: 'Save the e-mail',
      asked: (p) => `The link for ${p.name} is on its way to the new address.`,
      invitedDone: (p) => `The e-mail of ${p.name} is changed and a new invitation is on its way.`,
      removed: (p) => `The account of ${p.name} is now without e-mail.`,
      faults: {
        pending:
          'While you were writing, a new e-mail was asked for; it stands below. Yours is not saved yet; save again to take its place.',
        none: 'This account has no e-mail as it is. Write the new one.',
        same: 'This account has that e-mail already.',
        taken: 'Another account uses this e-mail.',
        closed: 'This account is closed. Open it first, then change its e-mail.',
        'no-username':
          'This person has no user name yet and could not sign in without e-mail. Make a sign-in sheet first: it comes with a user name.',
      },
    },
    close: {
      title: (p) => `Close the account of ${p.name}?`,
      crumb: 'Close',
      is: 'Once the account is closed, all its sessions end, and its links and sign-in sheets no longer work. What was written stays, and the account can be opened again.',
      means: 'What hangs on this account',
      nothing: 'This person leads no team and holds no office, and others hold the same roles.',
      lead: (p) =>
        `This person leads ${p.team}. Only the lead can submit the team’s recommendation; choose who takes over.`,
      leadOf: (p) => `New lead of ${p.team}`,
      chooseLead: 'Choose a member',
      alone: (p) =>
        `This person leads ${p.team}, and no other member has an open account. The team has no lead until members are added.`,
      office: (p) => `This person holds the office ${p.office}.`,
      endFirst: 'End the term under Offices first.',
      waiting: (p) =>
        p.count === 0
          ? 'No recommendation waits for this office.'
          : `Recommendations that wait for this office: ${p.count}.`,
      toOffices: 'Open Offices',
      last: {
        secretariat:
          'Nobody else of the secretariat has an open account: from now on only the administrator can invite people, and nobody looks after cohorts and teams. Give the role to somebody else first if need be.',
        trainer: (p) =>
          `${p.cohort} has no other trainer: nobody grades its assignments until another one is given the role.`,
        admin: 'This is the last administrator. Give the role to somebody else first.',
      },
      submit: 'Close the account',
      done: (p) => `The account of ${p.name} is closed. All sessions have ended.`,
      faults: {
        'lead-needed': 'Choose the new lead from those who are in the team now.',
        'holds-office': 'This person holds an office. End the term under Offices first.',
        'last-admin': 'This is the last administrator. Give the role to somebody else first.',
      },
    },
  },
})
