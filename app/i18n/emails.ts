import { texts } from './texts.ts'

/** Letters the platform sends. Each has a subject, its lines and the words of its one button. */
export const emailTexts = texts({
  id: {
    greeting: (p: { name: string }) => `Yth. ${p.name},`,
    closing: 'Salam,',
    sender: 'Sekretariat AKSIS',
    academy: 'Akademi Kolaborasi untuk Penanganan Kemiskinan dan Stunting',
    orCopy: 'Bila tombol tidak bekerja, salin alamat ini ke peramban:',
    automatic: 'Surel ini dikirim otomatis oleh AKSIS. Mohon tidak membalas ke alamat ini.',
    invitation: {
      subject: 'Undangan masuk ke AKSIS',
      line: (p: { district: string }) =>
        `Anda diundang menjadi pengguna AKSIS ${p.district}. Buatlah sandi Anda sendiri lewat tautan di bawah ini.`,
      until: (p: { until: string }) =>
        `Tautan ini hanya dapat dipakai satu kali dan berlaku sampai ${p.until}.`,
      ifNot:
        'Bila Anda merasa tidak berkepentingan, abaikan surel ini. Tanpa sandi, akun tidak dapat dipakai.',
      button: 'Buat sandi',
    },
    passwordReset: {
      subject: 'Atur ulang sandi AKSIS',
      line: 'Kami menerima permintaan untuk mengatur ulang sandi akun AKSIS Anda.',
      until: (p: { until: string }) =>
        `Tautan ini hanya dapat dipakai satu kali dan berlaku sampai ${p.until}.`,
      ifNot: 'Bila bukan Anda yang meminta, abaikan surel ini. Sandi lama tetap berlaku.',
      button: 'Atur ulang sandi',
    },
    passwordChanged: {
      subject: 'Sandi AKSIS Anda sudah diganti',
      line: (p: { at: string }) =>
        `Sandi akun AKSIS Anda diganti pada ${p.at}. Semua sesi lain sudah diakhiri.`,
      ifNot: 'Bila bukan Anda yang menggantinya, segera atur ulang sandi dan hubungi sekretariat.',
      button: 'Atur ulang sandi',
    },
    assignmentReleased: {
      subject: (p: { title: string }) => `Nilai dirilis: ${p.title}`,
      line: (p: { title: string }) =>
        `Penilaian untuk tugas “${p.title}” sudah dirilis, lengkap dengan umpan balik pelatih.`,
      button: 'Lihat penilaian',
    },
    assignmentReturned: {
      subject: (p: { title: string }) => `Tugas dikembalikan: ${p.title}`,
      line: (p: { title: string }) =>
        `Tugas “${p.title}” dikembalikan oleh pelatih supaya dapat diperbaiki. Tulisan Anda tetap tersimpan.`,
      button: 'Buka tugas',
    },
    recommendationReturned: {
      subject: (p: { title: string }) => `Rekomendasi dikembalikan: ${p.title}`,
      line: (p: { title: string }) =>
        `Sekretariat mengembalikan rekomendasi “${p.title}” karena belum lengkap. Naskahnya tetap tersimpan.`,
      points: (p: { count: number }) => `Ada ${p.count} hal yang perlu dilengkapi sebelum diajukan lagi.`,
      button: 'Lihat yang perlu dilengkapi',
    },
    decisionPublished: {
      subject: (p: { title: string }) => `Putusan: ${p.title}`,
      line: (p: { title: string }) => `Pimpinan telah memutuskan rekomendasi “${p.title}”.`,
      outcome: (p: { outcome: string }) => `Putusan: ${p.outcome}.`,
      until: (p: { until: string }) => `Ditunda sampai ${p.until}.`,
      kinds: {
        APPROVE: 'disetujui',
        APPROVE_WITH_NOTES: 'disetujui dengan catatan',
        RETURN: 'dikembalikan untuk perbaikan',
        DEFER: 'ditunda',
        REJECT: 'tidak disetujui',
      },
      where: 'Alasan dan catatannya ada di halaman rekomendasi.',
      button: 'Baca putusan',
    },
    recommendationWaits: {
      subject: (p: { title: string }) => `Menunggu putusan Bapak/Ibu: ${p.title}`,
      line: (p: { title: string; team: string }) =>
        `Rekomendasi “${p.title}” dari ${p.team} sudah diperiksa sekretariat dan menunggu putusan Bapak/Ibu.`,
      length: 'Kartunya paling banyak 120 kata dan dapat diputuskan lewat HP.',
      button: 'Buka kartu keputusan',
    },
  },
  en: {
    greeting: (p) => `Dear ${p.name},`,
    closing: 'Kind regards,',
    sender: 'AKSIS secretariat',
    academy: 'Collaboration Academy on Poverty and Stunting',
    orCopy: 'If the button does not work, copy this address into your browser:',
    automatic: 'AKSIS sent this mail automatically. Please do not reply to this address.',
    invitation: {
      subject: 'Your invitation to AKSIS',
      line: (p) =>
        `You have been invited to AKSIS, ${p.district}. Please choose your own password with the link below.`,
      until: (p) => `The link works once and expires ${p.until}.`,
      ifNot: 'If this is not meant for you, ignore this mail. Without a password the account cannot be used.',
      button: 'Choose a password',
    },
    passwordReset: {
      subject: 'Reset your AKSIS password',
      line: 'We received a request to reset the password of your AKSIS account.',
      until: (p) => `The link works once and expires ${p.until}.`,
      ifNot: 'If it was not you who asked, ignore this mail. Your old password stays valid.',
      button: 'Reset password',
    },
    passwordChanged: {
      subject: 'Your AKSIS password was changed',
      line: (p) =>
        `The password of your AKSIS account was changed on ${p.at}. All other sessions have ended.`,
      ifNot: 'If it was not you, reset your password at once and tell the secretariat.',
      button: 'Reset password',
    },
    assignmentReleased: {
      subject: (p) => `Assessment released: ${p.title}`,
      line: (p) => `The assessment of “${p.title}” has been released, with the trainer’s feedback.`,
      button: 'See the assessment',
    },
    assignmentReturned: {
      subject: (p) => `Assignment returned: ${p.title}`,
      line: (p) => `The trainer returned “${p.title}” so that it can be improved. Your text is still there.`,
      button: 'Open the assignment',
    },
    recommendationReturned: {
      subject: (p) => `Recommendation returned: ${p.title}`,
      line: (p) =>
        `The secretariat returned the recommendation “${p.title}” as incomplete. Its text is still there.`,
      points: (p) =>
        p.count === 1
          ? 'One thing has to be completed before it can be submitted again.'
          : `${p.count} things have to be completed before it can be submitted again.`,
      button: 'See what is missing',
    },
    decisionPublished: {
      subject: (p) => `Decision: ${p.title}`,
      line: (p) => `The recommendation “${p.title}” has been decided.`,
      outcome: (p) => `Decision: ${p.outcome}.`,
      until: (p) => `Deferred until ${p.until}.`,
      kinds: {
        APPROVE: 'approved',
        APPROVE_WITH_NOTES: 'approved with notes',
        RETURN: 'returned for revision',
        DEFER: 'deferred',
        REJECT: 'not approved',
      },
      where: 'Reasons and notes stand on the recommendation’s page.',
      button: 'Read the decision',
    },
    recommendationWaits: {
      subject: (p) => `Waiting for your decision: ${p.title}`,
      line: (p) =>
        `The recommendation “${p.title}” by ${p.team} has been checked by the secretariat and waits for your decision.`,
      length: 'Its card has 120 words at most and can be decided on a phone.',
      button: 'Open the card',
    },
  },
})
