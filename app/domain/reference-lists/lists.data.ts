/**
 * THE table of reference lists: a new list is one entry here. `address` stands in the browser; `entries` are what a district
 * starts with, in their order. From then on they belong to the district: names, dates and order are kept by its secretariat.
 */
type StartingEntry = {
  code: string
  name: string
  nameEn: string
  note?: string
  /** The first day on which it holds; without one it held before anything was written here. */
  from?: string
  /** The last day on which it held. */
  until?: string
}

export type ReferenceList = {
  address: string
  title: string
  titleEn: string
  /** What it is for. */
  use: string
  useEn: string
  entries: readonly StartingEntry[]
}

/** Circular of the home ministry of 17 March 2025: what came before was done for the last time in 2024. */
const OLD_ACTIONS_UNTIL = '2024-12-31'
const NEW_ACTIONS_FROM = '2025-03-17'
const STRATEGIES_FROM = '2025-03-27'

export const LISTS: Readonly<Record<string, ReferenceList>> = {
  'target-groups': {
    address: 'kelompok-sasaran',
    title: 'Kelompok sasaran',
    titleEn: 'Target groups',
    use: 'Siapa yang dituju sebuah rekomendasi.',
    useEn: 'Whom a recommendation is meant for.',
    entries: [
      { code: 'REMAJA_PUTRI', name: 'Remaja putri', nameEn: 'Adolescent girls' },
      { code: 'CATIN', name: 'Calon pengantin', nameEn: 'Couples about to marry' },
      { code: 'IBU_HAMIL', name: 'Ibu hamil', nameEn: 'Pregnant women' },
      { code: 'IBU_MENYUSUI', name: 'Ibu menyusui atau nifas', nameEn: 'Nursing mothers' },
      { code: 'BADUTA', name: 'Anak 0–23 bulan (baduta)', nameEn: 'Children of 0–23 months' },
      { code: 'BALITA', name: 'Anak 24–59 bulan (balita)', nameEn: 'Children of 24–59 months' },
      { code: 'PUS', name: 'Pasangan usia subur', nameEn: 'Couples of childbearing age' },
      { code: 'KRS', name: 'Keluarga berisiko stunting', nameEn: 'Families at risk of stunting' },
      { code: 'DESIL_1_4', name: 'Keluarga desil 1–4', nameEn: 'Families in deciles 1–4' },
    ],
  },
  'funding-sources': {
    address: 'sumber-dana',
    title: 'Sumber dana',
    titleEn: 'Funding sources',
    use: 'Dari mana biaya sebuah rekomendasi dibayar.',
    useEn: 'What pays for a recommendation.',
    entries: [
      { code: 'APBD', name: 'APBD', nameEn: 'District budget (APBD)' },
      { code: 'APBD_P', name: 'APBD Perubahan', nameEn: 'Revised district budget (APBD-P)' },
      { code: 'APBDES', name: 'APBDes/Dana Desa', nameEn: 'Village budget (APBDes)' },
      { code: 'DANA_RT', name: 'Dana RT', nameEn: 'Neighbourhood fund (Dana RT)' },
      { code: 'DAK_BOKB', name: 'DAK/BOKB', nameEn: 'DAK/BOKB' },
      { code: 'APBN', name: 'APBN', nameEn: 'State budget (APBN)' },
      { code: 'BAZNAS', name: 'Baznas', nameEn: 'Baznas' },
      { code: 'TJSP', name: 'TJSP/CSR', nameEn: 'Corporate responsibility (TJSP/CSR)' },
    ],
  },
  pillars: {
    address: 'pilar',
    title: 'Pilar strategi nasional',
    titleEn: 'Pillars of the national strategy',
    use: 'Lima pilar percepatan penurunan stunting (Perpres 72/2021).',
    useEn: 'The five pillars of reducing stunting (Perpres 72/2021).',
    entries: [
      {
        code: 'PILAR_1',
        name: 'Komitmen dan visi kepemimpinan',
        nameEn: 'Commitment and vision of the leadership',
      },
      {
        code: 'PILAR_2',
        name: 'Komunikasi perubahan perilaku dan pemberdayaan masyarakat',
        nameEn: 'Communication for behaviour change and community empowerment',
      },
      {
        code: 'PILAR_3',
        name: 'Konvergensi intervensi spesifik dan sensitif',
        nameEn: 'Convergence of specific and sensitive interventions',
      },
      { code: 'PILAR_4', name: 'Ketahanan pangan dan gizi', nameEn: 'Food and nutrition security' },
      {
        code: 'PILAR_5',
        name: 'Sistem, data, informasi, riset, dan inovasi',
        nameEn: 'Systems, data, information, research and innovation',
      },
    ],
  },
  'poverty-strategies': {
    address: 'strategi-kemiskinan',
    title: 'Strategi kemiskinan',
    titleEn: 'Poverty strategies',
    use: 'Tiga strategi pengentasan kemiskinan ekstrem (Inpres 8/2025).',
    useEn: 'The three strategies against extreme poverty (Inpres 8/2025).',
    entries: [
      {
        code: 'PENGURANGAN_BEBAN',
        name: 'Pengurangan beban pengeluaran',
        nameEn: 'Less to spend on basic needs',
        from: STRATEGIES_FROM,
      },
      {
        code: 'PENINGKATAN_PENDAPATAN',
        name: 'Peningkatan pendapatan',
        nameEn: 'Higher income',
        from: STRATEGIES_FROM,
      },
      {
        code: 'PENURUNAN_KANTONG',
        name: 'Penurunan kantong kemiskinan',
        nameEn: 'Fewer pockets of poverty',
        from: STRATEGIES_FROM,
      },
    ],
  },
  'convergence-actions': {
    address: 'aksi-konvergensi',
    title: 'Aksi konvergensi',
    titleEn: 'Convergence actions',
    use: 'Delapan aksi sampai 2024; sejak surat edaran 17 Maret 2025 aksi utama dan aksi pendukung.',
    useEn: 'Eight actions up to 2024; since the circular of 17 March 2025 main and supporting actions.',
    entries: [
      ...[
        ['AKSI_1', 'Analisis situasi', 'Situation analysis'],
        ['AKSI_2', 'Penyusunan rencana kegiatan', 'Plan of activities'],
        ['AKSI_3', 'Rembuk stunting', 'Stunting council (rembuk stunting)'],
        ['AKSI_4', 'Peraturan bupati/wali kota', 'Regent’s or mayor’s regulation'],
        [
          'AKSI_5',
          'Pembinaan pelaku dan pemerintahan desa',
          'Guidance of village workers and village government',
        ],
        ['AKSI_6', 'Sistem manajemen data stunting', 'Stunting data management'],
        ['AKSI_7', 'Pengukuran dan publikasi stunting', 'Measuring and publishing stunting'],
        ['AKSI_8', 'Reviu kinerja tahunan', 'Yearly performance review'],
      ].map(([code = '', name = '', nameEn = ''], at) => ({
        code,
        name: `Aksi ${at + 1}: ${name}`,
        nameEn: `Action ${at + 1}: ${nameEn}`,
        until: OLD_ACTIONS_UNTIL,
      })),
      ...[
        ['UTAMA_ANALISIS', 'Aksi utama: analisis situasi', 'Main action: situation analysis'],
        ['UTAMA_PERENCANAAN', 'Aksi utama: penguatan perencanaan', 'Main action: stronger planning'],
        ['UTAMA_PELAKSANAAN', 'Aksi utama: penguatan pelaksanaan', 'Main action: stronger delivery'],
        ['UTAMA_PENILAIAN', 'Aksi utama: penilaian hasil', 'Main action: assessing results'],
        ['PENDUKUNG', 'Aksi pendukung', 'Supporting action'],
      ].map(([code = '', name = '', nameEn = '']) => ({ code, name, nameEn, from: NEW_ACTIONS_FROM })),
    ],
  },
  interventions: {
    address: 'intervensi',
    title: 'Jenis intervensi',
    titleEn: 'Kinds of intervention',
    use: 'Jenis tindakan yang disarankan.',
    useEn: 'What kind of action is advised.',
    entries: [
      { code: 'SPESIFIK', name: 'Spesifik (kesehatan)', nameEn: 'Specific (health)' },
      { code: 'AIR_MINUM', name: 'Sensitif: air minum', nameEn: 'Sensitive: drinking water' },
      { code: 'SANITASI', name: 'Sensitif: sanitasi', nameEn: 'Sensitive: sanitation' },
      { code: 'RUMAH', name: 'Sensitif: rumah layak huni', nameEn: 'Sensitive: decent housing' },
      { code: 'PANGAN', name: 'Sensitif: pangan', nameEn: 'Sensitive: food' },
      {
        code: 'PERLINDUNGAN_SOSIAL',
        name: 'Sensitif: perlindungan sosial',
        nameEn: 'Sensitive: social protection',
      },
      { code: 'TATA_KELOLA', name: 'Tata kelola', nameEn: 'Governance' },
    ],
  },
  'root-causes': {
    address: 'akar-masalah',
    title: 'Akar masalah',
    titleEn: 'Root causes',
    use: 'Penyebab yang dibuktikan sebuah rekomendasi.',
    useEn: 'The causes that a recommendation shows.',
    entries: [
      { code: 'AIR_MINUM', name: 'Air minum tidak layak', nameEn: 'No decent drinking water' },
      { code: 'JAMBAN', name: 'Jamban tidak layak', nameEn: 'No decent latrine' },
      { code: 'RUMAH', name: 'Rumah tidak layak huni', nameEn: 'Housing that is not fit' },
      {
        code: 'EMPAT_TERLALU',
        name: '4T: ibu terlalu muda, terlalu tua, terlalu dekat, terlalu banyak',
        nameEn: '4T: mother too young, too old, births too close, too many',
      },
      { code: 'KONTRASEPSI', name: 'Tidak ber-KB modern', nameEn: 'No modern contraception' },
      { code: 'PENDAPATAN', name: 'Pendapatan keluarga rendah', nameEn: 'Low family income' },
      { code: 'LAYANAN', name: 'Layanan sulit dijangkau', nameEn: 'Services out of reach' },
      { code: 'PENGASUHAN', name: 'Pola asuh dan pemberian makan', nameEn: 'Child care and feeding' },
      { code: 'DATA', name: 'Data tidak lengkap atau tidak cocok', nameEn: 'Data missing or not matching' },
      { code: 'KOORDINASI', name: 'Program tidak terkoordinasi', nameEn: 'Programmes not coordinated' },
    ],
  },
  regulations: {
    address: 'jenis-regulasi',
    title: 'Jenis regulasi',
    titleEn: 'Kinds of regulation',
    use: 'Aturan yang diperlukan agar sebuah rekomendasi berjalan.',
    useEn: 'The rules that a recommendation needs.',
    entries: [
      { code: 'PERDA', name: 'Peraturan daerah', nameEn: 'District law (Perda)' },
      { code: 'PERBUP', name: 'Peraturan bupati', nameEn: 'Regent’s regulation (Perbup)' },
      { code: 'SK_BUPATI', name: 'Keputusan bupati (SK)', nameEn: 'Regent’s decree (SK)' },
      { code: 'SURAT_EDARAN', name: 'Surat edaran', nameEn: 'Circular' },
      { code: 'INSTRUKSI_BUPATI', name: 'Instruksi bupati', nameEn: 'Regent’s instruction' },
      { code: 'PERDES', name: 'Peraturan desa', nameEn: 'Village regulation' },
      { code: 'PERGESERAN_ANGGARAN', name: 'Pergeseran anggaran', nameEn: 'Budget shift' },
    ],
  },
  instructions: {
    address: 'petunjuk-disposisi',
    title: 'Petunjuk disposisi',
    titleEn: 'Instructions of a disposition',
    use: '“Dengan hormat harap …” pada lembar disposisi.',
    useEn: 'What a disposition asks its recipients to do.',
    entries: [
      { code: 'TANGGAPAN', name: 'Tanggapan dan saran', nameEn: 'Comment and advise' },
      { code: 'PROSES', name: 'Proses lebih lanjut', nameEn: 'Take it further' },
      { code: 'KOORDINASI', name: 'Koordinasi dan konfirmasi', nameEn: 'Coordinate and confirm' },
      { code: 'LAKSANAKAN', name: 'Laksanakan', nameEn: 'Carry it out' },
      { code: 'LAPORKAN', name: 'Laporkan hasilnya', nameEn: 'Report the result' },
    ],
  },
  'return-reasons': {
    address: 'alasan-perbaikan',
    title: 'Alasan meminta perbaikan',
    titleEn: 'Reasons to ask for revision',
    use: 'Mengapa sebuah rekomendasi dikembalikan kepada tim.',
    useEn: 'Why a recommendation goes back to its team.',
    entries: [
      { code: 'BUKTI_KURANG', name: 'Bukti belum cukup', nameEn: 'Not enough evidence' },
      { code: 'BIAYA_TAK_JELAS', name: 'Biaya belum jelas', nameEn: 'Cost not clear' },
      {
        code: 'SASARAN_TAK_JELAS',
        name: 'Sasaran atau lokus belum jelas',
        nameEn: 'Target or places not clear',
      },
      {
        code: 'OPD_BELUM_SETUJU',
        name: 'OPD pelaksana belum sepakat',
        nameEn: 'The agency has not agreed yet',
      },
      {
        code: 'TUMPANG_TINDIH',
        name: 'Tumpang tindih dengan program lain',
        nameEn: 'Overlaps another programme',
      },
    ],
  },
  'deferral-reasons': {
    address: 'alasan-penundaan',
    title: 'Alasan menunda',
    titleEn: 'Reasons to defer',
    use: 'Mengapa pimpinan menunda putusan.',
    useEn: 'Why the leaders defer a decision.',
    entries: [
      { code: 'TUNGGU_ANGGARAN', name: 'Menunggu jendela anggaran', nameEn: 'Waits for a budget window' },
      { code: 'TUNGGU_DATA', name: 'Menunggu data terbaru', nameEn: 'Waits for newer data' },
      { code: 'TUNGGU_REGULASI', name: 'Menunggu regulasi', nameEn: 'Waits for a regulation' },
      { code: 'TUNGGU_KOORDINASI', name: 'Menunggu koordinasi', nameEn: 'Waits for coordination' },
    ],
  },
  'rejection-reasons': {
    address: 'alasan-penolakan',
    title: 'Alasan tidak menyetujui',
    titleEn: 'Reasons to reject',
    use: 'Mengapa pimpinan tidak menyetujui.',
    useEn: 'Why the leaders do not approve.',
    entries: [
      {
        code: 'BUKAN_KEWENANGAN',
        name: 'Bukan kewenangan kabupaten',
        nameEn: 'Not for the district to decide',
      },
      {
        code: 'SUDAH_BERJALAN',
        name: 'Sudah dijalankan program lain',
        nameEn: 'Another programme does it already',
      },
      { code: 'BIAYA_TAK_SEPADAN', name: 'Biaya tidak sepadan', nameEn: 'Not worth its cost' },
      {
        code: 'BUKTI_TAK_MENDUKUNG',
        name: 'Bukti tidak mendukung',
        nameEn: 'The evidence does not support it',
      },
    ],
  },
  'no-disposition-reasons': {
    address: 'alasan-tanpa-disposisi',
    title: 'Alasan tanpa disposisi',
    titleEn: 'Reasons for no disposition',
    use: 'Mengapa sesudah disetujui tidak perlu disposisi.',
    useEn: 'Why no disposition is needed after an approval.',
    entries: [
      { code: 'SUDAH_DITINDAKLANJUTI', name: 'Sudah ditindaklanjuti', nameEn: 'Already acted upon' },
      { code: 'MASUK_RENCANA', name: 'Sudah masuk RKPD atau Renja', nameEn: 'Already in the RKPD or Renja' },
      { code: 'CUKUP_DIKETAHUI', name: 'Cukup untuk diketahui', nameEn: 'For information only' },
    ],
  },
  expertise: {
    address: 'keahlian-penelaah',
    title: 'Keahlian penelaah',
    titleEn: 'Reviewers’ expertise',
    use: 'Bidang yang dikuasai penelaah.',
    useEn: 'What a reviewer knows well.',
    entries: [
      { code: 'GIZI', name: 'Gizi dan kesehatan', nameEn: 'Nutrition and health' },
      { code: 'SANITASI', name: 'Air dan sanitasi', nameEn: 'Water and sanitation' },
      { code: 'PANGAN', name: 'Pangan dan pertanian', nameEn: 'Food and farming' },
      { code: 'SOSIAL', name: 'Perlindungan sosial', nameEn: 'Social protection' },
      { code: 'ANGGARAN', name: 'Perencanaan dan anggaran', nameEn: 'Planning and budget' },
      { code: 'HUKUM', name: 'Hukum dan regulasi', nameEn: 'Law and regulation' },
      { code: 'DATA', name: 'Data dan statistik', nameEn: 'Data and statistics' },
    ],
  },
}
