import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DocumentPart, Own, PartsProvider } from '#app/components/own.tsx'
import { pageParts, type PageData } from './page-parts.server.ts'

type Hers = { marked: string | null; done: number }
type Page = { title: string; own: { tandai: Hers } }
const HTML = new Map([['p-1', '<p>Teks pelajaran</p>']])

function dataOf(name: string, tandai: Hers, { title = 'Judul', path = '/belajar/a' } = {}) {
  const person = { id: `id-${name}`, name, initials: name.slice(0, 2), roleLine: 'Peserta · Tim 1' }
  const nav = [{ to: '/belajar', label: 'Belajar' }]
  const page: Page = { title, own: { tandai } }
  return { path, handle: { reading: true }, root: { person, nav, language: 'id' }, page, prose: HTML }
}

type Draw = (data: Omit<PageData, 'page' | 'root'> & { root: Root; page: Page }) => ReactNode
type Root = { person: { id: string; name: string } }

const draw: Draw = ({ root, page, prose }) => (
  <html data-orang={root.person.id}>
    <head>
      <DocumentPart part="kepala">
        <title>{page.title}</title>
      </DocumentPart>
    </head>
    <body>
      <p>{root.person.name}</p>
      <DocumentPart part="isi">
        <h1>{page.title}</h1>
        <div dangerouslySetInnerHTML={{ __html: prose.get('p-1') ?? '' }} />
        <Own of={page.own} piece="tandai">
          {({ marked, done }) => (
            <form>
              <input type="hidden" name="penulis" value={root.person.id} />
              {marked === null ? <b>Belum</b> : <textarea defaultValue={marked} />}
              {done} dari 3
            </form>
          )}
        </Own>
      </DocumentPart>
    </body>
  </html>
)

const keeper = () => pageParts({ letters: 100_000 })
type Data = ReturnType<typeof dataOf>

function record(parts: ReturnType<typeof keeper>, data: Data, drawn = draw): string {
  const { take, marks, ...marked } = parts.record(data)
  // The same shapes, with marks in place of words.
  const seen = { ...data, root: marked.root as Root, page: marked.page as Page, prose: marked.prose }
  return take(renderToString(<PartsProvider value={marks}>{drawn(seen)}</PartsProvider>))
}

const plain = (data: Data) => renderToString(draw(data))

test('fills for each person what React would have drawn for her', () => {
  const parts = keeper()
  const first = dataOf('Siti <1>', { marked: '\n3 "Nov" & lalu', done: 2 })
  expect(parts.fill(first)).toBeNull()
  expect(record(parts, first)).toBe(plain(first))
  const second = dataOf('Budi', { marked: '</textarea>', done: 2 })
  expect(parts.fill(second)).toBe(plain(second))
})

test('draws anew what looks different, and nothing else', () => {
  const parts = keeper()
  record(parts, dataOf('Siti', { marked: null, done: 0 }))
  const others: Data[] = [
    dataOf('Siti', { marked: 'kemarin', done: 0 }),
    dataOf('Siti', { marked: '', done: 0 }),
    dataOf('Siti', { marked: null, done: 1 }),
    dataOf('Siti', { marked: null, done: 0 }, { title: 'Judul lain' }),
    dataOf('Siti', { marked: null, done: 0 }, { path: '/belajar/b' }),
    {
      ...dataOf('Siti', { marked: null, done: 0 }),
      root: { ...dataOf('Siti', { marked: null, done: 0 }).root, language: 'en' },
    },
  ]
  for (const data of others) expect(parts.fill(data)).toBeNull()
  const same = dataOf('Budi', { marked: null, done: 0 })
  expect(parts.fill(same)).toBe(plain(same))
})

test('keeps nothing of anybody: what is kept is drawn from marks', () => {
  const parts = keeper()
  const { root, page, marks, prose } = parts.record(dataOf('Siti Rahasia', { marked: 'rahasia', done: 2 }))
  const shown = JSON.stringify([root, page, marks.own, [...prose.values()]])
  for (const word of ['Siti', 'rahasia', 'id-Siti', 'Peserta · Tim 1', 'Teks pelajaran'])
    expect(shown).not.toContain(word)
})

test('refuses words where escaping is not enough, and words that were changed', () => {
  const data = dataOf('Siti', { marked: 'kemarin', done: 2 })
  const wrong: [string, Draw][] = [
    ['in a script', ({ root }) => <script>{`var a = ${root.person.name}`}</script>],
    ['in an address', ({ root }) => <a href={root.person.name}>a</a>],
    ['in a style', ({ root }) => <p style={{ color: root.person.name }}>a</p>],
    ['cut short', ({ root }) => <p>{root.person.name.slice(0, 8)}</p>],
    ['in capitals', ({ root }) => <p>{root.person.name.toUpperCase()}</p>],
    ['without its beginning', ({ root }) => <p>{root.person.name.slice(3)}</p>],
  ]
  for (const [where, drawn] of wrong) {
    const parts = keeper()
    expect(() => record(parts, data, drawn), where).toThrow()
    expect(parts.fill(data), where).toBeNull()
  }
})

test('no piece stands in another or twice, and nobody sees one from outside', () => {
  const data = dataOf('Siti', { marked: 'kemarin', done: 2 })
  const piece = (page: Page, children: ReactNode = null) => (
    <Own of={page.own} piece="tandai">
      {() => children}
    </Own>
  )
  const wrong: Draw[] = [
    ({ page }) => piece(page, piece(page)),
    ({ page }) => [<i key="1">{piece(page)}</i>, <i key="2">{piece(page)}</i>],
    ({ page }) => <p>{page.own.tandai.done}</p>,
  ]
  for (const drawn of wrong) expect(() => record(keeper(), data, drawn)).toThrow()
})

test('a page that is larger than all that may be kept is filled all the same', () => {
  const parts = pageParts({ letters: 100 })
  const data = dataOf('Siti', { marked: null, done: 0 })
  expect(record(parts, data)).toBe(plain(data))
  expect(parts.fill(data)).toBeNull()
})
