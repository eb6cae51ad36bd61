import { expect, test } from 'vitest'
import { docx, paragraph, TYPES, W } from '#tests/support/docx.ts'
import { relations, zip } from '#tests/support/zip.ts'
import { readDocumentBytes } from './read-bytes.ts'
import { readDocument } from './read-document.server.ts'
import type { Split } from './document.ts'

const STYLES = {
  name: 'word/_rels/document.xml.rels',
  content: relations('<Relationship Id="s" Type="x/styles" Target="styles.xml"/>'),
}

function read(bytes: Buffer, fileName = 'bahan.docx', split: Split = 'headings') {
  return readDocumentBytes({ bytes: new Uint8Array(bytes), fileName, split })
}

function textOf(bytes: Buffer): { source: string; told: string[] } {
  const answer = read(bytes)
  if (!answer.ok) throw new Error(answer.fault)
  const { parts, notices } = answer.document
  return { source: parts.map(({ source }) => source).join('\n'), told: notices.map(({ code }) => code) }
}

test('refuses a document with macros, by its parts and by its type', () => {
  expect(read(docx(paragraph('isi'), [{ name: 'word/vbaProject.bin', content: 'x' }]))).toEqual({
    ok: false,
    fault: 'macro',
  })
  const enabled = TYPES.replace('wordprocessingml.document', 'wordprocessingml.document.macroEnabled')
  const declared = enabled.replace('application/vnd.openxmlformats-officedocument', 'application/vnd.ms-word')
  expect(read(docx(paragraph('isi'), [], declared))).toEqual({ ok: false, fault: 'macro' })
})

test('refuses entities, in whatever letters they are declared', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "isi">]><w:document><w:body><w:p/></w:body></w:document>'
  for (const content of [bomb, Buffer.from(`\ufeff${bomb}`, 'utf16le')])
    expect(read(docx('', [{ name: 'word/styles.xml', content }, STYLES]))).toEqual({
      ok: false,
      fault: 'doctype',
    })
})

test('refuses a document nested more deeply than one that somebody wrote', () => {
  const deep =
    '<w:sdt><w:sdtContent>'.repeat(5_000) + paragraph('isi') + '</w:sdtContent></w:sdt>'.repeat(5_000)
  expect(read(docx(deep))).toEqual({ ok: false, fault: 'too-large' })
})

test('reads a text among 100,000 empty paragraphs', () => {
  const { source } = textOf(docx('<w:p/>'.repeat(50_000) + paragraph('di tengah') + '<w:p/>'.repeat(50_000)))
  expect(source).toBe('di tengah\n')
})

test('reads a line of 100,000 pieces', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `kata${index} `)
  const { source } = textOf(
    docx(`<w:p>${words.map((word) => `<w:r><w:t>${word}</w:t></w:r>`).join('')}</w:p>`),
  )
  expect(source.trim().split(' ')).toHaveLength(words.length)
})

