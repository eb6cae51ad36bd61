/**
 * Every page of the site that somebody can open by its address, `:` in place of what differs: those of `app/routes.ts`,
 * which the domain does not import; `site-pages.test.ts` compares the two.
 */
export const SITE_PAGES: readonly string[] = [
  ...'/masuk /keluar/hapus /undangan /undangan/:token /lupa-sandi /atur-sandi/:token /surel/:token /'.split(' '),
  ...'/konfirmasi /profil /profil/sandi /profil/surel /profil/nama-pengguna /panduan'.split(' '),
  ...'/panduan/alur-rekomendasi /panduan/:halaman /belajar /belajar/:modul /belajar/:modul/:pelajaran'.split(' '),
  ...'/tugas /tugas/:id /tugas/:id/tanggal /tugas/:id/perpanjangan /tugas/:id/perpanjangan/:perpanjangan /tugas/:id/disisihkan /rekomendasi /rekomendasi/:id'.split(' '),
  ...'/rekomendasi/:id/bagian/:bagian /rekomendasi/:id/bagian/:bagian/disisihkan /rekomendasi/:id/banding'.split(' '),
  ...'/rekomendasi/:id/tarik /rekomendasi/:id/kembalikan /rekomendasi/:id/naikkan /studio /studio/:modul'.split(' '),
  ...'/studio/baru /studio/pembaruan /studio/:modul/terbitkan /studio/:modul/ubah /studio/:modul/arsip /studio/:modul/baru'.split(' '),
  ...'/studio/:modul/:pelajaran/atur /studio/:modul/:pelajaran/syarat /studio/:modul/:pelajaran/pindah /studio/:modul/:pelajaran/arsip'.split(' '),
  ...'/studio/impor /studio/impor/:impor /studio/:modul/impor /studio/:modul/berkas'.split(' '),
  ...'/studio/:modul/tugas/baru /studio/:modul/tugas/:tugas /studio/:modul/tugas/:tugas/arsip'.split(' '),
  ...'/studio/:modul/:pelajaran /studio/:modul/:pelajaran/versi /penilaian /penilaian/:jadwal'.split(' '),
  ...'/penilaian/kalimat /penilaian/kalimat/:kalimat /penilaian/:jadwal/rilis /penilaian/:jadwal/tabel /penilaian/:jadwal/lembar /penilaian/:jadwal/lembar/:lembar'.split(' '),
  ...'/penilaian/:jadwal/pembagian /penilaian/:jadwal/:pengumpulan/penilai'.split(' '),
  ...'/penilaian/:jadwal/:pengumpulan /penilaian/:jadwal/:pengumpulan/disisihkan'.split(' '),
  ...'/penilaian/:jadwal/:pengumpulan/koreksi /tinjau /tinjau/:id /sekretariat /sekretariat/orang'.split(' '),
  ...'/sekretariat/orang/undang /sekretariat/orang/impor /sekretariat/orang/impor/:id'.split(' '),
  ...'/sekretariat/orang/:id /sekretariat/orang/:id/ubah /sekretariat/orang/:id/surel'.split(' '),
  ...'/sekretariat/orang/:id/peran /sekretariat/orang/:id/tutup /sekretariat/orang/:id/lembar'.split(' '),
  ...'/sekretariat/tim /sekretariat/tim/:id /sekretariat/tim/:id/bubarkan /sekretariat/tim/:id/pulihkan'.split(' '),
  ...'/sekretariat/kemajuan /sekretariat/kemajuan/:id /sekretariat/kemajuan/:id/tandai /sekretariat/angkatan /sekretariat/angkatan/:id'.split(' '),
  ...'/sekretariat/angkatan/:id/ubah /sekretariat/angkatan/:id/lembar /sekretariat/jabatan'.split(' '),
  ...'/sekretariat/jabatan/baru /sekretariat/jabatan/:id/ubah'.split(' '),
  ...'/sekretariat/jabatan/:id /sekretariat/perangkat-daerah /sekretariat/perangkat-daerah/:id'.split(' '),
  ...'/sekretariat/kabupaten /sekretariat/kabupaten/:kabupaten'.split(' '),
  ...'/sekretariat/perangkat-daerah/baru /sekretariat/perangkat-daerah/:id/ubah'.split(' '),
  ...'/masuk/kode /profil/kode /profil/kode/siapkan /profil/kode/cadangan /profil/kode/matikan'.split(' '),
  ...'/sekretariat/orang/:id/kode'.split(' '),
  ...'/sekretariat/jendela /sekretariat/jendela/:id /jejak /setelan /demo/surat /demo/surat/:id /panduan/blok'.split(' '),
  ...'/sekretariat/aturan /sekretariat/kop-surat /sekretariat/hari-kerja /sekretariat/hari-kerja/pekan /sekretariat/hari-kerja/:id'.split(' '),
  ...'/sekretariat/daftar /sekretariat/daftar/:daftar /sekretariat/daftar/:daftar/:kode'.split(' '),
  '/sekretariat/daftar/:daftar/:kode/akhiri',
  ...'/sekretariat/ruang /studio/:modul/kuis /studio/:modul/kuis/bank /studio/:modul/kuis/:kuis'.split(' '),
  ...'/studio/:modul/kuis/:kuis/atur /studio/:modul/kuis/:kuis/jadwal/:angkatan /studio/:modul/kuis/:kuis/baru'.split(' '),
  ...'/studio/:modul/kuis/:kuis/soal/:soal /belajar/:modul/kuis/:kuis /belajar/:modul/kuis/:kuis/hasil/:percobaan'.split(' '),
  ...'/studio/:modul/kuis/:kuis/tempel /studio/:modul/kuis/:kuis/coba /studio/:modul/kuis/:kuis/tampilkan'.split(' '),
  ...'/studio/:modul/kuis/:kuis/analisis /studio/:modul/kuis/:kuis/analisis/peserta /studio/:modul/kuis/:kuis/kenaikan'.split(' '),
  ...'/penilaian/kuis/:kuis /penilaian/kuis/:kuis/soal/:soal /penilaian/kuis/:kuis/percobaan/:percobaan'.split(' '),
  ...'/penilaian/kuis/:kuis/kunci/:soal /belajar/:modul/kuis/:kuis/disisihkan /cadangan'.split(' '),
]

const PATTERNS = SITE_PAGES.map((page) => new RegExp(`^${page.replace(/:[a-z]+/g, '[^/]+')}$`))

/** Does this path (without query and `#`) lead to a page? Whether what it names is there, only its own page knows. */
export function isSitePage(path: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(path))
}
