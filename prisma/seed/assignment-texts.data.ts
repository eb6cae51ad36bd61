/**
 * What sample participants handed in. Task 1 is written for the kind of agency, task 2 is put together from parts,
 * tasks 3 and 4 belong to a team. `{opd}` becomes the name of the writer's agency.
 */

type RoleMap = { agencies: readonly string[]; text: string }

/** Task 1, "Peta peran OPD saya". The last entry serves every other agency. */
export const ROLE_MAPS: readonly RoleMap[] = [
  {
    agencies: ['dinkes', 'rsud'],
    text: `## Layanan {opd}

1. **Pemeriksaan ibu hamil.** Sasaran: ibu hamil di wilayah puskesmas. Faktor risiko: kehamilan yang terlambat diperiksa.
2. **Penimbangan dan pengukuran balita.** Sasaran: balita terdaftar di posyandu. Faktor risiko: gangguan tumbuh kembang yang terlambat diketahui.
3. **Tablet tambah darah.** Sasaran: remaja putri di SMP dan SMA. Faktor risiko: anemia sebelum hamil.
4. **Pemeriksaan mutu air.** Sasaran: sumur dan depot air minum. Faktor risiko: infeksi berulang.

Yang tidak dapat kami jangkau: sambungan air dan rumah. Keduanya dipegang Dinas PUPR dan Disperkim.

**Mitra.** Dinas Pendidikan dan Kebudayaan, untuk jam minum TTD bersama.`,
  },
  {
    agencies: ['dinas-pupr', 'disperkim', 'pdam'],
    text: `## Layanan {opd}

1. **Sarana air minum perdesaan.** Sasaran: keluarga di luar jaringan perpipaan. Faktor risiko: air minum tidak layak.
2. **Sanitasi permukiman.** Sasaran: keluarga tanpa jamban sehat. Faktor risiko: diare berulang.
3. **Pengawasan mutu bangunan.** Sasaran: rumah penerima bantuan. Faktor risiko: rumah lembap dan tidak layak huni.

Lokasi selama ini mengikuti usulan desa. Urutannya belum memakai jumlah keluarga berisiko, sehingga desa yang paling aktif mengusulkan selalu didahulukan.

Yang tidak dapat kami jangkau: pendampingan keluarga dan perubahan perilaku.

**Mitra.** DPPKB, untuk daftar jumlah keluarga berisiko per desa. Kami memerlukan jumlahnya saja, tanpa nama.`,
  },
  {
    agencies: ['dppkb'],
    text: `## Layanan {opd}

1. **Pendampingan keluarga berisiko.** Sasaran: keluarga berisiko stunting menurut pemutakhiran terakhir. Faktor risiko: kehamilan 4T.
2. **Pelayanan KB pascapersalinan.** Sasaran: ibu yang baru melahirkan. Faktor risiko: jarak kehamilan yang terlalu dekat.
3. **Pembinaan calon pengantin.** Sasaran: pasangan yang mendaftar nikah. Faktor risiko: kehamilan sebelum siap.
4. **Rekapitulasi KRS per desa.** Sasaran: perencana OPD lain. Faktor risiko: intervensi yang salah tempat.

Kewenangan kami berhenti pada pendampingan. Air, jamban, dan penghasilan keluarga berada di baris anggaran OPD lain.

**Mitra.** Puskesmas, untuk menyamakan jadwal kunjungan rumah dengan jadwal pendampingan.`,
  },
  {
    agencies: ['dinsos', 'baznas'],
    text: `## Layanan {opd}

1. **Bantuan sosial bersyarat.** Sasaran: keluarga desil bawah dengan ibu hamil atau balita. Faktor risiko: pangan yang tidak cukup.
2. **Pengusulan jaminan kesehatan.** Sasaran: keluarga yang belum terdaftar. Faktor risiko: berobat yang ditunda.
3. **Santunan pascabencana.** Sasaran: keluarga terdampak banjir dan kebakaran. Faktor risiko: asupan yang putus mendadak.

Daftar penerima diperbarui dari pusat. Kami dapat mengusulkan perubahan, tetapi tidak menetapkan desil.

Yang tidak dapat kami jangkau: mutu layanan kesehatan dan sarana air.

**Mitra.** Pemerintah desa, untuk musyawarah desa yang memeriksa daftar penerima setiap enam bulan.`,
  },
  {
    agencies: ['dkp', 'distan', 'diskan'],
    text: `## Layanan {opd}

1. **Pekarangan pangan lestari.** Sasaran: kelompok wanita tani. Faktor risiko: sayur yang jarang tersedia.
2. **Penyuluhan budidaya.** Sasaran: keluarga petani dan pembudidaya ikan. Faktor risiko: protein hewani yang kurang.
3. **Pemantauan harga pangan.** Sasaran: pasar kecamatan. Faktor risiko: asupan yang turun ketika harga naik.

Kelompok penerima kami dipilih karena aktif, bukan karena ada baduta di rumahnya. Itu berarti layanan kami baik, tetapi sering tidak tiba di keluarga berisiko.

Yang tidak dapat kami jangkau: pemberian makan anak sehari-hari.

**Mitra.** Kader posyandu, untuk mempertemukan kelompok tani dengan keluarga yang mempunyai baduta.`,
  },
  {
    agencies: ['disdikbud'],
    text: `## Layanan {opd}

1. **Satuan PAUD dan kelas orang tua.** Sasaran: anak 3–6 tahun beserta orang tuanya. Faktor risiko: stimulasi dan kebiasaan makan.
2. **Usaha kesehatan sekolah.** Sasaran: remaja putri di SMP. Faktor risiko: anemia sebelum hamil.
3. **Pendidikan kesetaraan.** Sasaran: ibu muda yang putus sekolah. Faktor risiko: kehamilan terlalu muda.

Kami bertemu anak dan orang tua setiap pekan, lebih sering daripada OPD lain. Namun, pesan yang kami bawa belum sama dengan pesan puskesmas.

Yang tidak dapat kami jangkau: pemeriksaan kesehatan dan anak yang belum masuk PAUD.

**Mitra.** Dinas Kesehatan, untuk satu lembar pesan yang dipakai bersama di kelas orang tua.`,
  },
  {
    agencies: ['dp3a'],
    text: `## Layanan {opd}

1. **Pencegahan perkawinan anak.** Sasaran: remaja dan orang tuanya. Faktor risiko: kehamilan terlalu muda.
2. **Konsultasi keluarga.** Sasaran: pasangan dengan anak kecil. Faktor risiko: pengasuhan yang tidak dibagi.
3. **Pendampingan korban kekerasan.** Sasaran: ibu dan anak. Faktor risiko: anak yang terlantar pada masa penting.

Layanan konsultasi baru tersedia di ibu kota kabupaten. Keluarga dari kecamatan jauh datang hanya bila masalahnya sudah berat.

Yang tidak dapat kami jangkau: gizi sehari-hari dan sarana air.

**Mitra.** Kantor Kementerian Agama, untuk menyaring permohonan nikah di bawah umur sejak di desa.`,
  },
  {
    agencies: ['disnaker', 'diskop-umkm'],
    text: `## Layanan {opd}

1. **Pelatihan keterampilan.** Sasaran: pencari kerja dan pelaku usaha kecil. Faktor risiko: penghasilan yang tidak tetap.
2. **Pendampingan usaha rumahan.** Sasaran: ibu yang berusaha di rumah. Faktor risiko: pangan yang bergantung pada upah harian.
3. **Penghubung dengan perusahaan.** Sasaran: pekerja perempuan. Faktor risiko: waktu untuk memeriksakan kehamilan.

Peserta pelatihan mendaftar sendiri. Ibu dari keluarga desil 1 jarang mendaftar karena tidak ada yang menjaga anaknya.

Yang tidak dapat kami jangkau: layanan kesehatan dan pengasuhan anak selama pelatihan.

**Mitra.** TP PKK desa, untuk menjaga anak di ruang sebelah pada jam pelatihan.`,
  },
  {
    agencies: ['kemenag'],
    text: `## Layanan {opd}

1. **Bimbingan perkawinan.** Sasaran: calon pengantin. Faktor risiko: kehamilan sebelum siap.
2. **Pencatatan nikah.** Sasaran: pasangan di semua kecamatan. Faktor risiko: perkawinan anak dan dokumen yang tidak lengkap.
3. **Penyuluhan di rumah ibadah.** Sasaran: jemaah. Faktor risiko: pantangan makan bagi ibu hamil.

Bimbingan sering diadakan sepekan sebelum akad, sehingga pemeriksaan kesehatan sudah terlambat untuk menambah darah.

Yang tidak dapat kami jangkau: pemeriksaan kesehatan calon pengantin.

**Mitra.** Puskesmas, untuk hari pemeriksaan yang sama dengan hari pendaftaran nikah.`,
  },
  {
    agencies: [
      'kecamatan-sandaran',
      'kecamatan-busang',
      'kecamatan-muara-bengkal',
      'kecamatan-kaliorang',
      'kecamatan-sangatta-selatan',
      'kecamatan-bengalon',
    ],
    text: `## Layanan {opd}

1. **Koordinasi pemerintah desa.** Sasaran: perangkat desa. Faktor risiko: kegiatan desa yang tidak menyentuh keluarga berisiko.
2. **Evaluasi rancangan APBDes.** Sasaran: anggaran desa. Faktor risiko: dana sanitasi dan posyandu yang kecil.
3. **Rembuk stunting tingkat kecamatan.** Sasaran: desa dan OPD yang bekerja di kecamatan. Faktor risiko: jadwal yang bertabrakan.

Camat mengoordinasikan dan mendorong. Kami tidak menyusun program teknis; kami mempertemukan pihak dan menagih jadwalnya.

Yang tidak dapat kami jangkau: rancangan teknis dan anggaran OPD.

**Mitra.** Bappeda, untuk memastikan hasil rembuk terbaca dalam RKPD.`,
  },
  {
    agencies: ['dpmd'],
    text: `## Layanan {opd}

1. **Pembinaan kader dan posyandu.** Sasaran: kader di semua desa. Faktor risiko: penimbangan yang tidak teratur.
2. **Pendampingan penyusunan APBDes.** Sasaran: pemerintah desa. Faktor risiko: dana sanitasi dan posyandu yang kecil.
3. **Penguatan lembaga desa.** Sasaran: RT, PKK, dan kelompok warga. Faktor risiko: sarana yang dibangun tetapi tidak dirawat.

Kami dapat menganjurkan mata anggaran, tetapi desa yang memutuskan. Anjuran yang datang sesudah musyawarah desa tidak berguna.

Yang tidak dapat kami jangkau: rancangan teknis sarana dan layanan kesehatan.

**Mitra.** Camat, untuk membahas anjuran itu sebelum musyawarah desa dimulai.`,
  },
  {
    agencies: ['disdukcapil'],
    text: `## Layanan {opd}

1. **Akta kelahiran.** Sasaran: bayi baru lahir. Faktor risiko: anak yang tidak terdaftar sebagai peserta layanan.
2. **Kartu keluarga.** Sasaran: pasangan baru dan keluarga pindahan. Faktor risiko: bantuan yang ditolak karena berkas.
3. **Jumlah penduduk per desa.** Sasaran: perencana OPD. Faktor risiko: pembagi yang keliru ketika menghitung pangsa.

Kami memberi jumlah, bukan nama. Permintaan data dengan nama harus mengikuti aturan pelindungan data pribadi.

Yang tidak dapat kami jangkau: layanan langsung kepada keluarga di desa terjauh, kecuali pada jadwal keliling.

**Mitra.** Puskesmas, untuk mengurus akta pada hari imunisasi pertama.`,
  },
  {
    agencies: ['bappeda', 'bpkad'],
    text: `## Layanan {opd}

1. **Penyelarasan rencana.** Sasaran: perencana OPD. Faktor risiko: kegiatan yang bertumpuk di desa yang mudah dijangkau.
2. **Pembahasan pagu dan jadwal anggaran.** Sasaran: OPD pengusul. Faktor risiko: usulan baik yang terlambat masuk.
3. **Evaluasi akhir tahun.** Sasaran: program lintas OPD. Faktor risiko: kegiatan selesai, tetapi keluarganya tidak terlayani.

Kami jarang bertemu keluarga. Pengaruh kami ada pada urutan lokasi dan waktu: usulan yang datang sesudah KUA-PPAS ditutup harus menunggu.

Yang tidak dapat kami jangkau: mutu layanan di desa.

**Mitra.** DPPKB dan Dinas Kesehatan, untuk satu tabel jumlah per desa yang tanggalnya sama.`,
  },
  {
    agencies: [],
    text: `## Layanan {opd}

1. **Penyediaan jaringan dan sistem.** Sasaran: kantor kecamatan dan puskesmas. Faktor risiko: laporan yang terlambat karena sinyal.
2. **Walidata kabupaten.** Sasaran: OPD pengguna data. Faktor risiko: keputusan yang memakai angka lama.
3. **Penyebaran informasi.** Sasaran: warga pengguna telepon. Faktor risiko: kabar keliru tentang gizi dan imunisasi.

Kami tidak bertemu keluarga. Yang dapat kami perbaiki adalah umur angka: dari setahun menjadi satu triwulan.

Yang tidak dapat kami jangkau: layanan langsung di desa.

**Mitra.** DPPKB dan Dinas Kesehatan, untuk satu tabel jumlah per desa yang tanggalnya sama.`,
  },
]

