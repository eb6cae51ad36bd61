import { expect, test } from 'vitest'
import { readGift } from './gift.ts'
import type { FormattedText, Question } from './question.ts'

function plainly(text: string): FormattedText {
  return { text, format: 'moodle' }
}

/** Reads a file that must have no fault. */
function questionsOf(gift: string): Question[] {
  const { questions, faults } = readGift(gift)
  expect(faults.map((fault) => fault.sentence)).toEqual([])
  return questions
}

function questionOf(gift: string): Question {
  const [question, ...others] = questionsOf(gift)
  expect(others).toEqual([])
  if (!question) throw new Error('no question was read')
  return question
}

test('reads multiple choice with one right answer and feedback', () => {
  expect(questionOf('::Q1:: Siapa wakil ketua? {\n=Bupati#Benar.\n~Camat#Belum tepat.\n~Lurah\n}')).toEqual({
    kind: 'choice',
    many: false,
    line: 1,
    title: 'Q1',
    id: null,
    tags: [],
    points: null,
    comments: [],
    category: null,
    text: plainly('Siapa wakil ketua?'),
    textAfter: '',
    generalFeedback: null,
    choices: [
      { text: plainly('Bupati'), weight: 100, feedback: plainly('Benar.') },
      { text: plainly('Camat'), weight: 0, feedback: plainly('Belum tepat.') },
      { text: plainly('Lurah'), weight: 0, feedback: null },
    ],
  })
})

test('reads several right answers by their weights', () => {
  const question = questionOf(
    'Dua dimakamkan di situ? {~%-100%tak seorang ~%50%Grant ~%50%istrinya ~%-100%ayahnya}',
  )
  expect(question).toMatchObject({ kind: 'choice', many: true })
  expect(question.kind === 'choice' && question.choices.map((choice) => choice.weight)).toEqual([
    -100, 50, 50, -100,
  ])
})

test('reads weights with decimals and accepts thirds that add up to 99.99', () => {
  expect(questionOf('Tiga? {~%33.33%a ~%33.33%b ~%33.33%c ~%-33.33333%d}')).toMatchObject({ many: true })
})

test('reads half a mark beside one right answer', () => {
  const question = questionOf('Berapa? {=dua ~%50%hampir dua ~tiga}')
  expect(question.kind === 'choice' && question.choices.map((choice) => choice.weight)).toEqual([100, 50, 0])
})

test('takes ~= for a right answer', () => {
  const question = questionOf('Di mana? {~buried ~=entombed ~living}')
  expect(question).toMatchObject({ many: false })
  expect(question.kind === 'choice' && question.choices.map((choice) => choice.weight)).toEqual([0, 100, 0])
})

test('reads true and false in every spelling', () => {
  for (const word of ['T', 'TRUE', 'true', ' T ']) {
    expect(questionOf(`Benar? {${word}}`)).toMatchObject({ kind: 'trueFalse', answer: true })
  }
  for (const word of ['F', 'FALSE', 'False', '\nF\n']) {
    expect(questionOf(`Benar? {${word}}`)).toMatchObject({ kind: 'trueFalse', answer: false })
  }
})

test('reads both feedbacks of true–false: first when wrong, then when right', () => {
  expect(questionOf('Benar? {T#Keliru.#Tepat.####Lihat pasal 5.}')).toMatchObject({
    feedbackWrong: plainly('Keliru.'),
    feedbackRight: plainly('Tepat.'),
    generalFeedback: plainly('Lihat pasal 5.'),
  })
  expect(questionOf('Benar? {F##Tepat.}')).toMatchObject({
    feedbackWrong: null,
    feedbackRight: plainly('Tepat.'),
  })
})

test('lets a feedback of true–false hold an unescaped equals sign', () => {
  expect(questionOf('Benar? {T#2+2=4}')).toMatchObject({ kind: 'trueFalse', feedbackWrong: plainly('2+2=4') })
})

