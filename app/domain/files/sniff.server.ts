import { open } from 'node:fs/promises'
import type { SniffedFault } from './faults.ts'
import type { DocumentKind, FileKind } from './files.ts'

/** A PDF may begin so late, to the readers that people have (ISO 32000-1, annex H.3, note 13). */
const HEAD = 1024

/** The first bytes of a file, a letter each. */
export async function readHead(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A compound file of Microsoft's: an old document, or a new one that is locked. */
export function isCompound(head: string): boolean {
  return head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
}

/** What the first bytes say against the kind that the name promises, or null; the kind's own check says the rest. */
export function sniffedFault(head: string, kind: FileKind | DocumentKind): SniffedFault | null {
  const brand = /^.{4}ftyp(\w{4})/s.exec(head)?.[1]
  if (brand && /^(?:avif|avis)$/.test(brand)) return { code: 'picture', format: 'AVIF' }
  // As iPhones write them: a single picture, a burst, or their common ancestors (ISO/IEC 23008-12).
  if (brand && /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return { code: 'heic' }
  if (/^RIFF.{4}WEBP/s.test(head)) return { code: 'picture', format: 'WebP' }
  if (/^GIF8[79]a/.test(head)) return { code: 'picture', format: 'GIF' }
  if (/^BM.{4}\0{4}/s.test(head)) return { code: 'picture', format: 'BMP' }
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return { code: 'picture', format: 'TIFF' }
  const found = kindOfHead(head)
  if (found === kind || (found === 'office' && isOffice(kind))) return null
  if (found === null && kind === 'xlsx' && isText(head)) return { code: 'textTable' }
  // Lines of a mail before a PDF are looked at with the PDF; a page before it makes it two files.
  if (found === null) return kind === 'pdf' && /^[^<]*%PDF-/.test(head) ? null : { code: 'mismatch' }
  return found === 'office' ? { code: 'mismatch' } : { code: 'misnamed', found }
}

function isOffice(kind: FileKind | DocumentKind): boolean {
  return kind === 'docx' || kind === 'xlsx' || kind === 'pptx'
}

/** In any of the encodings in which programs write tables; UTF-16 tells itself by its first letter. */
function isText(head: string): boolean {
  return /^(?:\xff\xfe|\xfe\xff)/.test(head) || /^[\t\n\r\x20-\x7e\x80-\xff]+$/.test(head)
}

function kindOfHead(head: string): Exclude<FileKind, 'docx' | 'xlsx'> | 'office' | null {
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'office'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  return head.startsWith('\x89PNG\r\n\x1a\n') ? 'png' : null
}