export const BOTTLENECKS = [
  '**Hambatan.** Jadwal kunjungan dibuat sendiri-sendiri, sehingga keluarga yang sama didatangi tiga petugas dalam satu pekan lalu sepi berbulan-bulan.',
  '**Hambatan.** Biaya perjalanan ke desa terjauh habis pada triwulan kedua.',
  '**Hambatan.** Daftar sasaran diperbarui setahun sekali, padahal bayi lahir setiap bulan.',
  '**Hambatan.** Petugas berganti dan catatan kerjanya tidak diserahkan.',
] as const

export const PROMISES = [
  '**Janji.** Paling lambat Jumat pekan depan saya menyerahkan jadwal triwulan kepada mitra; ukurannya satu jadwal bersama yang disepakati kedua pihak.',
  '**Janji.** Dalam dua pekan saya menyusun tabel jumlah sasaran per desa dari catatan kantor; ukurannya tabel lengkap untuk semua desa di satu kecamatan.',
  '**Janji.** Sebelum akhir bulan saya mengundang mitra dalam satu pertemuan satu jam; ukurannya satu kesepakatan tertulis tentang siapa mengerjakan apa.',
  '**Janji.** Mulai pekan depan saya mencatat hambatan di setiap kunjungan; ukurannya sepuluh catatan sampai Tugas 3 dibuka.',
] as const

