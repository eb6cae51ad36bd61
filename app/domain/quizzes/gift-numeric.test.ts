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
