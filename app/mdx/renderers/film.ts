import { sizeWords } from '#app/platform/say/sizes.ts'
import type { Element, ElementContent } from 'hast'
import { h, paragraphs } from '../html.ts'
import type { Medium } from '../media.ts'
import { mediumFor } from '../media-read.ts'
import { mediaTexts } from '../media-texts.ts'
import { smallest } from '../picture-sizes.ts'
import type { BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'
import { takeLink } from './take-link.ts'

const labels = mediaTexts.id.lesson
const KINDS = { 'video/mp4': 'MP4', 'video/webm': 'WebM' }
const MINUTE = 60

type Film = Extract<Medium, { kind: 'video' }>

/**
 * `<Video>`: a film of the module. Nothing of it is loaded before somebody plays it, and its size and length stand beside
 * it. Who saves data reads what it says first and finds the film behind a link.
 */
export function renderFilm(input: BlockInput): ElementContent[] {
  const { attributes, line, context } = input
  const { berkas = '', judul = '' } = attributes
  const film = mediumFor(context.files, { name: berkas, kind: 'video', attribute: 'berkas' }, line)
  const parts = partsOf(input)
  context.media += 1
  const about = aboutFilm(film)
  if (context.saving) {
    const link = takeLink({ address: film.address, words: labels.film({ title: judul }), about })
    return [...transcript(input, { open: true }), link]
  }
  const caption = h(
    'figcaption',
    {},
    h('b', {}, unbroken(labels.film({ title: judul }))),
    ' · ',
    h('span', {}, unbroken(about)),
  )
  return [h('figure', {}, player(film, judul, parts), caption), ...transcript(input, {})]
}

/** Its still and its words, judged also where they are not drawn. */
function partsOf({ attributes, line, context }: BlockInput) {
  const { poster, takarir } = attributes
  const still =
    poster && mediumFor(context.files, { name: poster, kind: 'picture', attribute: 'poster' }, line)
  const words =
    takarir && mediumFor(context.files, { name: takarir, kind: 'captions', attribute: 'takarir' }, line)
  return { poster: still ? smallest(still.sizes).jpeg : null, captions: words ? words.address : null }
}

function player(film: Film, title: string, { poster, captions }: ReturnType<typeof partsOf>): Element {
  const { address, type, width, height } = film
  const shown = { controls: true, preload: 'none', playsInline: true, width, height, ariaLabel: title }
  return h(
    'video',
    poster ? { ...shown, poster } : shown,
    h('source', { src: address, type }),
    captions && h('track', { kind: 'captions', src: captions, srcLang: 'id', label: labels.captions }),
  )
}

function transcript({ attributes, children, context }: BlockInput, folded: { open?: true }): Element[] {
  const words = paragraphs(context.render(children))
  if (words.length === 0) return []
  const body = h('div', { className: ['stack-2'] }, words)
  return [
    h(
      'details',
      { className: ['fold'], ...folded },
      h('summary', {}, unbroken(labels.transcript({ title: attributes.judul ?? '' }))),
      body,
    ),
  ]
}

function aboutFilm({ type, bytes, seconds }: Film): string {
  const whole = seconds === null ? null : Math.max(1, Math.round(seconds))
  const length =
    whole === null ? null : labels.length({ minutes: Math.floor(whole / MINUTE), seconds: whole % MINUTE })
  return labels.filmOf({ kind: KINDS[type], size: sizeWords(bytes, 'id'), length })
}
