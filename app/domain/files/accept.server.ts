import { open } from 'node:fs/promises'
import { discard, keepFile, type LooseFile } from '#app/platform/data/files.server.ts'
import { cleanFileName, nameHoldsPersonalNumber } from './file-name.ts'
import { kindOfName, MEDIA_TYPES, MOST_FILE_BYTES, type FileFault, type FileKind } from './files.ts'
import { redrawImage } from './image.server.ts'
import { checkOffice } from './office-check.server.ts'

/** A file that lies in the store and may be written down. */
export type AcceptedFile = { sha256: string; size: number; type: string; name: string }

/**
 * Examines a file that came in and keeps it, or refuses it and leaves nothing behind.
 * Its name and its first bytes must promise the same kind, and the kind must hold what it promises.
 */
export async function acceptFile(
  loose: LooseFile & { name: string },
): Promise<{ ok: true; file: AcceptedFile } | { ok: false; fault: FileFault }> {
  const made: string[] = [loose.path]
  try {
    const name = cleanFileName(loose.name)
    const examined = await examine(loose, name)
    if (typeof examined === 'string') return { ok: false, fault: examined }
    made.push(examined.file.path)
    await keepFile(examined.file)
    const { sha256, size } = examined.file
    return { ok: true, file: { sha256, size, type: MEDIA_TYPES[examined.kind], name } }
  } finally {
    await Promise.all(made.map(discard))
  }
}

async function examine(
  loose: LooseFile,
  name: string,
): Promise<FileFault | { file: LooseFile; kind: FileKind }> {
  if (nameHoldsPersonalNumber(name)) return 'nameDigits'
  if (loose.size === 0) return 'empty'
  if (loose.size > MOST_FILE_BYTES) return 'tooLarge'
  const kind = kindOfName(name)
  if (!kind) return 'kind'
  const fault = await contentFault(loose, kind)
  if (fault) return fault
  if (kind !== 'jpg' && kind !== 'png') return { file: loose, kind }
  const redrawn = await redrawImage(loose.path, kind)
  if (typeof redrawn === 'string') return redrawn
  if (redrawn.size <= MOST_FILE_BYTES) return { file: redrawn, kind }
  await discard(redrawn.path)
  return 'tooLarge'
}

async function contentFault(loose: LooseFile, kind: FileKind): Promise<FileFault | null> {
  const head = await readPart(loose.path, 0, 8)
  if (kind === 'docx' || kind === 'xlsx') {
    if (!head.startsWith('PK\u0003\u0004')) return 'mismatch'
    // Before `file-type` looks into it: its entries are counted, and unpacked no further than they say.
    const fault = await checkOffice(loose.path, loose.size, kind)
    if (fault) return fault
  }
  // Loaded with the first file.
  const { fileTypeFromFile } = await import('file-type')
  const sniffed = await fileTypeFromFile(loose.path)
  if (sniffed?.mime !== MEDIA_TYPES[kind]) return 'mismatch'
  return kind === 'pdf' ? pdfFault(loose, head) : null
}

const PDF_TAIL = 2_048
/** An archive's end and the longest comment behind it (APPNOTE.TXT 4.3.16). */
const ARCHIVE_TAIL = 22 + 65_535

/** A PDF begins and ends as one (ISO 32000-1, 7.5.5) and carries no second archive behind its end. */
async function pdfFault({ path, size }: LooseFile, head: string): Promise<FileFault | null> {
  if (!head.startsWith('%PDF-')) return 'mismatch'
  const tail = await readPart(path, Math.max(0, size - ARCHIVE_TAIL), ARCHIVE_TAIL)
  if (tail.includes('PK\u0005\u0006')) return 'mismatch'
  return tail.slice(-PDF_TAIL).includes('%%EOF') ? null : 'broken'
}

async function readPart(path: string, position: number, length: number): Promise<string> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await file.read(buffer, 0, length, position)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}
