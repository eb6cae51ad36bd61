import { expect, test } from 'vitest'
import { isReady } from './found.ts'
import { cured, readQuestions } from './read-questions.ts'
import { read } from './shown.fakes.ts'

const MANA = '1. Mana?\nA. satu\nB. dua\nC. tiga\nJawaban: '
const TWO = '1. Satu?\nA. m\nB. n\n2. Dua?\nA. o\nB. p\n'
const LONG = 'Karena air bersih jauh dan ibu hamil jarang diperiksa sehingga anaknya pendek.'

/** What each press leads to: "key A: choice Mana? | *satu | dua | tiga". */
function presses(text: string, place = 0): string[] {
  const reading = readQuestions(text)
  const cures = reading.questions[place]?.cures ?? []
  return cures.map((cure) =>
    `${cure.code} ${cure.detail}: ${read(cured(reading.text, cure))[place] ?? ''}`.replace(' :', ':'),
  )
}

function faults(text: string): string[] {
  return readQuestions(text).questions.flatMap((found) => found.faults.map(({ id }) => id))
}

test.each([
  ['letter and words of one answer', `${MANA}B. dua`, 'choice Mana? | satu | *dua | tiga'],
  ['its words in capitals', `${MANA}b) DUA.`, 'choice Mana? | satu | *dua | tiga'],
  ['its words and a remark', `${MANA}B. dua (hal. 3)`, 'choice Mana? | satu | *dua | tiga'],
  ['words of another answer', `${MANA}B. satu`, '? Mana? | satu | dua | tiga'],
  ['words of no answer', `${MANA}B. empat`, '? Mana? | satu | dua | tiga'],
  ['two answers with their words', `${MANA}A. satu, C. tiga`, '? Mana? | satu | dua | tiga'],
  [
    'a letter that is another answer',
    '1. Golongan?\nA. O\nB. A\nC. B\nJawaban: B',
    '? Golongan? | O | A | B',
  ],
  [
    'a letter that is its own answer',
    '1. Golongan?\nA. A\nB. B\nC. O\nJawaban: B',
    'choice Golongan? | A | *B | O',
  ],
  ['a letter and words without answers', '1. Mana?\nJawaban: B. dua', '? Mana?'],
])('%s', (_what, text, shown) => {
  expect(read(text)).toEqual([shown])
})

test('which of the two is meant is one press', () => {
  expect(faults(`${MANA}B. satu`)).toEqual([
    'Baris 5: kuncinya "B. satu": huruf dan kata-katanya tidak menunjuk pilihan yang sama; mana yang benar?',
  ])
  expect(presses(`${MANA}B. satu`)).toEqual([
    'key B: choice Mana? | satu | *dua | tiga',
    'key A: choice Mana? | *satu | dua | tiga',
    'drop: ',
  ])
})

test.each([
  ['with a comma', 'Kunci: B, A'],
  ['with blanks', 'Kunci Jawaban: B A'],
  ['without either', 'Kunci: BA'],
  ['the same twice', '\nKunci Jawaban: B, B'],
])('a list of as many letters as questions, %s, is a key of each', (_what, list) => {
  const second = list.endsWith('B') ? 'choice Dua? | o | *p' : 'choice Dua? | *o | p'
  expect(read(`${TWO}${list}`)).toEqual(['choice Satu? | m | *n', second])
  const { text: box } = readQuestions(`${TWO}${list}`)
  expect(readQuestions(box).text).toBe(box)
})

test('ten of them, and only of the questions since the last key', () => {
  const asked = (count: number) =>
    Array.from({ length: count }, (_, index) => `${index + 1}. Soal ${index + 1}?\nA. a\nB. b\nC. c\n`).join(
      '',
    )
  const letters = [...'BACCABACBA']
  const right = readQuestions(`${asked(10)}\nKunci: ${letters.join('')}`).questions.map(({ seen }) =>
    seen.answers.flatMap(({ isRight, text }) => (isRight ? [text.toUpperCase()] : [])).join(),
  )
  expect(right).toEqual(letters)
  expect(
    read('1. Lain?\nA. k\nB. l\nJawaban: A\n2. Satu?\nA. m\nB. n\n3. Dua?\nA. o\nB. p\nKunci: B, A'),
  ).toEqual(['choice Lain? | *k | l', 'choice Satu? | m | *n', 'choice Dua? | *o | p'])
})

