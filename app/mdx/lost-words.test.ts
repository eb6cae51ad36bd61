import fc from 'fast-check'
import { expect, test } from 'vitest'
import { behindLinks, htmlOf, seenIn } from './attack/oracle.ts'
import type { CompiledDocument } from './blocks.ts'
import { compileContent } from './content.server.ts'
import { faultsOf } from './faults.ts'
import { compileText } from './restricted.ts'

const MINUTE = 60_000
/** Each run takes texts of its own; `npm run prove` many more of them. */
const [STUDIO, FILES] = process.env.TEST_LONG ? [8_000, 1_500] : [800, 60]
const ENOUGH = (process.env.TEST_LONG ? 20 : 3) * MINUTE

/** Pieces of a text as authors write them; `@` becomes a word that stands nowhere else. */
const LINES = [
  ...[
    '@',
    '@ @',
    '## @',
    '### @',
    '##\u00a0@',
    '##@',
    '# @',
    '@\n---',
    '@\n===',
    '---',
    '***',
    '## @ #',
    '## @ ##',
  ],
  ...[
    '- @',
    '* @',
    '+ @',
    '-\u00a0@',
    '•\u00a0@',
    '• @',
    '- [ ] @',
    '- [x] @',
    '  - @',
    '    @',
    '-@',
    'a. @',
  ],
  ...['1. @', '2. @', '7. @', '2026. @', '1.@', '1)\u00a0@', '> @', '>5 @', '>@', '> - @'],
  ...[
    '| @ | @ |\n| - | - |',
    '| @ |\n| - |',
    '| @ | @ |',
    '| @ |',
    '| @ | @ | @ |',
    '@ | @',
    '| `@|@` | @ |',
    '| `@ |',
  ],
  ...[
    '| @<br>@ |',
    '| --- | --- |',
    '[^1]: @',
    '[^2]: @ [^1]',
    '[a]: /belajar "@"',
    '[@]: /belajar',
    '[@]: @',
  ],
  ...[
    '```\n@\n```',
    '```@ @\n@\n```',
    '```\n@',
    '~~~js\n@\n~~~',
    '`@',
    '``@ ` @``',
    '\u00a0',
    '\u00a0- @',
    '',
  ],
  ...[
    '<Catatan>\n\n@\n\n</Catatan>',
    '<Istilah kata="@">@</Istilah>',
    '<br>',
    '<sup>@</sup>',
    '<Penting judul="@">@</Penting>',
  ],
]
const WORDS = [
  ...[
    '@',
    '*@*',
    '**@**',
    '_@_',
    '__@__',
    '~~@~~',
    '~@~',
    '`@`',
    '`@|@`',
    '2*@*3',
    '\\*@\\*',
    '&lt;@',
    '&amp;@',
  ],
  ...[
    '[@](/belajar)',
    '[@](#s-x)',
    '[@](@ @)',
    '[@][a]',
    '[@][tiada]',
    '[@][]',
    '[@]',
    '[](/belajar)',
    '@[^1]',
    '@[^2]',
    '@[^9]',
  ],
  ...[
    '@<br>@',
    'H<sub>@</sub>',
    '_@@contoh.go.id',
    'https://contoh.go.id/@',
    '\\[@](x y)',
    '@\\',
    '@  ',
    '👩\u200d⚕️@',
  ],
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((some) => some.join(' ')),
  },
)
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\n\n')), { minLength: 1, maxLength: 7 })
  .map((some) => some.flat().join(''))
  .map((source) => {
    let number = 0
    return source.replace(/@/g, () => `k${(number += 1)}k`)
  })

/** All words a reader can come by: what is seen, where links lead and what they are called. */
function seenOf({ blocks }: CompiledDocument): string {
  return blocks
    .flatMap(htmlOf)
    .flatMap((html) => [seenIn(html), ...behindLinks(html)])
    .join(' ')
}

function wordsIn(source: string): string[] {
  return source.match(/k\d+k/g) ?? []
}

test(
  'of every text the reader sees all words, or its author is told',
  async () => {
    let whole = 0
    let told = 0
    fc.assert(
      fc.property(text, (source) => {
        const result = compileText(source, {})
        if (!result.ok || result.losses.length > 0) return void (told += 1)
        whole += 1
        const seen = seenOf(result.document)
        expect(wordsIn(source).filter((word) => !seen.includes(word))).toEqual([])
      }),
      { numRuns: STUDIO },
    )
    expect(whole).toBeGreaterThan(STUDIO / 20)
    expect(told).toBeGreaterThan(STUDIO / 20)
  },
  ENOUGH,
)

test(
  'both compilers make the same of a text and say the same of it',
  async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        // Front matter is the one thing that a file may begin with and a text of the studio may not.
        fc.pre(!/^\s*---/.test(source))
        const studio = compileText(source, {})
        const file = await compileContent({ path: 'contoh.mdx', source, files: {} })
        const said = faultsOf(studio.ok ? studio.losses : studio.findings, 'id')
        expect(file.ok ? faultsOf(file.losses, 'id') : file.faults).toEqual(said)
        expect(file.ok && file.document).toEqual(studio.ok && studio.document)
      }),
      { numRuns: FILES },
    )
  },
  ENOUGH,
)
