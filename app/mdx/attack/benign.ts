import type { HostileText } from './hostile.data.ts'
import { MEDIA } from './media.data.ts'

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120">
<rect class="g-soft" x="4" y="10" width="632" height="84" rx="10"/>
<text class="g-t g-ink mid" x="320" y="64">A &lt; B</text>
<path class="g-line" d="M320 96v20" stroke-width="2" fill="none"/>
</svg>`

/** One text that uses every block; both compilers must give equal blocks for it. */
export const EVERY_BLOCK: HostileText = {
  files: { ...MEDIA, 'keluarga.svg': DRAWING },
  source: `## Satu keluarga & banyak pintu

Halo *miring*, **tebal**, ~~hapus~~, \`kode <x>\`, [luar](https://contoh.go.id/a?b=1&c=2), [dalam](/belajar/m "judul").[^a]
Baris kedua: &lt;5 anak, \\{tanda\\}.

### Rincian

- satu
- dua
  1. dalam
  2. daftar

- [ ] belum
- [x] sudah

> Kutipan.

\`\`\`
const a = { b: '<c>' }
\`\`\`

| Desa | Jumlah | Tengah |
| --- | ---: | :-: |
| Desa Contoh Rimba | 1.200 | a |

<Catatan>

Isi **catatan**.

- butir

</Catatan>

<Catatan judul="Judul “sendiri”">sebaris</Catatan>

<Penting>

Satu hal.

</Penting>

<Contoh judul="Desa Contoh Payau">

| Desa | Angka |
| --- | --- |
| a | 1 |

<Istilah kata="Konvergensi">Bekerja di tempat *yang sama*.</Istilah>

</Contoh>

<Gambar berkas="keluarga.svg" alt="A lebih kecil dari B, <5" keterangan="Gambar 1. A & B." />

<Gambar berkas="foto.jpg" alt="Kader <menimbang> “anak” & ibu" keterangan="Gambar 2. Posyandu 12 menit." />

<Berkas berkas="lembar.pdf" judul="Lembar <kunjungan> & catatan" />

<Video berkas="film.mp4" judul="Mengukur “panjang” <bayi>" poster="foto.jpg" takarir="film.vtt">

Kader **menyiapkan** alat ukur.

1. Lepas sepatu
2. Baringkan

</Video>

<Catatan>

<Video berkas="film.webm" judul="Tanpa takarir" />

</Catatan>

<Langkah>

1. Satu

   lanjutan
2. Dua

</Langkah>

<Grafik jenis="batang" temuan="Turun." satuan="keluarga" sumber="angka pers, 2024">

| Cuplikan | Keluarga |
| --- | ---: |
| S2 2023 | 19.900 |
| S1 2024 | 15.576 |

</Grafik>

<Grafik jenis="garis" temuan="Naik." satuan="persen" sumber="rekaan.">

| Tahun | Rencana | Nyata |
| --- | ---: | ---: |
| 2023 | -2,5 | 3 |
| 2024 | 0 | 12,75 |

</Grafik>

<Soal id="1-1" tanya="Berapa <5?">
  <Pilihan benar="ya" umpan="Betul & jelas.">Satu *saja*</Pilihan>
  <Pilihan umpan="Keliru.">Dua</Pilihan>
</Soal>

<DaftarPeriksa id="dp" judul="Sebelum lanjut">

- satu \`a\`
- dua

</DaftarPeriksa>

<Refleksi id="rf" tanya="Apa artinya bagi OPD saya?" />

<Kuis id="prates" />

## Satu keluarga & banyak pintu

[^a]: Catatan kaki dengan [tautan](https://contoh.go.id).
`,
}

/** Texts a trainer may well write; all must be accepted. */
export const BENIGN: readonly HostileText[] = [
  EVERY_BLOCK,
  ...[
    '',
    'Halo.',
    '3 < 4 adalah benar',
    '## Judul\n\nAlinea pertama.\n\nAlinea kedua.',
    'Baris satu\r\nbaris dua\r\n\r\nalinea',
    'Kutipan “miring” – dengan tanda — dan … serta ≤ ≥ × ½ é.',
    'Emoji ✔️ dan 😀, keluarga 👨\u200d👩\u200d👧\u200d👦, petugas 👩🏽\u200d⚕️.',
    'Baris<br>baris<br/>baris, H<sub>2</sub>O, m<sup>2</sup>.',
    '| a |\n| - |\n| x<br>y |',
    'Spasi keras: 12\u00a0menit.',
    'Kata import di tengah kalimat dan export juga.',
    'Import beras naik.',
    '\\{bukan ekspresi\\} dan `{kode}` dan `<b>`.',
    '```mdx\nimport x from "y"\n{1}\n<script>\n```',
    '5 &lt; 6 &gt; 4 &amp; lain',
    '[mailto](mailto:a.b@contoh.go.id?subject=Halo) dan [telepon](tel:+62-541-0000) dan [bagian](#s-judul).',
    '[acuan][x]\n\n[x]: https://contoh.go.id/jalan "Judul"',
    'https://contoh.go.id/laporan tertaut sendiri',
    'javascript: adalah nama bahasa; onclick= adalah nama atribut; style= juga.',
    '***\n\n- a\n\n  alinea dalam\n- b\n\n---\n\nakhir',
    '1. a\n2. b\n   - c\n     - d\n       - e',
    '3. mulai dari tiga\n4. empat',
    '> kutipan\n>\n> > dalam',
    'a[^x] b[^x]\n\n[^x]: Satu catatan\n\n    dua alinea',
    '| a | b |\n| - | - |\n| `x` | **y** [z](/z) |',
    '<Contoh>\n\n<Catatan>\n\nBertingkat.\n\n</Catatan>\n\n</Contoh>',
    '- daftar\n\n  <Catatan>\n\n  di dalam daftar\n\n  </Catatan>',
    '<Istilah kata="e-PPGBM">\n\nPencatatan gizi.\n\n</Istilah>',
    '<Grafik jenis="batang" temuan="Satu baris." satuan="orang" sumber="rekaan">\n\n| a | b |\n| - | - |\n| nol | 0 |\n\n</Grafik>',
    '## Sama\n\n## Sama\n\n## Sama-2',
    '## Constructor\n\n## __proto__\n\n## 123',
    'Nilai __proto__ dan constructor dalam teks.',
    '<Gambar berkas="kecil.png" alt="Nilai = 5; javascript: bukan alamat" />',
    '- daftar\n\n  <Gambar berkas="foto.jpg" alt="Foto" />\n\n- lagi',
    '<Berkas berkas="lembar.pdf" judul="onclick= & style=" />',
    '<Contoh>\n\n<Berkas berkas="lembar.pdf" judul="Lembar" />\n\n</Contoh>',
    '<Video berkas="film.mp4" judul="Film" />',
    '<Video berkas="film.mp4" judul="Film">\n\n## Judul di dalam\n\n<Gambar berkas="foto.jpg" alt="Foto" />\n\n</Video>',
    '<Video berkas="film.webm" judul="Film" takarir="film.vtt">sebaris</Video>',
    `${'Kalimat biasa yang agak panjang. '.repeat(200)}\n\n`.repeat(10),
  ].map((source) => ({ source, files: MEDIA })),
]
