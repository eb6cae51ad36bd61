import { expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { freeSlug, slugFault, SLUG_LETTERS } from './slugs.ts'

type Route = { path?: string; children?: Route[] }

/** The addresses below one of these, a word each. */
function wordsBelow(...places: readonly string[]): string[] {
  const all: string[] = []
  const walk = (list: readonly Route[], above: string) => {
    for (const { path = '', children = [] } of list) {
      const whole = [above, path].filter(Boolean).join('/')
      all.push(whole)
      walk(children, whole)
    }
  }
  walk(routes, '')
  return all.flatMap((path) =>
    places.flatMap((place) => {
      const [word = ''] = path.startsWith(`${place}/`) ? path.slice(place.length + 1).split('/') : []
      return word === '' || word.startsWith(':') ? [] : [word]
    }),
  )
}

it('refuses every word that is a page of ours where a module, a lesson or an assignment could stand', () => {
  const words = wordsBelow(
    'studio',
    'studio/:modul',
    'studio/:modul/:pelajaran',
    'studio/:modul/tugas',
    'belajar',
    'belajar/:modul',
    'belajar/:modul/:pelajaran',
  )
  expect(words).toContain('terbit')
  expect(words.filter((word) => slugFault(word) !== 'slugRefused')).toEqual([])
})

it.each(['kuis', 'tugas', 'soal', 'baru', 'selesai', 'isian', 'pratinjau', 'terbit', 'versi', 'pulihkan'])(
  'refuses %s',
  (word) => expect(slugFault(word)).toBe('slugRefused'),
)

it.each(['', 'Data', 'data dasar', '-data', 'data-', 'data--dasar', 'dâta', '../data', 'data/dasar', 'data%2f', '１２'])(
  'refuses “%s” for its shape',
  (slug) => expect(slugFault(slug)).toBe('slugShape'),
)

it('refuses one letter more than it takes', () => {
  expect(slugFault('a'.repeat(SLUG_LETTERS))).toBeNull()
  expect(slugFault('a'.repeat(SLUG_LETTERS + 1))).toBe('slugLong')
})

it.each([
  ['Membaca data KRS: apa, siapa?', 'membaca-data-krs-apa-siapa'],
  ['Wujud “Ńǎmä” & angka 2026', 'wujud-nama-angka-2026'],
  ['Kuis', 'kuis-2'],
  ['テスト', 'pelajaran'],
  ['  ', 'pelajaran'],
])('makes of the title “%s” %s', (title, slug) => {
  expect(freeSlug(title, new Set(), 'pelajaran')).toBe(slug)
})

it('counts on where a name is taken, and never makes one that is refused', () => {
  expect(freeSlug('Data dasar', new Set(['data-dasar', 'data-dasar-2']), 'modul')).toBe('data-dasar-3')
  const long = freeSlug('kata '.repeat(40), new Set(), 'modul')
  expect(slugFault(long)).toBeNull()
  expect(slugFault(freeSlug('kata '.repeat(40), new Set([long]), 'modul'))).toBeNull()
  expect(slugFault(freeSlug('x'.repeat(90), new Set(), 'modul'))).toBeNull()
})