test('reads short answers with weights and feedback', () => {
  expect(questionOf('Lembaga? {=DPPKB =%50%dinas KB#Sebut namanya. =%0%BKKBN}')).toMatchObject({
    kind: 'short',
    answers: [
      { text: 'DPPKB', weight: 100, feedback: null },
      { text: 'dinas KB', weight: 50, feedback: plainly('Sebut namanya.') },
      { text: 'BKKBN', weight: 0, feedback: null },
    ],
  })
})

test('reads a short answer without a sign, and one that looks like true', () => {
  expect(questionOf('Dua tambah dua? {empat}')).toMatchObject({ kind: 'short', answers: [{ text: 'empat' }] })
  expect(questionOf('Huruf? {=T}')).toMatchObject({ kind: 'short', answers: [{ text: 'T' }] })
})

test('reads an arrow in the feedback of a short answer as feedback', () => {
  expect(questionOf('Arah? {=utara#lihat peta -> atas}')).toMatchObject({ kind: 'short' })
})

test('reads matching, also with an answer that belongs to nothing', () => {
  expect(questionOf('Jodohkan. {\n=KRS -> BKKBN\n= e-PPGBM->Kemenkes\n= -> BPS\n}')).toMatchObject({
    kind: 'matching',
    pairs: [
      { premise: plainly('KRS'), answer: 'BKKBN' },
      { premise: plainly('e-PPGBM'), answer: 'Kemenkes' },
      { premise: plainly(''), answer: 'BPS' },
    ],
  })
})

test('lets several premises have the same answer and answers hold arrows', () => {
  expect(questionOf('Jodohkan. {=a -> x =b -> x =c -> y -> z}')).toMatchObject({
    pairs: [{ answer: 'x' }, { answer: 'x' }, { answer: 'y -> z' }],
  })
})

test('reads a missing word and keeps the spaces around the gap', () => {
  expect(questionOf('AKSIS {=akademi ~aksi} kolaborasi.')).toMatchObject({
    text: plainly('AKSIS '),
    textAfter: ' kolaborasi.',
  })
  expect(questionOf('Ber{=sama}!')).toMatchObject({ text: plainly('Ber'), textAfter: '!' })
  expect(questionOf('{=Bupati} memutuskan.')).toMatchObject({ text: plainly(''), textAfter: ' memutuskan.' })
})

test('reads essays and descriptions', () => {
  expect(questionOf('Ceritakan. {}')).toMatchObject({ kind: 'essay', text: plainly('Ceritakan.') })
  expect(questionOf('Ceritakan. { \n }')).toMatchObject({ kind: 'essay' })
  expect(questionOf('Ceritakan. {####Lihat rubrik.}')).toMatchObject({
    kind: 'essay',
    generalFeedback: plainly('Lihat rubrik.'),
  })
  expect(questionOf('::Petunjuk::Bacalah dulu.')).toMatchObject({ kind: 'description', title: 'Petunjuk' })
})

test('reads categories and gives them to the questions below', () => {
  const gift =
    '$CATEGORY: Modul 1/Konsep\n\na {T}\n\nb {F}\n\n$CATEGORY: Modul 2\nc {T}\n\n$CATEGORY:\n\nd {T}'
  expect(questionsOf(gift).map(({ category, line }) => [category, line])).toEqual([
    ['Modul 1/Konsep', 3],
    ['Modul 1/Konsep', 5],
    ['Modul 2', 8],
    [null, 12],
  ])
})

test('reads formats of texts and hands the format of the question down', () => {
  expect(questionOf('[markdown]**Apa**? {=[html]<b>a</b>#c ~[plain]b####umum}')).toMatchObject({
    text: { text: '**Apa**?', format: 'markdown' },
    choices: [
      { text: { text: '<b>a</b>', format: 'html' }, feedback: { text: 'c', format: 'markdown' } },
      { text: { text: 'b', format: 'plain' } },
    ],
    generalFeedback: { text: 'umum', format: 'markdown' },
  })
  expect(questionOf('[catatan] Apa? {T}')).toMatchObject({ text: plainly('[catatan] Apa?') })
})

