import { expect, test } from 'vitest'
import { officeParts, relations, zip } from '#tests/support/zip.ts'
import { readDocumentBytes } from './read-bytes.ts'

const lesson = { name: '01-contoh.mdx', content: '---\njudul: Contoh\n---\n\nIsi.\n' }

function workbook(): Buffer {
  const [types, , main] = officeParts('xlsx')
  const rels = relations('<Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/>')
  return zip([types ?? lesson, { name: '_rels/.rels', content: rels }, main ?? lesson])
}

test.each([
  [
    'an archive that packs 1 : 1000',
    zip([{ name: 'a.mdx', content: Buffer.alloc(30_000_000) }]),
    'too-large',
  ],
  ['one that says it holds 4 GB', zip([{ name: 'a.mdx', claims: { size: 0xfffffff0 } }]), 'too-large'],
  ['one that holds more than it says', zip([{ ...lesson, claims: { size: 10 } }]), 'damaged'],
  ['one that holds less than it says', zip([{ ...lesson, claims: { size: 1000 } }]), 'damaged'],
  [
    '3,000 files',
    zip(Array.from({ length: 3_000 }, (_, index) => ({ name: `${index}.mdx`, content: 'x' }))),
    'too-large',
  ],
  ['a picture in front of the archive', zip([lesson], { before: 'PK\u0003\u0004GIF89a' }), 'unsafe'],
  ['something behind it', zip([lesson], { after: 'x'.repeat(70_000) }), 'damaged'],
  [
    'a name that differs in the two lists',
    zip([{ ...lesson, claims: { localName: '01-contih.mdx' } }]),
    'unsafe',
  ],
  ['one name twice', zip([lesson, { ...lesson, content: 'lain' }]), 'unsafe'],
  ['two names that are one on Windows', zip([lesson, { ...lesson, name: '01-CONTOH.mdx' }]), 'unsafe'],
  ['a locked entry', zip([{ ...lesson, claims: { flags: 1 } }]), 'locked'],
  ['a name that climbs out', zip([lesson, { name: '../../etc/02-x.mdx', content: 'x' }]), 'unsafe'],
  [
    'a name with a backslash that climbs out',
    zip([lesson, { name: '..\\..\\02-x.mdx', content: 'x' }]),
    'unsafe',
  ],
  ['a name from the root', zip([lesson, { name: '/02-x.mdx', content: 'x' }]), 'unsafe'],
  ['a cut archive', zip([lesson]).subarray(0, 80), 'damaged'],
  ['an archive of nothing that a module has', zip([{ name: 'foto.png', content: 'x' }]), 'no-module'],
  ['a workbook', workbook(), 'workbook'],
  ['a program', Buffer.from('MZ\u0090\u0000'), 'unknown'],
  ['nothing', Buffer.alloc(0), 'empty'],
] as const)('refuses %s', (_, bytes, fault) => {
  expect(
    readDocumentBytes({ bytes: new Uint8Array(bytes), fileName: 'bahan.docx', split: 'headings' }),
  ).toEqual({ ok: false, fault })
})