/** Task 2, "Catatan 200 kata untuk pimpinan": an opening, the figures, a misconception, how the two hang together. */
export const NOTE_OPENINGS = [
  'Bapak/Ibu pimpinan, berikut keadaan stunting dan kemiskinan Kutai Timur dalam empat angka yang bersumber.',
  'Catatan untuk pembuka rapat: empat angka, satu perbaikan, satu kalimat tentang sebab.',
  'Empat angka berikut dapat diucapkan tanpa membuka berkas.',
] as const

export const NOTE_FIGURES = [
  `- Prevalensi stunting Kutai Timur 20,6 persen menurut SSGI 2024, dirilis 27 Mei 2025.
- Pada SSGI 2022 angkanya 24,7 persen; keduanya survei dan dapat dibandingkan dengan hati-hati.
- Keluarga berisiko stunting 11.973 menurut pemutakhiran BKKBN semester 2 tahun 2024.
- Penduduk miskin 8,07 persen atau 34.910 orang menurut BPS tahun 2025; tanggal rilisnya perlu dicek.`,
  `- Menurut SSGI 2024, yang dirilis 27 Mei 2025, prevalensi stunting Kutai Timur 20,6 persen.
- Keluarga berisiko stunting turun dari 15.576 (semester 1 tahun 2024) menjadi 11.973 (semester 2 tahun 2024), menurut BKKBN.
- Penduduk miskin 8,81 persen pada 2024 dan 8,07 persen pada 2025, menurut BPS.
- Secara nasional, penduduk miskin ekstrem 0,85 persen pada Maret 2025, menurut BPS, dirilis 25 Juli 2025.`,
  `- Prevalensi stunting 20,6 persen adalah data SSGI tahun 2024, bukan data 2025; rilisnya 27 Mei 2025.
- Keluarga berisiko stunting 11.973 adalah jumlah keluarga, bukan jumlah anak (BKKBN, semester 2 tahun 2024).
- Penduduk miskin 34.910 orang atau 8,07 persen (BPS, 2025; tanggal rilis perlu dicek).
- Target nasional stunting 14,2 persen pada 2029.`,
] as const

