import { expect, test } from 'vitest'
import { isReady } from './found.ts'
import { linesOfHtml } from './html-lines.ts'
import { readQuestions } from './read-questions.ts'
import { read as asked } from './shown.fakes.ts'
import { tableText } from './table-text.ts'
import { textOfWritten } from './written-text.ts'

/** "Salah KRS per anak.", or "? KRS per anak." */
function read(text: string): string[] {
  return readQuestions(text).questions.map((found) => {
    const { kind, answers, text: asked } = found.seen
    const isTruth = isReady(found) && kind === 'trueFalse'
    return `${isTruth ? answers[0]?.text : '?'} ${asked}`
  })
}

const BOTH = ['Salah KRS per anak.', 'Benar KRS per keluarga.']
const ROWS = [
  ['1', 'KRS per anak.', 'S'],
  ['2', 'KRS per keluarga.', 'B'],
]
const WORDS = [
  ['1', 'KRS per anak.', 'Salah'],
  ['2', 'KRS per keluarga.', 'Benar'],
]
const withoutNumber = (rows: string[][]) => rows.map((row) => row.slice(1))

test.each([
  ['B/S', [['No', 'Pernyataan', 'B/S'], ...ROWS]],
  ['Benar/Salah, in words', [['No', 'Pernyataan', 'Benar/Salah'], ...WORDS]],
  ['Kunci', [['No', 'Pernyataan', 'Kunci'], ...ROWS]],
  ['Jawaban', [['No.', 'Soal', 'Jawaban'], ...ROWS]],
  ['Jawaban, in words', [['No', 'Pernyataan', 'Jawaban'], ...WORDS]],
  ['Kunci (B/S), with a word of its own for the statement', [['No', 'Uraian', 'Kunci (B/S)'], ...ROWS]],
  ['none', ROWS],
  ['none, in words', WORDS],
  ['B/S, without numbers', withoutNumber([['No', 'Pernyataan', 'B/S'], ...ROWS])],
  ['none, without numbers', withoutNumber(ROWS)],
])('a table of statements with B or S, its head %s', (_head, rows) => {
  const table = tableText(rows, { before: '', after: '' })
  expect([table.isKnown, read(table.lines.join('\n'))]).toEqual([true, BOTH])
  expect(read(rows.map((row) => row.join('\t')).join('\n'))).toEqual(BOTH)
  expect(read(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'))).toEqual(BOTH)
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  expect(read(textOfWritten(linesOfHtml(`<table>${cells}</table>`)))).toEqual(BOTH)
})

test('as Markdown writes it, between other lines', () => {
  const text = `Pilih!\n\n| No | Pernyataan | B/S |\n| --- | --- | --- |\n| 1 | KRS per anak. | S |\n| 2 | KRS per keluarga. | B |\n\n3. Desil 1 termiskin. (B/S)\nB`
  expect(read(text)).toEqual([...BOTH, 'Benar Desil 1 termiskin.'])
  const { text: box } = readQuestions(text)
  expect(readQuestions(box).text).toBe(box)
})

test('a statement without B or S is asked, and all that are true are true', () => {
  expect(read('No\tPernyataan\tB/S\n1\tKRS per anak.\t\n2\tKRS per keluarga.\tB')).toEqual([
    '? KRS per anak.',
    'Benar KRS per keluarga.',
  ])
  expect(read('Pernyataan\tB/S\nSatu.\tB\nDua.\tB')).toEqual(['Benar Satu.', 'Benar Dua.'])
})

const PAIRS = [
  ['KRS', 'BKKBN'],
  ['PKH', 'Kemensos'],
]
const MATCHED = 'matching Jodohkan! | KRS → BKKBN | PKH → Kemensos'

test.each([
  ['a tick', 'v', 'trueFalse Dua. | *Benar'],
  ['no tick', '', '? Dua.'],
])('below a last row with %s stands a table to be matched', (_what, tick, last) => {
  const rows = [
    ['No', 'Pernyataan', 'B', 'S'],
    ['1', 'Satu.', '', 'v'],
    ['2', 'Dua.', tick, ''],
  ]
  const tabs = (cells: string[][]) => cells.map((row) => row.join('\t')).join('\n')
  const table = (cells: string[][]) =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const wanted = ['trueFalse Satu. | *Salah', last, MATCHED]
  const typed = `${tabs(rows)}\nJodohkan!\n${tabs(PAIRS)}`
  expect(asked(typed)).toEqual(wanted)
  expect(readQuestions(typed).leftOver).toEqual([])
  const pasted = textOfWritten(linesOfHtml(`${table(rows)}<p>Jodohkan!</p>${table(PAIRS)}`))
  expect(asked(pasted)).toEqual(wanted)
})

test('a letter that may be one of lost answers is still asked', () => {
  expect(read('No\tSoal\tKunci\n1\tSiapa?\tB\n2\tMana?\tB')).toEqual(['? Siapa?', '? Mana?'])
  expect(read('No\tSoal\tKunci\n1\tSiapa?\tB\n2\tMana?\tC')).toEqual(['? Siapa?', '? Mana?'])
})