test('resolves escapes and leaves other backslashes alone', () => {
  expect(questionOf(String.raw`::a\:b:: x \{y\} \= \~ \# \\ \frac{=1\=1\n2#f\#g}`)).toMatchObject({
    title: 'a:b',
    text: plainly(String.raw`x {y} = ~ # \ \frac`),
    answers: [{ text: '1=1\n2', feedback: plainly('f#g') }],
  })
  expect(questionOf(String.raw`a\\{T}`)).toMatchObject({ kind: 'trueFalse', text: plainly('a\\') })
})

test('keeps the line ends inside a text', () => {
  expect(questionOf('Baris satu\nbaris dua {T}')).toMatchObject({ text: plainly('Baris satu\nbaris dua') })
})

test('reads comments, ids and tags', () => {
  const gift =
    '// Bagian pertama\n\n// [id:soal-1] [tag:dasar] [tag:a\\]b]\n// dicek tim\nApa // itu? {\n// pilihan\n=a\n~b}'
  expect(questionOf(gift)).toMatchObject({
    line: 5,
    id: 'soal-1',
    tags: ['dasar', 'a]b'],
    comments: ['Bagian pertama', 'dicek tim', 'pilihan'],
    text: plainly('Apa // itu?'),
    choices: [{ text: plainly('a') }, { text: plainly('b') }],
  })
})

test('reads what a question is worth, and leaves what is no number a comment', () => {
  expect(questionOf('// [poin:20]\nA {T}')).toMatchObject({ points: 20, comments: [] })
  expect(questionOf('// [poin:2,5] dicek tim\nA {T}')).toMatchObject({
    points: 2.5,
    comments: ['dicek tim'],
  })
  expect(questionOf('// [poin:banyak]\nA {T}')).toMatchObject({ points: null, comments: ['[poin:banyak]'] })
})

test('leaves a comment in the middle of a text out without a trace', () => {
  expect(questionOf('satu\n// nol {\ndua {T}')).toMatchObject({
    text: plainly('satu\ndua'),
    comments: ['nol {'],
  })
})

test('reads files with any line ends and a byte order mark, and empty ones', () => {
  expect(questionsOf('\uFEFFa {T}\r\n\r\nb {F}\r\rc {T}').map((question) => question.line)).toEqual([1, 3, 5])
  expect(questionsOf('')).toEqual([])
  expect(questionsOf('\n // hanya komentar\n\n')).toEqual([])
})

test('parts questions at lines that hold only spaces', () => {
  expect(questionsOf('a {T}\n \t \nb {F}')).toHaveLength(2)
})

test('reads the examples of the format’s own documentation', () => {
  const gift = `
// true/false
::Q1:: 1+1=2 {T}

// multiple choice with specified feedback for right and wrong answers
::Q2:: What's between orange and green in the spectrum?
{ =yellow # right; good! ~red # wrong, it's yellow ~blue # wrong, it's yellow }

// fill-in-the-blank
::Q3:: Two plus {=two =2} equals four.

// matching
::Q4:: Which animal eats which food? { =cat -> cat food =dog -> dog food }

// math range question
::Q5:: What is a number from 1 to 5? {#3:2}

// math range specified with interval end points
::Q6:: What is a number from 1 to 5? {#1..5}
// translated on import to the same as Q5, but unavailable from Moodle question interface

// multiple numeric answers with partial credit and feedback
::Q7:: When was Ulysses S. Grant born? {#
         =1822:0      # Correct! Full credit.
         =%50%1822:2  # He was born in 1822. Half credit for being close.
}

// essay
::Q8:: How are you? {}
`
  expect(questionsOf(gift).map((question) => question.kind)).toEqual([
    'trueFalse',
    'choice',
    'short',
    'matching',
    'numeric',
    'numeric',
    'numeric',
    'essay',
  ])
})

test('reads 2,000 questions', () => {
  const gift = Array.from({ length: 2000 }, (_, index) => `::Q${index}:: Apa? {=a#x ~b ~c####y}`).join('\n\n')
  expect(questionsOf(gift)).toHaveLength(2000)
})
