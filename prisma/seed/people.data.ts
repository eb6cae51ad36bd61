/** Sample people. Every name is invented and says so: "… Contoh". */
export type SamplePerson = { name: string; title: string | null; agency: string | null }
export type SampleMember = SamplePerson & { agency: string }

function member(name: string, title: string, agency: string): SampleMember {
  return { name: `${name} Contoh`, title, agency }
}

function person(name: string, title: string | null, agency: string | null = null): SamplePerson {
  return { name: `${name} Contoh`, title, agency }
}

/** Eight teams of five, at least four agencies each; the first of a team leads it. In this order: peserta01 … 40. */
export const TEAMS: readonly { name: string; members: readonly SampleMember[] }[] = [
  {
    name: 'Tim 1',
    members: [
      member('Sekar', 'Epidemiolog Kesehatan Ahli Muda', 'dinkes'),
      member('Bima', 'Teknik Tata Bangunan dan Perumahan Ahli Muda', 'dinas-pupr'),
      member('Melati', 'Kepala Seksi Pelindungan Anak', 'dp3a'),
      member('Gilang', 'Pekerja Sosial Ahli Muda', 'dinsos'),
      member('Laras', 'Pamong Belajar Ahli Pertama', 'disdikbud'),
    ],
  },
  {
    name: 'Tim 2',
    members: [
      member('Damar', 'Analis Ketahanan Pangan Ahli Muda', 'dkp'),
      member('Ayu', 'Perencana Ahli Muda', 'bappeda'),
      member('Intan', 'Penyuluh KB Ahli Muda', 'dppkb'),
      member('Raka', 'Kepala Seksi Kesejahteraan Rakyat', 'kecamatan-sandaran'),
      member('Surya', 'Penggerak Swadaya Masyarakat Ahli Pertama', 'dpmd'),
    ],
  },
  {
    name: 'Tim 3',
    members: [
      member('Nadia', 'Bidan Ahli Muda', 'dinkes'),
      member('Fajar', 'Penata Kelola Perumahan Ahli Muda', 'disperkim'),
      member('Ratna', 'Penyuluh KB Ahli Pertama', 'dppkb'),
      member('Yoga', 'Kepala Seksi Pemberdayaan Masyarakat', 'kecamatan-busang'),
      member('Dewi', 'Administrator Database Kependudukan Ahli Pertama', 'disdukcapil'),
    ],
  },
  {
    name: 'Tim 4',
    members: [
      member('Hendra', 'Teknik Pengairan Ahli Muda', 'dinas-pupr'),
      member('Citra', 'Sanitarian Ahli Pertama', 'dinkes'),
      member('Rizky', 'Penggerak Swadaya Masyarakat Ahli Muda', 'dpmd'),
      member('Puspa', 'Penyuluh Sosial Ahli Pertama', 'dinsos'),
      member('Joko', 'Sekretaris Kecamatan', 'kecamatan-muara-bengkal'),
    ],
  },
  {
    name: 'Tim 5',
    members: [
      member('Wahyu', 'Penyuluh Pertanian Ahli Muda', 'distan'),
      member('Lestari', 'Pengawas Mutu Hasil Pertanian Ahli Pertama', 'dkp'),
      member('Galih', 'Penyuluh Perikanan Ahli Pertama', 'diskan'),
      member('Anisa', 'Nutrisionis Ahli Muda', 'rsud'),
      member('Budi', 'Kepala Seksi Kesejahteraan Rakyat', 'kecamatan-kaliorang'),
    ],
  },
  {
    name: 'Tim 6',
    members: [
      member('Tiara', 'Perencana Ahli Pertama', 'bappeda'),
      member('Eko', 'Pranata Komputer Ahli Muda', 'diskominfo'),
      member('Ambar', 'Penata Kependudukan dan KB Ahli Muda', 'dppkb'),
      member('Fitri', 'Administrator Database Kependudukan Ahli Muda', 'disdukcapil'),
      member('Agus', 'Kepala Seksi Pemerintahan', 'kecamatan-sangatta-selatan'),
    ],
  },
  {
    name: 'Tim 7',
    members: [
      member('Rini', 'Analis Pemberdayaan Perempuan Ahli Muda', 'dp3a'),
      member('Dimas', 'Pengantar Kerja Ahli Pertama', 'disnaker'),
      member('Maya', 'Pengembang Kewirausahaan Ahli Pertama', 'diskop-umkm'),
      member('Yusuf', 'Pekerja Sosial Ahli Pertama', 'dinsos'),
      member('Kartika', 'Pengembang Teknologi Pembelajaran Ahli Pertama', 'disdikbud'),
    ],
  },
  {
    name: 'Tim 8',
    members: [
      member('Hasan', 'Penghulu Ahli Muda', 'kemenag'),
      member('Nurul', 'Tenaga Promosi Kesehatan Ahli Pertama', 'dinkes'),
      member('Teguh', 'Analis Keuangan Pusat dan Daerah Ahli Muda', 'bpkad'),
      member('Indah', 'Nutrisionis Ahli Pertama', 'dinkes'),
      member('Bayu', 'Kepala Seksi Kesejahteraan Rakyat', 'kecamatan-bengalon'),
    ],
  },
]

