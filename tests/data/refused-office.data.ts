import { caseFile } from '#tests/support/cases.ts'
import { compoundFile } from '#tests/support/compound-file.ts'
import { officeParts, relations, zip, type ZipPart } from '#tests/support/zip.ts'
import type { Refused } from './refused.ts'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = { docx: 'word', xlsx: 'xl' }

export function office(kind: 'docx' | 'xlsx', ...more: readonly ZipPart[]): Buffer {
  return zip(officeParts(kind, more))
}

/** A document one of whose parts leads to a target outside. */
function leading(kind: 'docx' | 'xlsx', type: string, target: string, part = 'document'): Buffer {
  const relation = `<Relationship Id="r9" Type="${TYPES}/${type}" Target="${target}" TargetMode="External"/>`
  return office(kind, { name: `${MAIN[kind]}/_rels/${part}.xml.rels`, content: relations(relation) })
}

/** A document that declares a part of another kind. */
function declaring(kind: 'docx' | 'xlsx', type: string, part: ZipPart): Buffer {
  const declared = `<Override PartName="/${part.name}" ContentType="${type}"/></Types>`
  const parts = officeParts(kind, [part]).map((one) =>
    one.name.startsWith('[') ? { ...one, content: String(one.content).replace('</Types>', declared) } : one,
  )
  return zip(parts)
}

