import { beforeAll, expect, test } from 'vitest'
import { begun, handInNow, marksOf } from '#tests/support/quiz-visits.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import { action as save } from '../save.ts'
import * as quiz from '../quiz.tsx'
import * as result from '../result.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const GIFT = `// [poin:85]
::Betul::Betul. {TRUE}

// [poin:15]
::Uraian::Jelaskan. {}
`
const FREE = `::Betul::Betul. {TRUE}

// [poin:0]
::Kesan::Apa kesan Anda? {}
`

type Words = readonly (readonly [position: number, value: string])[]

/** Ana answers and hands in; what she then reads on the page of the result and of the quiz. */
async function handedIn(gift: string, pass: number, words: Words) {
  const made = await begun(world, { pass }, gift)
  const marks = await marksOf(made)
  const form = words.flatMap(([position, value]): [string, string][] => [
    [`j${position}`, value],
    [`dasar.j${position}`, marks[position - 1] ?? ''],
  ])
  await made.ana.post(save, { ...made.at, percobaan: '1' }, form)
  await handInNow(made)
  const she = await reader(made.anaId)
  const open = async (place: Place) => (await she.open(place)).html.replace(/<[^<>]*>/g, '')
  return {
    result: await open({
      screen: result,
      path: 'belajar/:modul/kuis/:kuis/hasil/:percobaan',
      params: { ...made.at, percobaan: '1' },
    }),
    quiz: await open({ screen: quiz, path: 'belajar/:modul/kuis/:kuis', params: made.at }),
  }
}

const UNDECIDED = 'lulus atau belum ditentukan sesudah semua jawaban dinilai'

test('does not leave open whether it is passed where even full marks for what waits do not reach that', async () => {
  const shown = await handedIn(GIFT, 70, [
    [1, 'salah'],
    [2, 'Karena begitu.'],
  ])
  expect(shown.result).toContain('Dengan nilai penuh untuk yang menunggu pun percobaan ini paling banyak 15.')
  expect(shown.result).not.toContain(UNDECIDED)
  expect(shown.quiz).toContain('Nilai sementara: 1 jawaban menunggu dinilai pelatih.')
})

test('leaves it open where they do', async () => {
  const shown = await handedIn(GIFT, 90, [
    [1, 'benar'],
    [2, 'Karena begitu.'],
  ])
  expect(shown.result).toContain(UNDECIDED)
  expect(shown.result).not.toContain('paling banyak')
})

test('promises no mark where an essay of no points is asked', async () => {
  const made = await begun(world, {}, FREE)
  const she = await reader(made.anaId)
  const place = { screen: quiz, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const { html } = await she.open(place)
  expect(html).toContain('Tidak dinilai.')
  expect(html).not.toContain('dinilai oleh pelatih')
})

test('calls an essay of no points neither right nor empty, and counts it as neither', async () => {
  for (const words of [[[2, 'Baik.']], []] satisfies Words[]) {
    const shown = await handedIn(FREE, 70, [[1, 'benar'], ...words])
    expect(shown.result).toContain('Tidak dinilai')
    expect(shown.result).toContain('1 benar')
    expect(shown.result).not.toMatch(/2 benar|Kosong|1 kosong|0 dari 0/)
  }
})
