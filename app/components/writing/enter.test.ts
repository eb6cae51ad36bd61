import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLine, enter } from './enter.ts'
import { drawn, spot } from './spot.fakes.ts'
import { edited, type Spot } from './spot.ts'

const ENTERS: [where: string, before: string, after: string | null][] = [
  ['at the end of a paragraph', 'Satu.^', 'Satu.\n\n^'],
  ['within one', 'Satu. ^Dua.', 'Satu.\n\n^Dua.'],
  ['within bold words', 'Satu **dua ^tiga**', 'Satu **dua**\n\n**^tiga**'],
  ['within words that are bold and slanted', '***du^a***', '***du***\n\n***^a***'],
  ['at the end of bold words, within their signs', 'Satu **dua^**', 'Satu **dua**\n\n^'],
  ['behind the sign of bold words', 'Satu **^dua**', 'Satu\n\n^**dua**'],
  ['at the end of bold words in a list', '- **satu^**', '- **satu**\n- ^'],
  ['within bold words of a list', '1. **sa^tu**', '1. **sa**\n2. **^tu**'],
  ['over marked words', 'Satu [dua] tiga', 'Satu\n\n^tiga'],
  ['between two', 'Satu.^\n\nDua.', 'Satu.\n\n^\n\nDua.'],
  ['again on the empty line', 'Satu.\n\n^', 'Satu.\n\n^'],
  ['again between two', 'Satu.\n\n^\n\nDua.', 'Satu.\n\n^\n\nDua.'],
  ['on an empty line too close to its neighbours', 'Satu.\n^\nDua.', 'Satu.\n\n^\n\nDua.'],
  ['on an empty line among too many', 'Satu.\n\n\n^\n\n\nDua.', 'Satu.\n\n^\n\nDua.'],
  ['in front of a paragraph', 'Satu.\n\n^Dua.', 'Satu.\n\n^\n\nDua.'],
  ['in front of the text', '^Satu.', '^\n\nSatu.'],
  ['in an empty text', '^', '^'],
  ['where two lines meet', 'Satu\n^dua', 'Satu\n\n^dua'],
  ['at the end of the first of two lines', 'Satu^\ndua', 'Satu\n\n^\n\ndua'],
  ['behind a visible line end', 'Satu\\\n^', 'Satu\n\n^'],
  ['behind a backslash that is one', 'Satu\\\\\n^', 'Satu\\\\\n\n^'],
  ['at the end of a heading', '## Judul^', '## Judul\n\n^'],
  ['within a heading', '## Ju^dul', '## Ju\n\n## ^dul'],
  ['in front of a heading', 'a\n\n## ^Judul', 'a\n\n^\n\n## Judul'],
  ['in an empty heading', 'a\n\n## ^', 'a\n\n^'],
  ['in a list', '- satu^', '- satu\n- ^'],
  ['in front of an item', '- satu\n^- dua', '- satu\n- \n- ^dua'],
  ['in an empty item', '- satu\n- ^', '- satu\n\n^'],
  ['in an empty item within a list', '- satu\n- ^\n- tiga', '- satu\n\n^\n\n- tiga'],
  ['in an empty item of an inner list', '1. satu\n   - ^\n2. dua', '1. satu\n2. ^\n2. dua'],
  ['in the second line of an item', '- satu\n  dua^', '- satu\n  dua\n- ^'],
  ['behind a year', '1945. merdeka^', '1945. merdeka\n\n^'],
  ['behind a block’s opening', '<Penting>^\n\nIsi.\n\n</Penting>', '<Penting>\n\n^\n\nIsi.\n\n</Penting>'],
  [
    'inside a block’s opening',
    '<Penting judul="a^b">\n\n</Penting>',
    '<Penting judul="ab">\n\n^\n\n</Penting>',
  ],
  ['in front of a block', 'Satu.\n\n^<Penting>', 'Satu.\n\n^\n\n<Penting>'],
  ['behind a block', '</Penting>^', '</Penting>\n\n^'],
  ['in a quote', '> kutip^', '> kutip\n>\n> ^'],
  ['on an empty line of a quote', 'a\n\n> kutip\n>\n> ^', 'a\n\n> kutip\n\n^'],
  ['in front of a quote', 'a\n\n^> kutip', 'a\n\n^\n\n> kutip'],
  ['in a cell', '| a | b |\n| - | - |\n| 1^2 | 3 |', '| a | b |\n| - | - |\n| 1<br>^2 | 3 |'],
  ['behind a row', '| a | b |\n| - | - |\n| 1 | 2 |^', '| a | b |\n| - | - |\n| 1 | 2 |\n| ^ |  |'],
  ['behind the head of a table', '| a | b |^\n| - | - |', '| a | b |\n| - | - |\n| ^ |  |'],
  ['behind an empty row', '| a | b |\n| - | - |\n|  |  |^', '| a | b |\n| - | - |\n\n^'],
  ['behind the first line of a table by hand', '| a | b |^', '| a | b |\n^'],
  ['in front of a table', 'Satu.\n\n^| a |\n| - |', 'Satu.\n\n^\n\n| a |\n| - |'],
  ['in code', '```\nsatu^', null],
]
test.each(ENTERS)('Enter %s', (_where, before, after) => {
  const at = spot(before)
  expect(drawn(at, enter(at))).toBe(after)
})

const BREAKS: [where: string, before: string, after: string | null][] = [
  ['in a paragraph', 'Satu ^dua', 'Satu\\\n^dua'],
  ['over marked words', 'Satu [dua] tiga', 'Satu\\\n^tiga'],
  ['at the end of bold words', '**satu^**', '**satu**\\\n^'],
  ['in an item', '- satu^', '- satu\\\n  ^'],
  ['in the second line of an item', '- satu\n  dua^', '- satu\n  dua\\\n  ^'],
  ['in a quote', '> kutip^', '> kutip\\\n> ^'],
  ['in a heading', '## Judul^', '## Judul<br>^'],
  ['in a cell', '| a |\n| - |\n| 1^ |', '| a |\n| - |\n| 1<br>^ |'],
  ['on an empty line', 'a\n\n^', null],
  ['in code', '```\nsatu^', null],
]
test.each(BREAKS)('Shift+Enter %s', (_where, before, after) => {
  const at = spot(before)
  expect(drawn(at, breakLine(at))).toBe(after)
})

const PIECE = fc.constantFrom(
  'kata',
  '**',
  '_',
  ' ',
  '\n',
  '\n\n',
  '- a',
  '## b',
  '> c',
  '| d |\n| - |',
  '<Penting>',
  '\\',
)

test('Enter loses no letter, and pressed again and again it piles up no empty lines', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 12 }), fc.nat(), (pieces, place) => {
      const text = pieces.join('')
      const first = place % (text.length + 1)
      let now: Spot = { text, start: first, end: first }
      const lettersOf = (one: string) => one.replace(/[^a-zP]|br(?=>)/g, '')
      const empty = Math.max(3, ...(text.match(/\n+/g) ?? []).map(({ length }) => length - 1))
      for (let press = 0; press < 4; press += 1) {
        const edit = enter(now)
        if (!edit) return
        now = { text: edited(now.text, edit), start: edit.start, end: edit.end }
        expect(lettersOf(now.text)).toBe(lettersOf(text))
        expect(
          Math.max(0, ...(now.text.match(/\n+/g) ?? []).map(({ length }) => length - 1)),
        ).toBeLessThanOrEqual(empty)
      }
    }),
  )
})
