import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGift } from '../gift.ts'
import { writeGift } from '../write-gift.ts'
import { isReady, READING_LIMITS } from './found.ts'
import { linesOfHtml } from './html-lines.ts'
import { cured, readQuestions, withoutReady } from './read-questions.ts'
import { textOfFile } from './read-source.server.ts'
import { textOfWritten } from './written-text.ts'

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test('refuses 20,000 lines and a line without an end, with a sentence', async () => {
  const lines = '1. Apa?\nA. a\nB. b\nKunci: A\n\n'.repeat(4_000)
  expect(readQuestions(lines).fault?.id).toContain('paling banyak 10.000 baris')
  expect(await textOfFile(bytesOf(lines))).toEqual({ ok: false, fault: 'too-much' })
  expect(readQuestions('x'.repeat(30_000)).fault?.id).toContain('Baris 1 terlalu panjang')
  expect(await textOfFile(bytesOf('x'.repeat(10_000_000)))).toEqual({ ok: false, fault: 'too-much' })
  expect(await textOfFile(new Uint8Array(11 * 1024 * 1024))).toEqual({ ok: false, fault: 'too-large' })
})

test('reads 200 questions at a time and says how many wait', () => {
  const text = Array.from({ length: 210 }, (_, index) => `${index + 1}. Apa?\nA. a\nB. b\nKunci: A`).join(
    '\n',
  )
  const reading = readQuestions(text)
  expect(reading).toMatchObject({ waiting: 10, fault: null })
  expect(reading.questions).toHaveLength(READING_LIMITS.questions)
  expect(readQuestions(withoutReady(reading)).questions).toHaveLength(10)
})

test('refuses XML that brings entities or a document type', async () => {
  const xxe =
    '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><name><text>&x;</text></name></question></quiz>'
  expect(await textOfFile(bytesOf(xxe))).toEqual({ ok: false, fault: 'doctype' })
  const bomb = `<?xml version="1.0"?><quiz>${'<question>'.repeat(5_000)}`
  expect(await textOfFile(bytesOf(bomb))).toMatchObject({ ok: false })
  expect(await textOfFile(bytesOf('<?xml version="1.0"?><rss/>'))).toEqual({
    ok: false,
    fault: 'no-questions',
  })
})

test('refuses what is no list of questions by what it is', async () => {
  expect(await textOfFile(bytesOf('%PDF-1.7'))).toEqual({ ok: false, fault: 'unknown' })
  expect(await textOfFile(bytesOf('<!doctype html><p>x'))).toEqual({ ok: false, fault: 'web-page' })
  expect(await textOfFile(bytesOf(''))).toEqual({ ok: false, fault: 'empty' })
})

test('no tag, script or address of HTML comes out of it', () => {
  const html =
    '<p>1. Siapa?<script>alert(1)</script><style>p{}</style></p><p onclick="x()">A. <img src="file:///C:/Users/budi/x.png" onerror=alert(1)>Dinkes</p><p>B. <a href="javascript:alert(1)">DPPKB</a></p><p style="display:none">Kunci: B rahasia</p><!-- Kunci: A --><template><p>x</p></template>'
  const text = textOfWritten(linesOfHtml(html))
  expect(text).not.toMatch(/alert|javascript|file:|Users|rahasia|<|Kunci/)
  expect(text).toContain('[gambar: x.png]')
})

test('what Moodle wrote as HTML is letters', async () => {
  const xml = `<quiz><question type="essay"><name><text>x</text></name><questiontext format="html"><text><![CDATA[<p>Satu <script>alert(1)</script><b onclick="y">dua</b></p><p>1 &lt; 2</p>]]></text></questiontext></question></quiz>`
  const answer = await textOfFile(bytesOf(xml))
  expect(answer).toMatchObject({ ok: true })
  expect(answer.ok && readGift(answer.text).questions).toMatchObject([
    { text: { text: 'Satu dua\n1 < 2', format: 'moodle' } },
  ])
})

test('formulas of a table stay letters', async () => {
  const csv = 'Soal;A;B;Kunci\n"=HYPERLINK(""http://x.test"";""klik"")";+1;-1;A\n'
  const answer = await textOfFile(bytesOf(csv))
  const text = answer.ok ? answer.text : ''
  expect(readQuestions(text).questions).toMatchObject([
    { question: { choices: [{ text: { text: '+1' } }, { text: { text: '-1' } }] } },
  ])
})

const PIECES = [
  ...[
    '1. ',
    '2) ',
    'A. ',
    'b) ',
    '*C. ',
    'Kunci: ',
    'Jawaban: A, B ?',
    'Kunci: B, A',
    'Kunci: B. ',
    'Jawaban: 2 juta',
    'Jenis: esai',
    'Pembahasan: ',
    '(B/S)',
  ],
  ...[
    'KRS = BKKBN',
    '-> ',
    'Kategori: x',
    '[gambar: x]',
    '....',
    '•  x',
    '\t',
    '{',
    '}',
    '=',
    '~',
    '::',
    '// [id:1]',
  ],
  ...['untuk soal 1-2', 'Poin: 3', 'Mirip: boleh', '|', '#', '$CATEGORY: a', 'x', '11.973'],
]

test('never throws, and what is ready goes out as GIFT and comes in the same', () => {
  const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''))
  let ready = 0
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const reading = readQuestions(lines.join('\n'))
      const taken = reading.questions.filter(isReady).flatMap(({ question }) => (question ? [question] : []))
      const back = readGift(writeGift(taken))
      const twins = ['titleTwice', 'idTwice']
      expect(back.faults.filter(({ code }) => !twins.includes(code))).toEqual([])
      expect(back.questions.map((one) => ({ ...one, line: 0 }))).toEqual(
        taken.map((one) => ({ ...one, line: 0 })),
      )
      ready += taken.length
      for (const cure of reading.questions.flatMap(({ cures }) => cures))
        readQuestions(cured(reading.text, cure))
      expect(readQuestions(withoutReady(reading)).questions.length).toBeLessThanOrEqual(
        reading.text.split('\n').length,
      )
    }),
    process.env.TEST_LONG ? { numRuns: 50_000 } : { numRuns: 3_000, seed: 20_261_130 },
  )
  expect(ready).toBeGreaterThan(100)
})

test.each([
  '(',
  '|',
  '\t',
  '1. ',
  'A. ',
  'Kunci: ',
  '<',
  '<a ',
  '&#',
  '* ',
  '= ',
  '-> ',
  '\\',
  '{',
  '[gambar:',
  'untuk ',
])('reads as many as it may of %j', (piece) => {
  const text = piece.repeat(Math.floor(READING_LIMITS.line / piece.length) - 1)
  expect(readQuestions(`${text}\n`.repeat(9)).fault).toBe(null)
  linesOfHtml(text.repeat(9))
})
