import { relations, zip, type ZipPart } from './zip.ts'

export const W = 'xmlns:w="w" xmlns:r="r"'
export const TYPES =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A Word document with this body and nothing else. */
export function docx(body: string, more: ZipPart[] = [], types = TYPES): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: types },
    {
      name: '_rels/.rels',
      content: relations('<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/>'),
    },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...more,
  ])
}

export const paragraph = (text: string, properties = '') =>
  `<w:p><w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`
