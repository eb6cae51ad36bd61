import { expect, it } from 'vitest'
import { readGift } from '#app/domain/quizzes/gift.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { writeGift } from '#app/domain/quizzes/write-gift.ts'
import { savedFields } from './question-fields.ts'
import { questionFrom } from './question-from.ts'
import { changedQuestionSchema, newQuestionSchema } from './question.schema.ts'

const KEY = '0190a6f2-7c1e-7aaa-8aaa-0123456789ab'
const CHOICE = { soal: 'Mana?', cara: 'satu', jawaban1: 'a', benar1: 'ya', jawaban2: 'b' }

function faultsOf(kind: Question['kind'], form: Record<string, string>) {
  const parsed = newQuestionSchema(kind).safeParse({ kunci: KEY, ...form })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it.each<[string, Question['kind'], Record<string, string>, string]>([
  ['no text', 'essay', { soal: ' ' }, 'soal: tooShort'],
  ['a personal number', 'essay', { soal: 'NIK 6408011234567890' }, 'soal: digits16'],
  ['points below nothing', 'essay', { soal: 'x', poin: '-1' }, 'poin: points'],
  ['points beyond the most', 'essay', { soal: 'x', poin: '1001' }, 'poin: points'],
  ['points that are no figure', 'essay', { soal: 'x', poin: 'dua' }, 'poin: points'],
  ['a tag as long as a text', 'essay', { soal: 'x', tag: 'x'.repeat(41) }, 'tag: tags'],
  ['one answer', 'choice', { ...CHOICE, jawaban2: '' }, 'jawaban2: fewAnswers'],
  ['no right answer', 'choice', { ...CHOICE, benar1: '' }, 'benar1: noRight'],
  ['one answer of which two are right', 'choice', { ...CHOICE, benar2: 'ya' }, 'benar2: oneRight'],
  ['one answer of which two have the whole mark', 'choice', { ...CHOICE, bobot2: '100' }, 'benar2: oneRight'],
  ['several without a right one', 'choice', { ...CHOICE, cara: 'beberapa', benar1: '' }, 'benar1: noRight'],
  [
    'weights that make no whole',
    'choice',
    { ...CHOICE, cara: 'beberapa', bobot1: '50' },
    'bobot1: weightSum',
  ],
  ['a weight beyond 100', 'choice', { ...CHOICE, bobot2: '-101' }, 'bobot2: weight'],
  ['an answer twice', 'choice', { ...CHOICE, jawaban2: 'a' }, 'jawaban2: answerTwice'],
  ['a feedback without its answer', 'choice', { ...CHOICE, umpan3: 'Bukan.' }, 'jawaban3: required'],
  ['another way', 'choice', { ...CHOICE, cara: 'semua' }, 'cara: choice'],
  ['true or false without either', 'trueFalse', { soal: 'x' }, 'jawaban: choice'],
  ['a figure with two readings', 'numeric', { soal: 'x', jawaban1: '11.973' }, 'jawaban1: numberUnclear'],
  ['a range backwards', 'numeric', { soal: 'x', jawaban1: '4 sampai 2' }, 'jawaban1: range'],
  ['a range backwards in English', 'numeric', { soal: 'x', jawaban1: '4 to 2' }, 'jawaban1: range'],
  [
    'a tolerance below nothing',
    'numeric',
    { soal: 'x', jawaban1: '4', toleransi1: '-1' },
    'toleransi1: tolerance',
  ],
  ['a short answer without one', 'short', { soal: 'x' }, 'jawaban1: noRight'],
  [
    'a typed answer that takes points away',
    'short',
    { soal: 'x', jawaban1: 'a', jawaban2: 'b', bobot2: '-5' },
    'bobot2: weightBelow',
  ],
  [
    'a figure that takes points away',
    'numeric',
    { soal: 'x', jawaban1: '1', jawaban2: '2', bobot2: '-5' },
    'bobot2: weightBelow',
  ],
  ['one pair', 'matching', { soal: 'x', pernyataan1: 'a', jawaban1: 'b' }, 'pernyataan2: fewPairs'],
  ['a pair without its answer', 'matching', { soal: 'x', pernyataan1: 'a' }, 'jawaban1: required'],
])('refuses %s', (_, kind, form, fault) => {
  expect(faultsOf(kind, form)).toContain(fault)
})

it('refuses a field of another kind, and one that nobody knows', () => {
  for (const form of [
    { soal: 'x', jawaban: 'benar' },
    { soal: 'x', kunciJawaban: 'a' },
  ])
    expect(newQuestionSchema('essay').safeParse({ kunci: KEY, ...form }).error?.issues[0]?.code).toBe(
      'unrecognized_keys',
    )
})

it('shares the whole among the right ones of several', () => {
  const form = {
    soal: 'x',
    cara: 'beberapa',
    jawaban1: 'a',
    benar1: 'ya',
    jawaban2: 'b',
    benar2: 'ya',
    jawaban3: 'c',
    benar3: 'ya',
    jawaban4: 'd',
    bobot4: '-50',
  }
  const { question } = newQuestionSchema('choice').parse({ kunci: KEY, ...form })
  expect(question.body).toMatchObject({
    many: true,
    choices: [{ weight: 33.33333 }, { weight: 33.33333 }, { weight: 33.33333 }, { weight: -50 }],
  })
})

it('brings a question of several right answers back from a file as the same kind, also where all are right', () => {
  for (const benar3 of ['', 'ya']) {
    const form = {
      ...CHOICE,
      cara: 'beberapa',
      benar2: 'ya',
      jawaban3: 'c',
      benar3,
      bobot3: '',
    }
    const { question } = newQuestionSchema('choice').parse({ kunci: KEY, ...form })
    const written = questionFrom(question, null)
    const read = readGift(writeGift([written]))
    expect(read.faults).toEqual([])
    expect(read.questions[0]).toMatchObject({ kind: 'choice', many: true })
    expect(savedFields(read.questions[0] ?? written)).toMatchObject({
      cara: 'beberapa',
      benar1: 'ya',
      benar2: 'ya',
      benar3,
    })
  }
})

const FILE = `// Catatan
// [poin:2,5] [tag:tujuan:1]
::Satu:: Mana? { =a#Tepat ~b ~%50%c#Hampir ####Umum }

::Beberapa:: Mana saja? { ~%50%a ~%50%b ~%-25%c }

::Sama:: Mana saja? { ~%33.33333%a ~%33.33333%b ~%33.33333%c ~d }

::Benar:: Benar? {T#Salah.#Betul.}

::Isian:: Sebut { =satu =%50%dua#Hampir }

::Angka:: Berapa? {#
=3,142:0,1
=%50%2..4#Dekat
~#Jauh }

::Bebas:: Berapa saja? {# =* }

::Pasangan:: Jodohkan { =a -> 1 =b -> 2 = -> 3 }

// Dari ujian tahun lalu
// Rubrik: dua sebab, \\[poin:5] tiap sebab
// Penutup satu kalimat
::Uraian:: Jelaskan. {}

// [poin:0]
::Percobaan:: Ini hanya latihan. {T}

::Rumpang:: Ibu kota {=Sangatta ~Bontang} Kutai Timur.

::Bacaan:: [html]<p>Baca dahulu.</p>
`.replace('3,142:', '3,1420:')
const { questions, faults } = readGift(FILE)

it('reads a file of all kinds for the next test', () => {
  expect(faults).toEqual([])
  expect(new Set(questions.map(({ kind }) => kind)).size).toBe(7)
})

it.each(questions.map((question) => [question.title, question] as const))(
  'gives the same question back from the fields of its form: %s',
  (_, question) => {
    const form = changedQuestionSchema(question.kind).safeParse({ versi: '1', ...savedFields(question) })
    expect(form.error?.issues).toBeUndefined()
    if (!form.success) return
    expect(questionFrom(form.data.question, question)).toEqual({ ...question, line: 0 })
  },
)

it('keeps a rubric among the comments of its question, through a file and back', () => {
  const form = { soal: 'Jelaskan.', rubrik: 'Rubrik: dua sebab\n\n  [poin:5] tiap sebab\n[tag:x]' }
  const { question } = newQuestionSchema('essay').parse({ kunci: KEY, ...form })
  const [before] = readGift('// Dari ujian tahun lalu\n// Rubrik: lama\n// sekali\nJelaskan. {}').questions
  const written = questionFrom(question, before ?? null)
  expect(written.comments).toEqual([
    'Dari ujian tahun lalu',
    'Rubrik: dua sebab',
    '[poin:5] tiap sebab',
    '[tag:x]',
  ])
  const [read] = readGift(writeGift([written])).questions
  expect(read).toMatchObject({ comments: written.comments, points: null, tags: [] })
  expect(savedFields(read ?? written)).toMatchObject({ rubrik: 'dua sebab\n[poin:5] tiap sebab\n[tag:x]' })
  const cleared = newQuestionSchema('essay').parse({ kunci: KEY, soal: 'Jelaskan.' })
  expect(questionFrom(cleared.question, written).comments).toEqual(['Dari ujian tahun lalu'])
  expect(newQuestionSchema('choice').safeParse({ kunci: KEY, ...CHOICE, rubrik: 'x' }).success).toBe(false)
  expect(faultsOf('essay', { soal: 'x', rubrik: 'NIK 6408011234567890' })).toEqual(['rubrik: digits16'])
})