export const NOTE_CORRECTIONS = [
  'Yang sering keliru: “11.973 anak stunting”. Yang benar: 11.973 keluarga berisiko; risiko belum tentu terjadi.',
  'Yang sering keliru: “keluarga desil 1–4 adalah miskin ekstrem”. Yang benar: desil adalah peringkat, dan bahkan desil 1 lebih luas daripada miskin ekstrem.',
  'Yang sering keliru: “stunting artinya pendek”. Yang benar: pendek adalah tandanya; gangguannya adalah kurang gizi kronis dan infeksi berulang.',
  'Yang sering keliru: “angka posyandu lebih rendah, jadi survei salah”. Yang benar: keduanya mengukur anak yang berbeda dengan cara yang berbeda.',
] as const

export const NOTE_LINKS = [
  'Kemiskinan menaikkan risiko melalui air, pangan, dan jarak ke layanan, tetapi tidak menentukannya: sebagian besar anak dari keluarga miskin tumbuh baik.',
  'Jalan risikonya sering melalui air minum dan kehamilan yang terlambat diperiksa. Pengecualiannya banyak, sehingga lokasi perlu dipilih dari data, bukan dari kesan.',
  'Penghasilan yang tidak tetap membuat pemeriksaan ditunda dan makanan anak seadanya. Namun, keluarga yang didampingi sejak hamil dapat memutus jalan itu.',
] as const

