import { texts } from '#app/i18n/texts.ts'

/** What a change of a team means for whom: the sheet before it, dissolving a team and restoring it. */
export const teamChangeTexts = texts({
  id: {
    confirm: {
      title: (p: { team: string }) => `Simpan perubahan ${p.team}?`,
      notYet: 'Belum ada yang disimpan. Perubahan ini mengenai orang-orang berikut.',
      leaving: (p: { names: string; team: string }) =>
        `Keluar dari ${p.team}: ${p.names}. Sesudah itu belum punya tim.`,
      moved: (p: { name: string; from: string; team: string }) =>
        `${p.name} pindah dari ${p.from} ke ${p.team}.`,
      lead: (p: { team: string; before: string; after: string }) =>
        `Ketua ${p.team} berganti dari ${p.before} menjadi ${p.after}. Hanya ketua yang mengajukan rekomendasi.`,
      leadNone: (p: { team: string; before: string }) =>
        `${p.before} bukan lagi ketua ${p.team}; tim ini lalu belum punya ketua.`,
      closed: (p: { name: string }) => `${p.name} (nonaktif)`,
      onlyClosed: (p: { names: string }) => `Yang tinggal di tim ini hanya akun yang nonaktif: ${p.names}.`,
      told: 'Yang mempunyai alamat surel diberi tahu lewat surel.',
      of: (p: { team: string }) => `${p.team} sesudahnya`,
      theirs: (p: { titles: string }) =>
        `Tetap milik yang keluar, dengan tanda terima dan nilainya: ${p.titles}.`,
      drafts: (p: { titles: string }) =>
        `Draf tugas tetap di tim; yang keluar tidak dapat membaca atau menulisnya lagi: ${p.titles}.`,
      texts: (p: { titles: string }) =>
        `Rekomendasi yang sedang ditulis tetap di tim; yang keluar tidak dapat membaca atau menulisnya lagi: ${p.titles}.`,
      living: (p: { titles: string }) =>
        `Rekomendasi yang sudah diajukan diteruskan tim; yang keluar tetap membacanya sebagaimana diajukan: ${p.titles}.`,
      nothing: 'Tim ini belum mempunyai tugas atau rekomendasi.',
      newLead: (p: { name: string }) => `Ketua menjadi ${p.name}. Dapat diubah di halaman tim itu.`,
      oneAgency:
        'Semua anggota yang tinggal berasal dari satu perangkat daerah. Lengkapi di halaman tim itu.',
      emptied: 'Tim ini lalu tidak punya anggota.',
      nobodyGoesOn: (p: { titles: string }) =>
        `Tidak ada yang melanjutkan, atau menjawab bila dikembalikan, sampai Sekretariat memasukkan anggota baru: ${p.titles}.`,
      stillGraded: (p: { titles: string }) =>
        `Tetap dinilai pelatih, dan nilainya dibaca yang mengirimnya: ${p.titles}.`,
      submit: 'Ya, simpan',
      back: 'Ubah pilihan',
    },
    remove: {
      open: 'Bubarkan tim ini',
      title: (p: { team: string }) => `Bubarkan ${p.team}?`,
      lede: 'Untuk tim yang dibuat keliru. Tidak ada yang dihapus, dan tim dapat dipulihkan.',
      members: (p: { names: string }) => `Tidak lagi dalam tim: ${p.names}.`,
      noMembers: 'Tim ini tidak punya anggota.',
      theirs: (p: { titles: string }) =>
        `Tetap milik yang mengirimnya, dengan tanda terima dan nilainya: ${p.titles}.`,
      drafts: (p: { titles: string }) =>
        `Tersimpan, dan tidak dapat dibuka siapa pun sampai tim dipulihkan: ${p.titles}.`,
      lists: 'Tim hilang dari daftar tim, kemajuan, dan penilaian. Namanya dapat dipakai tim lain.',
      submit: 'Ya, bubarkan tim',
      back: 'Jangan bubarkan',
      toTeam: 'Kembali ke tim',
      blocked: (p: { team: string }) => `${p.team} belum dapat dibubarkan`,
      blockedUnreleased: (p: { titles: string }) =>
        `Sudah dikirim dan nilainya belum dirilis: ${p.titles}. Minta pelatih merilis nilainya atau mengembalikan tugas itu lebih dahulu.`,
      blockedLiving: (p: { titles: string }) =>
        `Rekomendasi yang sudah diajukan dan belum selesai: ${p.titles}. Tunggu putusannya, atau minta ketua tim menariknya.`,
      stale: 'Tim ini baru saja diubah orang lain. Baca lagi akibatnya, lalu putuskan.',
      done: (p: { team: string }) => `${p.team} dibubarkan.`,
      doneNext: 'Anda dapat memulihkannya di akhir daftar tim.',
    },
    restore: {
      section: 'Tim yang dibubarkan',
      state: 'Dibubarkan',
      open: 'Pulihkan',
      title: (p: { team: string }) => `Pulihkan ${p.team}?`,
      lede: (p: { at: string }) =>
        `Dibubarkan ${p.at}. Draf, kiriman, dan rekomendasinya terbuka lagi bagi anggotanya.`,
      back: (p: { names: string }) => `Kembali menjadi anggota: ${p.names}.`,
      nobody: 'Tidak ada anggota yang kembali.',
      elsewhere: (p: { name: string; team: string }) => `${p.name} tidak kembali: sudah di ${p.team}.`,
      closed: (p: { name: string; team: string }) => `${p.name} tidak kembali: akunnya nonaktif.`,
      noParticipant: (p: { name: string; team: string }) =>
        `${p.name} tidak kembali: bukan lagi peserta angkatan ini.`,
      leadBack: (p: { name: string }) => `Ketuanya ${p.name}, seperti semula.`,
      leadAway: (p: { name: string }) =>
        `Ketua semula, ${p.name}, tidak kembali. Tim ini belum punya ketua sampai dipilih di halamannya.`,
      noLead: 'Tim ini tidak punya ketua.',
      oneAgency: 'Semua yang kembali berasal dari satu perangkat daerah. Lengkapi di halaman tim itu.',
      takenNow: (p: { team: string }) =>
        `Nama ${p.team} kini dipakai tim lain di angkatan ini. Beri nama lain.`,
      meanwhile: (p: { team: string }) => `${p.team} sudah dibubarkan; perubahan Anda tidak tersimpan.`,
      name: 'Nama tim',
      taken: 'Nama ini sudah dipakai tim lain di angkatan yang sama. Beri nama lain.',
      submit: 'Pulihkan tim',
      cancel: 'Kembali ke daftar tim',
      done: (p: { team: string }) => `${p.team} dipulihkan.`,
    },
  },
  en: {
    confirm: {
      title: (p) => `Save the change of ${p.team}?`,
      notYet: 'Nothing is saved yet. This change concerns the following people.',
      leaving: (p) => `Out of ${p.team}: ${p.names}. Afterwards without a team.`,
      moved: (p) => `${p.name} moves from ${p.from} to ${p.team}.`,
      lead: (p) =>
        `The lead of ${p.team} changes from ${p.before} to ${p.after}. Only the lead submits recommendations.`,
      leadNone: (p) => `${p.before} no longer leads ${p.team}, which then has no lead.`,
      closed: (p) => `${p.name} (account closed)`,
      onlyClosed: (p) => `Only closed accounts stay in this team: ${p.names}.`,
      told: 'Whoever has an e-mail address is told by e-mail.',
      of: (p) => `${p.team} afterwards`,
      theirs: (p) => `Stays of those who leave, with receipt and grade: ${p.titles}.`,
      drafts: (p) =>
        `Drafts of assignments stay with the team; those who leave can neither read nor write them any more: ${p.titles}.`,
      texts: (p) =>
        `Recommendations being written stay with the team; those who leave can neither read nor write them any more: ${p.titles}.`,
      living: (p) =>
        `Submitted recommendations are carried on by the team; those who leave still read them as submitted: ${p.titles}.`,
      nothing: 'This team has no assignments or recommendations yet.',
      newLead: (p) => `${p.name} becomes its lead. This can be changed on that team’s page.`,
      oneAgency: 'All who stay come from one agency. Complete the team on its page.',
      emptied: 'This team then has no members.',
      nobodyGoesOn: (p) =>
        `Nobody goes on with it, or answers when it is returned, until the secretariat adds members: ${p.titles}.`,
      stillGraded: (p) => `Still graded, and those who handed it in read the grade: ${p.titles}.`,
      submit: 'Yes, save',
      back: 'Change the choice',
    },
    remove: {
      open: 'Dissolve this team',
      title: (p) => `Dissolve ${p.team}?`,
      lede: 'For a team that was made by mistake. Nothing is deleted, and the team can be restored.',
      members: (p) => `No longer in the team: ${p.names}.`,
      noMembers: 'This team has no members.',
      theirs: (p) => `Stays of those who handed it in, with receipt and grade: ${p.titles}.`,
      drafts: (p) => `Kept, and opened by nobody until the team is restored: ${p.titles}.`,
      lists: 'The team leaves the lists of teams, progress and grading. Its name is free for another team.',
      submit: 'Yes, dissolve the team',
      back: 'Do not dissolve it',
      toTeam: 'Back to the team',
      blocked: (p) => `${p.team} cannot be dissolved yet`,
      blockedUnreleased: (p) =>
        `Handed in, with a grade that is not released: ${p.titles}. Ask the trainer to release it or to return the work before.`,
      blockedLiving: (p) =>
        `Recommendations that are submitted and not finished: ${p.titles}. Wait for the decision, or ask the team’s lead to withdraw them.`,
      stale: 'Somebody else has just changed this team. Read again what it means, then decide.',
      done: (p) => `${p.team} is dissolved.`,
      doneNext: 'You can restore it at the end of the list of teams.',
    },
    restore: {
      section: 'Dissolved teams',
      state: 'Dissolved',
      open: 'Restore',
      title: (p) => `Restore ${p.team}?`,
      lede: (p) =>
        `Dissolved ${p.at}. Its drafts, submissions and recommendations open again for its members.`,
      back: (p) => `Members again: ${p.names}.`,
      nobody: 'Nobody comes back.',
      elsewhere: (p) => `${p.name} does not come back: now in ${p.team}.`,
      closed: (p) => `${p.name} does not come back: the account is closed.`,
      noParticipant: (p) => `${p.name} does not come back: no participant of this cohort any more.`,
      leadBack: (p) => `${p.name} leads it, as before.`,
      leadAway: (p) =>
        `${p.name}, who led it, does not come back. The team has no lead until one is chosen on its page.`,
      noLead: 'This team has no lead.',
      oneAgency: 'All who come back are from one agency. Complete the team on its page.',
      takenNow: (p) => `Another team of this cohort is called ${p.team} by now. Choose another name.`,
      meanwhile: (p) => `${p.team} was dissolved meanwhile; your change is not saved.`,
      name: 'Name of the team',
      taken: 'Another team of this cohort has this name by now. Choose another.',
      submit: 'Restore the team',
      cancel: 'Back to the list of teams',
      done: (p) => `${p.team} is restored.`,
    },
  },
})
