import sharp from 'sharp'
import type { FileFault } from '#app/domain/files/faults.ts'
import { officeParts, relations, zip, type ZipPart } from '#tests/support/zip.ts'

type HostileFile = {
  trick: string
  name: string
  bytes: () => Buffer | Promise<Buffer>
  /** The code of what is said. */
  fault: FileFault['code']
}

export const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
const HTML = '<!doctype html><script>alert(document.cookie)</script>'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const text = (content: string) => () => Buffer.from(content, 'latin1')

function docx(more: readonly ZipPart[], options?: Parameters<typeof zip>[1]) {
  return () => zip(officeParts('docx', more), options)
}

function xlsx(more: readonly ZipPart[]) {
  return () => zip(officeParts('xlsx', more))
}

function rels(inside: string) {
  return docx([{ name: 'word/_rels/document.xml.rels', content: relations(inside) }])
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a6' }, limitInputPixels: false })

/** A PNG whose header promises so many pixels; nothing of them is there. */
async function pngBomb(width: number, height: number): Promise<Buffer> {
  const png = await picture(4, 4).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

/** The archive with a comment of so many letters behind it (APPNOTE.TXT 4.3.16), ending as given. */
function withComment(archive: Buffer, length: number, end: string): Buffer {
  const whole = Buffer.from(archive)
  whole.writeUInt16LE(length, whole.length - 2)
  return Buffer.concat([whole, Buffer.from(end.padStart(length, ' '))])
}

/** Files that must not be kept, by the trick they try. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { trick: 'a web page named as a PDF', name: 'laporan.pdf', bytes: text(HTML), fault: 'mismatch' },
  { trick: 'a drawing with script named as a PDF', name: 'gambar.pdf', bytes: text(SVG), fault: 'mismatch' },
  {
    trick: 'a drawing with script named as a picture',
    name: 'gambar.png',
    bytes: text(SVG),
    fault: 'mismatch',
  },
  { trick: 'a web page named as a photo', name: 'foto.jpg', bytes: text(HTML), fault: 'mismatch' },
  {
    trick: 'a table of formulas named as a workbook',
    name: 'data.xlsx',
    bytes: text('=cmd|calc!A1,1'),
    fault: 'textTable',
  },
  { trick: 'a web page under its own name', name: 'halaman.html', bytes: text(HTML), fault: 'kind' },
  { trick: 'a drawing under its own name', name: 'gambar.svg', bytes: text(SVG), fault: 'kind' },
  { trick: 'a text table under its own name', name: 'data.csv', bytes: text('a,b'), fault: 'table' },
  { trick: 'a script', name: 'jalan.js', bytes: text('alert(1)'), fault: 'kind' },
  { trick: 'a program', name: 'pasang.exe', bytes: text('MZ\x90\0'), fault: 'kind' },
  {
    trick: 'a program named as a PDF',
    name: 'pasang.pdf',
    bytes: text('MZ\x90\0\x03\0\0\0'),
    fault: 'mismatch',
  },
  { trick: 'a macro workbook under its own name', name: 'data.xlsm', bytes: xlsx([]), fault: 'macro' },
  {
    trick: 'an old document with macros',
    name: 'surat.doc',
    bytes: text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    fault: 'oldWord',
  },
  {
    trick: 'an old document named as a new one',
    name: 'surat.docx',
    bytes: text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    fault: 'mismatch',
  },
  { trick: 'two extensions, the last one a page', name: 'laporan.pdf.html', bytes: text(PDF), fault: 'kind' },
  { trick: 'no extension', name: 'laporan', bytes: text(PDF), fault: 'noKind' },
  { trick: 'only an extension', name: '.pdf', bytes: text(PDF), fault: 'noKind' },
  { trick: 'an extension that every object has', name: 'x.constructor', bytes: text(PDF), fault: 'kind' },
  { trick: 'an extension that is a prototype', name: 'x.__proto__', bytes: text(PDF), fault: 'kind' },
  { trick: 'nothing inside', name: 'kosong.pdf', bytes: text(''), fault: 'empty' },
  {
    trick: 'a PDF cut off in the middle',
    name: 'potong.pdf',
    bytes: text(PDF.slice(0, 40)),
    fault: 'broken',
  },
  { trick: 'a PDF behind a web page', name: 'dua.pdf', bytes: text(HTML + PDF), fault: 'mismatch' },
  {
    trick: 'a PDF with an archive behind it',
    name: 'dua.pdf',
    bytes: () => Buffer.concat([Buffer.from(PDF), zip([{ name: 'a.js' }])]),
    fault: 'mismatch',
  },
  {
    trick: 'a PDF with an archive behind it whose comment is long and ends like a PDF',
    name: 'dua.pdf',
    bytes: () => Buffer.concat([Buffer.from(PDF), withComment(zip([{ name: 'a.js' }]), 60_000, '%%EOF\n')]),
    fault: 'mismatch',
  },
  {
    trick: 'a picture named as a PDF',
    name: 'gambar.pdf',
    bytes: () => picture(4, 4).png().toBuffer(),
    fault: 'misnamed',
  },
  {
    trick: 'a PNG named as a JPEG',
    name: 'foto.jpg',
    bytes: () => picture(4, 4).png().toBuffer(),
    fault: 'misnamed',
  },
  {
    trick: 'a WebP named as a PNG',
    name: 'foto.png',
    bytes: () => picture(4, 4).webp().toBuffer(),
    fault: 'picture',
  },
  {
    trick: 'a picture of 900 megapixels',
    name: 'besar.png',
    bytes: () => pngBomb(30_000, 30_000),
    fault: 'pixels',
  },
  {
    trick: 'a picture of more pixels than a number holds',
    name: 'besar.png',
    bytes: () => pngBomb(0x7fffffff, 0x7fffffff),
    fault: 'broken',
  },
  {
    trick: 'a picture one row too large',
    name: 'besar.jpg',
    bytes: () => picture(5_001, 5_000).jpeg().toBuffer(),
    fault: 'pixels',
  },
  {
    trick: 'a photo cut off in the middle',
    name: 'potong.jpg',
    bytes: async () => (await picture(600, 600).jpeg().toBuffer()).subarray(0, 700),
    fault: 'broken',
  },
  {
    trick: 'a picture of nothing but its first bytes',
    name: 'awal.png',
    bytes: text('\x89PNG\r\n\x1a\n'),
    fault: 'mismatch',
  },
  {
    trick: 'a plain archive named as a document',
    name: 'arsip.docx',
    bytes: () => zip([{ name: 'a.txt', content: 'a' }]),
    fault: 'packed',
  },
  { trick: 'a workbook named as a document', name: 'data.docx', bytes: xlsx([]), fault: 'misnamed' },
  {
    trick: 'macros in a document',
    name: 'surat.docx',
    bytes: docx([{ name: 'word/vbaProject.bin', content: 'x' }]),
    fault: 'macro',
  },
  {
    trick: 'macros in capital letters',
    name: 'surat.docx',
    bytes: docx([{ name: 'WORD/VBAPROJECT.BIN', content: 'x' }]),
    fault: 'macro',
  },
  {
    trick: 'macros under another name',
    name: 'data.xlsx',
    bytes: () =>
      zip(
        officeParts('xlsx').map((part) =>
          part.name.startsWith('[')
            ? {
                ...part,
                content: String(part.content).replace(
                  '</Types>',
                  '<Override PartName="/xl/x.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                ),
              }
            : part,
        ),
      ),
    fault: 'macro',
  },
  {
    trick: 'macros behind a numbered letter',
    name: 'surat.docx',
    bytes: () =>
      zip(
        officeParts('docx', [{ name: 'word/isi.bin', content: 'x' }]).map((part) =>
          part.name.startsWith('[')
            ? {
                ...part,
                content: String(part.content).replace(
                  '<Override ',
                  '<Override PartName="/word/isi.bin" ContentType="application/vnd.ms-office.vba&#80;roject"/><Override ',
                ),
              }
            : part,
        ),
      ),
    fault: 'packed',
  },
  {
    trick: 'an ActiveX control',
    name: 'surat.docx',
    bytes: docx([{ name: 'word/activeX/activeX1.bin', content: 'x' }]),
    fault: 'macro',
  },
  {
    trick: 'an old macro sheet',
    name: 'data.xlsx',
    bytes: xlsx([{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]),
    fault: 'macro',
  },
  {
    trick: 'an embedded program',
    name: 'surat.docx',
    bytes: docx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
    fault: 'object',
  },
  {
    trick: 'a link to another workbook',
    name: 'data.xlsx',
    bytes: xlsx([{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }]),
    fault: 'links',
  },
  {
    trick: 'a template from elsewhere',
    name: 'surat.docx',
    bytes: rels(
      '<Relationship Id="r" Type="http://x/attachedTemplate" Target="http://evil.test/t.dotm" TargetMode="External"/>',
    ),
    fault: 'template',
  },
  {
    trick: 'a picture from elsewhere',
    name: 'surat.docx',
    bytes: rels(
      '<Relationship Id="r" Type="http://x/image" Target="http://evil.test/pixel.png" TargetMode="External"/>',
    ),
    fault: 'linkedPicture',
  },
  {
    trick: 'a mode hidden behind a quoted bracket',
    name: 'surat.docx',
    bytes: rels(
      '<Relationship Id="a>b" Type="http://x/frame" Target="http://evil.test" TargetMode="External"/>',
    ),
    fault: 'outside',
  },
  {
    trick: 'a mode written as an entity',
    name: 'surat.docx',
    bytes: rels('<Relationship Id="r" Type="http://x/oleObject" Target="x" TargetMode="&#69;xternal"/>'),
    fault: 'outside',
  },
  {
    trick: 'a link that runs script',
    name: 'surat.docx',
    bytes: rels(
      '<Relationship Id="r" Type="http://x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
    ),
    fault: 'link',
  },
  {
    trick: 'a link to a shared folder',
    name: 'surat.docx',
    bytes: rels(
      '<Relationship Id="r" Type="http://x/hyperlink" Target="file://evil/x" TargetMode="External"/>',
    ),
    fault: 'link',
  },
  {
    trick: 'a document type with entities',
    name: 'surat.docx',
    bytes: docx([
      {
        name: 'word/_rels/document.xml.rels',
        content: '<!DOCTYPE x [<!ENTITY e "External">]>' + relations(''),
      },
    ]),
    fault: 'packed',
  },
  {
    trick: 'relations in another encoding',
    name: 'surat.docx',
    bytes: docx([
      { name: 'word/_rels/document.xml.rels', content: Buffer.from('\ufeff' + relations(''), 'utf16le') },
    ]),
    fault: 'packed',
  },
  {
    trick: 'a bomb of claimed gigabytes',
    name: 'bom.docx',
    bytes: docx([{ name: 'word/media/a.bin', content: 'x', claims: { size: 3_000_000_000 } }]),
    fault: 'packed',
  },
  {
    trick: 'a bomb in the part that we read',
    name: 'bom.docx',
    bytes: docx([
      { name: 'word/_rels/document.xml.rels', content: Buffer.alloc(30_000_000), claims: { size: 900 } },
    ]),
    fault: 'packed',
  },
  {
    trick: 'more than 200 entries',
    name: 'banyak.xlsx',
    bytes: xlsx(Array.from({ length: 201 }, (_, n) => ({ name: `xl/media/${n}.xml` }))),
    fault: 'packed',
  },
  {
    trick: 'a path that climbs out',
    name: 'naik.docx',
    bytes: docx([{ name: '../../etc/passwd', content: 'x' }]),
    fault: 'packed',
  },
  {
    trick: 'a path from the root',
    name: 'akar.docx',
    bytes: docx([{ name: '/etc/passwd', content: 'x' }]),
    fault: 'packed',
  },
  {
    trick: 'a path with backslashes',
    name: 'windows.docx',
    bytes: docx([{ name: '..\\..\\autoexec.bat', content: 'x' }]),
    fault: 'packed',
  },
  {
    trick: 'the same entry twice',
    name: 'kembar.docx',
    bytes: docx([{ name: 'word/document.xml', content: '<other/>' }]),
    fault: 'packed',
  },
  {
    trick: 'another name in the local header',
    name: 'beda.docx',
    bytes: docx([{ name: 'word/media/a.png', content: 'x', claims: { localName: 'word/vbaProj.bin' } }]),
    fault: 'packed',
  },
  {
    trick: 'an encrypted entry',
    name: 'sandi.docx',
    bytes: docx([{ name: 'word/media/a.png', content: 'x', claims: { flags: 1 } }]),
    fault: 'packed',
  },
  {
    trick: 'an unknown way of packing',
    name: 'lain.docx',
    bytes: docx([{ name: 'word/media/a.png', content: 'x', claims: { method: 99 } }]),
    fault: 'packed',
  },
  {
    trick: 'a page before the archive',
    name: 'depan.docx',
    bytes: docx([], { before: HTML }),
    fault: 'mismatch',
  },
  {
    trick: 'an archive with a second one behind it',
    name: 'belakang.docx',
    bytes: docx([], { after: 'PK\u0003\u0004 more' }),
    fault: 'packed',
  },
  {
    trick: 'an archive cut off',
    name: 'potong.docx',
    bytes: () => zip(officeParts('docx')).subarray(0, 300),
    fault: 'packed',
  },
  {
    trick: 'overlapping entries',
    name: 'tindih.docx',
    bytes: docx([{ name: 'word/media/a.png', content: 'x', claims: { packedSize: 5_000 } }]),
    fault: 'packed',
  },
  {
    trick: 'a name that is a resident’s number',
    name: '6408014505900001.pdf',
    bytes: text(PDF),
    fault: 'nameDigits',
  },
  {
    trick: 'a number with underscores in the name',
    name: 'KTP_6408_0145_0590_0001.jpg',
    bytes: () => picture(4, 4).jpeg().toBuffer(),
    fault: 'nameDigits',
  },
]

/** Files that people really hand in. */
export const HONEST_FILES: readonly { name: string; type: string; bytes: () => Buffer | Promise<Buffer> }[] =
  [
    { name: 'laporan.pdf', type: 'application/pdf', bytes: text(PDF) },
    { name: 'Laporan Akhir.PDF', type: 'application/pdf', bytes: text(PDF) },
    {
      name: 'surat.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: docx([{ name: 'word/media/a.png', content: 'x' }]),
    },
    {
      name: 'tautan.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: rels(
        '<Relationship Id="r" Type="http://x/hyperlink" Target="https://aksis.test/" TargetMode="External"/>',
      ),
    },
    {
      name: 'data.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: xlsx([{ name: 'xl/worksheets/sheet1.xml', content: '<x/>' }]),
    },
    { name: 'foto.jpeg', type: 'image/jpeg', bytes: () => picture(40, 30).jpeg().toBuffer() },
    { name: 'peta.png', type: 'image/png', bytes: () => picture(40, 30).png().toBuffer() },
  ]
