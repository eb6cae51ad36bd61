import type { Drafts } from '#app/domain/recommendations/completeness.ts'

/** Days from today and the hour in the district: [-3, 9.5] is three days ago at 09.30. */
export type Moment = readonly [day: number, hour: number]

export type SampleRecommendation = {
  /** Number of the team. */
  team: number
  started: Moment
  /** The working text as it lies there now. */
  text: Drafts
  /** What the first version still said instead. */
  before?: Drafts
  /** One moment for each frozen version. */
  submitted?: readonly Moment[]
  /** Sent back by the secretariat after the first version; an answer stands beside its point. */
  returned?: { at: Moment; points: readonly { text: string; answer?: string }[] }
  escalated?: { at: Moment; summary: string }
  pinned?: Moment
  decided?: {
    at: Moment
    by: 'bupati' | 'wabup'
    kind: 'APPROVE' | 'APPROVE_WITH_NOTES' | 'DEFER' | 'REJECT'
    note: string
    deferDays?: number
  }
  withdrawn?: { at: Moment; reason: string }
}

/** Fifteen recommendations over eight teams, every state of this release. All figures are DATA CONTOH. */
export const RECOMMENDATIONS: readonly SampleRecommendation[] = [
  {
    // Nearly complete: the consequence and the RKPD answer are missing, so that it can be finished in two minutes.
    team: 1,
    started: [-9, 10],
    text: {
      identitas: {
        title: 'Posyandu keliling dengan perahu untuk tiga desa pesisir Sandaran',
        urgency: 'SEGERA',
        urgencyReason: 'Musim gelombang tinggi biasanya dimulai dua bulan lagi.',
      },
      kartu: {
        request: 'Menyetujui satu perahu posyandu dengan jadwal keliling dua mingguan mulai triwulan depan.',
        summary:
          'Di tiga desa pesisir, 118 keluarga berisiko tinggal lebih dari satu jam perahu dari posyandu. Saat gelombang tinggi, penimbangan batal. Perahu dengan jadwal tetap membuat layanan datang, bukan menunggu (DATA CONTOH).',
        consequence: '',
      },
      persoalan: {
        problem:
          'Di Manubar, Susuk Luar, dan Tanjung Mangkaliat, 118 keluarga berisiko stunting tinggal di dusun pesisir yang hanya dapat dicapai dengan perahu. Posyandu terdekat berjarak satu sampai dua jam. Selama musim gelombang tinggi, penimbangan batal dua sampai tiga bulan berturut-turut, sehingga gangguan tumbuh kembang baru diketahui setelah terlambat. Kader setempat sudah dilatih, tetapi tidak mempunyai alat ukur dan kendaraan air. Semua angka adalah DATA CONTOH.',
        assumptions: [
          { text: 'Juru mudi dari desa bersedia dibayar harian sepanjang tahun.' },
          { text: 'Dermaga di ketiga desa dapat dipakai saat air surut.' },
        ],
      },
      sasaran: {
        targetGroups: ['BALITA', 'BADUTA', 'IBU_HAMIL'],
        areas: ['64.08.11.2002', '64.08.11.2005', '64.08.11.2007'],
        targetCount: '118',
        targetUnit: 'keluarga',
      },
      saran: {
        actions: [
          {
            text: 'Mengadakan satu perahu dan dua set alat ukur panjang dan berat badan.',
            agency: 'dinkes',
            months: '3',
          },
          {
            text: 'Menetapkan jadwal keliling dua mingguan bersama kader dan bidan desa.',
            agency: 'kecamatan-sandaran',
            months: '1',
          },
        ],
      },
      opd: {
        coordinator: 'dinkes',
        supporters: ['dppkb', 'dpmd'],
        partners: 'Pemerintah desa dan kader posyandu',
      },
      biaya: {
        total: '450.000.000',
        noExtraCost: '',
        sources: [
          { source: 'APBD', amount: '300.000.000' },
          { source: 'TJSP', amount: '150.000.000' },
        ],
        inPlan: '',
        costNote: 'Perahu, mesin, alat ukur, dan bahan bakar satu tahun. Perkiraan harga DATA CONTOH.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 1,
    started: [-23, 9],
    submitted: [[-19, 10.5]],
    escalated: {
      at: [-17, 14],
      summary:
        'Lengkap. Stok tablet tersedia, yang berubah hanya cara minumnya. Dinas Pendidikan dan Kebudayaan menyatakan bersedia.',
    },
    decided: {
      at: [-9, 8.25],
      by: 'wabup',
      kind: 'APPROVE',
      note: 'Mulai dengan dua belas sekolah ini. Laporkan hasilnya pada rapat TPPS berikutnya.',
    },
    text: {
      identitas: {
        title: 'Tablet tambah darah diminum bersama di sekolah setiap Rabu',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menetapkan hari minum TTD bersama di dua belas SMP dan SMA mulai bulan depan.',
        summary:
          'Tablet sudah dibagikan, tetapi sebagian besar dibawa pulang dan tidak diminum. Minum bersama setiap Rabu dengan catatan di kelas menaikkan kepatuhan tanpa menambah stok. Puskesmas memantau sebulan sekali (DATA CONTOH).',
        consequence: 'Remaja putri tetap menerima tablet yang tidak diminum.',
      },
      persoalan: {
        problem:
          'Di dua belas sekolah di Sangatta Utara dan Bengalon, tablet tambah darah dibagikan setiap bulan. Dari percakapan dengan petugas UKS, sekitar tujuh dari sepuluh tablet dibawa pulang dan tidak diketahui diminum atau tidak. Guru belum mempunyai jam yang disepakati untuk minum bersama. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Setiap kelas mempunyai air minum pada jam yang ditetapkan.' }],
      },
      sasaran: {
        targetGroups: ['REMAJA_PUTRI'],
        areas: ['64.08.04', '64.08.09'],
        targetCount: '2.140',
        targetUnit: 'remaja putri',
      },
      saran: {
        actions: [
          {
            text: 'Menerbitkan surat edaran hari minum TTD bersama beserta kartu catatannya.',
            agency: 'disdikbud',
            months: '1',
          },
          { text: 'Memantau kepatuhan setiap bulan melalui puskesmas.', agency: 'dinkes', months: '6' },
        ],
      },
      opd: {
        coordinator: 'disdikbud',
        supporters: ['dinkes'],
        partners: 'Kepala sekolah dan pembina UKS',
      },
      biaya: {
        total: '36.000.000',
        noExtraCost: '',
        sources: [{ source: 'APBD', amount: '36.000.000' }],
        inPlan: 'YES',
        costNote: 'Cetak kartu catatan dan transportasi pemantauan enam bulan.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 2,
    started: [-5, 8],
    submitted: [[-3, 9]],
    escalated: {
      at: [-2, 15],
      summary:
        'Mendesak dan lengkap. Dapur sudah berjalan sepekan dengan sumbangan warga; dananya hanya cukup untuk sembilan hari lagi.',
    },
    pinned: [-2, 15.25],
    text: {
      identitas: {
        title: 'Dapur gizi darurat untuk 38 balita pascabanjir di Sandaran',
        urgency: 'SANGAT_SEGERA',
        urgencyReason: 'Persediaan bahan makanan dapur hanya cukup untuk sembilan hari lagi.',
      },
      kartu: {
        request: 'Menyetujui dapur gizi darurat selama 90 hari di dua desa, dimulai pekan ini.',
        summary:
          'Banjir merusak dapur dan kebun 64 keluarga. Sebanyak 38 balita makan dari sumbangan yang segera habis. Dapur bersama dengan menu lokal menjaga asupan sampai panen berikutnya (DATA CONTOH).',
        consequence: 'Makanan tambahan untuk 38 balita berhenti dalam sembilan hari.',
      },
      persoalan: {
        problem:
          'Banjir pada awal bulan merendam dua desa di Sandaran. Sebanyak 64 keluarga kehilangan dapur, kebun, atau alat tangkap. Bidan desa mencatat 38 balita, sembilan di antaranya turun berat badannya dalam dua pekan. Dapur umum warga berjalan dengan sumbangan dan akan berhenti karena persediaannya hampir habis. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Jalur laut ke kedua desa tetap terbuka untuk angkutan bahan makanan.' }],
      },
      sasaran: {
        targetGroups: ['BALITA', 'BADUTA', 'IBU_HAMIL'],
        areas: ['64.08.11.2002', '64.08.11.2004'],
        targetCount: '38',
        targetUnit: 'balita',
      },
      saran: {
        actions: [
          { text: 'Menyediakan bahan makanan dan juru masak dapur gizi.', agency: 'dinsos', months: '3' },
          { text: 'Menyusun menu lokal dan menimbang balita setiap pekan.', agency: 'dinkes', months: '3' },
        ],
      },
      opd: {
        coordinator: 'dinsos',
        supporters: ['dinkes', 'dkp'],
        partners: 'Baznas, TP PKK kecamatan, dan pemerintah desa',
      },
      biaya: {
        total: '240.000.000',
        noExtraCost: '',
        sources: [
          { source: 'APBD', amount: '160.000.000' },
          { source: 'BAZNAS', amount: '80.000.000' },
        ],
        inPlan: 'NO',
        costNote: 'Bahan makanan, bahan bakar, dan honor juru masak selama 90 hari.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 2,
    started: [-7, 13],
    submitted: [[-3, 16]],
    text: {
      identitas: {
        title: 'Rumah tunggu kelahiran di Sangkulirang untuk ibu dari desa pesisir',
        urgency: 'SEGERA',
        urgencyReason: 'Sebelas ibu dari desa pesisir diperkirakan bersalin pada musim gelombang.',
      },
      kartu: {
        request: 'Menyetujui sewa satu rumah tunggu kelahiran dekat puskesmas selama satu tahun.',
        summary:
          'Ibu hamil dari desa pesisir menempuh tiga sampai lima jam perjalanan saat sudah mulas. Rumah tunggu memungkinkan mereka datang dua pekan lebih awal, diperiksa, dan makan cukup (DATA CONTOH).',
        consequence: 'Ibu berisiko tinggi tetap berangkat ketika persalinan sudah dimulai.',
      },
      persoalan: {
        problem:
          'Dari enam desa pesisir, perjalanan ke puskesmas rawat inap memerlukan tiga sampai lima jam. Tahun lalu tujuh ibu bersalin di perjalanan. Keluarga tidak berangkat lebih awal karena tidak mempunyai tempat menginap di Sangkulirang. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Keluarga bersedia menginap bila makan dan tempat tidur tersedia.' }],
      },
      sasaran: {
        targetGroups: ['IBU_HAMIL'],
        areas: ['64.08.05', '64.08.11'],
        targetCount: '96',
        targetUnit: 'ibu hamil',
      },
      saran: {
        actions: [
          { text: 'Menyewa dan melengkapi satu rumah tunggu.', agency: 'dinkes', months: '2' },
          { text: 'Menjadwalkan rujukan terencana bersama bidan desa.', agency: 'dinkes', months: '12' },
        ],
      },
      opd: { coordinator: 'dinkes', supporters: ['dppkb'], partners: 'Pemerintah desa asal' },
      biaya: {
        total: '210.000.000',
        noExtraCost: '',
        sources: [{ source: 'DAK_BOKB', amount: '210.000.000' }],
        inPlan: 'PROPOSED',
        costNote: 'Sewa rumah, perlengkapan tidur, dan makan ibu beserta satu pendamping.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 3,
    started: [-13, 10],
    submitted: [[-8, 11]],
    escalated: {
      at: [-5, 9.5],
      summary:
        'Lengkap. Desa sudah menyepakati lahan dan iuran. Perlu jadwal angkut bahan sebelum sungai surut.',
    },
    text: {
      identitas: {
        title: 'Jamban sehat bersama untuk lima desa di Busang',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui 62 jamban sehat untuk keluarga berisiko di lima desa tepi sungai.',
        summary:
          'Sebanyak 248 keluarga berisiko masih memakai jamban di atas sungai. Satu jamban bertangki melayani empat rumah yang berdekatan. Desa menyediakan lahan, dinas membangun, warga merawat dengan iuran (DATA CONTOH).',
        consequence: 'Diare berulang pada balita tidak berkurang tahun depan.',
      },
      persoalan: {
        problem:
          'Di lima desa tepi sungai di Busang, 248 keluarga berisiko stunting memakai jamban di atas sungai yang airnya juga dipakai untuk mandi dan mencuci. Puskesmas mencatat diare sebagai keluhan balita terbanyak pada musim kemarau. Program jamban terdahulu berhenti karena bahan tidak tiba sebelum sungai surut. Semua angka adalah DATA CONTOH.',
        assumptions: [
          { text: 'Bahan bangunan dapat diangkut sebelum sungai surut.' },
          { text: 'Warga bersedia merawat jamban bersama dengan iuran bulanan.' },
        ],
      },
      sasaran: {
        targetGroups: ['KRS', 'BALITA'],
        areas: ['64.08.06.2001', '64.08.06.2002', '64.08.06.2003', '64.08.06.2004', '64.08.06.2005'],
        targetCount: '248',
        targetUnit: 'keluarga',
      },
      saran: {
        actions: [
          { text: 'Membangun 62 jamban dengan tangki septik kedap.', agency: 'dinas-pupr', months: '8' },
          {
            text: 'Mendampingi desa menyusun aturan iuran dan perawatan.',
            agency: 'dpmd',
            months: '4',
          },
        ],
      },
      opd: {
        coordinator: 'dinas-pupr',
        supporters: ['dinkes', 'dppkb'],
        partners: 'Pemerintah desa dan kelompok warga',
      },
      biaya: {
        total: '960.000.000',
        noExtraCost: '',
        sources: [
          { source: 'APBD', amount: '720.000.000' },
          { source: 'APBDES', amount: '240.000.000' },
        ],
        inPlan: 'PROPOSED',
        costNote: 'Bahan, ongkos angkut sungai, dan upah tukang setempat.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 4,
    started: [-17, 9],
    submitted: [
      [-12, 10],
      [-7, 13.5],
    ],
    returned: {
      at: [-11, 11],
      points: [
        {
          text: 'Rinci biaya sambungan rumah dan bandingkan dengan harga satuan kabupaten.',
          answer:
            'Biaya dihitung ulang dengan harga satuan kabupaten. Jumlahnya turun dari Rp2,0 miliar menjadi Rp1,8 miliar.',
        },
        {
          text: 'Jelaskan siapa yang merawat pipa sesudah serah terima.',
          answer: 'PDAM mengoperasikan. Desa menarik iuran menurut kesepakatan musyawarah desa.',
        },
      ],
    },
    escalated: {
      at: [-6, 10],
      summary:
        'Biaya sudah wajar setelah dihitung ulang. Sepakati iuran perawatan sebelum pekerjaan dimulai. Layak dinaikkan.',
    },
    text: {
      identitas: {
        title: 'Sambungan air bersih untuk enam desa di Muara Bengkal',
        urgency: 'SEGERA',
        urgencyReason: 'Usulan harus masuk sebelum pembahasan KUA-PPAS ditutup.',
      },
      kartu: {
        request: 'Menyetujui sambungan air bersih bagi 412 keluarga berisiko mulai awal tahun depan.',
        summary:
          'Sebanyak 412 keluarga berisiko di enam desa memakai air sungai yang keruh sepanjang tahun. Jaringan utama sudah ada; yang kurang adalah sambungan ke rumah. PDAM mengoperasikan, desa menarik iuran perawatan (DATA CONTOH).',
        consequence: 'Pekerjaan baru dapat dianggarkan setahun kemudian.',
      },
      persoalan: {
        problem:
          'Enam desa di Muara Bengkal mempunyai 412 keluarga berisiko stunting tanpa air minum layak. Jaringan utama PDAM melewati desa-desa itu, tetapi sambungan rumah berhenti pada keluarga yang mampu membayar biaya pasang. Keluarga desil 1 dan 2 memakai air sungai yang diendapkan. Pemeriksaan di enam titik menunjukkan air tidak memenuhi syarat pada musim hujan. Semua angka adalah DATA CONTOH.',
        assumptions: [
          { text: 'Debit jaringan utama cukup untuk 412 sambungan tambahan.' },
          { text: 'Keluarga desil 1 memperoleh tarif terendah sesuai aturan yang berlaku.' },
        ],
      },
      sasaran: {
        targetGroups: ['KRS', 'DESIL_1_4'],
        areas: [
          '64.08.03.2001',
          '64.08.03.2002',
          '64.08.03.2003',
          '64.08.03.2004',
          '64.08.03.2005',
          '64.08.03.2013',
        ],
        targetCount: '412',
        targetUnit: 'keluarga',
      },
      saran: {
        actions: [
          { text: 'Membangun 412 sambungan rumah beserta meter air.', agency: 'dinas-pupr', months: '10' },
          { text: 'Memfasilitasi musyawarah desa tentang iuran perawatan.', agency: 'dpmd', months: '3' },
          { text: 'Memeriksa mutu air setiap tiga bulan.', agency: 'dinkes', months: '12' },
        ],
      },
      opd: {
        coordinator: 'dinas-pupr',
        supporters: ['dpmd', 'dinkes', 'pdam'],
        partners: 'PDAM dan Forum TJSP',
      },
      biaya: {
        total: '1.800.000.000',
        noExtraCost: '',
        sources: [
          { source: 'APBD', amount: '1.400.000.000' },
          { source: 'TJSP', amount: '400.000.000' },
        ],
        inPlan: 'YES',
        costNote: 'Pipa distribusi, sambungan rumah, dan meter air menurut harga satuan kabupaten.',
        needsRegulation: 'NO',
      },
    },
    before: {
      kartu: {
        request: 'Menyetujui sambungan air bersih bagi 412 keluarga berisiko mulai awal tahun depan.',
        summary:
          'Sebanyak 412 keluarga berisiko di enam desa memakai air sungai yang keruh sepanjang tahun. Jaringan utama sudah ada; yang kurang adalah sambungan ke rumah (DATA CONTOH).',
        consequence: 'Pekerjaan baru dapat dianggarkan setahun kemudian.',
      },
      saran: {
        actions: [
          { text: 'Membangun 412 sambungan rumah beserta meter air.', agency: 'dinas-pupr', months: '12' },
          { text: 'Memeriksa mutu air setiap tiga bulan.', agency: 'dinkes', months: '12' },
        ],
      },
      biaya: {
        total: '2.000.000.000',
        noExtraCost: '',
        sources: [
          { source: 'APBD', amount: '1.600.000.000' },
          { source: 'TJSP', amount: '400.000.000' },
        ],
        inPlan: 'YES',
        costNote: 'Pipa distribusi dan sambungan rumah, perkiraan awal.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 5,
    started: [-6, 8.5],
    submitted: [[-1, 10]],
    text: {
      identitas: {
        title: 'Kebun gizi dan kolam ikan pekarangan di tiga desa Kaliorang',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui paket kebun gizi dan kolam ikan bagi 130 keluarga dengan baduta.',
        summary:
          'Protein hewani jarang ada di piring 130 keluarga dengan baduta. Paket kolam terpal, bibit ikan, dan sayur pekarangan disertai demo masak bulanan memberi bahan makanan dari halaman sendiri (DATA CONTOH).',
        consequence: 'Keluarga tetap bergantung pada bahan makanan dari luar desa.',
      },
      persoalan: {
        problem:
          'Di Bukit Makmur, Bukit Harapan, dan Citra Manunggal Jaya, 130 keluarga dengan baduta menyajikan ikan atau telur kurang dari dua kali sepekan. Harga ikan naik ketika jalan rusak, padahal sebagian besar rumah mempunyai pekarangan yang kosong. Penyuluh pertanian dan perikanan belum datang ke keluarga yang sama. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Air untuk kolam tersedia sedikitnya sembilan bulan setahun.' }],
      },
      sasaran: {
        targetGroups: ['BADUTA', 'IBU_MENYUSUI'],
        areas: ['64.08.10.2006', '64.08.10.2007', '64.08.10.2008'],
        targetCount: '130',
        targetUnit: 'keluarga',
      },
      saran: {
        actions: [
          { text: 'Menyalurkan paket kolam terpal dan bibit ikan.', agency: 'diskan', months: '4' },
          { text: 'Mendampingi kebun sayur dan demo masak bulanan.', agency: 'dkp', months: '9' },
        ],
      },
      opd: {
        coordinator: 'dkp',
        supporters: ['diskan', 'distan', 'dinkes'],
        partners: 'TP PKK desa',
      },
      biaya: {
        total: '325.000.000',
        noExtraCost: '',
        sources: [
          { source: 'APBD', amount: '225.000.000' },
          { source: 'APBDES', amount: '100.000.000' },
        ],
        inPlan: 'PROPOSED',
        costNote: 'Paket Rp2,5 juta tiap keluarga, termasuk pakan tiga bulan.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 5,
    started: [-18, 9],
    submitted: [[-13, 9.25]],
    escalated: {
      at: [-11, 13],
      summary:
        'Lengkap. Dua perusahaan bersedia memberi waktu kerja. Pastikan upah ibu tidak dipotong selama kelas.',
    },
    decided: {
      at: [-2, 9],
      by: 'wabup',
      kind: 'APPROVE_WITH_NOTES',
      note: 'Buat kesepakatan tertulis dengan perusahaan: kelas pada jam kerja dan upah tidak dipotong. Mulai di dua kebun, lalu nilai hasilnya.',
    },
    text: {
      identitas: {
        title: 'Kelas ibu hamil di kebun sawit pada jam kerja',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui kelas ibu hamil dua kali sebulan di lima perumahan kebun sawit.',
        summary:
          'Ibu hamil yang bekerja di kebun tidak dapat datang ke puskesmas pada jam layanan. Bidan datang ke perumahan kebun pada jam kerja yang disepakati. Perusahaan menyediakan ruang dan waktu (DATA CONTOH).',
        consequence: 'Pemeriksaan kehamilan ibu pekerja kebun tetap terlambat.',
      },
      persoalan: {
        problem:
          'Di lima perumahan kebun di Kaubun dan Bengalon, 74 ibu hamil bekerja pada jam yang sama dengan jam layanan puskesmas. Lebih dari separuh baru diperiksa sesudah usia kehamilan empat bulan. Perusahaan mempunyai ruang pertemuan yang kosong pada pagi hari. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Perusahaan tidak memotong upah selama kelas berlangsung.' }],
      },
      sasaran: {
        targetGroups: ['IBU_HAMIL'],
        areas: ['64.08.15', '64.08.09'],
        targetCount: '74',
        targetUnit: 'ibu hamil',
      },
      saran: {
        actions: [
          { text: 'Menjadwalkan bidan dan kelas dua kali sebulan.', agency: 'dinkes', months: '12' },
          { text: 'Menyepakati waktu kelas dengan perusahaan.', agency: 'disnaker', months: '2' },
        ],
      },
      opd: {
        coordinator: 'dinkes',
        supporters: ['disnaker', 'dppkb'],
        partners: 'Perusahaan perkebunan melalui Forum TJSP',
      },
      biaya: {
        total: '85.000.000',
        noExtraCost: '',
        sources: [
          { source: 'DAK_BOKB', amount: '60.000.000' },
          { source: 'TJSP', amount: '25.000.000' },
        ],
        inPlan: 'YES',
        costNote: 'Transportasi bidan dan bahan kelas.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 6,
    started: [-8, 14],
    text: {
      identitas: {
        title: 'Satu tabel keluarga berisiko per desa, diperbarui tiap triwulan',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menetapkan satu tabel jumlah per desa sebagai rujukan bersama semua OPD.',
        summary: '',
        consequence: '',
      },
      persoalan: {
        problem:
          'Lima OPD memakai jumlah keluarga berisiko yang berbeda untuk desa yang sama karena mengambilnya pada bulan yang berbeda. Dalam rapat terakhir, selisihnya mencapai sepertiga untuk satu desa (DATA CONTOH).',
        assumptions: [],
      },
      sasaran: {
        targetGroups: ['KRS'],
        areas: ['64.08.12.2003', '64.08.12.2004'],
        targetCount: '',
        targetUnit: 'desa',
      },
    },
  },
  {
    team: 6,
    started: [-20, 10],
    submitted: [[-15, 15]],
    escalated: {
      at: [-13, 10],
      summary:
        'Lengkap. Perhatikan bahwa dua aplikasi pencatat sudah berjalan; tim menyatakan keduanya belum mencakup kebun gizi.',
    },
    decided: {
      at: [-6, 16],
      by: 'bupati',
      kind: 'REJECT',
      note: 'Kader sudah mengisi dua aplikasi. Jangan menambah yang ketiga; sempurnakan yang ada dan ajukan kembali kebutuhan pelatihannya.',
    },
    text: {
      identitas: {
        title: 'Aplikasi baru untuk mencatat kebun gizi keluarga',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui pembuatan aplikasi pencatat kebun gizi beserta pelatihan kader.',
        summary:
          'Kebun gizi di delapan belas kecamatan dicatat dengan kertas yang bentuknya berbeda-beda. Satu aplikasi membuat hasil panen dan keluarga penerima dapat dibaca bersama. Kader dilatih dua hari (DATA CONTOH).',
        consequence: 'Hasil kebun gizi tetap tidak dapat dibandingkan antarkecamatan.',
      },
      persoalan: {
        problem:
          'Catatan kebun gizi di delapan belas kecamatan memakai sedikitnya enam bentuk formulir. Rekap tahun lalu memerlukan empat bulan dan tetap tidak memuat jumlah keluarga penerima. Kader menyampaikan bahwa mereka sudah mengisi dua aplikasi lain. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Kader mempunyai telepon dan kuota untuk mengisi aplikasi tambahan.' }],
      },
      sasaran: {
        targetGroups: ['KRS'],
        areas: ['64.08.04', '64.08.12', '64.08.09'],
        targetCount: '380',
        targetUnit: 'kader',
      },
      saran: {
        actions: [
          { text: 'Membangun aplikasi dan menyiapkan server.', agency: 'diskominfo', months: '8' },
          { text: 'Melatih kader dua hari di setiap kecamatan.', agency: 'dkp', months: '4' },
        ],
      },
      opd: { coordinator: 'diskominfo', supporters: ['dkp'], partners: 'TP PKK kabupaten' },
      biaya: {
        total: '540.000.000',
        noExtraCost: '',
        sources: [{ source: 'APBD', amount: '540.000.000' }],
        inPlan: 'NO',
        costNote: 'Pembuatan aplikasi, server satu tahun, dan pelatihan kader.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 7,
    started: [-4, 11],
    text: {
      identitas: {
        title: 'Pelatihan usaha rumahan bagi keluarga desil 1 yang mempunyai baduta',
        urgency: '',
        urgencyReason: '',
      },
      kartu: {
        request: '',
        summary: 'Catatan awal: gabungkan pelatihan dengan tempat penitipan anak agar ibu dapat hadir.',
        consequence: '',
      },
    },
  },
  {
    team: 7,
    started: [-19, 9],
    submitted: [[-14, 14]],
    escalated: {
      at: [-12, 9],
      summary:
        'Lengkap. Sumber dana perusahaan belum tertulis; forum perusahaan menjadwalkan rapat bulan depan.',
    },
    decided: {
      at: [-5, 10.5],
      by: 'bupati',
      kind: 'DEFER',
      note: 'Tunggu kesanggupan tertulis dari forum perusahaan. Angkat kembali sesudah rapat mereka.',
      deferDays: 40,
    },
    text: {
      identitas: {
        title: 'Perbaikan rumah keluarga desil 1 yang mempunyai baduta melalui TJSP',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui perbaikan 45 rumah tidak layak huni dengan dana bersama perusahaan.',
        summary:
          'Sebanyak 45 keluarga desil 1 dengan baduta tinggal di rumah berlantai tanah dan tanpa ventilasi. Perusahaan menyediakan bahan, warga bergotong royong, dinas mengawasi mutu (DATA CONTOH).',
        consequence: 'Baduta di 45 rumah itu tetap tidur di lantai tanah.',
      },
      persoalan: {
        problem:
          'Di empat desa di Muara Wahau dan Kombeng, 45 keluarga desil 1 dengan baduta tinggal di rumah berlantai tanah, beratap bocor, dan tanpa ventilasi. Infeksi saluran napas menjadi keluhan balita kedua terbanyak. Program perbaikan rumah tahun ini sudah penuh. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Perusahaan menyanggupi bahan bangunan secara tertulis.' }],
      },
      sasaran: {
        targetGroups: ['DESIL_1_4', 'BADUTA'],
        areas: ['64.08.02.2002', '64.08.02.2007', '64.08.08.2002', '64.08.08.2007'],
        targetCount: '45',
        targetUnit: 'rumah',
      },
      saran: {
        actions: [
          { text: 'Memeriksa kelayakan dan mengawasi mutu pekerjaan.', agency: 'disperkim', months: '8' },
          { text: 'Menetapkan keluarga penerima menurut desil.', agency: 'dinsos', months: '2' },
        ],
      },
      opd: {
        coordinator: 'disperkim',
        supporters: ['dinsos', 'dpmd'],
        partners: 'Forum TJSP dan pemerintah desa',
      },
      biaya: {
        total: '900.000.000',
        noExtraCost: '',
        sources: [
          { source: 'TJSP', amount: '675.000.000' },
          { source: 'APBD', amount: '225.000.000' },
        ],
        inPlan: 'NO',
        costNote: 'Rata-rata Rp20 juta tiap rumah, tanpa upah gotong royong.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 7,
    started: [-24, 10],
    submitted: [[-20, 9]],
    withdrawn: {
      at: [-18, 13],
      reason:
        'Tim menarik usulan: pembagian susu formula bertentangan dengan anjuran ASI eksklusif. Usulan diganti dengan pendampingan menyusui.',
    },
    text: {
      identitas: {
        title: 'Pembagian susu formula bagi baduta keluarga desil 1',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui pembagian susu formula selama enam bulan bagi baduta keluarga desil 1.',
        summary:
          'Sebanyak 210 baduta keluarga desil 1 kekurangan asupan setelah usia enam bulan. Tim mengusulkan pembagian susu formula melalui posyandu selama enam bulan dengan pemantauan berat badan (DATA CONTOH).',
        consequence: 'Asupan baduta keluarga desil 1 tidak bertambah tahun ini.',
      },
      persoalan: {
        problem:
          'Catatan posyandu di tiga kecamatan menunjukkan 210 baduta keluarga desil 1 dengan asupan di bawah anjuran. Keluarga menyebut harga bahan makanan sebagai hambatan utama. Tim belum memeriksa hambatan menyusui dan makanan pendamping. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Kekurangan asupan terutama disebabkan oleh harga bahan makanan.' }],
      },
      sasaran: {
        targetGroups: ['BADUTA', 'DESIL_1_4'],
        areas: ['64.08.13', '64.08.15'],
        targetCount: '210',
        targetUnit: 'baduta',
      },
      saran: {
        actions: [{ text: 'Mengadakan dan membagikan susu formula.', agency: 'dinsos', months: '6' }],
      },
      opd: { coordinator: 'dinsos', supporters: ['dinkes'], partners: '' },
      biaya: {
        total: '630.000.000',
        noExtraCost: '',
        sources: [{ source: 'APBD', amount: '630.000.000' }],
        inPlan: 'NO',
        costNote: 'Rp500 ribu tiap baduta setiap bulan selama enam bulan.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 8,
    started: [-12, 9],
    submitted: [[-6, 14]],
    returned: {
      at: [-4, 10],
      points: [
        {
          text: 'Sebutkan siapa yang memeriksa hemoglobin calon pengantin dan di mana.',
          answer: 'Puskesmas memeriksa pada hari pendaftaran. Jadwalnya dilampirkan dalam saran tindak.',
        },
        { text: 'Jelaskan apa yang terjadi bila calon pengantin baru mendaftar sepekan sebelum akad.' },
        { text: 'Tulis sumber dana untuk tablet tambah darah; jumlahnya belum terbaca dalam rincian.' },
      ],
    },
    text: {
      identitas: {
        title: 'Kelas calon pengantin satu pintu di tiga KUA',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui kelas calon pengantin satu pintu di tiga KUA mulai triwulan depan.',
        summary:
          'Calon pengantin mendatangi tiga kantor untuk pendaftaran, pemeriksaan, dan bimbingan. Satu kelas sehari di KUA menggabungkan ketiganya: pemeriksaan, bimbingan gizi, dan pencatatan (DATA CONTOH).',
        consequence: 'Pemeriksaan kesehatan calon pengantin tetap banyak yang terlewat.',
      },
      persoalan: {
        problem:
          'Di tiga kecamatan, 640 pasangan mendaftar setiap tahun. Kurang dari separuh diperiksa kesehatannya sedikitnya tiga bulan sebelum akad karena urusannya tersebar di tiga kantor. Bimbingan gizi diberikan sesudah akad, ketika sebagian sudah hamil. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Pasangan mendaftar sedikitnya satu bulan sebelum akad.' }],
      },
      sasaran: {
        targetGroups: ['CATIN'],
        areas: ['64.08.04', '64.08.09', '64.08.02'],
        targetCount: '640',
        targetUnit: 'pasangan',
      },
      saran: {
        actions: [
          { text: 'Memeriksa kesehatan calon pengantin pada hari kelas.', agency: 'dinkes', months: '12' },
          { text: 'Mendampingi pasangan berisiko sampai kehamilan.', agency: 'dppkb', months: '12' },
        ],
      },
      opd: { coordinator: 'dppkb', supporters: ['dinkes'], partners: 'KUA dan puskesmas' },
      biaya: {
        total: '120.000.000',
        noExtraCost: '',
        sources: [{ source: 'DAK_BOKB', amount: '120.000.000' }],
        inPlan: 'PROPOSED',
        costNote: 'Bahan periksa, bahan kelas, dan transportasi petugas.',
        needsRegulation: 'NO',
      },
    },
  },
  {
    team: 8,
    started: [-22, 10],
    submitted: [[-18, 11]],
    escalated: {
      at: [-16, 9],
      summary: 'Lengkap. Tidak memerlukan anggaran; cukup surat Kepala Dinas Kesehatan dan kesediaan kader.',
    },
    text: {
      identitas: {
        title: 'Jadwal timbang balita mengikuti hari pasar',
        urgency: 'BIASA',
        urgencyReason: '',
      },
      kartu: {
        request: 'Menyetujui pemindahan hari posyandu di empat desa ke sore hari sesudah pasar.',
        summary:
          'Di empat desa, hari posyandu bertepatan dengan hari pasar, ketika ibu bekerja upahan. Separuh balita tidak ditimbang. Memindahkan jam ke sore hari tidak memerlukan anggaran (DATA CONTOH).',
        consequence: 'Separuh balita di empat desa tetap tidak ditimbang.',
      },
      persoalan: {
        problem:
          'Di Sepaso, Keraitan, Tepian Langsat, dan Tebangan Lembak, 180 balita terdaftar tetapi hanya separuh yang ditimbang setiap bulan. Hari posyandu bertepatan dengan hari pasar. Ibu yang bekerja upahan kehilangan penghasilan bila hadir. Jadwal disusun tanpa menanyakan hari kerja mereka. Semua angka adalah DATA CONTOH.',
        assumptions: [{ text: 'Kader bersedia bertugas pada sore hari dua kali sebulan.' }],
      },
      sasaran: {
        targetGroups: ['BALITA', 'BADUTA'],
        areas: ['64.08.09.2001', '64.08.09.2003', '64.08.09.2004', '64.08.09.2005'],
        targetCount: '180',
        targetUnit: 'balita',
      },
      saran: {
        actions: [
          { text: 'Menetapkan hari dan jam baru bersama kader dan ibu.', agency: 'dinkes', months: '1' },
          {
            text: 'Mengumumkan jadwal baru di pasar dan tempat ibadah.',
            agency: 'kecamatan-bengalon',
            months: '1',
          },
        ],
      },
      opd: {
        coordinator: 'dinkes',
        supporters: ['kecamatan-bengalon', 'dppkb'],
        partners: 'Kader posyandu dan pengelola pasar',
      },
      biaya: {
        total: '0',
        noExtraCost: 'on',
        sources: [],
        inPlan: 'NO',
        costNote: '',
        needsRegulation: 'NO',
      },
    },
  },
]