test('a table of merged cells grows no further than 60 columns', () => {
  const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('isi')}</w:tc>`
  const { source } = textOf(docx(`<w:tbl><w:tr>${cell.repeat(3)}</w:tr><w:tr>${cell}</w:tr></w:tbl>`))
  expect(source.split('\n')[0]?.match(/\|/g)).toHaveLength(61)
})

test.each([
  ['hidden', '<w:vanish/>'],
  ['colour', '<w:color w:val="FFFFFF"/>'],
  ['colour', '<w:color w:val="FEFEFE"/>'],
  ['colour', '<w:color w:val="FFFF00"/><w:shd w:fill="FFFF00"/>'],
  ['tiny', '<w:sz w:val="2"/>'],
] as const)('a key that is made unseen (%s) reaches no reader, and not in silence', (code, properties) => {
  const { source, told } = textOf(docx(paragraph('Soal satu') + paragraph('KUNCI B', properties)))
  expect(source).toBe('Soal satu\n')
  expect(told).toEqual([code])
})

test('where it stood is told as a reader counts: below its heading, empty lines left out', () => {
  const heading = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Kunci soal</w:t></w:r></w:p>'
  const body =
    paragraph('Satu') + heading + '<w:p/>' + paragraph('Dua') + '<w:p/>' + paragraph('KUNCI', '<w:vanish/>')
  const document = read(docx(body))
  expect(document.ok && document.document.notices.map(({ place }) => place)).toEqual([
    { in: 'text', under: 'Kunci soal', paragraph: 2 },
  ])
})

test('a key hidden by the style of its paragraph stays out too', () => {
  const styles =
    '<w:styles><w:style w:styleId="K"><w:name w:val="Kunci"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
  const body =
    paragraph('Soal') + '<w:p><w:pPr><w:pStyle w:val="K"/></w:pPr><w:r><w:t>KUNCI</w:t></w:r></w:p>'
  const more = [{ name: 'word/styles.xml', content: styles.replace('<w:styles>', `<w:styles ${W}>`) }, STYLES]
  expect(textOf(docx(body, more))).toEqual({ source: 'Soal\n', told: ['hidden'] })
})

test('white words on a dark cell are read, and told where their ground is not known', () => {
  const white = paragraph('Desa', '<w:color w:val="FFFFFF"/>')
  const table = (cell: string, style = '') =>
    `<w:tbl><w:tblPr>${style}</w:tblPr><w:tr>${`<w:tc>${cell}${white}</w:tc>`.repeat(2)}</w:tr></w:tbl>${paragraph('isi')}`
  const dark = textOf(docx(table('<w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>')))
  expect(dark.source).toContain('Desa')
  expect(dark.told).toEqual([])
  const styled = textOf(docx(table('', '<w:tblStyle w:val="Gelap"/>')))
  expect(styled.source).toContain('Desa')
  expect(styled.told).toEqual(['whiteInTable', 'whiteInTable'])
  expect(textOf(docx(table(''))).source).not.toContain('Desa')
})

test('what was deleted with tracked changes is gone, what was inserted is there, comments are counted', () => {
  const body =
    '<w:p><w:r><w:t>Angka </w:t></w:r><w:del><w:r><w:delText>LAMA</w:delText></w:r></w:del>' +
    '<w:ins><w:r><w:t>baru</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r></w:p>' +
    '<w:p><w:moveFrom><w:r><w:t>PINDAH</w:t></w:r></w:moveFrom></w:p>'
  const { source, told } = textOf(docx(body))
  expect(source).toBe('Angka baru\n')
  expect(told).toEqual(['deleted', 'inserted', 'comment', 'deleted'])
})

test('links to files, servers and scripts stay words and are told without their address', () => {
  const targets = [
    'file:///\\\\server\\rahasia',
    'javascript:alert(1)',
    'http://contoh.go.id/',
    'https://a@b.go.id/',
  ]
  const links = targets.map(
    (_, index) => `<w:p><w:hyperlink r:id="l${index}"><w:r><w:t>ke ${index}</w:t></w:r></w:hyperlink></w:p>`,
  )
  const rels = targets.map(
    (target, index) =>
      `<Relationship Id="l${index}" Type="x/hyperlink" Target="${target}" TargetMode="External"/>`,
  )
  const bytes = docx(links.join(''), [
    { name: 'word/_rels/document.xml.rels', content: relations(rels.join('')) },
  ])
  const { source, told } = textOf(bytes)
  expect(source).toBe('ke 0\n\nke 1\n\nke 2\n\nke 3\n')
  expect(told).toEqual(['link', 'link', 'link', 'link'])
})

test('what looks like code in a document is words in a lesson', () => {
  const { source } = textOf(
    docx(
      paragraph('import x from &quot;fs&quot;') +
        paragraph('{process.env} &lt;Soal id=&quot;a&quot;/&gt; &lt;script&gt;'),
    ),
  )
  expect(source).toContain('\\{process.env} \\<Soal id="a"/> \\<script>')
})

test('front matter makes data and nothing else; what it refuses leaves the text', () => {
  const heads = [
    '---\njudul: !!js/function "function(){}"\n---\nIsi.',
    '---js\n{judul: process.exit()}\n---\nIsi.',
    '---\na: &a [x]\nb: [*a, *a]\n---\nIsi.',
  ]
  for (const text of heads) {
    const answer = read(Buffer.from(text), 'catatan.md')
    expect(answer).toMatchObject({ ok: true, document: { notices: [{ code: 'frontMatter' }] } })
    expect(answer.ok && answer.document.parts[0]?.source).toContain('Isi.')
  }
})

test('a file in the letters of Windows and a name in them are read, and told', () => {
  const bytes = zip([
    {
      name: '01-contoh.mdx',
      content: Buffer.from('Nama \u2019Nur\u2019'.replaceAll('\u2019', '\u0092'), 'latin1'),
    },
  ])
  const answer = read(bytes, 'modul.zip')
  expect(answer).toMatchObject({
    ok: true,
    document: { notices: [{ code: 'encoding', shown: 'windows-1252' }] },
  })
  expect(answer.ok && answer.document.parts[0]?.source).toContain('’Nur’')
})

test('slides that are hidden, and what lies beside a slide, are told and left out', () => {
  const slide = (inside: string, show = '') =>
    `<p:sld xmlns:p="p" xmlns:a="a"${show}><p:cSld><p:spTree>${inside}</p:spTree></p:cSld></p:sld>`
  const shape = (text: string, x: number, hidden = '') =>
    `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"${hidden}/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="10" cy="10"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
  const bytes = zip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: relations('<Relationship Id="a" Type="x/officeDocument" Target="ppt/presentation.xml"/>'),
    },
    {
      name: 'ppt/presentation.xml',
      content:
        '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="r1"/><p:sldId r:id="r2" id="257"/></p:sldIdLst><p:sldSz cx="100" cy="100"/></p:presentation>',
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: relations(
        '<Relationship Id="r1" Type="x/slide" Target="slides/a.xml"/><Relationship Id="r2" Type="x/slide" Target="slides/b.xml"/>',
      ),
    },
    {
      name: 'ppt/slides/a.xml',
      content: slide(shape('terlihat', 0) + shape('KUNCI A', 500) + shape('KUNCI B', 0, ' hidden="1"')),
    },
    { name: 'ppt/slides/b.xml', content: slide(shape('KUNCI C', 0), ' show="0"') },
  ])
  expect(textOf(bytes)).toEqual({ source: 'terlihat\n', told: ['offSlide', 'hiddenShape', 'hiddenSlide'] })
})

test('the thread of its own reads what is read here', async () => {
  const bytes = docx(paragraph('isi'))
  const job = { bytes: new Uint8Array(bytes), fileName: 'bahan.docx', split: 'headings' as const }
  expect(await readDocument(job)).toEqual(read(bytes))
})
