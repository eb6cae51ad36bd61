import { expect, test } from 'vitest'
import { deadLinks, leadsInside, type Sections, type Site } from './dead-links.ts'

const SITE: Site = {
  modules: new Map([
    [
      'awal',
      new Map<string, () => Promise<Sections>>([
        ['pertama', async () => new Set(['s-satu'])],
        ['rusak', async () => null],
      ]),
    ],
  ]),
  guides: new Map([['peserta', new Set(['s-masuk'])]]),
  quizzes: new Map([['awal', ['kuis', 'prates']]]),
}

test('a quiz stands in the module of the text that leads to it, and those that do are named', async () => {
  const told = (from: string) => deadLinks([{ url: 'kuis:kuis', line: 3 }, { url: 'kuis:akhir', line: 4 }], SITE, from)
  expect(await told('/belajar/awal/pertama')).toEqual([
    { line: 4, column: 1, code: 'quiz-missing', words: { value: 'akhir', detail: 'kuis, prates' } },
  ])
  expect((await told('/belajar/lain/pertama')).map(({ line }) => line)).toEqual([3, 4])
  expect(leadsInside([{ url: 'kuis:akhir', line: 4 }])).toBe(true)
})

async function toldOf(url: string) {
  const told = await deadLinks([{ url, line: 7 }], SITE, '/belajar/awal/pertama')
  return told.map(({ line, code }) => `${line} ${code}`)
}

test.each([
  ['/belajar/tidak-ada', '7 module-missing'],
  ['/belajar/tidak-ada/x', '7 module-missing'],
  ['/belajar/awal/tidak-ada', '7 lesson-missing'],
  ['tidak-ada', '7 lesson-missing'],
  ['../tidak-ada', '7 module-missing'],
  ['/belajar/awal/pertama#s-dua', '7 section-missing'],
  ['/belajar/awal/pertama/selesai', '7 page-missing'],
  ['/panduan/tidak-ada', '7 guide-missing'],
  ['/panduan/peserta#s-keluar', '7 section-missing'],
  ['/berkas/abc', '7 file-private'],
  ['/tidak-ada', '7 page-missing'],
  ['/keluar', '7 page-missing'],
  ['www.contoh.go.id', '7 page-missing'],
  ['contoh.go.id/berita', '7 page-missing'],
])('finds that %s leads nowhere', async (url, told) => {
  expect(await toldOf(url)).toEqual([told])
})

test.each([
  ...['/', '/belajar', '/belajar/awal', '/belajar/awal/', '/belajar/awal/pertama', 'pertama', './pertama'],
  ...['/belajar/awal/pertama#s-satu', '/belajar/awal/pertama#', '/belajar/awal/rusak#s-apa', '/belajar?x=1'],
  ...['/panduan', '/panduan/peserta', '/panduan/peserta#s-masuk', '/panduan/alur-rekomendasi', '/panduan/blok'],
  ...['/rekomendasi', '/rekomendasi/abc', '/tugas', '#s-dua', 'https://contoh.go.id/x', 'mailto:a@contoh.go.id'],
])('lets %s be', async (url) => {
  expect(await toldOf(url)).toEqual([])
})

test('needs to know the site only where a link leads inside', () => {
  const seen = (...urls: string[]) => urls.map((url) => ({ url, line: 1 }))
  expect(leadsInside(seen('#s-a', 'https://contoh.go.id', 'MAILTO:a@contoh.go.id', 'tel:+62541'))).toBe(false)
  expect(leadsInside(seen('#s-a', '/belajar'))).toBe(true)
})