/** Task 3, "Lembar bukti tiga data", by number of the team. All figures DATA CONTOH. */
export const EVIDENCE_SHEETS: Readonly<Record<number, string>> = {
  1: `# Lembar bukti tiga data, Tim 1 (DATA CONTOH)

| Desa | Keluarga | Keluarga sasaran | KRS | Balita S | Balita diukur D | Sangat pendek | Pendek | Desil 1 |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
| Manubar | 620 | 300 | 150 | 240 | 216 | 12 | 42 | 70 |
| Susuk Luar | 410 | 210 | 126 | 180 | 90 | 6 | 21 | 64 |
| Tanjung Mangkaliat | 280 | 140 | 42 | 110 | 99 | di bawah 5 | 11 | 18 |

**Menurut jumlah KRS:** Manubar, Susuk Luar, Tanjung Mangkaliat. **Menurut pangsa KRS:** Susuk Luar 60 persen (126 dari 210), Manubar 50 persen, Tanjung Mangkaliat 30 persen.

Prevalensi di Susuk Luar 30 persen (27 dari 90), tetapi D/S hanya 50 persen.

**Yang masih kurang:** kutipan desil dan lima baris batas data. Gilang memeriksa hitungan sebelum dikirim.`,
  2: `# Lembar bukti tiga data, Tim 2 (DATA CONTOH)

| Desa | Keluarga sasaran | KRS | D/S | Pendek + sangat pendek | Desil 1 |
|---|--:|--:|--:|--:|--:|
| Marukangan | 190 | 88 | 84 persen | 19 dari 97 | 41 |
| Manubar Dalam | 120 | 71 | 58 persen | 15 dari 52 | 37 |
| Susuk Dalam | 160 | 60 | 91 persen | 12 dari 88 | 22 |

Menurut jumlah, Marukangan pertama. Menurut pangsa, Manubar Dalam pertama (59 persen). Kami memilih keduanya: Marukangan untuk pendampingan, Manubar Dalam untuk menaikkan kehadiran penimbangan.

**Sumber:** KRS semester 2, pengukuran bulan Februari, dan desil triwulan terakhir, semuanya tabel jumlah dari walidata.

**Batas data:** (1) D/S Manubar Dalam rendah; (2) definisi terlalu banyak anak berbeda antarsumber; (3) sel di bawah lima ditutup; (4) irisan KRS dan desil belum diketahui; (5) umur data tujuh bulan. Pilihan ini akan berubah bila prevalensi Manubar Dalam turun setelah D/S naik.`,
  3: `# Lembar bukti tiga data, Tim 3 (DATA CONTOH)

Lima desa di Busang, angka dari tabel jumlah walidata.

| Desa | KRS | Tanpa jamban layak | D/S | Desil 1 |
|---|--:|--:|--:|--:|
| Long Bentuq | 74 | 61 | 82 persen | 30 |
| Long Pejeng | 58 | 50 | 77 persen | 26 |
| Long Lees | 49 | 37 | 80 persen | 19 |
| Mekar Baru | 38 | 22 | 90 persen | 12 |
| Rantau Sentosa | 29 | 24 | 71 persen | 15 |

Urutan menurut jumlah dan menurut pangsa sama untuk tiga desa teratas. Rantau Sentosa naik ke urutan kedua bila dihitung menurut pangsa tanpa jamban (24 dari 29).

Faktor tidak dijumlahkan: satu keluarga dapat tidak mempunyai jamban sekaligus tidak mempunyai air layak.

**Batas data:** definisi jamban layak menurut pemutakhiran terakhir, D/S Rantau Sentosa rendah, tidak ada data musim kemarau, sel kecil ditutup, dan jarak antarrumah belum diukur. Pilihan akan berubah bila survei jarak menunjukkan jamban bersama tidak mungkin.`,
  4: `# Lembar bukti tiga data, Tim 4 (DATA CONTOH)

Enam desa di Muara Bengkal. Tabel sudah terisi untuk empat desa; dua desa menunggu tabel dari walidata.

| Desa | Keluarga sasaran | KRS | Tanpa air layak |
|---|--:|--:|--:|
| Senambah | 210 | 118 | 96 |
| Ngayau | 150 | 70 | 61 |
| Benua Baru | 134 | 66 | 44 |
| Mulupan | 98 | 57 | 52 |

Sementara ini Senambah pertama menurut jumlah dan Mulupan pertama menurut pangsa (58 persen).

Catatan Citra: angka tanpa air layak berasal dari pemutakhiran keluarga, bukan dari pemeriksaan mutu air. Perlu satu kalimat tentang itu di bagian batas.`,
  5: `# Lembar bukti tiga data, Tim 5 (DATA CONTOH)

Tiga desa di Kaliorang dibandingkan menurut jumlah dan pangsa.

| Desa | KRS dari keluarga sasaran | Pendek + sangat pendek dari D | Desil 1 |
|---|--:|--:|--:|
| Bukit Makmur | 92 dari 240 | 31 dari 160 | 44 |
| Bukit Harapan | 71 dari 130 | 22 dari 75 | 39 |
| Citra Manunggal Jaya | 45 dari 110 | 10 dari 84 | 21 |

Bukit Makmur terbanyak menurut jumlah; Bukit Harapan tertinggi menurut pangsa (55 persen). D/S Bukit Harapan 68 persen, sehingga prevalensinya dapat bergeser.

Kami memilih Bukit Harapan untuk kebun dan kolam, karena air tersedia dan pangsa KRS tertinggi, lalu Bukit Makmur sebagai pembanding.

**Batas data:** umur data delapan bulan, definisi KRS menurut pemutakhiran terakhir, D/S di bawah 70 persen di satu desa, sel kecil ditutup, dan pekarangan kosong belum dihitung. Pilihan berubah bila sumur di Bukit Harapan kering lebih dari tiga bulan.`,
  6: `# Lembar bukti tiga data, Tim 6 (DATA CONTOH)

Rencana pembagian kerja: Tiara memegang KRS, Fitri memegang e-PPGBM, Ambar memegang desil. Eko memeriksa hitungan.

Desa calon: Sangkima dan Teluk Singkama. Tabel diminta ke walidata hari Senin.`,
}

