import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { runGeneratedAttack } from './attack/generated.ts'
import { HOSTILE } from './attack/hostile.data.ts'
import { behindLinks, judge, seenIn } from './attack/oracle.ts'
import type { CompiledDocument } from './blocks.ts'
import { compileWritten, stopCompiler } from './restricted.server.ts'

const GENERATED = 600
const TYPED = 400
const MINUTE = 60_000

afterAll(stopCompiler)

async function compile(source: string, mark = 'a1') {
  return compileWritten({ source, mark, language: 'id' })
}

/** The page of a text; fails when it is refused. */
async function htmlOf(source: string, mark?: string): Promise<string> {
  const result = await compile(source, mark)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return joined(result.document)
}

function joined({ blocks }: CompiledDocument): string {
  return blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('')
}

async function codesOf(source: string): Promise<string[]> {
  const result = await compile(source)
  return result.ok ? [] : result.faults.map((fault) => fault.code)
}

/** How many more signs were typed than can be come by on the page. */
function signsLost(typed: string, html: string): number {
  const found = [seenIn(html), ...behindLinks(html)].join(' ')
  const count = (text: string, sign: string) => text.split(sign).length - 1
  return Math.max(...['<', '{', '}'].map((sign) => count(typed, sign) - count(found, sign)))
}

test.each([...new Set(HOSTILE.map(({ trick }) => trick))])(
  'refuses what was written against lessons, or shows it as text: %s',
  async (trick) => {
    const through: string[] = []
    for (const { text } of HOSTILE.filter((attack) => attack.trick === trick)) {
      const result = await compile(text.source)
      if (!result.ok) continue
      const html = joined(result.document)
      const wrong = judge(result.document.blocks)
      if (signsLost(text.source, html) > 0) wrong.push(`lost in ${html}`)
      if (wrong.length > 0) through.push(`${wrong.join(', ')}: ${JSON.stringify(text.source).slice(0, 200)}`)
    }
    expect(through).toEqual([])
  },
  MINUTE,
)

test(
  'lets nothing through in a generated attack',
  async () => {
    const report = await runGeneratedAttack(GENERATED, compile)
    expect(report.through).toEqual([])
    expect(report.accepted).toBeGreaterThan(GENERATED / 2)
  },
  5 * MINUTE,
)