/** Everybody else, by kind of account (`DEMO_KINDS`), in the order of their numbers. */
export const OTHERS = {
  pelatih: [
    person('Arga', 'Widyaiswara Ahli Madya, LAN Samarinda'),
    person('Prita', 'Widyaiswara Ahli Muda, LAN Samarinda'),
    person('Hadi', 'Widyaiswara Ahli Muda, LAN Samarinda'),
  ],
  sekretariat: [person('Wulan', 'Sekretariat AKSIS', 'dppkb')],
  penelaah: [
    person('Ilham', 'Perencana Ahli Madya', 'bappeda'),
    person('Rosa', 'Epidemiolog Kesehatan Ahli Madya', 'dinkes'),
    person('Tari', 'Pekerja Sosial Ahli Madya', 'dinsos'),
    person('Bagas', 'Teknik Penyehatan Lingkungan Ahli Madya', 'dinas-pupr'),
  ],
  bupati: [person('Panji', 'Bupati (contoh)')],
  wabup: [person('Kirana', 'Wakil Bupati (contoh)')],
  ajudan: [person('Satria', 'Ajudan Bupati')],
  sekda: [person('Harun', 'Sekretaris Daerah (contoh)')],
  kadis: [person('Wening', 'Kepala Dinas Kesehatan (contoh)', 'dinkes')],
  kabid: [person('Bondan', 'Kepala Bidang Pencegahan Penyakit (contoh)', 'dinkes')],
  camat: [person('Jumadi', 'Camat Sandaran (contoh)', 'kecamatan-sandaran')],
  opd: [
    person('Guntur', 'Kepala Bidang Air Minum dan Sanitasi', 'dinas-pupr'),
    person('Mega', 'Kepala Bidang Kesehatan Masyarakat', 'dinkes'),
    person('Taufik', 'Kepala Bidang Pemberdayaan Masyarakat', 'dpmd'),
  ],
  walidata: [person('Novi', 'Statistisi Ahli Muda, walidata kabupaten', 'diskominfo')],
  auditor: [person('Rahmat', 'Auditor Ahli Madya', 'inspektorat')],
  // The first administrator's link asks for no more than her name and address.
  admin: [person('Zaki', null)],
} as const satisfies Record<string, readonly SamplePerson[]>

/** Invited two days ago and not yet here: her mail lies at /demo/surat. */
export const INVITED = {
  ...person('Salma', 'Kepala Bidang Pelatihan Kerja', 'disnaker'),
  email: 'undangan@demo.aksis.test',
  role: 'opd',
} as const
