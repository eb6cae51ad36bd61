import { texts } from '#app/i18n/texts.ts'

/** The page from which the secretariat's rooms are entered. */
export const secretariatTexts = texts({
  id: {
    index: {
      title: 'Sekretariat',
      lede: 'Mengelola angkatan, orang, tim, kemajuan belajar, jabatan, dan jendela anggaran.',
      doors: 'Pintu',
      people: 'Orang',
      peopleIs: 'Cari, undang, ubah peran, dan nonaktifkan akun.',
      peopleCount: (p: { count: string; invited: string }) =>
        `${p.count} orang, ${p.invited} belum membuat sandi`,
      agencies: 'Perangkat daerah',
      agenciesIs: 'Atur ejaan lain yang dikenali saat daftar orang diimpor.',
      teams: 'Tim',
      teamsIs: 'Bentuk tim dari paling sedikit dua perangkat daerah.',
      teamsCount: (p: { count: string; without: string }) =>
        `${p.count} tim, ${p.without} peserta belum punya tim`,
      progress: 'Kemajuan',
      progressIs: 'Lihat siapa sudah menyelesaikan pelajaran apa.',
      cohorts: 'Angkatan',
      cohortsIs: 'Buat angkatan dan atur kapan setiap modul dibuka.',
      offices: 'Jabatan',
      officesIs: 'Lihat siapa memegang jabatan yang memutuskan, dan sejak kapan.',
      windows: 'Jendela anggaran',
      windowsIs: 'Atur tenggat anggaran yang mengurutkan antrean pimpinan.',
      mediaRoom: 'Ruang berkas modul',
      mediaRoomIs: 'Lihat modul mana memakai ruang, dan tambah ruangnya.',
      noCohort: 'Belum ada angkatan',
    },
  },
  en: {
    index: {
      title: 'Secretariat',
      lede: 'Cohorts, people, teams, learning progress, offices and budget windows.',
      doors: 'Doors',
      people: 'People',
      peopleIs: 'Search, invite, change roles and close accounts.',
      peopleCount: (p) => `${p.count} people, ${p.invited} without a password yet`,
      agencies: 'Agencies',
      agenciesIs: 'Set the other spellings that are known when a list of people is imported.',
      teams: 'Teams',
      teamsIs: 'Form teams from at least two agencies.',
      teamsCount: (p) => `${p.count} teams, ${p.without} participants without a team`,
      progress: 'Progress',
      progressIs: 'See who has finished which lesson.',
      cohorts: 'Cohorts',
      cohortsIs: 'Make a cohort and set when each module opens.',
      offices: 'Offices',
      officesIs: 'See who holds the offices that decide, and since when.',
      windows: 'Budget windows',
      windowsIs: 'Keep the budget deadlines that order the leaders’ queue.',
      mediaRoom: 'Room for files of modules',
      mediaRoomIs: 'See which modules take room, and give them more.',
      noCohort: 'No cohort yet',
    },
  },
})
