import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited } from '#app/components/writing/spot.ts'
import { compileText } from '#app/mdx/restricted.ts'
import { mediumAt, owesWords, withWords } from './medium-tag.ts'
import { placeOfAttribute } from './place-of-attribute.ts'

const PICTURE = '<Gambar berkas="foto desa.jpg" alt="" />'
const TEXT = `Satu.\n\n${PICTURE}\n\nDua.\n\n<Video berkas="a.mp4" judul="Film">\n\nYang diucapkan.\n\n</Video>\n\nTiga.`

test('the block in which the cursor stands is found, a film by its words too', () => {
  expect(mediumAt(TEXT, 3)).toBeNull()
  expect(mediumAt(TEXT, TEXT.indexOf('alt='))).toMatchObject({ block: 'Gambar', file: 'foto desa.jpg' })
  expect(mediumAt(TEXT, TEXT.indexOf('Dua'))).toBeNull()
  expect(mediumAt(TEXT, TEXT.indexOf('diucapkan'))).toMatchObject({ block: 'Video', file: 'a.mp4' })
  expect(mediumAt(TEXT, TEXT.length)).toBeNull()
})

test('a picture without words owes them; its caption may be left out', () => {
  const tag = mediumAt(PICTURE, 5)
  if (!tag) throw new Error('no picture')
  expect(owesWords(tag)).toBe(true)
  const said = new Map([
    ['alt', 'Dua bidan di depan "Posyandu\nMelati".'],
    ['keterangan', ' '],
  ])
  const text = edited(PICTURE, withWords(tag, said))
  expect(text).toBe('<Gambar berkas="foto desa.jpg" alt="Dua bidan di depan “Posyandu Melati”." />')
  const again = mediumAt(text, 5)
  expect(again && owesWords(again)).toBe(false)
})

test('what is not asked for stays as it is written', () => {
  const film = '<Video takarir="a.vtt" berkas="a.mp4" judul="">\n\nKata.\n\n</Video>'
  const tag = mediumAt(film, 0)
  if (!tag) throw new Error('no film')
  expect(edited(film, withWords(tag, new Map([['judul', 'Panen']])))).toBe(
    '<Video takarir="a.vtt" berkas="a.mp4" judul="Panen">\n\nKata.\n\n</Video>',
  )
})

test('the cursor comes between the quotation marks, also where they stand on a later line', () => {
  const text = 'Satu.\n<Gambar\n  berkas="a.png"\n  alt="" />\n<Gambar alt="x" />'
  const start = text.indexOf('<Gambar')
  const at = placeOfAttribute({ text, start, end: start + 7 }, 'alt')
  expect(at).toBe(text.indexOf('alt=""') + 5)
  expect(placeOfAttribute({ text, start, end: start + 7 }, 'keterangan')).toBeNull()
})

test('whatever is written as words of a picture, the compiler finds nothing wrong but its file', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} "'“”<>{}&|*_[\]()/\\.,\n-]{1,80}$/u), (words) => {
      const tag = mediumAt(PICTURE, 5)
      if (!tag || words.trim() === '') return
      const text = edited(PICTURE, withWords(tag, new Map([['alt', words]])))
      const result = compileText(text, {})
      expect(result.ok ? [] : result.findings.map(({ code }) => code)).toEqual(['file-missing'])
    }),
    { numRuns: 300 },
  )
})