test.each([
  ['that may be two right answers', `${TWO}Kunci: A, B`],
  ['of more letters than questions', `${TWO}Kunci: B, A, A`],
])('a list %s is asked, also when the question above has its key', (_what, text) => {
  const { questions, text: box } = readQuestions(text)
  expect(questions.map(isReady)).toEqual([false, false])
  const above = questions[0]?.cures.find(({ code, detail }) => code === 'key' && detail === 'A')
  expect(above && readQuestions(cured(box, above)).questions.map(isReady)).toEqual([true, false])
  expect(
    presses(text, 1)
      .slice(0, 2)
      .map((one) => one.split(' ')[0]),
  ).toEqual(['keys', 'key'])
})

test('two right answers stay two where nothing above lacks a key, or where "dan" says so', () => {
  const both = 'choice Dua? | *o | *p'
  expect(read(TWO.replace('2.', 'Jawaban: B\n2.').concat('Kunci: A, B'))[1]).toBe(both)
  expect(read(`${TWO}Kunci: A dan B`)[1]).toBe(both)
})

test.each([
  ['14,1%', 'numeric Berapa? | *14,1', 14.1],
  ['14,1 persen', 'numeric Berapa? | *14,1', 14.1],
  ['Rp 2.500.000,-', 'numeric Berapa? | *2.500.000', 2_500_000],
  ['15 menit', 'numeric Berapa? | *15', 15],
  ['2 juta', 'numeric Berapa? | *2 juta', 2_000_000],
  ['Rp1,1 miliar', 'numeric Berapa? | *Rp1,1 miliar', 1_100_000_000],
  ['2,5 juta jiwa', 'numeric Berapa? | *2,5 juta jiwa', 2_500_000],
])('the key %s is a figure', (key, shown, value) => {
  const text = `1. Berapa?\nJawaban: ${key}`
  expect(read(text)).toEqual([shown])
  expect(readQuestions(text).questions[0]?.question).toMatchObject({
    answers: [{ value: { kind: 'exact', value } }],
  })
})

test('how it was read is told', () => {
  const notes = (key: string) =>
    readQuestions(`1. Berapa?\nJawaban: ${key}`).questions[0]?.notes.map(({ id }) => id)
  expect(notes('14,1%')?.[0]).toBe('Baris 2: angkanya dibaca tanpa "%"; peserta boleh menulisnya.')
  expect(notes('2 juta')?.[0]).toBe('Baris 2: angkanya dibaca sebagai 2000000.')
})

test.each([
  ['17 Agustus 1945', 'short Berapa? | *17 Agustus 1945'],
  ['1 Juni', 'short Berapa? | *1 Juni'],
  ['3D', 'short Berapa? | *3D'],
  ['11.973 KK', '? Berapa? | *11.973'],
  ['2.500 juta', '? Berapa? | *2.500 juta'],
  ['5 pilar', '? Berapa? | *5 pilar'],
])('the key %s is no figure, or one that is asked', (key, shown) => {
  expect(read(`1. Berapa?\nJawaban: ${key}`)).toEqual([shown])
})

test('a figure and words are one press', () => {
  expect(faults('1. Berapa?\nJawaban: 5 pilar')).toEqual([
    'Baris 2: kuncinya "5 pilar"; cukup angkanya, atau kata-katanya juga harus sama?',
  ])
  expect(presses('1. Berapa?\nJawaban: 5 pilar')).toEqual([
    'key 5: numeric Berapa? | *5',
    'short: short Berapa? | *5 pilar',
    'essay: essay Berapa?',
    'drop: ',
  ])
})

test.each(['TIDAK BENAR', 'Ya', 'Tidak', 'tidak salah', 'Kurang tepat.', 'Setuju'])(
  'whether %s is true or false is asked',
  (key) => {
    for (const asked of ['KRS per keluarga.', 'KRS per keluarga. (B/S)'])
      expect(faults(`1. ${asked}\nJawaban: ${key}`)).toEqual([
        `Baris 2: kuncinya "${key}"; maksudnya pernyataan itu benar, atau salah?`,
      ])
    expect(presses(`1. KRS per keluarga.\nJawaban: ${key}`)).toEqual([
      'true: trueFalse KRS per keluarga. | *Benar',
      'false: trueFalse KRS per keluarga. | *Salah',
      `short: short KRS per keluarga. | *${key}`,
      'drop: ',
    ])
  },
)

const CAUSES = '1. Sebutkan dua sebab stunting.\nKunci: gizi dan infeksi'
const MARKED = 'Rubrik: gizi dan infeksi'

