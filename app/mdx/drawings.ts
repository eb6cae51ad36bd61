import type { Element } from 'hast'
import type { Media } from './media.ts'
import { parseDrawing, type DrawingFault } from './svg.ts'

export type DrawingResult = { ok: true; svg: Element } | { ok: false; fault: DrawingFault | undefined }

/** Finds and reads a drawing; `fault` undefined means there is none of this name. */
export function readDrawing(files: Media, name: string): DrawingResult {
  const source = Object.hasOwn(files, name) ? files[name] : undefined
  return typeof source === 'string' ? parseDrawing(source) : { ok: false, fault: undefined }
}
