import type { Element } from 'hast'
import { parseDrawing, type DrawingFault } from './svg.ts'

/** The module's drawings by file name, as text. */
export type Drawings = Readonly<Record<string, string>>

export type DrawingResult = { ok: true; svg: Element } | { ok: false; fault: DrawingFault | undefined }

/** Finds and reads a drawing; `fault` undefined means there is no such file. */
export function readDrawing(files: Drawings, name: string): DrawingResult {
  const source = Object.hasOwn(files, name) ? files[name] : undefined
  return source === undefined ? { ok: false, fault: undefined } : parseDrawing(source)
}
