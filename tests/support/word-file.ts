import sharp from 'sharp'
import { relations, zip } from './zip.ts'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function paragraph(text: string, { style = '', look = '' } = {}): string {
  const properties = style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`
}

function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function picture(id: string, alt: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Gambar" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** A document of two chapters with a table and two pictures, and a key that nobody was to see. */
export async function teachingDocument(): Promise<Buffer> {
  const image = (background: string) =>
    sharp({ create: { width: 320, height: 180, channels: 3, background } })
      .png()
      .toBuffer()
  const body = [
    paragraph('Membaca data desa', { style: 'Judul1' }),
    paragraph('Data desa dibaca bersama.'),
    table([
      ['Desa', 'Keluarga'],
      ['Contoh A', '120'],
      ['Contoh B', '98'],
    ]),
    picture('rId10', 'Kader menimbang balita'),
    paragraph('KUNCI: Contoh A', { look: '<w:vanish/>' }),
    paragraph('Menulis temuan', { style: 'Judul1' }),
    paragraph('Temuan ditulis dalam satu kalimat.'),
    picture('rId11', ''),
  ]
  return zip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: relations(
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    {
      name: 'word/document.xml',
      content: `<w:document ${NAMESPACES}><w:body>${body.join('')}</w:body></w:document>`,
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(
        `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
          `<Relationship Id="rId10" Type="${OFFICE}/image" Target="media/image1.png"/>` +
          `<Relationship Id="rId11" Type="${OFFICE}/image" Target="media/image2.png"/>`,
      ),
    },
    { name: 'word/media/image1.png', content: await image('#3a6ea5') },
    { name: 'word/media/image2.png', content: await image('#2f6b3a') },
  ])
}
