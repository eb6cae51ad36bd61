import { expect, test } from 'vitest'
import { docx, paragraph } from '#tests/support/docx.ts'
import { readDocumentBytes } from './read-bytes.ts'

const row = (cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

/** The first cell of a table of words as it comes in. */
function firstCell(look: string, rows: string[][]): string | undefined {
  const bytes = docx(`<w:tbl><w:tblPr>${look}</w:tblPr>${rows.map(row).join('')}</w:tbl>`)
  const answer = readDocumentBytes({
    bytes: new Uint8Array(bytes),
    fileName: 'bahan.docx',
    split: 'headings',
  })
  if (!answer.ok) throw new Error(answer.fault)
  return answer.document.parts[0]?.source.split('|')[1]?.trim()
}

const ROWS = [
  ['Sumber', 'Letak', 'Layak'],
  ['Sumur', 'Hulu', 'ya'],
  ['Sungai', 'Hilir', 'tidak'],
]

test.each([
  ['marked as a head', '<w:tblLook w:firstRow="1"/>', 'Sumber'],
  ['marked as older Words do', '<w:tblLook w:val="04A0"/>', 'Sumber'],
  ['not marked', '<w:tblLook w:firstRow="0" w:val="04A0"/>', ''],
  ['of a table that says nothing', '', ''],
])('the first row of a table of words, %s', (_what, look, head) => {
  expect(firstCell(look, ROWS)).toBe(head)
})

test('Word marks every table so: without a name in each column the first row is no head', () => {
  expect(firstCell('<w:tblLook w:firstRow="1"/>', [['Sumber', '', 'Layak'], ...ROWS.slice(1)])).toBe('')
})
