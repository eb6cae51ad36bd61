import { discard, keepFile, type LooseFile } from '#app/platform/data/files.server.ts'
import { compoundFault } from './compound-file.server.ts'
import { kindFault, type FileFault } from './faults.ts'
import { cleanFileName, nameHoldsPersonalNumber } from './file-name.ts'
import { kindOfName, MEDIA_TYPES, MOST_FILE_BYTES, type DocumentKind, type FileKind } from './files.ts'
import { redrawImage } from './image.server.ts'
import { checkOffice } from './office-check.server.ts'
import { checkPdf } from './pdf-check.server.ts'
import { isCompound, readHead, sniffedFault } from './sniff.server.ts'

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
    if ('code' in examined) return { ok: false, fault: examined }
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
  if (nameHoldsPersonalNumber(name)) return { code: 'nameDigits' }
  if (loose.size === 0) return { code: 'empty' }
  if (loose.size > MOST_FILE_BYTES) return { code: 'tooLarge', size: loose.size }
  const kind = kindOfName(name)
  if (!kind) return kindFault(name) ?? { code: 'kind' }
  const fault = await contentFault(loose, kind)
  if (fault) return fault
  if (kind !== 'jpg' && kind !== 'png') return { file: loose, kind }
  const redrawn = await redrawImage(loose.path, kind)
  if ('code' in redrawn) return redrawn
  if (redrawn.size <= MOST_FILE_BYTES) return { file: redrawn, kind }
  await discard(redrawn.path)
  return { code: 'grown' }
}

/** What a file holds against the kind that its name promises, or null. */
export async function contentFault(
  { path, size }: LooseFile,
  kind: FileKind | DocumentKind,
): Promise<FileFault | null> {
  const head = await readHead(path)
  if (isCompound(head)) return compoundFault(path, size)
  const fault = sniffedFault(head, kind)
  if (fault) return fault
  // Before `file-type` looks into it: its entries are counted, and unpacked no further than they say.
  if (kind === 'docx' || kind === 'xlsx' || kind === 'pptx') {
    const inside = await checkOffice(path, size, kind)
    if (inside) return inside
  }
  if (kind === 'pdf') {
    const inside = await checkPdf(path, size)
    if (inside) return inside
  }
  // Loaded with the first file.
  const { fileTypeFromFile } = await import('file-type')
  const sniffed = await fileTypeFromFile(path)
  return sniffed?.mime === MEDIA_TYPES[kind] ? null : { code: 'mismatch' }
}
