import { expect, test } from 'vitest'
import { analysedBank, ANALYSED } from '#tests/support/analysed-quiz.ts'
import { cellsIn } from '#tests/support/cells.ts'
import { visitor } from '#tests/support/doors.ts'
import { clearCourses } from '#tests/support/making.ts'
import { anAttempt } from '#tests/support/quiz-answers.ts'
import { loader } from './download.ts'

clearCourses()

test('figures are numbers, which can be added up, and percents say so in their head', async () => {
  const { answered, people, choice, truth, trainer } = await analysedBank(12)
  for (const [index, personId] of people.entries()) {
    const [isStrong, isRight] = [index < 6, index < 9]
    await anAttempt(answered, {
      personId,
      answers: [
        {
          versionId: choice,
          value: { kind: 'choice', choices: [isRight ? 1 : 0] },
          points: isRight ? 100 : 0,
        },
        { versionId: truth, value: { kind: 'trueFalse', answer: isStrong }, points: isStrong ? 100 : 0 },
      ],
    })
  }
  const { modul, kuis } = { modul: ANALYSED.module, kuis: ANALYSED.quiz }
  const { response } = await (await visitor(trainer.id)).get(loader, { modul, kuis })
  const file = new Uint8Array((await response?.arrayBuffer()) ?? [])
  expect(cellsIn(file, 'Butir')[0]).toEqual({
    Soal: ['text', 'Siapa?'],
    'Menjawab (n)': ['number', '12'],
    Benar: ['number', '9'],
    Sebagian: ['number', '0'],
    Salah: ['number', '3'],
    Kosong: ['number', '0'],
    Menunggu: ['number', '0'],
    'Rata-rata nilai (persen)': ['number', '75'],
    'Daya beda': ['number', '0.58'],
  })
  expect(cellsIn(file, 'Pilihan')[1]).toEqual({
    Soal: ['text', 'Siapa?'],
    Huruf: ['text', 'B'],
    Jawaban: ['text', 'DPPKB'],
    Kunci: ['text', 'benar'],
    Memilih: ['number', '9'],
    'Menjawab (n)': ['number', '12'],
  })
  expect(cellsIn(file, 'Peserta').find(({ Nama }) => Nama?.[1] === 'Peserta 7')).toMatchObject({
    Percobaan: ['number', '1'],
    'Nilai pertama (persen)': ['number', '50'],
    'Nilai dihitung (persen)': ['number', '50'],
  })
})
