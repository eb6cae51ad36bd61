import { expect, test } from 'vitest'
import { putTemplate } from './put-block.ts'
import { edited } from './spot.ts'

const AT = { text: 'Satu.', start: 5, end: 5 }

/** The text with `[` and `]` around what is marked. */
function put(template: string): string {
  const edit = putTemplate(AT, template)
  const text = edited(AT.text, edit)
  return `${text.slice(0, edit.start)}[${text.slice(edit.start, edit.end)}]${text.slice(edit.end)}`
}

const PUT: [what: string, template: string, shown: string][] = [
  ['an attribute', '<Gambar alt="" />\n', 'Satu.\n\n<Gambar alt="[]" />\n\n'],
  [
    'its example',
    '<Catatan>\n\nTulis satu hal.\n\n</Catatan>\n',
    'Satu.\n\n<Catatan>\n\n[Tulis satu hal.]\n\n</Catatan>\n\n',
  ],
  [
    'the words of its first item',
    '<Langkah>\n\n1. Langkah pertama.\n2. Kedua.\n\n</Langkah>',
    'Satu.\n\n<Langkah>\n\n1. [Langkah pertama.]\n2. Kedua.\n\n</Langkah>\n\n',
  ],
  ['what comes below it', '<Garis />', 'Satu.\n\n<Garis />\n\n[]'],
]
test.each(PUT)('a block that is put in waits for %s', (_what, template, shown) => {
  expect(put(template)).toBe(shown)
})
