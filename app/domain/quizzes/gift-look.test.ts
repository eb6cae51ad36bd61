import { expect, test } from 'vitest'
import { readGift } from './gift.ts'

const AIKEN = 'Siapa?\nA. Dinkes\nB. DPPKB\nANSWER: B\n'
const NUMBERED = '1. Siapa?\nA. Dinkes\nB. DPPKB\nKunci: B\n'

test.each([
  ['Aiken', AIKEN, 'looksAiken'],
  ['Aiken with Indonesian keys', AIKEN.replaceAll('.', ')').replace('ANSWER', 'Kunci Jawaban'), 'looksAiken'],
  [
    'Aiken with empty lines and full-width letters',
    `\uFEFF\n\n${AIKEN.replace('A.', 'Ａ．').replace('B.', 'Ｂ．')}`,
    'looksAiken',
  ],
  ['a numbered list', NUMBERED, 'looksNumbered'],
  ['a numbered list without a key', '1) Siapa?\na) Dinkes\nb) DPPKB', 'looksNumbered'],
  [
    'a numbered list of statements',
    '1. KRS per anak.\nJawaban: S\n\n2. KRS per keluarga.\nJawaban: B',
    'looksNumbered',
  ],
  ['options on one line', 'Siapa? a. Dinkes b. DPPKB', 'looksNumbered'],
  ['Moodle XML', '\uFEFF<?xml version="1.0"?>\n<quiz><question>{}</question></quiz>', 'looksMoodleXml'],
  ['Moodle XML without a head', '<quiz>\n<question type="essay"/>\n</quiz>', 'looksMoodleXml'],
  ['a web page', '<!DOCTYPE html>\n<p style="{color: red}">Apa?</p>', 'looksMarkup'],
  ['XML of another kind', '<?xml version="1.0"?><questestinterop/>', 'looksMarkup'],
  ['RTF', String.raw`{\rtf1\ansi Apa? {\b T}}`, 'looksDocument'],
  ['a Word file', 'PK\u0003\u0004\u0000{=a ~b}', 'looksDocument'],
  ['PDF', '%PDF-1.7\n1 0 obj', 'looksDocument'],
  ['a table', 'No;Soal;A;B;Kunci\n1;Siapa?;Dinkes;DPPKB;B', 'looksTable'],
  ['a table with tabs', 'No\tSoal\tA\tB\n1\tSiapa?\tDinkes\tDPPKB', 'looksTable'],
  ['texts only', 'Siapa?\n\nApa?', 'noQuestion'],
])('says that %s is no GIFT, once', (_what, text, code) => {
  const { questions, faults, notes } = readGift(text)
  expect(questions).toEqual([])
  expect(faults.map((fault) => fault.code)).toEqual([code])
  expect(notes).toEqual([])
})

test.each([
  ['numbers before questions', '1. Siapa? {=a ~b}\n\n2. Apa? {T}'],
  ['a text with a title', '::Petunjuk::Bacalah dulu.'],
  ['HTML in a question', '<p>Siapa?</p> {=a ~b}'],
  ['options as text that are asked for', 'Siapa?\nA. Dinkes\nB. DPPKB\nTulis hurufnya. {=B}'],
  ['semicolons', 'a; b; c; d {T}\n\ne; f; g; h {F}'],
])('takes a file with %s for GIFT', (_what, text) => {
  expect(readGift(text)).toMatchObject({ faults: [], notes: [] })
  expect(readGift(text).questions.length).toBeGreaterThan(0)
})

test('names the line on which the texts begin, and the cure', () => {
  expect(readGift(`\n\n${AIKEN}`).faults[0]?.sentence).toBe(
    'Baris 3: berkas ini tampak seperti soal Aiken (A. … B. … ANSWER: B): belum dapat dibaca sebagai kuis; dalam GIFT setiap soal diikuti jawabannya di dalam { }, misalnya: Apa itu KRS? {=keluarga berisiko ~kartu}.',
  )
  expect(readGift('<quiz>').faults[0]?.sentence).toContain('ekspor dari Moodle dalam format GIFT')
})
