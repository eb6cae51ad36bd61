import { expect, test } from 'vitest'
import type { AnswerValue } from './answers.ts'
import { readGift } from './gift.ts'
import { markOf } from './mark.ts'
import { storedOf } from './stored-question.schema.ts'

/** Points and verdict of an answer to the only question of a GIFT text, out of 10 points. */
function marked(gift: string, value: AnswerValue | null) {
  const { points, verdict } = markOf(onlyQuestion(gift), 1000, value)
  return `${points} ${verdict}`
}

function onlyQuestion(gift: string) {
  const { questions, faults } = readGift(gift)
  const [question] = questions
  if (!question) throw new Error(faults.map(({ sentence }) => sentence).join(' '))
  return storedOf(question)
}

const choose = (...choices: number[]): AnswerValue => ({ kind: 'choice', choices })
const write = (text: string): AnswerValue => ({ kind: 'short', text })
const count = (text: string): AnswerValue => ({ kind: 'numeric', text })
const match = (...pairs: (number | null)[]): AnswerValue => ({ kind: 'matching', pairs })

const ONE = 'Mana? {=benar ~%50%hampir ~salah ~%-25%parah}'
const MANY = 'Mana saja? {~%50%a ~%50%b ~%-50%c ~%-100%d}'
const THIRDS = 'Mana saja? {~%33.33%a ~%33.33%b ~%33.33%c ~%-33.33%d}'

test.each([
  ['a right choice', ONE, choose(0), '1000 RIGHT'],
  ['a weighted one', ONE, choose(1), '500 PARTLY'],
  ['a wrong one', ONE, choose(2), '0 WRONG'],
  ['no question below 0', ONE, choose(3), '0 WRONG'],
  ['a place that is not there', ONE, choose(9), '0 WRONG'],
  ['two where one is asked', ONE, choose(0, 1), '0 WRONG'],
  ['the same choice twice', ONE, choose(0, 0), '1000 RIGHT'],
  ['no choice', ONE, choose(), '0 EMPTY'],
  ['nothing', ONE, null, '0 EMPTY'],
  ['all that is right', MANY, choose(0, 1), '1000 RIGHT'],
  ['half of it', MANY, choose(1), '500 PARTLY'],
  ['all and a wrong one', MANY, choose(0, 1, 2), '500 PARTLY'],
  ['everything ticked', MANY, choose(0, 1, 2, 3), '0 WRONG'],
  ['three thirds', THIRDS, choose(0, 1, 2), '1000 RIGHT'],
  ['two thirds', THIRDS, choose(0, 2), '667 PARTLY'],
])('choices: %s', (_name, gift, value, expected) => expect(marked(gift, value)).toBe(expected))

const RIBBON = 'Sebut. {=Kota Sangatta =%50%sangata* =\\*tanda =%25%a*b*c}'
test.each([
  ['capitals and blanks', '  kota   SANGATTA ', '1000 RIGHT'],
  ['anything for an asterisk', 'Sangata Utara', '500 PARTLY'],
  ['nothing for an asterisk', 'sangata', '500 PARTLY'],
  ['several asterisks', 'a-x-b-y-c', '250 PARTLY'],
  ['order within them', 'a-c-b', '0 WRONG'],
  ['the beginning only', 'kota', '0 WRONG'],
  ['blanks', '   ', '0 EMPTY'],
])('short answers: %s', (_name, typed, expected) => expect(marked(RIBBON, write(typed))).toBe(expected))

test('an asterisk with a backslash is an asterisk', () => {
  expect(marked(String.raw`Tanda? {=5 \* 3}`, write('5 * 3'))).toBe('1000 RIGHT')
  expect(marked(String.raw`Tanda? {=5 \* 3}`, write('5 dan 3'))).toBe('0 WRONG')
})

test('an answer of many asterisks is compared at once', () => {
  const long = 'a'.repeat(399)
  expect(marked(`Apa? {=${'*a'.repeat(60)}*b =x}`, write(long))).toBe('0 WRONG')
})

