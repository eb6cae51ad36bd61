import type { Element, ElementContent } from 'hast'
import { readDrawing } from '../drawings.ts'
import { FindingError } from '../faults.ts'
import { h } from '../html.ts'
import type { BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'

/** `<Gambar>`: a drawing of the module, put into the page so that it follows the theme. */
export function renderPicture({ attributes, line, context }: BlockInput): ElementContent[] {
  const { berkas = '', alt = '', keterangan } = attributes
  const drawing = readDrawing(context.files, berkas)
  if (!drawing.ok) throw new FindingError(drawingFinding(berkas, line, drawing.fault))
  const svg: Element = {
    ...drawing.svg,
    properties: { ...drawing.svg.properties, role: 'img', ariaLabel: alt },
  }
  return [h('figure', {}, svg, keterangan ? h('figcaption', {}, unbroken(keterangan)) : null)]
}

type Fault = Extract<ReturnType<typeof readDrawing>, { ok: false }>['fault']

/** The finding for a drawing that is missing or refused. */
export function drawingFinding(value: string, line: number, fault: Fault) {
  const place = { line, column: 1, words: { value } }
  if (!fault) return { ...place, code: 'file-missing' as const }
  return { ...place, code: 'file-svg' as const, reason: { key: fault.reason, what: fault.what } }
}