/** Task 4, "Analisis situasi dan pohon masalah": just begun by two teams. */
export const PROBLEM_TREES: Readonly<Record<number, string>> = {
  3: `## Pernyataan masalah (rancangan)

Sebanyak 248 keluarga berisiko stunting di lima desa di Busang memakai jamban di atas sungai pada semester terakhir, sedangkan sasarannya tidak ada keluarga berisiko tanpa jamban layak (DATA CONTOH).

Pohon masalah digambar besok di kantor kecamatan. Setiap panah diberi tanda: data, lapangan, atau dugaan.`,
  5: `## Analisis situasi (rancangan)

Tujuan: menemukan sebab protein hewani jarang disajikan kepada baduta di Bukit Harapan dan Bukit Makmur (DATA CONTOH).

Dugaan pertama: harga naik ketika jalan rusak. Dugaan kedua: penyuluh tidak bertemu keluarga yang mempunyai baduta.`,
}

/** Comments under grades, by task, for the weaker and for the stronger work. */
export const GRADE_COMMENTS = {
  roleMap: {
    modest: [
      'Layanannya sudah tepat, tetapi sasarannya belum dapat dihitung. Tulis satuannya: keluarga, ibu, rumah, atau desa.',
      'Janji Anda baik. Tambahkan ukuran hasil yang lebih tajam, supaya pekan depan kita tahu janji itu ditepati atau belum.',
      'Sebutkan baris anggarannya. Tanpa itu, pembaca tidak tahu siapa yang membayar.',
    ],
    good: [
      'Jelas dan jujur. Bagian tentang yang tidak dapat dijangkau OPD Anda adalah yang paling berguna bagi tim.',
      'Kaitan layanan dan faktor risiko sudah tepat satu per satu. Hubungi mitranya pekan ini, selagi janji masih hangat.',
      'Ringkas dan dapat dikerjakan hari Senin. Bawa peta ini ke pertemuan tim.',
    ],
  },
  note: {
    modest: [
      'Angkanya lengkap, tetapi batasnya belum disebut. Tambahkan satu kalimat: angka ini tidak mengatakan apa?',
      'Hubungan kemiskinan dan stunting masih terbaca sebagai kepastian. Sebutkan pengecualiannya lebih dahulu.',
      'Tanggal rilis yang perlu dicek sebaiknya dicek sebelum catatan ini sampai di meja pimpinan.',
    ],
    good: [
      'Empat angka, semuanya bersumber dan tidak tercampur. Pimpinan dapat mengucapkannya kembali.',
      'Perbaikan kekeliruannya tepat dan santun. Pakailah kalimat itu di ringkasan rekomendasi tim.',
      'Pendek dan jernih. Coba bacakan kepada rekan dari OPD lain; kalimat terakhir masih dapat dipotong.',
    ],
  },
} as const