const EXACT = 'Berapa? {#=12.5:0.1 =%50%12:1 =%0%30:0.1~#lain}'
const MANY_PEOPLE = 'Berapa keluarga? {#11973:100}'
test.each([
  [EXACT, '12,5', '1000 RIGHT'],
  [EXACT, '12.5', '1000 RIGHT'],
  [EXACT, ' 12,60 ', '1000 RIGHT'],
  [EXACT, '12,61', '500 PARTLY'],
  [EXACT, '12,5 %', '1000 RIGHT'],
  [EXACT, '12,5 persen', '1000 RIGHT'],
  [EXACT, '30', '0 WRONG'],
  [EXACT, 'dua belas', '0 WRONG'],
  [EXACT, '½', '0 WRONG'],
  [EXACT, '', '0 EMPTY'],
  [MANY_PEOPLE, '11.973', '1000 RIGHT'],
  [MANY_PEOPLE, '11973', '1000 RIGHT'],
  [MANY_PEOPLE, '11 973', '1000 RIGHT'],
  [MANY_PEOPLE, '11.973,0', '1000 RIGHT'],
  [MANY_PEOPLE, '11,973', '0 WRONG'],
  ['Pi? {#3.1420:0.001}', '3.142', '0 WRONG'],
  ['Pi? {#3.1420:0.001}', '3,142', '1000 RIGHT'],
  ['Berapa? {#1234.5}', '1.234,5', '1000 RIGHT'],
  ['Berapa? {#1234.5}', '1,234.5', '1000 RIGHT'],
  ['Berapa? {#-4..-2}', '\u22123', '1000 RIGHT'],
  ['Berapa? {#1..5}', '5', '1000 RIGHT'],
  ['Berapa? {#1..5}', '5,01', '0 WRONG'],
  ['Berapa? {#0.3}', '0,30000000000000004', '1000 RIGHT'],
  ['Berapa? {#=5 =%20%*}', '99', '200 PARTLY'],
  ['Berapa? {#5}', '1e999', '0 WRONG'],
])('numbers: %s with "%s"', (gift, typed, expected) => expect(marked(gift, count(typed))).toBe(expected))

const PAIRS = 'Pasangkan. {=KRS -> BKKBN =e-PPGBM -> Kemenkes =Desil -> BPS =Balita -> BKKBN = -> Dinsos}'
test.each([
  ['all pairs', match(0, 1, 2, 0), '1000 RIGHT'],
  ['each pair for itself', match(0, 1, 3, null), '500 PARTLY'],
  ['a place that is not there', match(9, 1, 2, 0), '750 PARTLY'],
  ['more than there are', match(0, 1, 2, 0, 0, 0), '1000 RIGHT'],
  ['only wrong ones', match(3, 3, 3, 3), '0 WRONG'],
  ['no pair', match(null, null, null, null), '0 EMPTY'],
])('matching: %s', (_name, value, expected) => expect(marked(PAIRS, value)).toBe(expected))

test('true or false', () => {
  const answer = (said: boolean): AnswerValue => ({ kind: 'trueFalse', answer: said })
  expect(marked('Benar. {TRUE}', answer(true))).toBe('1000 RIGHT')
  expect(marked('Benar. {TRUE}', answer(false))).toBe('0 WRONG')
})

test('an essay waits for a person, an empty one for nobody', () => {
  expect(marked('Jelaskan. {}', { kind: 'essay', text: 'Karena.' })).toBe('null WAITING')
  expect(marked('Jelaskan. {}', { kind: 'essay', text: ' \n ' })).toBe('0 EMPTY')
})

test('an answer of another kind earns nothing', () => {
  expect(marked(ONE, write('benar'))).toBe('0 WRONG')
  expect(marked(PAIRS, choose(0))).toBe('0 WRONG')
})

test('says what its author says of this answer alone', () => {
  const { questions } = readGift('Berapa? {#=5#Tepat. =%0%6#Satu terlalu banyak.~#Bukan.}')
  const [question] = questions
  if (!question) throw new Error('No question.')
  const said = (text: string) => markOf(storedOf(question), 100, count(text)).feedback.map((one) => one.text)
  expect([said('5'), said('6'), said('x'), said('')]).toEqual([
    ['Tepat.'],
    ['Satu terlalu banyak.'],
    ['Bukan.'],
    [],
  ])
})

test('an essay without points waits for no marker', () => {
  const essay = onlyQuestion('Jelaskan. {}')
  expect(markOf(essay, 0, { kind: 'essay', text: 'Begini.' })).toMatchObject({ points: 0, verdict: 'RIGHT' })
  expect(markOf(essay, 1500, { kind: 'essay', text: 'Begini.' })).toMatchObject({ verdict: 'WAITING' })
})
