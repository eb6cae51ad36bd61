import { DOCUMENT_LIMITS, Unreadable, type DocumentFault, type ReadDocument, type Split } from './document.ts'
import { mainPart, openPackage } from './office-package.ts'
import { readDocxWritten, type WrittenDocument } from './docx-written.ts'
import { readDocx } from './read-docx.ts'
import { readPptx } from './read-pptx.ts'
import { readMarkdown, readModuleZip } from './read-texts.ts'
import { openArchive } from './zip-archive.ts'

export type DocumentJob = { bytes: Uint8Array; fileName: string; split: Split }
export type DocumentAnswer = { ok: true; document: ReadDocument } | { ok: false; fault: DocumentFault }

/** Reads a file by what its bytes are, whatever its name says. */
export function readDocumentBytes(job: DocumentJob): DocumentAnswer {
  try {
    const document = read(job)
    const isEmpty = document.parts.length === 0 && !document.module
    return isEmpty ? { ok: false, fault: 'nothing' } : { ok: true, document }
  } catch (error) {
    // A stack that overflows is a document nested more deeply than any that somebody wrote.
    if (error instanceof RangeError) return { ok: false, fault: 'too-large' }
    return { ok: false, fault: error instanceof Unreadable ? error.fault : 'damaged' }
  }
}

/** A Word document line by line, with how its lines look. */
export type WrittenJob = { written: Uint8Array }
export type WrittenAnswer = { ok: true; document: WrittenDocument } | { ok: false; fault: DocumentFault }

/** Reads a Word document by what its bytes are. */
export function readWrittenBytes({ written }: WrittenJob): WrittenAnswer {
  try {
    checkBytes(written)
    if (!startsWith(written, [0x50, 0x4b])) throw new Unreadable('unknown')
    const office = openPackage(openArchive(written))
    const main = mainPart(office)
    if (!main || !/wordprocessingml\.(?:document|template)\.main/.test(main.type))
      throw new Unreadable(main && /spreadsheetml/.test(main.type) ? 'workbook' : 'unknown')
    return { ok: true, document: readDocxWritten(office, main.part) }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, fault: 'too-large' }
    return { ok: false, fault: error instanceof Unreadable ? error.fault : 'damaged' }
  }
}

function read(job: DocumentJob): ReadDocument {
  const { bytes } = job
  checkBytes(bytes)
  if (startsWith(bytes, [0x50, 0x4b])) return readArchive(job)
  // Of text a lesson is made: pictures and programs hold signs that no text has.
  const head = latin(bytes.subarray(0, 2_000)).replace(/\0/g, '')
  if (
    !/\.(?:md|mdx|markdown|txt)$/i.test(job.fileName) ||
    /^(?:%PDF|\{\\rtf|<)/.test(head) ||
    /\p{Cc}/u.test(head.replace(/[\t\n\v\f\r]/g, ''))
  )
    throw new Unreadable('unknown')
  return readMarkdown(bytes, job)
}

function checkBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > DOCUMENT_LIMITS.bytes) throw new Unreadable('too-large')
  // A compound file of Microsoft: what older programs wrote, or a newer file behind a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Unreadable(latin(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'locked' : 'old-office')
}

function readArchive(job: DocumentJob): ReadDocument {
  const files = openArchive(job.bytes)
  const names = files.map(({ name }) => name.toLowerCase())
  if (!names.includes('[content_types].xml')) {
    if (names.includes('content.xml') && names.includes('mimetype')) throw new Unreadable('open-document')
    return readModuleZip(files, job)
  }
  const office = openPackage(files)
  const main = mainPart(office)
  if (!main) throw new Unreadable('damaged')
  if (/wordprocessingml\.(?:document|template)\.main/.test(main.type)) return readDocx(office, main.part, job)
  if (/presentationml\.(?:presentation|slideshow|template)\.main/.test(main.type))
    return readPptx(office, main.part, job)
  throw new Unreadable(/spreadsheetml/.test(main.type) ? 'workbook' : 'unknown')
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
