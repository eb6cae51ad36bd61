import type { Element, ElementContent } from 'hast'
import { readDrawing } from '../drawings.ts'
import { FindingError } from '../faults.ts'
import { h } from '../html.ts'
import { mediumFor } from '../media-read.ts'
import { mediaTexts } from '../media-texts.ts'
import { ascending, fitting, SHOWN_WIDTHS, shownSize } from '../picture-sizes.ts'
import type { BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'
import { takeLink } from './take-link.ts'

const labels = mediaTexts.id.lesson

/**
 * `<Gambar>`: a drawing of the module, put into the page so that it follows the theme, or a picture. Who saves data asks
 * for a picture herself and reads what it shows; a drawing weighs as much as its words.
 */
export function renderPicture(input: BlockInput): ElementContent[] {
  const { attributes, context } = input
  const { berkas = '', alt = '', keterangan } = attributes
  const caption = keterangan ? h('figcaption', {}, unbroken(keterangan)) : null
  if (isDrawing(berkas)) return [h('figure', {}, drawing(input), caption)]
  context.media += 1
  return [h('figure', {}, context.saving ? askedFor(input, alt) : picture(input, alt), caption)]
}

/** Goes by the name, as its author does. */
export function isDrawing(name: string): boolean {
  return name.endsWith('.svg')
}

function drawing({ attributes, line, context }: BlockInput): Element {
  const { berkas = '', alt = '' } = attributes
  const read = readDrawing(context.files, berkas)
  if (!read.ok) throw new FindingError(drawingFinding(berkas, line, read.fault))
  return { ...read.svg, properties: { ...read.svg.properties, role: 'img', ariaLabel: alt } }
}

function picture(input: BlockInput, alt: string): Element {
  const { width, height, sizes } = mediumOf(input)
  const widths = ascending(sizes)
  const set = (address: (size: (typeof widths)[number]) => string) =>
    widths.map((size) => `${address(size)} ${size.width}w`).join(', ')
  return h(
    'picture',
    {},
    h('source', { type: 'image/webp', srcSet: set(({ webp }) => webp), sizes: SHOWN_WIDTHS }),
    h('img', {
      src: fitting(sizes).jpeg,
      srcSet: set(({ jpeg }) => jpeg),
      sizes: SHOWN_WIDTHS,
      width,
      height,
      alt,
      loading: 'lazy',
      decoding: 'async',
    }),
  )
}

function askedFor(input: BlockInput, alt: string): ElementContent[] {
  const { webp, bytes } = fitting(mediumOf(input).sizes)
  return [
    h('p', {}, unbroken(labels.picture({ alt }))),
    takeLink({ address: webp, words: labels.show, about: shownSize(bytes) }),
  ]
}

function mediumOf({ attributes, line, context }: BlockInput) {
  const wanted = { name: attributes.berkas ?? '', kind: 'picture' as const, attribute: 'berkas' }
  return mediumFor(context.files, wanted, line)
}

type Fault = Extract<ReturnType<typeof readDrawing>, { ok: false }>['fault']

/** The finding for a drawing that is missing or refused. */
export function drawingFinding(value: string, line: number, fault: Fault) {
  const place = { line, column: 1, words: { value } }
  if (!fault) return { ...place, code: 'file-missing' as const }
  return { ...place, code: 'file-svg' as const, reason: { key: fault.reason, what: fault.what } }
}
