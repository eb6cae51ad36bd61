import fc from 'fast-check'
import type { RestrictedResult } from '../restricted.server.ts'
import { BENIGN } from './benign.ts'
import { HOSTILE } from './hostile.data.ts'
import { judge } from './oracle.ts'

export type AttackReport = { tried: number; refused: number; accepted: number; through: string[] }

/** Same texts on every machine. */
const SEED = 20_261_121

const SHORT = [...HOSTILE.map(({ text }) => text.source), ...BENIGN.map((text) => text.source)].filter(
  (s) => s.length < 400,
)
const TOKENS = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '"',
    "'",
    '=',
    '`',
    '\\',
    '&',
    '&#',
    ';',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '[',
    ']',
    '](',
    ')',
    '![',
  ],
  ...[
    '<script>',
    '</script>',
    '<Catatan>',
    '</Catatan>',
    '<Soal',
    '<Gambar berkas="foto.jpg" alt="x" />',
    '<Berkas berkas="lembar.pdf" judul="x" />',
    '<Video berkas="film.mp4" judul="x">',
    '</Video>',
    ' poster="',
    ' takarir="film.vtt"',
    'srcset=',
    '<svg',
    'onload=',
    'style=',
    'javascript:',
    'data:',
    '//',
  ],
  ...[
    'import ',
    'export ',
    '---\n',
    '> ',
    '- ',
    '1. ',
    '| ',
    '[^1]',
    '[^1]: ',
    '&Tab;',
    '&colon;',
    '&#x6a;',
    '\u200b',
    '\u202e',
    '\u0000',
  ],
]

type Step = {
  at: number
  kind: 'insert' | 'cut' | 'copy' | 'splice'
  token: string
  other: string
  length: number
}

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'cut', 'copy', 'splice'),
  token: fc.constantFrom(...TOKENS),
  other: fc.constantFrom(...SHORT),
  length: fc.integer({ min: 1, max: 40 }),
})

const text = fc
  .tuple(fc.constantFrom(...SHORT), fc.array(step, { minLength: 1, maxLength: 5 }))
  .map(([start, steps]) => steps.reduce(mutate, start))

function mutate(source: string, { at, kind, token, other, length }: Step): string {
  const index = Math.floor(at * (source.length + 1))
  const before = source.slice(0, index)
  const after = source.slice(index)
  if (kind === 'insert') return `${before}${token}${after}`
  if (kind === 'cut') return `${before}${after.slice(length)}`
  if (kind === 'copy') return `${before}${after.slice(0, length)}${after}`
  return `${before}${other}${after}`
}

/**
 * Compiles `count` mutated texts with this compiler. Each is either refused with a line and a sentence, or its output passes the
 * independent oracle; what does neither is listed in `through`.
 */
export async function runGeneratedAttack(
  count: number,
  compile: (source: string) => Promise<RestrictedResult>,
): Promise<AttackReport> {
  const report: AttackReport = { tried: 0, refused: 0, accepted: 0, through: [] }
  for (const source of fc.sample(text, { numRuns: count, seed: SEED })) {
    const result = await compile(source)
    report.tried += 1
    if (!result.ok) {
      report.refused += 1
      const told =
        result.faults.length > 0 && result.faults.every((fault) => fault.line >= 1 && fault.sentence !== '')
      if (!told) report.through.push(`without a fault: ${JSON.stringify(source)}`)
      continue
    }
    report.accepted += 1
    const wrong = judge(result.document.blocks)
    if (wrong.length > 0) report.through.push(`${wrong.join(', ')}: ${JSON.stringify(source)}`)
  }
  return report
}
