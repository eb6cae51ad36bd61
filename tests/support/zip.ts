import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content?: string | Buffer
  /** Overrides what the lists of the archive claim. */
  claims?: Partial<{ size: number; packedSize: number; localName: string; flags: number; method: number }>
}

/** Writes a ZIP archive, an honest one or one that lies where told. */
export function zip(parts: readonly ZipPart[], { before = '', after = '' } = {}): Buffer {
  const locals: Buffer[] = [Buffer.from(before, 'latin1')]
  const directory: Buffer[] = []
  let offset = before.length
  for (const { name, content = '', claims = {} } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const facts = {
      size: bytes.length,
      packedSize: packed.length,
      localName: name,
      flags: 0,
      method: 8,
      ...claims,
    }
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(facts.flags, 2)
    common.writeUInt16LE(facts.method, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(facts.packedSize, 14)
    common.writeUInt32LE(facts.size, 18)
    const localName = Buffer.from(facts.localName)
    const entryName = Buffer.from(name)
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      withName(common, localName.length),
      localName,
      packed,
    ])
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 0, 'latin1')
    entry.writeUInt16LE(20, 4)
    withName(common, entryName.length).copy(entry, 6)
    entry.writeUInt32LE(offset, 42)
    locals.push(local)
    directory.push(entry, entryName)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(parts.length & 0xffff, 8)
  end.writeUInt16LE(parts.length & 0xffff, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end, Buffer.from(after, 'latin1')])
}

function withName(common: Buffer, length: number): Buffer {
  const copy = Buffer.from(common)
  copy.writeUInt16LE(length, 22)
  return copy
}

const TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}
const MAIN = {
  pptx: 'ppt/presentation.xml',
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
}

/** A minimal DOCX or XLSX as its own programs write it, with further parts. */
export function officeParts(kind: 'docx' | 'xlsx' | 'pptx', more: readonly ZipPart[] = []): ZipPart[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${MAIN[kind]}" ContentType="${TYPES[kind]}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: relations('<Relationship Id="r1" Type="x/officeDocument" Target="main.xml"/>'),
    },
    { name: MAIN[kind], content: '<w:document/>' },
    ...more,
  ]
}

export function relations(inside: string): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
}
