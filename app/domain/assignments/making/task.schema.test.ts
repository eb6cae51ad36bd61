import { expect, it } from 'vitest'
import { newTaskSchema } from './task.schema.ts'

const FORM = {
  kunci: '0190a6f2-7c1e-7aaa-8aaa-0123456789ab',
  judul: 'Peta peran',
  jenis: 'tim',
  petunjuk: 'Tulis.',
  dibuka: '0',
  tenggat: '4',
  batas: '6',
  nilai: '9',
  kriteria1: 'Ketepatan',
  bobot1: '60',
  tingkat1a: 'a',
  tingkat1b: 'b',
  tingkat1c: 'c',
  tingkat1d: 'd',
  kriteria3: 'Keterbacaan',
  bobot3: '40',
  tingkat3a: 'a',
  tingkat3b: 'b',
  tingkat3c: 'c',
  tingkat3d: 'd',
  kriteria2: '',
  bobot2: '',
  tingkat2a: '',
}

function faultsOf(change: Record<string, string>) {
  const parsed = newTaskSchema.safeParse({ ...FORM, ...change })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it.each([
  ['weights that make 99', { bobot3: '39' }, 'bobot1: weightSum'],
  ['a weight of nothing', { bobot3: '0' }, 'bobot3: weightFault'],
  ['a weight that is no number', { bobot3: '4O' }, 'bobot3: weightFault'],
  ['a negative weight', { bobot3: '-40' }, 'bobot3: weightFault'],
  ['a level without words', { tingkat3c: ' ' }, 'tingkat3c: required'],
  ['a criterion without a name', { kriteria3: '' }, 'kriteria3: required'],
  ['a criterion that stands there twice', { kriteria3: 'Ketepatan' }, 'kriteria3: criterionTwice'],
  ['a deadline before the opening', { dibuka: '5' }, 'tenggat: orderFault'],
  ['a closing before the deadline', { batas: '3' }, 'batas: orderFault'],
  ['days beyond what is allowed', { nilai: '121' }, 'nilai: daysFault'],
  ['another kind', { jenis: 'semua' }, 'jenis: choice'],
  ['a personal number', { petunjuk: 'NIK 6408011234567890' }, 'petunjuk: digits16'],
])('refuses %s', (_, change, fault) => {
  expect(faultsOf(change)).toContain(fault)
})

it('refuses a rubric without a row', () => {
  const empty = Object.fromEntries(
    Object.keys(FORM).flatMap((name) => (/^(?:kriteria|bobot|tingkat)/.test(name) ? [[name, '']] : [])),
  )
  expect(faultsOf(empty)).toEqual(['kriteria1: noCriterion'])
})

it('reads rows that are written and leaves empty ones out', () => {
  expect(newTaskSchema.parse(FORM)).toMatchObject({
    kind: 'TEAM',
    offsets: { opens: 0, due: 4, closes: 6, grading: 9 },
    rubric: [
      { criterion: 'Ketepatan', weight: 60, levels: ['a', 'b', 'c', 'd'] },
      { criterion: 'Keterbacaan', weight: 40 },
    ],
  })
})
