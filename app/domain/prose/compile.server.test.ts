import { expect, it } from 'vitest'
import { CAPTIONS, FILM, PHOTO } from '#app/mdx/attack/media.data.ts'
import type { Media } from '#app/mdx/media.ts'
import { textHash } from './compile.server.ts'

const TEXT = '<Video berkas="film.mp4" judul="F" poster="p.jpg" takarir="t.vtt" />'
const FILES = { 'film.mp4': FILM, 'p.jpg': PHOTO, 't.vtt': CAPTIONS } satisfies Media

it.each<[string, Media]>([
  ['the film', { 'film.mp4': { ...FILM, address: '/media/lain.mp4' } }],
  ['its still', { 'p.jpg': { ...PHOTO, sizes: PHOTO.sizes.slice(0, 1) } }],
  ['its captions', { 't.vtt': { ...CAPTIONS, address: '/media/lain.vtt' } }],
])('what is shown is another thing when %s is', (_, changed) => {
  expect(textHash(TEXT, { ...FILES, ...changed })).not.toBe(textHash(TEXT, FILES))
})

it.each(['WhatsApp Image 2026-11-12 at 08.15.23.jpg', 'Ibu & anak (2), 50%.png'])(
  'a name may be written as phones write them: %s',
  (name) => {
    const source = `<Gambar berkas="${name}" alt="Foto." />`
    expect(textHash(source, { [name]: PHOTO })).not.toBe(textHash(source, {}))
  },
)

it('what no block names changes nothing, whatever it is called', () => {
  const hash = textHash(TEXT, FILES)
  expect(textHash(TEXT, { ...FILES, 'lain.jpg': PHOTO })).toBe(hash)
  expect(textHash('berkas="constructor"', {})).toBe(textHash('berkas="constructor"', FILES))
})

it('a text with drawings alone keeps the hash that it was published under', () => {
  expect(textHash('<Gambar berkas="a.svg" alt="x" />', { 'a.svg': '<svg viewBox="0 0 1 1"></svg>' })).toBe(
    '240499965d0042bae3cb5bce7f8a1106e4956cd7fa75e62ac5a1fe5b31a1681e',
  )
})
