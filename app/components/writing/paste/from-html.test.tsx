import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePlain, compileText } from '#app/mdx/restricted.ts'
import { readNotes } from '#app/platform/say/notes.ts'
import { fromHtml } from './from-html.ts'
import type { Grammar } from './shapes.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const pictureWords = ({ number }: { number: number }) => `[gambar ${number}]`

function pasted(html: string, grammar: Grammar = 'lesson', taken: string[] = []) {
  return fromHtml(html, parse, { grammar, taken: new Set(taken), pictureWords })
}

/** Signs that mean something to Markdown, MDX, GFM or our guard; `w` words are counted afterwards. */
const NASTY = [
  ...[
    '<5',
    '{nama}',
    '2*3*4',
    '_garis_',
    '# bukan',
    '1945. Tahun',
    '1) satu',
    '+ tambah',
    '- kurang',
    '> besar',
  ],
  ...[
    '`kutip`',
    '[x](y)',
    '[^1]',
    '[a][b]',
    '![p](q)',
    '|pipa|',
    '--- | ---',
    '---',
    '===',
    '+++',
    ';;;',
    '~~~',
  ],
  ...[
    '~~coret~~',
    '5~7',
    '&amp;',
    '&lt;b&gt;',
    '\\',
    '\\\\',
    '**',
    '__',
    '<br>',
    '</Catatan>',
    '<!-- x -->',
    '•',
  ],
  ...[
    '• butir',
    '· titik',
    'a. huruf',
    '✓ centang',
    '1.kata',
    '-kata',
    '##kata',
    'import x',
    'export default y',
  ],
  ...[
    'https://contoh.go.id/a_b?c=1&d=2',
    'http://contoh.go.id',
    'www.contoh.go.id',
    'https://a',
    'a_b@contoh.go.id',
  ],
  ...[
    'https://contoh.go.id/(a)*b*.',
    '\u00a0',
    ' \u00a0 ',
    'pengu\u00adkuran',
    '\u200b',
    '“kutip”',
    '👨‍👩‍👧',
    ':',
    ':-- | --',
  ],
  ...[
    '!',
    ']',
    '[',
    '}',
    '{',
    '$x$',
    '@media',
    '"',
    "'",
    '=',
    '=SUM(A1)',
    '####',
    '12.362',
    '1.',
    '10)',
    '99999. x',
  ],
]
const words = fc.integer({ min: 0, max: 99_999 }).map((number) => `kata${number}x`)
const piece = fc.oneof({ weight: 3, arbitrary: words }, { weight: 3, arbitrary: fc.constantFrom(...NASTY) })
const text = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)))
  .map((plain) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))

const INLINE = [
  'b',
  'i',
  's',
  'u',
  'code',
  'sup',
  'sub',
  'span',
  'a href="https://contoh.go.id/x"',
  'a href="#x"',
]
const STYLES = ['font-weight:700', 'font-style:italic', 'text-decoration:line-through', 'color:red']
const { html } = fc.letrec<{ inline: string; block: string; html: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.constant('<br>'),
    fc.tuple(fc.constantFrom(...INLINE), tie('inline')).map(([tag, inner]) => wrap(tag, inner)),
    fc
      .tuple(fc.constantFrom(...STYLES), tie('inline'))
      .map(([style, inner]) => wrap(`span style="${style}"`, inner)),
    fc.tuple(tie('inline'), tie('inline')).map(([one, other]) => one + other),
  ),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('p', 'div', 'h1', 'h3', 'h6', 'p align=right'), tie('inline'))
      .map(([t, i]) => wrap(t, i)),
    tie('inline'),
    fc.constant('<hr>'),
    fc
      .tuple(fc.constantFrom('ul', 'ol', 'ol start="7"', 'ol start="1995"'), items(tie('html')))
      .map(([t, i]) => wrap(t, i)),
    fc.tuple(fc.constantFrom('blockquote', 'section', 'b', 'li'), tie('html')).map(([t, i]) => wrap(t, i)),
    text.map((code) => `<pre>${code}</pre>`),
    table(fc.oneof(tie('inline'), tie('block'))),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('·', '1.', 'b)', 'iv.', '1.2.'), tie('inline'))
      .map(wordItem),
  ),
  html: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('')),
}))

function wrap(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag.split(' ', 1)[0] ?? ''}>`
}

function items(inner: fc.Arbitrary<string>) {
  return fc
    .array(inner, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((one) => wrap('li', one)).join(''))
}

function table(cell: fc.Arbitrary<string>) {
  const span = fc.constantFrom('', '', '', ' rowspan="2"', ' colspan="2"')
  const drawn = fc.tuple(span, cell).map(([said, inner]) => wrap(`td${said}`, inner))
  const row = fc.array(drawn, { minLength: 1, maxLength: 3 }).map((cells) => wrap('tr', cells.join('')))
  return fc
    .array(row, { minLength: 1, maxLength: 3 })
    .map((rows) => wrap('table', wrap('tbody', rows.join(''))))
}

function wordItem([level, mark, inner]: [number, string, string]): string {
  return `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}</span>${inner}</p>`
}

/** Each run of `npm test` tries the same pages; `prove` looks for new ones. */
function runs(count: number): { numRuns: number; seed?: number } {
  return process.env.TEST_LONG ? { numRuns: 20_000 } : { numRuns: count, seed: 10 }
}

/** The words of a page as a set: a merged cell may say one twice. */
function wordsIn(shown: string): string[] {
  return [...new Set(shown.match(/kata\d+x/g))].toSorted()
}

function shownBy(blocks: readonly unknown[]): string {
  return JSON.stringify(blocks).replace(/<[^<>]*>/g, ' ')
}

test('whatever was pasted passes the compiler of lessons, and no word is lost', () => {
  fc.assert(
    fc.property(html, (source) => {
      const { text: made } = pasted(source)
      const result = compileText(made, {})
      expect(result.ok ? result.losses : result.findings).toEqual([])
      const blocks = result.ok ? result.document.blocks : []
      expect(wordsIn(shownBy(blocks))).toEqual(wordsIn(parse(source).body.textContent))
    }),
    runs(100),
  )
})

test('whatever was pasted passes the compiler of plain texts, and no word is lost', () => {
  fc.assert(
    fc.property(html, (source) => {
      const result = compilePlain(pasted(source, 'plain').text, 'x')
      expect(result.ok ? [] : result.findings).toEqual([])
      const blocks = result.ok ? result.document.blocks : []
      expect(wordsIn(shownBy(blocks))).toEqual(wordsIn(parse(source).body.textContent))
    }),
    runs(100),
  )
})

test('whatever was pasted into a longer text of a form is read there without the loss of a word', () => {
  fc.assert(
    fc.property(html, (source) => {
      const { text: made } = pasted(source, 'notes')
      expect(wordsIn(JSON.stringify(readNotes(made)))).toEqual(wordsIn(parse(source).body.textContent))
    }),
    runs(100),
  )
})
