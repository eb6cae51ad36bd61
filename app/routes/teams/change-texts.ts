import { texts } from '#app/i18n/texts.ts'

/** What a change of a team means for whom: the sheet before it, dissolving a team and restoring it. */
export const teamChangeTexts = texts({
  id: {
    confirm: {
      title: (p: { team: string }) => `Simpan perubahan ${p.team}?`,
      notYet: 'Belum ada yang disimpan. Perubahan ini mengenai orang-orang berikut.',
      leaving: (p: { names: string; team: string }) =>
        `${p.names} keluar dari ${p.team}, dan sesudah itu belum punya tim.`,
      moved: (p: { name: string; from: string; team: string }) =>
        `${p.name} pindah dari ${p.from} ke ${p.team}.`,
      lead: (p: { team: string; before: string; after: string }) =>
        `Ketua ${p.team} berganti dari ${p.before} menjadi ${p.after}. Hanya ketua yang mengajukan rekomendasi.`,
      leadNone: (p: { team: string; before: string }) =>
        `${p.before} bukan lagi ketua ${p.team}; tim ini lalu belum punya ketua.`,
      closed: (p: { name: string }) => `${p.name} (nonaktif)`,
      onlyClosed: (p: { names: string }) => `Hanya ${p.names} yang tinggal di tim ini, dengan akun nonaktif.`,
      told: 'Yang mempunyai alamat surel diberi tahu lewat surel.',
      of: (p: { team: string }) => `${p.team} sesudahnya`,
      theirs: (p: { titles: string }) =>
        `${p.titles} tetap milik yang keluar, dengan tanda terima dan nilainya.`,
      drafts: (p: { titles: string }) =>
        `Draf tugas ${p.titles} tetap di tim; yang keluar tidak dapat membaca atau menulisnya lagi.`,
      texts: (p: { titles: string }) =>
        `Rekomendasi ${p.titles}, yang sedang ditulis, tetap di tim; yang keluar tidak dapat membaca atau menulisnya lagi.`,
      living: (p: { titles: string }) =>
        `Rekomendasi ${p.titles}, yang sudah diajukan, diteruskan tim; yang keluar tetap membacanya sebagaimana diajukan.`,
      nothing: 'Tim ini belum mempunyai tugas atau rekomendasi.',
      newLead: (p: { name: string }) => `Ketua menjadi ${p.name}. Dapat diubah di halaman tim itu.`,
      oneAgency:
        'Semua anggota yang tinggal berasal dari satu perangkat daerah. Lengkapi di halaman tim itu.',
      emptied: 'Tim ini lalu tidak punya anggota.',
      nobodyGoesOn: (p: { titles: string }) =>
        `${p.titles} tidak dilanjutkan siapa pun, dan tidak dijawab bila dikembalikan, sampai Sekretariat memasukkan anggota baru.`,
      stillGraded: (p: { titles: string }) =>
        `${p.titles} tetap dinilai pelatih, dan nilainya dibaca yang mengirimnya.`,
      submit: 'Ya, simpan',
      back: 'Ubah pilihan',
    },
    remove: {
      open: 'Bubarkan tim ini',
      title: (p: { team: string }) => `Bubarkan ${p.team}?`,
      lede: 'Untuk tim yang dibuat keliru. Tidak ada yang dihapus, dan tim dapat dipulihkan.',
      members: (p: { names: string }) => `${p.names} tidak lagi dalam tim.`,
      noMembers: 'Tim ini tidak punya anggota.',
      theirs: (p: { titles: string }) =>
        `${p.titles} tetap milik yang mengirimnya, dengan tanda terima dan nilainya.`,
      drafts: (p: { titles: string }) =>
        `${p.titles} tetap tersimpan, dan tidak dapat dibuka siapa pun sampai tim dipulihkan.`,
      lists: 'Tim hilang dari daftar tim, kemajuan, dan penilaian. Namanya dapat dipakai tim lain.',
      submit: 'Ya, bubarkan tim',
      back: 'Jangan bubarkan',
      toTeam: 'Kembali ke tim',
      blocked: (p: { team: string }) => `${p.team} belum dapat dibubarkan`,
      blockedUnreleased: (p: { titles: string }) =>
        `${p.titles} sudah dikirim dan nilainya belum dirilis. Minta pelatih merilis nilainya atau mengembalikan tugas itu lebih dahulu.`,
      blockedLiving: (p: { titles: string }) =>
        `Rekomendasi ${p.titles} sudah diajukan dan belum selesai. Tunggu putusannya, atau minta ketua tim menariknya.`,
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
      back: (p: { names: string }) => `${p.names} kembali menjadi anggota.`,
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
      leaving: (p) => `${p.names} will leave ${p.team} and be without a team.`,
      moved: (p) => `${p.name} moves from ${p.from} to ${p.team}.`,
      lead: (p) =>
        `The lead of ${p.team} changes from ${p.before} to ${p.after}. Only the lead submits recommendations.`,
      leadNone: (p) => `${p.before} no longer leads ${p.team}, which then has no lead.`,
      closed: (p) => `${p.name} (account closed)`,
      onlyClosed: (p) => `Only ${p.names} will stay in this team, with a closed account.`,
      told: 'Whoever has an e-mail address is told by e-mail.',
      of: (p) => `${p.team} afterwards`,
      theirs: (p) => `${p.titles} will stay with those who leave, with receipt and grade.`,
      drafts: (p) =>
        `Drafts of ${p.titles} will stay with the team; those who leave can neither read nor write them any more.`,
      texts: (p) =>
        `${p.titles}, still being written as a recommendation, will stay with the team; those who leave can neither read nor write there any more.`,
      living: (p) =>
        `${p.titles}, submitted as a recommendation, will be carried on by the team; those who leave can still read what was submitted.`,
      nothing: 'This team has no assignments or recommendations yet.',
      newLead: (p) => `${p.name} becomes its lead. This can be changed on that team’s page.`,
      oneAgency: 'All who stay come from one agency. Complete the team on its page.',
      emptied: 'This team then has no members.',
      nobodyGoesOn: (p) =>
        `${p.titles} will be carried on by nobody, and answered by nobody when returned, until the secretariat adds members.`,
      stillGraded: (p) => `${p.titles} will still be graded, and those who handed it in can read the grade.`,
      submit: 'Yes, save',
      back: 'Change the choice',
    },
    remove: {
      open: 'Dissolve this team',
      title: (p) => `Dissolve ${p.team}?`,
      lede: 'For a team that was made by mistake. Nothing is deleted, and the team can be restored.',
      members: (p) => `${p.names} will no longer be in the team.`,
      noMembers: 'This team has no members.',
      theirs: (p) => `${p.titles} will stay with those who handed it in, with receipt and grade.`,
      drafts: (p) => `${p.titles} will be kept, and opened by nobody until the team is restored.`,
      lists: 'The team leaves the lists of teams, progress and grading. Its name is free for another team.',
      submit: 'Yes, dissolve the team',
      back: 'Do not dissolve it',
      toTeam: 'Back to the team',
      blocked: (p) => `${p.team} cannot be dissolved yet`,
      blockedUnreleased: (p) =>
        `The grade of ${p.titles} is not released yet. Ask the trainer to release it or to return the work before.`,
      blockedLiving: (p) =>
        `Nothing is decided yet on ${p.titles}. Wait for the decision, or ask the team’s lead to withdraw the recommendation.`,
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
      back: (p) => `${p.names} will be back in the team.`,
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
