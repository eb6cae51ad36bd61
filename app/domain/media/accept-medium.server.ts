import { open, readFile } from 'node:fs/promises'
import { contentFault } from '#app/domain/files/accept.server.ts'
import { kindFault } from '#app/domain/files/faults.ts'
import { cleanFileName, nameBeforeGoingOut, nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import { extensionOf, MEDIA_TYPES, type DocumentKind } from '#app/domain/files/files.ts'
import { readHead, sniffedFault } from '#app/domain/files/sniff.server.ts'
import { parseDrawing } from '#app/mdx/svg.ts'
import { discard, keepFile, type LooseFile } from '#app/platform/data/files.server.ts'
import { captionsFault } from './captions.ts'
import type { FilmResult } from './film.ts'
import type { Facts } from './facts.ts'
import { chosenMediumFault, mediumKindOf, type MediumKind } from './kinds.ts'
import type { MediumFault, MediumNote } from './medium-fault.ts'
import { readMp4 } from './mp4.server.ts'
import { pdfHoldsText } from './pdf-text.server.ts'
import { drawSizes } from './pictures.server.ts'
import { readWebm } from './webm.server.ts'

/** Bytes that lie in the store. */
export type Kept = { sha256: string; size: number; type: string }
/** `others`: what belongs to it beside its main bytes, i.e. the other sizes of a picture. */
export type AcceptedMedium = Kept & {
  name: string
  facts: Facts
  others: readonly Kept[]
  note: MediumNote | null
}
type Examined = Omit<AcceptedMedium, 'name'>
type Result<T> = { ok: true; value: T } | { ok: false; fault: MediumFault }

/**
 * Examines a file for a module's library and keeps what may be shown of it, or refuses it and leaves nothing behind. What it
 * is called promises a kind, and what it holds must keep that. A picture that went out with its module is called as before.
 */
export async function acceptMedium(loose: LooseFile & { name: string }): Promise<Result<AcceptedMedium>> {
  try {
    const name = cleanFileName(loose.name)
    if (nameHoldsPersonalNumber(name)) return refused({ code: 'nameDigits' })
    const fault = chosenMediumFault({ name, size: loose.size })
    const kind = mediumKindOf(name)
    if (fault || !kind) return refused(fault ?? { code: 'mediumKind' })
    const examined = await EXAMINE[kind](loose, name)
    if (!examined.ok) return examined
    const called = (kind === 'picture' ? nameBeforeGoingOut(name) : null) ?? name
    return { ok: true, value: { ...examined.value, name: called } }
  } finally {
    await discard(loose.path)
  }
}

type Examine = (loose: LooseFile, name: string) => Promise<Result<Examined>>

const EXAMINE: Readonly<Record<MediumKind, Examine>> = {
  picture: examinePicture,
  drawing: examineDrawing,
  document: examineDocument,
  film: examineFilm,
  captions: examineCaptions,
}

function refused(fault: MediumFault): { ok: false; fault: MediumFault } {
  return { ok: false, fault }
}

async function examinePicture(loose: LooseFile, name: string): Promise<Result<Examined>> {
  const head = sniffedFault(await readHead(loose.path), 'png')
  if (head?.code === 'heic' || (head?.code === 'picture' && head.format !== 'WebP')) return refused(head)
  const drawn = await drawSizes(loose.path)
  if (!drawn.ok) return refused(drawn.fault)
  const { sizes } = drawn
  const largest = sizes.at(-1)
  if (!largest) return refused({ code: 'broken' })
  for (const { webp, jpeg } of sizes) for (const file of [webp, jpeg]) await keepFile(file)
  const asWebp = ({ sha256, size }: LooseFile): Kept => ({ sha256, size, type: 'image/webp' })
  const asJpeg = ({ sha256, size }: LooseFile): Kept => ({ sha256, size, type: 'image/jpeg' })
  return {
    ok: true,
    value: {
      ...asJpeg(largest.jpeg),
      facts: {
        kind: 'picture',
        sizes: sizes.map(({ width, height, webp, jpeg }) => ({
          width,
          height,
          webp: webp.sha256,
          jpeg: jpeg.sha256,
          bytes: webp.size,
        })),
      },
      others: sizes.flatMap(({ webp, jpeg }) => [
        asWebp(webp),
        ...(jpeg === largest.jpeg ? [] : [asJpeg(jpeg)]),
      ]),
      note: PROMISED[drawn.format]?.includes(extensionOf(name)) ? null : 'otherFormat',
    },
  }
}

const PROMISED: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  webp: ['webp'],
}

async function examineDrawing(loose: LooseFile): Promise<Result<Examined>> {
  const text = await textOf(loose)
  if (text === null) return refused({ code: 'mismatch' })
  if (/<!DOCTYPE/i.test(text)) return refused({ code: 'drawingDoctype' })
  const drawing = parseDrawing(text)
  if (!drawing.ok) return refused({ code: 'drawing', what: shownShort(drawing.fault.what) })
  return kept(loose, 'image/svg+xml', { kind: 'drawing', text }, null)
}

async function examineDocument(loose: LooseFile, name: string): Promise<Result<Examined>> {
  const kind = extensionOf(name)
  if (!isDocument(kind)) return refused(kindFault(name) ?? { code: 'mediumKind' })
  const fault = await contentFault(loose, kind)
  if (fault) return refused(fault)
  const note = kind === 'pdf' && !(await pdfHoldsText(loose.path)) ? 'noText' : null
  return kept(loose, MEDIA_TYPES[kind], { kind: 'file', type: DOCUMENTS[kind] }, note)
}

const DOCUMENTS = { pdf: 'PDF', pptx: 'PPTX', xlsx: 'XLSX', docx: 'DOCX' } as const

function isDocument(extension: string): extension is DocumentKind {
  return Object.hasOwn(DOCUMENTS, extension)
}

async function examineFilm(loose: LooseFile, name: string): Promise<Result<Examined>> {
  const file = await open(loose.path, 'r')
  let read: FilmResult
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const isWebm = buffer.readUInt32BE(0) === 0x1a45dfa3
    read = await (isWebm ? readWebm : readMp4)(file, loose.size)
  } finally {
    await file.close()
  }
  if (!read.ok) return refused(read.fault)
  // What a browser plays it looks for by its kind, but a name that lies is one more thing to wonder about.
  const promised = extensionOf(name) === 'webm' ? 'video/webm' : 'video/mp4'
  if (read.film.type !== promised) return refused({ code: 'filmBuilt' })
  return kept(loose, read.film.type, { kind: 'film', ...read.film }, null)
}

async function examineCaptions(loose: LooseFile): Promise<Result<Examined>> {
  const text = await textOf(loose)
  const fault = text === null ? ({ code: 'captions', reason: 'text', line: 1 } as const) : captionsFault(text)
  return fault ? refused(fault) : kept(loose, 'text/vtt', { kind: 'captions' }, null)
}

async function kept(
  loose: LooseFile,
  type: string,
  facts: Facts,
  note: MediumNote | null,
): Promise<Result<Examined>> {
  const { sha256, size } = loose
  await keepFile(loose)
  return { ok: true, value: { sha256, size, type, facts, others: [], note } }
}

async function textOf({ path }: LooseFile): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch {
    return null
  }
}

const LONGEST_SHOWN = 40

function shownShort(what: string): string {
  const shown = what.replace(/[\p{Cc}\p{Cf}]/gu, '')
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown
}
