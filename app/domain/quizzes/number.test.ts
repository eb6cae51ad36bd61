import { expect, test } from 'vitest'
import { readFigure, readNumber } from './number.ts'

test.each([
  ['15 menit', '15', 15],
  ['sekitar 15 menit.', '15', 15],
  ['kira-kira 15', '15', 15],
  ['15menit', '15', 15],
  ['Rp 2.000,-', '2.000', 2000],
  ['Rp2.000 per bulan', '2.000', 2000],
  ['12 % balita', '12', 12],
  ['11 973 keluarga', '11973', 11973],
  ['1.234,5 ha', '1.234,5', 1234.5],
  ['−5 °C', '-5', -5],
  ['(-5 derajat)', '-5', -5],
  ['luas = 12,5 m²', '12,5', 12.5],
  ['15 min', '15', 15],
])('a unit is left out: %s', (typed, figure, number) => {
  expect(readFigure(typed)).toMatchObject({ number, figure, hasUnit: true, why: null })
})

test.each([
  ['', 'none'],
  ['dua belas', 'none'],
  ['½', 'none'],
  ['10-15', 'several'],
  ['15 menit 30 detik', 'several'],
  ['1/2 jam', 'several'],
  ['2 juta', 'unclear'],
  ['Rp 2 M', 'unclear'],
  ['15 ribu rupiah', 'unclear'],
  ['12½', 'unclear'],
  ['minus 5', 'unclear'],
  ['min 5', 'unclear'],
  ['> 5 orang', 'unclear'],
  ['kurang dari 5', 'unclear'],
  ['covid-19', 'unclear'],
  ['± 15', 'unclear'],
  ['12 ‰', 'unclear'],
  ['1e999', 'several'],
  ['1.2.3', 'unclear'],
  ['٣', 'none'],
])('what is no clear number is none: "%s" (%s)', (typed, why) => {
  expect(readFigure(typed)).toEqual({ number: null, why })
})

test.each([
  ['12,5', 12.5, null],
  ['12.5', 12.5, null],
  ['12 %', 12, null],
  ['8400', 8400, null],
  ['0.850', 0.85, null],
  ['2.000.000', 2_000_000, null],
  ['11.973,5', 11973.5, null],
  ['8.400', 8400, 'thousands'],
  ['Rp 2.500', 2500, 'thousands'],
  ['2.500 ha', 2500, 'thousands'],
  ['50,000', 50, 'decimal'],
  ['1,234', 1.234, 'decimal'],
  ['5e1', 50, 'odd'],
  ['5 0', 50, 'odd'],
  ['11 973', 11973, 'odd'],
  ['11 973 keluarga', 11973, 'odd'],
  ['1,234.5', 1234.5, 'odd'],
])('"%s" is %d, and what may be meant otherwise is said: %s', (typed, number, doubt) => {
  expect(readFigure(typed)).toMatchObject({ number, doubt, why: null })
})

test('a unit of a number is no unit beside it', () => {
  expect(readFigure('12,5 persen')).toMatchObject({ figure: '12,5', hasUnit: false })
  expect(readNumber('dua belas')).toBeNull()
})

test('a long text is read at once', () => {
  for (const sign of ['a-', '1.', 'a', '-', '1,a']) expect(readFigure(sign.repeat(200)).why).not.toBeNull()
})
