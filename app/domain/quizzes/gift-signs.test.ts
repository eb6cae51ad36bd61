import { expect, test } from 'vitest'
import { readGift } from './gift.ts'

function codesOf(gift: string): string[] {
  return readGift(gift).faults.map(({ code, detail }) => (detail === '' ? code : `${code} ${detail}`))
}

test.each([
  [
    'an equation in a feedback',
    '{=dua#dua = satu tambah satu ~tiga}',
    ['equalsUnclear dua#dua = satu tambah satu'],
  ],
  ['an equation without spaces in a feedback', '{=dua#1+1=2 ~tiga}', ['equalsUnclear dua#1+1=2']],
  ['an equation in the feedback of a short answer', '{=dua#dua = 1 + 1}', ['equalsUnclear dua#dua = 1 + 1']],
  ['an equation as an answer', '{=1+1=2}', ['equalsUnclear 1+1=2']],
  ['equations as choices', '{=E=mc2 ~F=ma}', ['equalsUnclear E=mc2', 'equalsUnclear F=ma']],
  ['an equation with spaces as an answer', '{=x = 5}', ['equalsUnclear x = 5']],
  ['an equation beside weights', '{~%50%x=1 ~%50%y}', ['equalsUnclear %50%x=1']],
  ['comparisons', '{=x >= 5 ~x < 5}', ['equalsUnclear x >= 5']],
  ['a sign that differs from all others', '{=a#kira-kira ~ 2 ~b}', ['tildeUnclear a#kira-kira ~ 2']],
  ['the only sign with spaces', '{=a#benar ~ b}', ['tildeUnclear a#benar ~ b']],
  ['a ~ that begins a feedback', '{=a ~b#~5 km}', ['tildeUnclear b#~5 km']],
  ['a range written with ~', '{=5~6 km ~7 km}', ['tildeUnclear 5~6 km']],
  [
    'about, within lines of their own',
    '{\n=lima#kira-kira ~5 km\n~tiga\n}',
    ['tildeUnclear lima#kira-kira ~5 km'],
  ],
  [
    'equals, within lines of their own',
    '{\n=lima#itu =5 km\n~tiga\n~dua\n}',
    ['equalsUnclear lima#itu =5 km'],
  ],
])('asks what %s means', (_what, answers, codes) => {
  const { questions } = readGift(`Mana? ${answers}`)
  expect(questions).toEqual([])
  expect(codesOf(`Mana? ${answers}`)).toEqual(codes)
})

test('names the cause and the cure, on the line of the sign', () => {
  expect(
    readGift('Mana?\n{=dua#dua\nitu = satu tambah satu ~tiga}').faults.map(({ sentence }) => sentence),
  ).toEqual([
    'Baris 3: tanda = pada "itu = satu tambah satu" dapat berarti jawaban baru; tulis \\= bila bagian kalimat, atau mulai jawaban barunya di baris baru.',
  ])
})

test.each([
  ['both ways out: escaped', String.raw`{=dua#dua \= satu tambah satu ~tiga}`, ['dua', 'tiga']],
  [
    'both ways out: on a new line',
    '{~dua#dua\n= satu tambah satu\n~tiga}',
    ['dua', 'satu tambah satu', 'tiga'],
  ],
  ['spaces after every sign', '{= A # benar ~ B # salah ~ C}', ['A', 'B', 'C']],
  ['spaces after every ~', '{=A#x ~ B#y ~ C}', ['A', 'B', 'C']],
  ['no space at all', '{~a#no=b#yes~c}', ['a', 'b', 'c']],
  ['a single = that must be the right answer', '{~ a # no = b # yes}', ['a', 'b']],
  ['answers that go on in the next line', '{=benar ~salah\n~ragu}', ['benar', 'salah', 'ragu']],
  ['two answers in a line', '{\n=a#x ~b#y\n~c#z ~d#w\n}', ['a', 'b', 'c', 'd']],
  ['~= beside weights', '{~%-50%a ~=b ~c}', ['a', 'b', 'c']],
  ['weights', '{~%-100%tak seorang ~%50%Grant#x ~%50%istrinya}', ['tak seorang', 'Grant', 'istrinya']],
  ['a percentage', '{=50% keluarga ~%50 keluarga ~100%}', ['50% keluarga', '%50 keluarga', '100%']],
  ['an arrow', '{=a -> b ~c}', ['a -> b', 'c']],
])('reads choices with %s', (_what, answers, texts) => {
  const { questions, faults } = readGift(`Mana? ${answers}`)
  expect(faults).toEqual([])
  expect(questions).toMatchObject([{ kind: 'choice', choices: texts.map((text) => ({ text: { text } })) }])
})

test('reads several short answers on a line, and their equations when they are escaped', () => {
  expect(readGift('Mana? {=two =2}').questions).toMatchObject([{ answers: [{ text: 'two' }, { text: '2' }] }])
  expect(readGift(String.raw`Mana? {=1+1\=2 =2}`).questions).toMatchObject([
    { answers: [{ text: '1+1=2' }, { text: '2' }] },
  ])
  expect(readGift('Mana? {\n= four\n= 4\n}').questions).toMatchObject([
    { answers: [{ text: 'four' }, { text: '4' }] },
  ])
})

test('keeps every sign of the text around the answers', () => {
  const gift = 'Kira-kira ~5 km, a = b, c -> d, 50% dan RT #3 {=a ~b} lalu ~6 = 7'
  expect(readGift(gift)).toMatchObject({
    questions: [
      { text: { text: 'Kira-kira ~5 km, a = b, c -> d, 50% dan RT #3 ' }, textAfter: ' lalu ~6 = 7' },
    ],
    faults: [],
    notes: [],
  })
})

test.each([
  ['RT #3', '{=RT #3 ~Dusun}', ['hashUnclear RT #3']],
  ['RT #3 dan #4', '{=RT #3 dan #4 ~Dusun}', ['hashUnclear RT #3 dan #4']],
  ['RT#3', '{=RT#3 =Dusun}', ['hashUnclear RT#3']],
  ['a date', '{=HUT#17-8 =Hari jadi}', ['hashUnclear HUT#17-8']],
])('asks what # means in %s', (_what, answers, codes) => {
  expect(codesOf(`Di mana? ${answers}`)).toEqual(codes)
})

test('reads an escaped # as text and a # with a space after it as feedback', () => {
  expect(readGift(String.raw`Di mana? {=RT \#3 ~Dusun # 3 kali}`)).toMatchObject({
    questions: [{ choices: [{ text: { text: 'RT #3' } }, { feedback: { text: '3 kali' } }] }],
    faults: [],
  })
  expect(readGift('Mana? {=dua#2+2 bukan ~tiga}').faults).toEqual([])
})

test('says that a # at the end is no part of the answer, but not to a file of Moodle', () => {
  expect(readGift('Bahasa? {=C# ~Java}').notes.map(({ code, detail }) => [code, detail])).toEqual([
    ['hashAtEnd', 'C'],
  ])
  expect(readGift('Bahasa? {\n\t=%100%C#\n}').notes).toEqual([])
})

test('names the sign when an arrow or an equation made something else of the question', () => {
  expect(readGift('Arah? {=A -> B}').faults[0]?.sentence).toContain('pakai -\\>')
  expect(readGift('Jodohkan {=x -> y = 2 =a -> b}').faults[0]?.sentence).toContain('pakai \\=')
  expect(readGift('Mana? {=a =b ~c}').faults[0]?.sentence).toContain('pakai \\=')
  expect(readGift('Jodohkan {=KRS → BKKBN =P → K}').notes.map(({ code }) => code)).toEqual(['arrowSign'])
})
