import { literal, placeOfNode, type BlockNode } from './children.ts'
import { readDrawing } from './drawings.ts'
import type { Finding } from './faults.ts'
import { readMedium, type MadeKind } from './media-read.ts'
import type { Media } from './media.ts'
import { drawingFinding, isDrawing } from './renderers/picture.ts'

/** `<Gambar>`: the drawing is in the module and made of allowed parts, or the picture is there with its sizes. */
export function pictureFindings(node: BlockNode, files: Media): Finding[] {
  const name = literal(node, 'berkas')
  if (!isDrawing(name)) return named(node, files, { berkas: 'picture' })
  const drawing = readDrawing(files, name)
  const { line, column } = placeOfNode(node)
  return drawing.ok ? [] : [{ ...drawingFinding(name, line, drawing.fault), column }]
}

/** `<Berkas>`: it is there. */
export function fileFindings(node: BlockNode, files: Media): Finding[] {
  return named(node, files, { berkas: 'file' })
}

/** `<Video>`: the film is there, and its still and its captions where it names them. */
export function filmFindings(node: BlockNode, files: Media): Finding[] {
  return named(node, files, { berkas: 'video', poster: 'picture', takarir: 'captions' })
}

function named(node: BlockNode, files: Media, wanted: Readonly<Record<string, MadeKind>>): Finding[] {
  return Object.entries(wanted).flatMap(([attribute, kind]) => {
    const name = literal(node, attribute)
    if (name === '') return []
    const read = readMedium(files, { name, kind, attribute }, placeOfNode(node))
    return read.ok ? [] : [read.finding]
  })
}
