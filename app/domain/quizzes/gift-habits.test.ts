import { expect, test } from 'vitest'
import { giftSentence } from './gift-faults.ts'
import { readGift } from './gift.ts'

function saidOf(gift: string): string[] {
  const { faults, notes } = readGift(gift)
  return [...faults, ...notes].map(({ line, code, detail }) => [line, code, detail].join(' ').trim())
}

test('reads Indonesian words for true and false, in any case', () => {
  for (const word of ['BENAR', 'benar', 'Betul', 'B', 'b', 'YA', ' Ya '])
    expect(readGift(`KRS per keluarga. {${word}}`)).toMatchObject({
      questions: [{ answer: true }],
      faults: [],
      notes: [],
    })
  for (const word of ['SALAH', 'salah', 'S', 's', 'TIDAK', 'tidak'])
    expect(readGift(`KRS per anak. {${word}}`)).toMatchObject({
      questions: [{ answer: false }],
      faults: [],
      notes: [],
    })
})

test('reads feedback after them as after T and F', () => {
  expect(readGift('KRS per anak. {SALAH#Belum tepat.#Tepat.####Baca 3.1}')).toMatchObject({
    questions: [
      {
        kind: 'trueFalse',
        answer: false,
        feedbackWrong: { text: 'Belum tepat.' },
        feedbackRight: { text: 'Tepat.' },
        generalFeedback: { text: 'Baca 3.1' },
      },
    ],
    faults: [],
  })
  expect(readGift('Jauh? {B#Jaraknya ~5 km, 2 + 3 = 5}')).toMatchObject({
    questions: [{ answer: true, feedbackWrong: { text: 'Jaraknya ~5 km, 2 + 3 = 5' } }],
  })
})

test('does not take a word of a short answer or a choice for true or false', () => {
  expect(readGift('Huruf? {=B}')).toMatchObject({ questions: [{ kind: 'short' }], notes: [] })
  expect(readGift('Apa? {=Benar ~Salah}')).toMatchObject({ questions: [{ kind: 'choice' }], notes: [] })
  expect(saidOf('Apa? {B#x ~S#y}')).toContain('1 textBeforeAnswers B#x')
})

test.each([
  ['lines', 'Siapa?\nA. Dinkes\nB. DPPKB\n{B}', ['4 optionsAsText B']],
  ['lines with brackets and a feedback', 'Siapa?\na) Dinkes\nb) DPPKB\n{b#Baca 3.1}', ['4 optionsAsText b']],
  ['one line', 'Siapa? a. Dinkes b. DPPKB {B}', ['1 optionsAsText B']],
])('does not take the letter of an option for true: %s', (_how, gift, said) => {
  expect(saidOf(gift)).toEqual(said)
})

test('says that a letter in braces within a sentence was read as true or false', () => {
  expect(saidOf('Rumus D/{S} dihitung tiap bulan.')).toEqual(['1 trueFalseInText S'])
  expect(saidOf('KRS dihitung {T} per keluarga.')).toEqual(['1 trueFalseInText T'])
  expect(saidOf('KRS dihitung per anak {S}.')).toEqual([])
})

test('says that braces with a word alone were read as a short answer', () => {
  expect(saidOf('Surat untuk {nama}.')).toEqual(['1 answerWithoutSign nama'])
  expect(saidOf('Benar? {BENR}')).toEqual(['1 answerWithoutSign BENR'])
  expect(saidOf('Halo {nama}, apa? {=a ~b}')).toEqual(['1 answersTwice'])
  expect(saidOf(String.raw`Halo \{nama\}, apa? {=a ~b}`)).toEqual([])
})