test.each([
  ['a rubric', `${CAUSES}\nRubrik: 2 poin`, [MARKED, '2 poin']],
  [
    'a rubric above the key',
    CAUSES.replace('\n', '\nPedoman penilaian: 2 poin\n'),
    ['Rubrik: 2 poin', 'gizi dan infeksi'],
  ],
  ['a heading', `Soal Uraian\n${CAUSES}`, [MARKED]],
  ['a heading with a letter', `C. Essay\n\n${CAUSES}`, [MARKED]],
  ['a heading and what to do', `**II. Esai (bobot 40)**\nJawablah dengan singkat!\n${CAUSES}`, [MARKED]],
  ['a heading, without numbers', `Essay\n${CAUSES.slice(3)}`, [MARKED]],
  ['a heading, and a key with a figure', 'Uraian\n1. Apa isinya?\nKunci: 5 pilar', ['Rubrik: 5 pilar']],
])('%s says that a question is an essay: its key is for markers', (_what, text, comments) => {
  const { questions, text: box } = readQuestions(text)
  expect(questions.map(isReady)).toEqual([true])
  expect(questions[0]?.question).toMatchObject({ kind: 'essay', comments })
  expect(readQuestions(box).text).toBe(box)
  const short = questions[0]?.cures.find(({ code }) => code === 'short')
  expect(short && readQuestions(cured(box, short)).questions[0]?.question?.kind).toBe('short')
})

test('a heading is of its part alone, and of no question', () => {
  expect(
    read(`1. Air basah. (B/S)\nC. Essay\n${CAUSES}\nRubrik: 2 poin\nB. Isian\n2. Siapa?\nJawaban: Camat`),
  ).toEqual(['? Air basah.', 'essay Sebutkan dua sebab stunting.', 'short Siapa? | *Camat'])
  expect(read(`Essay\n${CAUSES.replace('gizi dan infeksi', '14,1')}`)).toEqual([
    'numeric Sebutkan dua sebab stunting. | *14,1',
  ])
})

test.each([
  ['an answer', '1. Bentuk?\nA. Isian\nB. Ganda\nC. Uraian\n2. Siapa?\nJawaban: Camat'],
  ['an answer between gaps', '1. Bentuk?\nA. Isian\n\nB. Ganda\n\nC. Uraian\n2. Siapa?\nJawaban: Camat'],
])('the word as %s is no heading', (_what, text) => {
  expect(read(text)).toEqual(['? Bentuk? | Isian | Ganda | Uraian', 'short Siapa? | *Camat'])
})

test('a question that begins like an essay is asked where its key is more than three words', () => {
  const key = 'Menurunkan kecerdasan dan produktivitas.'
  for (const word of ['Jelaskan', 'Uraikan', 'Sebutkan dan jelaskan', 'Mengapa', 'Bagaimana'])
    expect(faults(`1. ${word} dampaknya.\nJawaban: ${key}`)).toEqual([
      'Baris 2: pertanyaannya seperti esai; esai yang dibaca penilai, atau isian yang harus sama?',
    ])
  const text = `1. Jelaskan dampaknya.\nJawaban: ${key}`
  expect(presses(text)).toEqual([
    `short: short Jelaskan dampaknya. | *${key}`,
    'essay: essay Jelaskan dampaknya.',
    'drop: ',
  ])
  const reading = readQuestions(text)
  const cure = reading.questions[0]?.cures.find(({ code }) => code === 'essay')
  expect(cure && readQuestions(cured(reading.text, cure)).questions[0]?.question?.comments).toEqual([
    `Rubrik: ${key}`,
  ])
  expect(read('1. Bagaimana sifatnya?\nJawaban: ramah dan sopan')).toEqual([
    'short Bagaimana sifatnya? | *ramah dan sopan',
  ])
  expect(faults(`${text}\nJenis: isian`)).toEqual([])
})

test('a sentence as a key is asked, and stays with whoever marks the essay', () => {
  const text = `1. Uraikan!\nJawaban: ${LONG}`
  expect(faults(text)).toEqual([
    'Baris 2: kuncinya satu kalimat; esai yang dibaca penilai, atau isian yang harus sama?',
  ])
  expect(presses(text)).toEqual([`short: short Uraikan! | *${LONG}`, 'essay: essay Uraikan!', 'drop: '])
  const reading = readQuestions(text)
  const cure = reading.questions[0]?.cures.find(({ code }) => code === 'essay')
  expect(cure && readQuestions(cured(reading.text, cure)).questions[0]?.question?.comments).toEqual([
    `Rubrik: ${LONG}`,
  ])
  expect(read('1. Apa?\nJawaban: Dinas Pengendalian Penduduk; DPPKB')).toEqual([
    'short Apa? | *Dinas Pengendalian Penduduk | *DPPKB',
  ])
})
