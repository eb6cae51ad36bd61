import { expect, test } from 'vitest'
import { readGift } from './gift.ts'
import type { FormattedText, Question } from './question.ts'

function said(text: string): FormattedText {
  return { text, format: 'moodle' }
}

function onlyQuestion(gift: string): Question {
  const { questions, faults } = readGift(gift)
  expect(faults).toEqual([])
  const [question] = questions
  if (!question) throw new Error('no question was read')
  return question
}

test('reads numbers with a tolerance and ranges', () => {
  const valueOf = (answers: string) => {
    const question = onlyQuestion(`Berapa? {${answers}}`)
    return question.kind === 'numeric' ? question.answers.map((answer) => answer.value) : question.kind
  }
  expect(valueOf('#1822')).toEqual([{ kind: 'exact', value: 1822, tolerance: 0 }])
  expect(valueOf('#3.14159:0.0005')).toEqual([{ kind: 'exact', value: 3.14159, tolerance: 0.0005 }])
  expect(valueOf('# 1..5 ')).toEqual([{ kind: 'range', min: 1, max: 5 }])
  expect(valueOf('#-5.5..-1')).toEqual([{ kind: 'range', min: -5.5, max: -1 }])
  expect(valueOf('#-0')).toEqual([{ kind: 'exact', value: 0, tolerance: 0 }])
  expect(valueOf('#.5e3:1e1')).toEqual([{ kind: 'exact', value: 500, tolerance: 10 }])
  expect(valueOf('#*')).toEqual([{ kind: 'any' }])
})

test('reads several numbers with weights and feedback', () => {
  const question = onlyQuestion('Kapan lahir? {#\n=1822:0#Tepat.\n=%50%1822:2#Hampir.\n=%25%1800..1850\n}')
  expect(question).toMatchObject({
    kind: 'numeric',
    wrongFeedback: null,
    answers: [
      { value: { value: 1822, tolerance: 0 }, weight: 100, feedback: said('Tepat.') },
      { value: { value: 1822, tolerance: 2 }, weight: 50, feedback: said('Hampir.') },
      { value: { min: 1800, max: 1850 }, weight: 25, feedback: null },
    ],
  })
})

test('reads what is said for every other number', () => {
  const expected = {
    answers: [{ value: { value: 3, tolerance: 2 } }],
    wrongFeedback: said('Completely wrong'),
  }
  expect(onlyQuestion('Berapa? {#3:2~#Completely wrong}')).toMatchObject(expected)
  expect(onlyQuestion('Berapa? {#=3:2\n~#Completely wrong\n}')).toMatchObject(expected)
  expect(onlyQuestion('Berapa? {#3:2 ~%0%*#Completely wrong}')).toMatchObject(expected)
  expect(onlyQuestion('Berapa? {#3:2#Bagus~#Completely wrong####Umum}')).toMatchObject({
    ...expected,
    generalFeedback: said('Umum'),
  })
})

test.each([
  ['20,6', [{ kind: 'exact', value: 20.6, tolerance: 0 }]],
  ['20,6:0,5', [{ kind: 'exact', value: 20.6, tolerance: 0.5 }]],
  ['1,5..2,5', [{ kind: 'range', min: 1.5, max: 2.5 }]],
  ['=3,5 =%33,3%3,1416:0,0005', [{ value: 3.5 }, { value: 3.1416, tolerance: 0.0005 }]],
  [',5', [{ value: 0.5 }]],
  ['0,125:0.005', [{ value: 0.125, tolerance: 0.005 }]],
  ['1234,567', [{ value: 1234.567 }]],
  ['1234.567', [{ value: 1234.567 }]],
  ['11.9730', [{ value: 11.973 }]],
  ['11,9730', [{ value: 11.973 }]],
  ['\u22125,5', [{ value: -5.5 }]],
  ['.125', [{ value: 0.125 }]],
])('reads {#%s} without a word', (figure, values) => {
  const { questions, faults, notes } = readGift(`Berapa? {#${figure}}`)
  expect([...faults, ...notes]).toEqual([])
  const answers = values.map((value) => ({ value }))
  expect(questions).toMatchObject([{ kind: 'numeric', answers }])
})

test.each([
  ['11.973', ['11.973']],
  ['11.973:100', ['11.973']],
  ['10.000..12.000', ['10.000', '12.000']],
  ['3.142', ['3.142']],
  ['3.142:0.005', ['3.142']],
  ['3,142', ['3,142']],
  ['-1.250', ['-1.250']],
  ['5:1.000', ['1.000']],
  ['012.345', ['012.345']],
])('asks which number {#%s} means', (figure, asked) => {
  const { questions, faults } = readGift(`Berapa? {#${figure}}`)
  expect(questions).toEqual([])
  expect(faults.map(({ code, detail }) => [code, detail])).toEqual(
    asked.map((each) => ['numberUnclear', each]),
  )
})

test('gives both ways out of an unclear number, in the sign that was written', () => {
  const said = (figure: string) => readGift(`a {#${figure}}`).faults[0]?.sentence
  expect(said('11.973')).toBe(
    'Baris 1: "11.973" dapat berarti 11973 (tanda ribuan) atau angka desimal; tulis 11973 bila ribuan, 11.9730 bila desimal.',
  )
  expect(said('3,142')).toContain('tulis 3142 bila ribuan, 3,1420 bila desimal')
})

test.each([
  ['1.250.000', 1_250_000, '"1.250.000" dibaca sebagai 1250000'],
  ['11.973,5', 11_973.5, '"11.973,5" dibaca sebagai 11973,5'],
  ['11,973.5', 11_973.5, '"11,973.5" dibaca sebagai 11973,5'],
  ['-1,250,000', -1_250_000, '"-1,250,000" dibaca sebagai -1250000'],
  ['1.250,500', 1250.5, '"1.250,500" dibaca sebagai 1250,500'],
])('reads {#%s}, which can mean one thing only, and says how', (figure, value, said) => {
  const { questions, faults, notes } = readGift(`a {#${figure}}`)
  expect(faults).toEqual([])
  expect(questions).toMatchObject([{ answers: [{ value: { kind: 'exact', value, tolerance: 0 } }] }])
  expect(notes.map(({ sentence }) => sentence)).toEqual([`Baris 1: ${said}.`])
})

test.each(['1.2.3', '1.25.000', '1,25,000', '1.250.00', '0.250.000', '1.250,5.0', '1,5,0'])(
  'refuses {#%s}',
  (figure) => {
    expect(readGift(`a {#${figure}}`).faults.map(({ code }) => code)).toEqual(['notNumber'])
  },
)

test('refuses an equation in what is said of a number', () => {
  expect(readGift('a {#3#karena 1 + 2 = 3}').faults.map(({ code }) => code)).toEqual(['equalsUnclear'])
  expect(readGift('a {#3#karena 1+2=3}').faults.map(({ code }) => code)).toEqual(['equalsUnclear'])
  expect(readGift('a {#=3 = 4}')).toMatchObject({ questions: [{ answers: [{}, {}] }], faults: [] })
  expect(readGift(String.raw`a {#3#karena 1 + 2 \= 3 =%50%4}`).faults).toEqual([])
})