const link = (target: string) =>
  office(
    'xlsx',
    { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
    {
      name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
      content: relations(
        `<Relationship Id="r1" Type="${TYPES}/externalLinkPath" Target="${target}" TargetMode="External"/>`,
      ),
    },
  )

const MASHUP =
  '<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">'
const carrying = (name: string, content: ZipPart['content'] = 'x') =>
  office('docx', { name: `word/embeddings/${name}`, content })

/** Documents of Word and Excel, by what is said of them; the first of each kind is the one that people complained of. */
export const REFUSED_OFFICE: readonly Refused[] = [
  {
    fault: { code: 'locked' },
    says: ['sandi', 'password'],
    files: [
      ['surat.docx', () => caseFile('locked/agile.docx')],
      ['data.xlsx', () => caseFile('locked/agile.xlsx')],
      ['surat.docx', () => caseFile('locked/standard.docx')],
      ['surat.xlsx', () => compoundFile(['a', 'b', 'c', 'd', 'EncryptionInfo', 'EncryptedPackage'])],
      ['surat.pdf', () => compoundFile(['EncryptedPackage', 'WordDocument'])],
    ],
  },
  {
    fault: { code: 'oldWord' },
    says: ['Word 97–2003', 'Save As › Word Document (.docx)'],
    files: [
      ['surat.doc', () => compoundFile(['WordDocument'])],
      ['surat.docx', () => compoundFile(['1Table', 'WordDocument', 'Data'])],
      ['surat.docx', () => compoundFile([...'abcdefghij', 'WordDocument'])],
      ['Surat Tugas.RTF', () => Buffer.from('{\\rtf1 x}')],
    ],
  },
  {
    fault: { code: 'oldExcel' },
    says: ['Simpan sebagai › Buku Kerja Excel (.xlsx)', 'Excel 97–2003'],
    files: [
      ['A-18.xls', () => caseFile('evidence/A-18-excel-97-2003.xls')],
      ['A-18.xlsx', () => caseFile('evidence/A-18-excel-97-2003.xls')],
      ['tua.xlsx', () => compoundFile(['Book'])],
      ['laporan.xls', () => Buffer.from('<html><table></table></html>')],
    ],
  },
  {
    fault: { code: 'oldSlides' },
    says: ['Simpan sebagai › PDF', 'PowerPoint 97–2003'],
    files: [
      ['paparan.ppt', () => compoundFile(['PowerPoint Document'])],
      ['paparan.docx', () => compoundFile(['Current User', 'PowerPoint Document'])],
      ['paparan.pps', () => compoundFile([])],
    ],
  },
  {
    fault: { code: 'mismatch' },
    says: ['tidak cocok', 'does not match'],
    files: [
      ['surat.docx', () => compoundFile(['Thumbs'])],
      ['surat.docx', () => compoundFile([]).subarray(0, 300)],
      ['foto.jpg', () => compoundFile(['\u0001Ole10Native'])],
    ],
  },
  {
    fault: { code: 'textTable' },
    says: ['bukan buku kerja Excel', 'no Excel workbook'],
    files: [
      ['peserta.xlsx', () => Buffer.from('Nama;Surel\nAna;ana@contoh.go.id\n')],
      ['laporan.xlsx', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
      ['unicode.xlsx', () => Buffer.from('\ufeffNama\tSurel\r\n', 'utf16le')],
      ['cp1252.xlsx', () => Buffer.from('Jos\xe9;1\r\n', 'latin1')],
    ],
  },
  {
    fault: { code: 'links', to: 'data.xlsx', query: true },
    says: ['“data.xlsx” dan kueri', 'Break Link'],
    files: [['A-19.xlsx', () => caseFile('evidence/A-19-external-link-and-query.xlsx')]],
  },
  {
    fault: { code: 'links', to: 'Rekap & Data.xlsx', query: false },
    says: ['Data › Edit Tautan › Putuskan Tautan', '“Rekap & Data.xlsx”'],
    files: [
      ['data.xlsx', () => link('file:///C:\\Users\\contoh\\Desktop\\Rekap &amp; Data.xlsx')],
      ['data.xlsx', () => link('https://contoh.go.id/berbagi/Rekap%20%26%20Data.xlsx?kunci=rahasia')],
      ['data.xlsx', () => link('file:///\\\\server-contoh\\umum\\Rekap &amp; Data.xlsx')],
    ],
  },
  {
    fault: { code: 'links', to: null, query: false },
    says: ['buku kerja lain. Di Excel', 'another workbook. In Excel'],
    files: [
      ['data.xlsx', () => link('file:///D:/warga/9999990101900001.xlsx')],
      [
        'data.xlsx',
        () => office('xlsx', { name: 'xl/externalLinks/externalLink1.xml', content: '<ddeLink/>' }),
      ],
      ['data.xlsx', () => link('file:///D:/')],
    ],
  },
  {
    fault: { code: 'query' },
    says: ['Power Query', 'Queries & Connections'],
    files: [
      ['data.xlsx', () => office('xlsx', { name: 'xl/connections.xml', content: '<connections/>' })],
      [
        'data.xlsx',
        () => office('xlsx', { name: 'xl/queryTables/queryTable1.xml', content: '<queryTable/>' }),
      ],
      [
        'data.xlsx',
        () =>
          office('xlsx', { name: 'customXml/item1.xml', content: Buffer.from(`\ufeff${MASHUP}`, 'utf16le') }),
      ],
      ['data.xlsx', () => office('xlsx', { name: 'customXml/item2.xml', content: MASHUP })],
    ],
  },
  {
    fault: { code: 'macro' },
    says: ['makro', 'macros'],
    files: [
      ['surat.docx', () => office('docx', { name: 'word/vbaProject.bin', content: 'x' })],
      ['surat.docm', () => office('docx')],
      [
        'surat.docx',
        () => declaring('docx', 'application/vnd.ms-office.activeX+xml', { name: 'word/x.xml' }),
      ],
      [
        'surat.docx',
        () =>
          office('docx', {
            name: 'word/_rels/document.xml.rels',
            content: relations(`<Relationship Id="r9" Type="${TYPES}/control" Target="x.xml"/>`),
          }),
      ],
    ],
  },
  {
    fault: { code: 'object' },
    says: ['program lain', 'another file or program'],
    files: [
      ['surat.docx', () => carrying('oleObject1.bin', compoundFile(['\u0001Ole10Native']))],
      ['surat.docx', () => carrying('pasang.exe', 'MZ')],
      ['surat.docx', () => office('docx', { name: 'word/media/pasang.EXE', content: 'MZ' })],
      ['surat.docx', () => carrying('Lembar.xlsm', office('xlsx'))],
      ['surat.docx', () => carrying('Lembar.xlsx', 'MZ')],
      [
        'surat.docx',
        () => carrying('Lembar.xlsx', office('xlsx', { name: 'xl/vbaProject.bin', content: 'x' })),
      ],
      ['surat.docx', () => carrying('Lembar.xlsx', link('file:///D:/data.xlsx'))],
      ['surat.docx', () => carrying('Surat.docx', carrying('Lembar.xlsx', office('xlsx')))],
      [
        'surat.docx',
        () =>
          declaring('docx', 'application/vnd.openxmlformats-officedocument.oleObject', {
            name: 'word/isi.bin',
          }),
      ],
      [
        'data.xlsx',
        () =>
          office(
            'xlsx',
            { name: 'xl/isi.dat', content: 'MZ' },
            {
              name: 'xl/_rels/workbook.xml.rels',
              content: relations(`<Relationship Id="r9" Type="${TYPES}/package" Target="isi.dat"/>`),
            },
          ),
      ],
    ],
  },
  {
    fault: { code: 'template' },
    says: ['templat', 'template'],
    files: [
      ['surat.docx', () => caseFile('docx/10-template-on-a-server.docx')],
      ['surat.docx', () => leading('docx', 'attachedTemplate', 'https://contoh.test/t.dotm', 'settings')],
      ['surat.docx', () => leading('docx', 'attachedTemplate', 'file:///D:/surat.dotx', 'settings')],
    ],
  },
  {
    fault: { code: 'mailMerge' },
    says: ['gabungan surat', 'mail merge'],
    files: [
      ['undangan.docx', () => leading('docx', 'mailMergeSource', 'file:///D:/daftar.xlsx', 'settings')],
      ['undangan.docx', () => leading('docx', 'mailMergeHeaderSource', 'file:///D:/kepala.docx', 'settings')],
      [
        'undangan.docx',
        () => leading('docx', 'mailMergeSource', 'https://contoh.test/daftar.csv', 'settings'),
      ],
    ],
  },
  {
    fault: { code: 'linkedPicture' },
    says: ['gambar yang tersimpan di tempat lain', 'links a picture'],
    files: [
      ['modul.docx', () => caseFile('docx/07-pictures-gps-emf-linked-cropped.docx')],
      ['surat.docx', () => leading('docx', 'image', 'https://contoh.test/pixel.png')],
      ['surat.docx', () => leading('docx', 'image', 'file:///C:/logo.png', 'header1')],
    ],
  },
  {
    fault: { code: 'link' },
    says: ['Hapus Hiperlink', 'Remove Hyperlink'],
    files: [
      ['surat.docx', () => leading('docx', 'hyperlink', 'file:///\\\\server-contoh\\umum')],
      ['surat.docx', () => leading('docx', 'hyperlink', 'javascript:alert(1)')],
      ['data.xlsx', () => leading('xlsx', 'hyperlink', 'Lampiran%20Contoh.docx', 'workbook')],
    ],
  },
  {
    fault: { code: 'outside' },
    says: ['dari tempat lain', 'from elsewhere'],
    files: [
      ['surat.docx', () => leading('docx', 'frame', 'https://contoh.test/')],
      ['surat.docx', () => leading('docx', 'oleObject', 'file:///D:/bagan.xlsx')],
      ['surat.docx', () => leading('docx', 'subDocument', 'file:///D:/bab2.docx')],
    ],
  },
]