/** Why two works came back. */
export const RETURN_REASONS = [
  'Isinya menyalin tugas pokok dari peraturan. Tulislah layanan yang benar-benar berjalan tahun ini, beserta sasarannya, lalu kirim kembali.',
  'Janjinya berada di luar tugas Anda sendiri. Ganti dengan pekerjaan yang dapat Anda mulai tanpa menunggu keputusan orang lain.',
] as const

/** The attempt that came back, before it was mended. */
export const COPIED_CHART = `{opd} mempunyai tugas membantu Bupati melaksanakan urusan pemerintahan yang menjadi kewenangan daerah dan tugas pembantuan.

Fungsinya meliputi perumusan kebijakan, pelaksanaan kebijakan, pelaksanaan evaluasi dan pelaporan, serta pelaksanaan administrasi sesuai dengan lingkup tugasnya.

Susunan organisasinya terdiri atas sekretariat, bidang-bidang, unit pelaksana teknis, dan kelompok jabatan fungsional. Semua bidang mendukung penurunan stunting.

**Janji.** Kami akan meningkatkan koordinasi dengan semua pihak terkait secara berkesinambungan.`

/** The lesson edits of a trainer: one published, one still a draft. */
export const STUDIO_EDITS = {
  published: {
    module: 'kolaborasi-lintas-sektor',
    lesson: 'siapa-memegang-apa',
    note: 'Menambah saran menelepon perencana OPD sebelum menulis surat.',
    text: `<Catatan judul="Mulai dari satu percakapan">

Sebelum menulis surat, hubungi perencana OPD yang Anda duga memegang anggarannya. Tanyakan nama kegiatannya dalam dokumen anggaran tahun ini dan siapa yang menandatanganinya. Percakapan sepuluh menit sering menghemat surat yang beredar tiga pekan.

</Catatan>`,
  },
  draft: {
    module: 'memahami-stunting-dan-kemiskinan-ekstrem',
    lesson: 'bukan-sekadar-pendek',
    note: 'Draf: menunggu pemeriksaan oleh tim gizi.',
    text: `<Catatan judul="Mengukur dua kali">

Bila hasil ukur tidak masuk akal, ukurlah sekali lagi sebelum menulisnya. Letak kepala dan tumit menggeser hasil sampai dua sentimeter, dan dua sentimeter dapat memindahkan anak ke golongan lain.

</Catatan>`,
  },
} as const

/** A private note of peserta01 in her first lesson. */
export const REFLECTION =
  'Di kantor saya, daftar hadir rapat lebih lengkap daripada daftar keluarga yang dilayani. Bulan depan saya ingin menukar satu rapat dengan satu kunjungan bersama Dinas PUPR.'
