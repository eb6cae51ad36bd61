import sharp from 'sharp'
import { caseFile } from '#tests/support/cases.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { office, REFUSED_OFFICE } from './refused-office.data.ts'
import { REFUSED_PDF } from './refused-pdf.data.ts'
import type { Refused } from './refused.ts'

const image = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a6' } })

/** A container of still pictures (ISO/IEC 14496-12) of this brand. */
function container(brand: string): Buffer {
  const box = Buffer.alloc(24)
  box.writeUInt32BE(24)
  box.write(`ftyp${brand}`, 4)
  box.write('mif1', 16)
  return Buffer.concat([box, Buffer.alloc(100)])
}

/** A PNG of one colour that promises so many pixels; nothing of them is there. */
async function promising(width: number, height: number): Promise<Buffer> {
  const png = await image().png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

const named = (names: readonly string[]) =>
  names.map((name): Refused['files'][number] => [name, () => Buffer.from('isi')])

const REFUSED_PICTURES: readonly Refused[] = [
  {
    fault: { code: 'heic' },
    says: ['Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim sebagai JPG', 'Most Compatible'],
    files: [
      ['IMG_0001.HEIC', () => caseFile('media/12-IMG_0001.HEIC')],
      ['IMG_0001.jpg', () => caseFile('media/12-IMG_0001.HEIC')],
      ['foto.jpeg', () => container('heix')],
      ['foto.png', () => container('mif1')],
      ['rentetan.jpg', () => container('hevc')],
      ...named(['foto.heif', 'foto.hif']),
    ],
  },
  {
    fault: { code: 'picture', format: 'WebP' },
    says: ['WebP', 'WebP'],
    files: [
      ['peta.jpg', () => caseFile('media/08-webp-named.jpg')],
      ['peta.png', () => image().webp().toBuffer()],
      ['peta.webp', () => image().webp().toBuffer()],
    ],
  },
  {
    fault: { code: 'picture', format: 'GIF' },
    says: ['GIF', 'GIF'],
    files: [
      ['gerak.gif', () => image().gif().toBuffer()],
      ['gerak.jpg', () => image().gif().toBuffer()],
      ['gerak.png', () => Buffer.from('GIF87a')],
    ],
  },
  {
    fault: { code: 'picture', format: 'TIFF' },
    says: ['TIFF', 'TIFF'],
    files: [
      ['pindai.tif', () => image().tiff().toBuffer()],
      ['pindai.jpg', () => image().tiff().toBuffer()],
      ['pindai.png', () => Buffer.from('MM\0*\0\0\0\b', 'latin1')],
    ],
  },
  {
    fault: { code: 'pixels', width: 9000, height: 6000 },
    says: [
      '54 megapiksel (9.000 × 6.000), paling banyak 25. Perkecil menjadi 6.123 × 4.082',
      '6,123 × 4,082',
    ],
    files: [
      ['peta.png', () => caseFile('media/09-54-megapixels-white.png')],
      ['peta.png', () => promising(9000, 6000)],
    ],
  },
  {
    fault: { code: 'pixels', width: 5001, height: 5000 },
    says: ['25,1 megapiksel', '25.1 megapixels'],
    files: [['peta.png', () => promising(5001, 5000)]],
  },
  {
    fault: { code: 'misnamed', found: 'png' },
    says: ['isinya PNG. Ganti akhir namanya menjadi .png', 'end in .png'],
    files: [
      ['foto.jpg', () => image().png().toBuffer()],
      ['foto.pdf', () => image().png().toBuffer()],
      ['foto.docx', () => image().png().toBuffer()],
    ],
  },
  {
    fault: { code: 'misnamed', found: 'pdf' },
    says: ['isinya PDF', 'it is PDF'],
    files: [
      ['surat.docx', () => pdfFile()],
      ['surat.jpg', () => pdfFile()],
      ['surat.xlsx', () => pdfFile()],
    ],
  },
  {
    fault: { code: 'misnamed', found: 'xlsx' },
    says: ['.xlsx', '.xlsx'],
    files: [['data.docx', () => office('xlsx')]],
  },
]

const REFUSED_NAMES: readonly Refused[] = [
  {
    fault: { code: 'noKind' },
    says: ['tanpa jenis', 'does not end in a kind'],
    files: named(['DOC-20261112-WA0003.', 'laporan', '.pdf']),
  },
  {
    fault: { code: 'kind' },
    says: ['tidak diterima', 'not accepted'],
    files: named(['foto\u202egpj.exe', 'catatan.txt', 'rekaman.mp4']),
  },
  { fault: { code: 'slides' }, says: ['PDF', 'PDF'], files: named(['a.pptx', 'b.PPSX', 'c.odp']) },
  { fault: { code: 'openText' }, says: ['ODT', 'ODT'], files: named(['a.odt', 'b.ODT', 'c.pdf.odt']) },
  { fault: { code: 'openTable' }, says: ['ODS', 'ODS'], files: named(['a.ods', 'b.ODS', 'c.xlsx.ods']) },
  { fault: { code: 'table' }, says: ['CSV', 'CSV'], files: named(['a.csv', 'b.CSV', 'c.xlsx.csv']) },
  {
    fault: { code: 'archive' },
    says: ['Keluarkan isinya', 'one by one'],
    files: named(['a.zip', 'b.RAR', 'c.7z']),
  },
  { fault: { code: 'empty' }, says: ['0 byte', '0 bytes'], files: [['a.pdf', () => Buffer.alloc(0)]] },
  {
    fault: { code: 'nameDigits' },
    says: ['16 angka', '16 digits'],
    files: named(['KTP 9999990101900001.jpg', 'KTP%209999990101900001.jpg', '9799%39901 01900001.pdf']),
  },
]

export const REFUSED_FILES: readonly Refused[] = [
  ...REFUSED_OFFICE,
  ...REFUSED_PDF,
  ...REFUSED_PICTURES,
  ...REFUSED_NAMES,
]