test.each([
  '<script>alert(1)</script>',
  '<script src="https://jahat.contoh.id/x.js">',
  '<img src=x onerror=alert(1)>',
  'teks <b>tebal</b> dan <br/> dan </p> teks',
  '<!-- catatan -->',
  '<!DOCTYPE html>',
  '<![CDATA[x]]>',
  '<?php echo 1 ?>',
  '{process.exit(1)} {x} } {',
  'import fs from "fs"',
  'export const x = 1',
  '<Penting>Blok</Penting>',
  '<https://contoh.go.id/a>',
  '<nama@contoh.go.id>',
  'a < b && b > c, <5, 1<2',
  '&lt;b&gt; &amp; &#106; &#x3c; &copy; &ZeroWidthSpace; &nbsp;',
  '![gambar](http://luar.contoh.id/pixel.png)',
  '![gambar](https://luar.contoh.id/pixel.png "judul")',
  '[klik](javascript:alert(1))',
  '[klik](JaVaScRiPt:alert(1))',
  '[klik](data:text/html,x)',
  '[klik](<javascript:alert(1)>)',
  '[klik](//jahat.contoh.id)',
  'Lihat http://contoh.go.id/a dan www.contoh.go.id juga.',
  '[1]: https://contoh.go.id/sumber',
  '[^1]: Catatan yang tidak dirujuk.',
  '[^1]: Catatan [^1] tentang dirinya.',
  '#',
])('shows as it was typed: %s', async (typed) => {
  const html = await htmlOf(typed)
  expect(seenIn(html)).toBe(typed)
  expect(html).not.toMatch(/<(?:script|img|b|br|aside)\b|href="(?:javascript|data|http:|\/\/)/i)
})

test('shows code letter for letter, in a line and in lines of its own', async () => {
  const code = '# bukan judul\n<b>{d}</b>\n\n    a  <  b &lt; \\* <!-- x -->\n'
  expect(seenIn(await htmlOf('Rumus `a < b & {c} &lt; \\<`.'))).toBe('Rumus a < b & {c} &lt; \\<.')
  expect(seenIn(await htmlOf(`~~~\n${code}~~~`))).toBe(code)
  expect(seenIn(await htmlOf('```Catatan: <5 {orang}\nisi\n```'))).toBe('Catatan: <5 {orang}\nisi\n')
  expect(seenIn(await htmlOf('```js\nisi\n```'))).toBe('isi\n')
})

test('keeps what Markdown would leave out: second definitions, cells without a heading, names of notes', async () => {
  expect(seenIn(await htmlOf('[a]\n\n[a]: https://a.contoh.id\n[a]: https://b.contoh.id'))).toContain(
    '[a]: https://b.contoh.id',
  )
  expect(seenIn(await htmlOf('| a |\n| - |\n| b | <c {d} |'))).toContain('<c {d}')
  expect(seenIn(await htmlOf('x[^1]\n\n[^1]: satu\n\n[^1]: dua'))).toContain('[^1]: dua')
  expect(seenIn(await htmlOf('x[^<a]\n\n[^<a]: satu'))).toBe('x[^<a][^<a]: satu')
  expect(seenIn(await htmlOf('[x][{a}]\n\n[{a}]: https://a.contoh.id'))).toBe(
    '[x][{a}][{a}]: https://a.contoh.id',
  )
})

test('a link inside a text keeps its signs in its address', async () => {
  expect(await htmlOf('[peta](https://contoh.go.id/<x>{y} "a < b")')).toBe(
    '<p><a href="https://contoh.go.id/%3Cx%3E%7By%7D" rel="noopener noreferrer" title="a < b">peta</a></p>',
  )
})

test('keeps line ends and gives headings the depth a page leaves them, without ids', async () => {
  expect(await htmlOf('# Satu\n##### Dua\nTiga\n===\nbaris\r\nlagi')).toBe(
    '<h2>Satu</h2><h3>Dua</h3><h2>Tiga</h2><p>baris<br>\nlagi</p>',
  )
})

test('two texts on a page share no id, and none can be chosen by its writer', async () => {
  const text = 'a[^getElementById]\n\n[^getElementById]: b'
  const ids = [await htmlOf(text, 'a1'), await htmlOf(text, 'b2')].flatMap((html) =>
    [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
  )
  expect(ids).toHaveLength(4)
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/^c-(?:a1|b2)-fn/)
})

test('refuses what only keeps a parser busy, quickly', async () => {
  expect(await codesOf(`${'- '.repeat(5_000)}a`)).toEqual(['nesting'])
  expect(await codesOf(`${'> '.repeat(5_000)}a`)).toEqual(['nesting'])
  expect(await codesOf('a'.repeat(99_000))).toEqual(['line-length'])
  expect(await codesOf('[a]('.repeat(200))).toEqual(['nesting'])
  expect(await codesOf('a\u202Eb')).toEqual(['character'])
  expect(await codesOf(`${'a '.repeat(9_999)}\n`.repeat(6))).toEqual(['size'])
})

test('a definition that is named a thousand times does not swell the page', async () => {
  const link = `[a]: https://contoh.id/ "${'x'.repeat(10_000)}"\n\n${'[a] [a] [a]\n'.repeat(50)}`
  expect(await codesOf(link)).toEqual(['output'])
})

test('survives a text that keeps the parser busy, and compiles the next one', async () => {
  const line = `${'*a **b '.repeat(2_000)}\n`
  const result = await compile(line.repeat(7))
  expect(result.ok ? [] : result.faults.map(({ code }) => code)).not.toContain('crash')
  expect(await htmlOf('Halo lagi.')).toBe('<p>Halo lagi.</p>')
}, 30_000)

/** Pieces with a place for a name, by which the sign before it is found again on the page. */
const SIGNS = ['<@', '</@', '<!--@', '{@', '}@', '&lt;@', '&#123;@', '<b>@', '`<@`', '`{@`', '\\<@', '\\{@']
const MARKS = [
  ...['\n', '\n\n', ' ', '# ', '- ', '1. ', '> ', '| a | b |\n| - | - |\n', '| ', ' |', '*', '**', '~~', '_'],
  ...['`', '```', '\n~~~\n', '[', ']', '](', ')', '](<', '>', '][', ']: ', '[^1]', '[^1]: ', '![', '\\', '"'],
  ...['/jalan', 'https://contoh.id/', '    ', '---', '===', '- [ ] ', 'kata', '\n```js '],
]
const pieces = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  ),
  { minLength: 1, maxLength: 14 },
)

test(
  'every sign that was typed is seen on the page, or the text is refused as a whole',
  async () => {
    let shown = 0
    await fc.assert(
      fc.asyncProperty(pieces, async (some) => {
        const named = some.map((piece, index) => piece.replace('@', `t${index}t`))
        const result = await compile(named.join(''))
        if (!result.ok) return
        shown += 1
        const html = joined(result.document)
        const seen = [seenIn(html), ...behindLinks(html)].join(' ')
        expect(judge(result.document.blocks)).toEqual([])
        for (const [index, piece] of named.entries())
          if (piece !== some[index]) expect(seen).toContain(piece.replace(/^\\|`/g, ''))
      }),
      { numRuns: TYPED },
    )
    expect(shown).toBeGreaterThan(TYPED / 2)
  },
  5 * MINUTE,
)
