import type { Media } from './media.ts'

// What the page about blocks shows of each: the text to copy, and the media that it names. All of it is invented.

const STEPS = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 130">
<rect class="g-soft" x="6" y="20" width="180" height="84" rx="10"/>
<text class="g-s g-ink mid" x="96" y="72">Data</text>
<path class="g-line" d="M194 62h36m-10-8l10 8-10 8" stroke-width="3" fill="none"/>
<rect class="g-soft2" x="238" y="20" width="180" height="84" rx="10"/>
<text class="g-s g-ink mid" x="328" y="72">Temuan</text>
<path class="g-line" d="M426 62h36m-10-8l10 8-10 8" stroke-width="3" fill="none"/>
<rect class="g-soft3" x="470" y="20" width="164" height="84" rx="10"/>
<text class="g-s g-ink mid" x="552" y="72">Usulan</text>
</svg>`

/** They lie in `public/contoh/`; `bytes` are theirs. */
export const EXAMPLE_MEDIA: Media = {
  'alur.svg': STEPS,
  'posyandu.jpg': {
    kind: 'picture',
    width: 1600,
    height: 1067,
    sizes: [
      {
        width: 480,
        height: 320,
        webp: '/contoh/posyandu-480.webp',
        jpeg: '/contoh/posyandu-480.jpg',
        bytes: 5176,
      },
      {
        width: 960,
        height: 640,
        webp: '/contoh/posyandu-960.webp',
        jpeg: '/contoh/posyandu-960.jpg',
        bytes: 10_524,
      },
      {
        width: 1600,
        height: 1067,
        webp: '/contoh/posyandu-1600.webp',
        jpeg: '/contoh/posyandu-1600.jpg',
        bytes: 17_328,
      },
    ],
  },
  'panjang-badan.jpg': {
    kind: 'picture',
    width: 480,
    height: 270,
    sizes: [
      {
        width: 480,
        height: 270,
        webp: '/contoh/panjang-badan-480.webp',
        jpeg: '/contoh/panjang-badan-480.jpg',
        bytes: 4968,
      },
    ],
  },
  'panjang-badan.mp4': {
    kind: 'video',
    address: '/contoh/panjang-badan.mp4',
    type: 'video/mp4',
    bytes: 19_002,
    seconds: 6,
    width: 640,
    height: 360,
  },
  'panjang-badan.vtt': { kind: 'captions', address: '/contoh/panjang-badan.vtt' },
  'lembar-kunjungan.pdf': { kind: 'file', address: '/contoh/lembar-kunjungan.pdf', type: 'PDF', bytes: 1093 },
}

const EXAMPLES: Readonly<Record<string, string>> = {
  Catatan: `<Catatan judul="Bila keluarga sedang tidak di rumah">

Tanyakan kepada kader kapan sebaiknya kembali. Jangan menitipkan pertanyaan kepada tetangga.

</Catatan>
`,
  Penting: `<Penting>

Nama dan nomor induk warga tidak ditulis di catatan kunjungan.

</Penting>
`,
  Contoh: `<Contoh judul="Desa Contoh Rimba">

Dari 48 keluarga yang dikunjungi, 19 belum punya jamban sendiri.

</Contoh>
`,
  Gambar: `<Gambar berkas="posyandu.jpg" alt="Dua orang ibu dan seorang bayi di timbangan, di depan posyandu." keterangan="Gambar 1. Hari timbang di posyandu." />

<Gambar berkas="alur.svg" alt="Tiga kotak berurutan: data, temuan, usulan." keterangan="Gambar 2. Dari data ke usulan." />
`,
  Berkas: `<Berkas berkas="lembar-kunjungan.pdf" judul="Lembar kunjungan keluarga" />
`,
  Video: `<Video berkas="panjang-badan.mp4" judul="Mengukur panjang badan" poster="panjang-badan.jpg" takarir="panjang-badan.vtt">

Film tanpa suara. Bayi berbaring dengan kepala menyentuh papan. Papan kaki digeser sampai menyentuh telapak kaki. Angka dibaca, lalu dicatat.

</Video>
`,
  Langkah: `<Langkah>

1. Baca dulu data desa yang akan dikunjungi.
2. Sepakati siapa yang bertanya dan siapa yang mencatat.
3. Tulis catatan pada hari itu juga.

</Langkah>
`,
  Istilah: `<Istilah kata="Konvergensi">

Beberapa layanan sampai kepada keluarga yang sama, pada waktu yang berdekatan.

</Istilah>
`,
  Grafik: `<Grafik jenis="batang" temuan="Keluarga tanpa jamban berkurang di ketiga dusun." satuan="keluarga" sumber="DATA CONTOH, 2026">

| Dusun | Awal tahun | Akhir tahun |
| --- | ---: | ---: |
| Dusun Satu | 42 | 30 |
| Dusun Dua | 25 | 21 |
| Dusun Tiga | 18 | 9 |

</Grafik>
`,
  Soal: `<Soal id="contoh-soal" tanya="Kapan catatan kunjungan ditulis?">
  <Pilihan benar="ya" umpan="Betul. Ingatan cepat berubah.">Pada hari itu juga</Pilihan>
  <Pilihan umpan="Seminggu kemudian banyak yang sudah terlupa.">Sesudah semua desa dikunjungi</Pilihan>
</Soal>
`,
  Pilihan: `<Soal id="contoh-pilihan" tanya="Siapa yang ikut menentukan waktu kunjungan?">
  <Pilihan benar="ya" umpan="Betul.">Keluarga yang dikunjungi</Pilihan>
  <Pilihan benar="ya" umpan="Betul.">Kader di desa itu</Pilihan>
  <Pilihan umpan="Narasumber tidak ikut ke rumah.">Narasumber kelas</Pilihan>
</Soal>
`,
  DaftarPeriksa: `<DaftarPeriksa id="contoh-periksa" judul="Sebelum berangkat">

- Surat tugas dibawa
- Kader sudah dihubungi

</DaftarPeriksa>
`,
  Refleksi: `<Refleksi id="contoh-refleksi" tanya="Apa yang akan Anda tanyakan lain kali?" />
`,
  Kuis: `<Kuis id="kuis" />
`,
}

/** The text that shows a block at work; nothing of one that has none yet, which a test finds. */
export function exampleOf(name: string): string | null {
  return Object.hasOwn(EXAMPLES, name) ? (EXAMPLES[name] ?? null) : null
}
