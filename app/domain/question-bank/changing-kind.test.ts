import { expect, it } from 'vitest'
import { asOtherKind } from './changing-kind.ts'

const CHOICE = {
  kunci: 'k',
  soal: 'Siapa?',
  judul: 'Camat',
  poin: '2',
  umum: 'Baca lagi.',
  cara: 'satu',
  jawaban1: 'Bupati',
  umpan1: 'Bukan.',
  jawaban2: 'Camat',
  benar2: 'ya',
  umpan2: 'Tepat.',
  bobot1: '-50',
}
const HEAD = { kunci: 'k', soal: 'Siapa?', judul: 'Camat', poin: '2', umum: 'Baca lagi.' }

function without(values: Record<string, string>) {
  const { lain: _, ...rest } = values
  return rest
}

it('keeps what all kinds have, and answers as far as they mean something', () => {
  expect(without(asOtherKind('pilihan-ganda', 'uraian', CHOICE))).toEqual(HEAD)
  expect(without(asOtherKind('pilihan-ganda', 'isian', CHOICE))).toEqual({
    ...HEAD,
    jawaban1: 'Camat',
    umpan1: 'Tepat.',
  })
  expect(without(asOtherKind('pilihan-ganda', 'isian', { soal: 'A', jawaban1: 'x', jawaban2: 'y' }))).toEqual(
    {
      soal: 'A',
      jawaban1: 'x',
      jawaban2: 'y',
    },
  )
  expect(without(asOtherKind('pilihan-ganda', 'benar-salah', CHOICE))).toEqual({
    ...HEAD,
    umpanBenar: 'Tepat.',
    umpanSalah: 'Bukan.',
  })
  expect(without(asOtherKind('pilihan-ganda', 'menjodohkan', CHOICE))).toEqual({
    ...HEAD,
    jawaban1: 'Bupati',
    jawaban2: 'Camat',
  })
  const truth = { soal: 'A', jawaban: 'salah', umpanBenar: 'Ya.', umpanSalah: 'Tidak.' }
  expect(without(asOtherKind('benar-salah', 'pilihan-ganda', truth))).toEqual({
    soal: 'A',
    cara: 'satu',
    jawaban1: 'Benar',
    umpan1: 'Tidak.',
    jawaban2: 'Salah',
    benar2: 'ya',
    umpan2: 'Ya.',
  })
})

it('brings back what did not fit when its kind is chosen again, however many kinds lie between', () => {
  const essay = asOtherKind('pilihan-ganda', 'uraian', CHOICE)
  const matching = asOtherKind('uraian', 'menjodohkan', { ...essay, soal: 'Siapa dia?' })
  const paired = { ...matching, pernyataan1: 'Kecamatan', jawaban1: 'Camat' }
  const back = asOtherKind('menjodohkan', 'pilihan-ganda', paired)
  expect(without(back)).toEqual({ ...CHOICE, soal: 'Siapa dia?' })
  expect(asOtherKind('pilihan-ganda', 'menjodohkan', back)).toMatchObject({
    pernyataan1: 'Kecamatan',
    jawaban1: 'Camat',
  })
})

it('what is set aside and cannot be read, or names what is no field, is nothing', () => {
  for (const lain of ['', '{', '[]', '{"uraian":3}', '{"x":{"a":"b"}}', '{"isian":{"districtId":"x"}}'])
    expect(without(asOtherKind('uraian', 'isian', { soal: 'A', lain }))).toEqual({ soal: 'A' })
})
