import { z } from 'zod'
import type { ContentNote } from './content-fault.ts'
import type { ReadModule } from './content-read.ts'
import type { Parts } from './file-parts.server.ts'

/** A file whose name in addresses something has that a trainer has made. */
export function taken({ folder }: ReadModule, file: string, slug: string): ContentNote {
  const sentence = `Nama “${slug}” sudah dipakai yang dibuat di studio. Berkas ini tidak dimasukkan; ganti namanya.`
  return { path: `modul/${folder}/${file}`, line: 1, sentence }
}

const stored = z.record(z.string(), z.json())

/** Parts as they are stored. @throws ZodError when one of them is no JSON, which no file can say */
export function json(parts: Parts) {
  return stored.parse(parts)
}
