import { texts } from '#app/i18n/texts.ts'
import type { SetUpFacts } from './facts.server.ts'

type Facts = { facts: SetUpFacts }

/** What each step of the first day is called, what breaks without it, and how it stands once it is done. */
export const setUpWords = texts({
  id: {
    secretariat: {
      title: 'Undang sekretariat',
      note: (_: Facts) => 'Tanpa sekretariat tidak ada angkatan, tim, dan pemeriksaan kelengkapan.',
      action: 'Undang',
      done: ({ facts }: Facts) => `${facts.secretaries} orang diundang`,
    },
    leaders: {
      title: 'Undang Bupati dan Wakil Bupati',
      note: (_: Facts) => 'Tanpa pimpinan tidak ada yang dapat memutuskan rekomendasi.',
      action: 'Undang',
      done: ({ facts }: Facts) => `${facts.leaders} orang diundang`,
    },
    accepted: {
      title: 'Pastikan undangan diterima',
      note: ({ facts }: Facts) =>
        facts.secretariesIn === 0 && facts.leadersIn === 0
          ? 'Sekretariat dan pimpinan belum membuat sandi. Undangan berlaku tujuh hari.'
          : facts.leadersIn === 0
            ? 'Pimpinan belum membuat sandi. Undangan berlaku tujuh hari.'
            : 'Sekretariat belum membuat sandi. Undangan berlaku tujuh hari.',
      action: 'Lihat undangan',
      done: (_: Facts) => 'Sekretariat dan pimpinan sudah dapat masuk',
    },
    offices: {
      title: 'Isi jabatan pimpinan',
      note: ({ facts }: Facts) =>
        facts.vacant === 1 && facts.vacantOne !== null
          ? `${facts.vacantOne} belum dipegang siapa pun. Putusan ditandatangani oleh pemegang jabatan.`
          : `${facts.vacant} jabatan belum dipegang siapa pun. Putusan ditandatangani oleh pemegang jabatan.`,
      action: 'Isi jabatan',
      done: (_: Facts) => 'Bupati, Wakil Bupati, dan Sekretaris Daerah terisi',
    },
    cohort: {
      title: 'Buat angkatan',
      note: (_: Facts) => 'Peserta, tim, dan tanggal modul melekat pada sebuah angkatan.',
      action: 'Buat angkatan',
      done: ({ facts }: Facts) => `${facts.cohorts} angkatan berjalan atau akan berjalan`,
    },
    windows: {
      title: 'Isi jendela anggaran',
      note: (_: Facts) => 'Tanpa jendela, antrean pimpinan diurutkan menurut lamanya menunggu.',
      action: 'Isi jendela',
      done: ({ facts }: Facts) => `${facts.windows} jendela belum tutup`,
    },
    people: {
      title: 'Undang peserta dan pelatih',
      note: (_: Facts) =>
        'Angkatan yang berjalan belum punya peserta. Daftar dari Excel dapat diimpor sekaligus.',
      action: 'Undang',
      done: ({ facts }: Facts) => `${facts.participants} peserta`,
    },
    mail: {
      title: 'Pastikan surel terkirim',
      note: ({ facts }: Facts) =>
        facts.mailsLate > 0
          ? `${facts.mailsLate} surel belum terkirim lebih dari satu jam. Undangan bergantung padanya.`
          : 'Belum ada surel yang pernah terkirim. Kirim surel uji: undangan bergantung padanya.',
      action: 'Periksa surel',
      done: (_: Facts) => 'Tidak ada surel yang tertahan',
    },
    backup: {
      title: 'Buat cadangan',
      note: ({ facts }: Facts) =>
        facts.backupAt === null
          ? 'Belum ada cadangan. Bila mesin rusak, semuanya hilang.'
          : 'Cadangan terakhir berumur lebih dari dua hari: cadangan malam tidak berjalan.',
      action: 'Lihat cadangan',
      done: (_: Facts) => 'Ada cadangan dari dua hari terakhir',
    },
    waits: 'Menunggu sekretariat',
    see: 'Lihat',
  },
  en: {
    secretariat: {
      title: 'Invite the secretariat',
      note: () => 'Without it there are no cohorts, no teams and no check of completeness.',
      action: 'Invite',
      done: ({ facts }) => `Invited: ${facts.secretaries}`,
    },
    leaders: {
      title: 'Invite the Bupati and the Wakil Bupati',
      note: () => 'Without leaders nobody can decide a recommendation.',
      action: 'Invite',
      done: ({ facts }) => `Invited: ${facts.leaders}`,
    },
    accepted: {
      title: 'See that the invitations are accepted',
      note: ({ facts }) =>
        facts.secretariesIn === 0 && facts.leadersIn === 0
          ? 'Secretariat and leaders have no password yet. An invitation lasts seven days.'
          : facts.leadersIn === 0
            ? 'The leaders have no password yet. An invitation lasts seven days.'
            : 'The secretariat has no password yet. An invitation lasts seven days.',
      action: 'See the invitations',
      done: () => 'Secretariat and leaders can sign in',
    },
    offices: {
      title: 'Appoint the leaders to their offices',
      note: ({ facts }) =>
        facts.vacant === 1 && facts.vacantOne !== null
          ? `Nobody holds this office: ${facts.vacantOne}. A decision is signed by who holds an office.`
          : `Offices that nobody holds: ${facts.vacant}. A decision is signed by who holds an office.`,
      action: 'Appoint',
      done: () => 'Bupati, Wakil Bupati and Sekretaris Daerah are appointed',
    },
    cohort: {
      title: 'Make a cohort',
      note: () => 'Participants, teams and the days of modules belong to a cohort.',
      action: 'Make a cohort',
      done: ({ facts }) => `Cohorts that run or will run: ${facts.cohorts}`,
    },
    windows: {
      title: 'Enter the budget windows',
      note: () => 'Without them the leaders’ queue is ordered by how long things wait.',
      action: 'Enter windows',
      done: ({ facts }) => `Windows that are open: ${facts.windows}`,
    },
    people: {
      title: 'Invite participants and trainers',
      note: () => 'The cohort has no participants yet. A list from Excel can be imported at once.',
      action: 'Invite',
      done: ({ facts }) => `Participants: ${facts.participants}`,
    },
    mail: {
      title: 'See that e-mail goes out',
      note: ({ facts }) =>
        facts.mailsLate > 0
          ? `E-mails that have waited for more than an hour: ${facts.mailsLate}. Invitations depend on them.`
          : 'No e-mail has ever gone out. Send a test e-mail: invitations depend on it.',
      action: 'Check e-mail',
      done: () => 'No e-mail is held up',
    },
    backup: {
      title: 'Make a backup',
      note: ({ facts }) =>
        facts.backupAt === null
          ? 'There is no backup yet. If the machine breaks, everything is lost.'
          : 'The newest backup is older than two days: the nightly ones are not made.',
      action: 'See the backups',
      done: () => 'There is a backup of the last two days',
    },
    waits: 'Waits for the secretariat',
    see: 'See',
  },
})
