import { readFile } from 'node:fs/promises'
import { encryptionOf } from '#app/domain/files/pdf-encryption.server.ts'
import { readObjectLists } from '#app/domain/files/pdf-lists.server.ts'

/** Words are drawn with a font; a scan names none (ISO 32000-1, 9.5). */
const FONT = /\/Type\s*\/Font\b|\/BaseFont\b/

/** Whether a PDF that was looked into and taken holds any text, for those who have it read out. */
export async function pdfHoldsText(path: string): Promise<boolean> {
  const bytes = await readFile(path)
  const text = bytes.toString('latin1')
  if (FONT.test(text)) return true
  const encryption = encryptionOf(text)
  if (encryption === 'closed') return false
  for await (const list of readObjectLists(bytes, text, encryption))
    if (list && FONT.test(list.text)) return true
  return false
}
