import { literal, placeOfNode, type BlockNode } from './children.ts'
import { readDrawing, type Drawings } from './drawings.ts'
import type { Finding } from './faults.ts'
import { drawingFinding } from './renderers/picture.ts'

/** `<Gambar>`: the drawing is in the module and made of allowed parts. */
export function pictureFindings(node: BlockNode, files: Drawings): Finding[] {
  const name = literal(node, 'berkas')
  const drawing = readDrawing(files, name)
  const { line, column } = placeOfNode(node)
  return drawing.ok ? [] : [{ ...drawingFinding(name, line, drawing.fault), column }]
}
