import { expect, test } from 'vitest'
import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { questionFaults } from './question-labels.ts'

test('a text of a question that is too long is told how long it may be', () => {
  const codes = {
    soal: 'tooLong',
    kategori: 'tooLong',
    jawaban3: 'tooLong',
    umpan2: 'tooLong',
    umum: 'tooLong',
  }
  const said = questionFaults(codes, false, 'id')
  const most = [
    '4.000',
    String(BANK.category),
    String(BANK.answer),
    String(BANK.feedback),
    String(BANK.feedback),
  ]
  expect(Object.values(said)).toEqual(most.map((one) => `Masih terlalu panjang: paling banyak ${one} huruf.`))
})
