import { sizeWords } from '#app/platform/say/sizes.ts'
import type { ElementContent } from 'hast'
import { mediumFor } from '../media-read.ts'
import type { BlockInput } from '../render-context.ts'
import { takeLink } from './take-link.ts'

/** `<Berkas>`: a file of the module to be taken along, with its kind and size. */
export function renderFile({ attributes, line, context }: BlockInput): ElementContent[] {
  const { berkas = '', judul = '' } = attributes
  const { address, type, bytes } = mediumFor(
    context.files,
    { name: berkas, kind: 'file', attribute: 'berkas' },
    line,
  )
  const about = `${berkas} · ${type}, ${sizeWords(bytes, 'id')}`
  return [takeLink({ address, words: judul, about, kept: true })]
}