test.each([
  ['behind true', 'Apa? {T} #Umpan balik', ['1 feedbackAfterBrace #Umpan balik']],
  ['on the next line', 'Apa? {=a ~b}\n#Umpan balik\nlagi', ['2 feedbackAfterBrace #Umpan balik']],
  ['as general feedback', 'Apa? {}\n####Lihat rubrik', ['2 feedbackAfterBrace ####Lihat rubrik']],
  ['with its name', 'Apa? {=a ~b}\nPembahasan: karena a', ['2 wordsAfterBrace Pembahasan: karena a']],
  ['as a key', 'Apa? {=a ~b} Kunci: a', ['1 wordsAfterBrace Kunci: a']],
])('refuses feedback after the braces, %s', (_how, gift, said) => {
  expect(saidOf(gift)).toEqual(said)
})

test('keeps a text after the gap, also with an escaped #', () => {
  expect(readGift(String.raw`Desa {=a ~b} \#1 di Kutai Timur`)).toMatchObject({
    questions: [{ textAfter: ' #1 di Kutai Timur' }],
    faults: [],
  })
})

test('understands a colon in a title, and says when :: is no title', () => {
  expect(readGift('::Bab 1: Data:: a {T}').questions).toMatchObject([
    { title: 'Bab 1: Data', text: { text: 'a' } },
  ])
  expect(readGift('::Bab 1:::Apa {T}').questions).toMatchObject([{ title: 'Bab 1:', text: { text: 'Apa' } }])
  expect(saidOf('Soal 1:: Apa {T}')).toEqual(['1 colonsInText'])
  expect(saidOf('::Rasio 1::2:: Apa {T}')).toEqual(['1 colonsInText'])
})

test('accepts a title again in another category, and refuses it in the same one', () => {
  expect(saidOf('$CATEGORY: A\n\n::S:: a {T}\n\n$CATEGORY: B\n\n::S:: b {T}')).toEqual([])
  expect(saidOf('::S:: a {T}\n\n$CATEGORY: B\n\n::S:: b {T}')).toEqual([])
  expect(
    saidOf('$CATEGORY: A\n\n::S:: a {T}\n\n$CATEGORY: B\n\n::T:: b {T}\n\n$CATEGORY: A\n\n::S:: c {T}'),
  ).toEqual(['11 titleTwice S'])
  expect(saidOf('$CATEGORY: A\n// [id:1]\na {T}\n\n$CATEGORY: B\n// [id:1]\nb {T}')).toEqual(['7 idTwice 1'])
})

test('reads a category in small letters', () => {
  expect(readGift('$category: Modul 1\n::S:: a {T}')).toMatchObject({
    questions: [{ category: 'Modul 1', title: 'S' }],
    notes: [],
  })
})

test('refuses options inside the braces that have letters and no signs', () => {
  expect(saidOf('Siapa? {A. Dinkes B. DPPKB}')).toEqual(['1 textBeforeAnswers A. Dinkes B. DPPKB'])
  expect(saidOf('Siapa? {\na) Dinkes\nb) DPPKB\n}')).toEqual(['2 textBeforeAnswers a) Dinkes b) DPPKB'])
})

test('refuses a category inside a question', () => {
  expect(saidOf('a {T}\n$CATEGORY: B\n\nb {T}')).toEqual(['2 categoryInside'])
  expect(saidOf('a\n$CATEGORY: B\n{T}')).toEqual(['2 categoryInside'])
})

test('reads a decimal comma in a weight', () => {
  expect(readGift('Tiga? {~%33,33%a ~%33,33%b ~%33,33%c ~%-33,3%d}')).toMatchObject({
    questions: [{ choices: [{ weight: 33.33 }, { weight: 33.33 }, { weight: 33.33 }, { weight: -33.3 }] }],
    faults: [],
  })
})

test('says each note in both languages', () => {
  const [note] = readGift('Surat untuk {nama}.').notes
  expect(note?.sentence).toContain('Baris 1: {nama} dibaca sebagai isian singkat dengan jawaban "nama"')
  expect(note && giftSentence(note, 'en')).toContain('Line 1: {nama} was read as a short answer, "nama"')
})
