import { cleanup, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { NotesDrawing } from './notes-drawing.tsx'
import { Notes, NotesDrawingContext } from './notes.tsx'

afterEach(cleanup)

const TEXT = [
  '**Hasil rapat** di _Sepaso_:',
  'dua baris',
  '',
  '3. pertama',
  '   - di dalamnya',
  '4. kedua',
  '',
  '| Desa | Balita |',
  '| --- | --: |',
  '| Sepaso | 31 |',
  '',
  'Lihat https://contoh.go.id/a_b.',
].join('\n')

test('draws bold, lists with their numbers, a table with its head, and an address that is its own name', () => {
  render(<NotesDrawing text={TEXT} />)
  expect(screen.getByText('Hasil rapat').tagName).toBe('STRONG')
  expect(screen.getByText('Sepaso', { selector: 'em' })).toBeTruthy()
  expect(screen.getAllByRole<HTMLLIElement>('listitem').map(({ value }) => value)).toEqual([3, 0, 4])
  const table = screen.getByRole('table', { name: 'Desa, Balita' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Desa', 'Balita'])
  expect(within(table).getByRole('cell', { name: '31' }).className).toBe('r')
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'https://contoh.go.id/a_b' })
  expect([link.getAttribute('href'), link.rel]).toEqual(['https://contoh.go.id/a_b', 'noopener noreferrer'])
})

test('an older text stands there as it was typed', () => {
  const text = 'Baris <b>satu</b> {x}\nbaris dua * 3 dan nama_berkas'
  const { container } = render(<NotesDrawing text={`${text}\n\n1986. Tahun itu`} />)
  const paragraphs = [...container.querySelectorAll('p')]
  expect(paragraphs.map((one) => one.innerHTML)).toEqual([
    'Baris &lt;b&gt;satu&lt;/b&gt; {x}<br>baris dua * 3 dan nama_berkas',
    '1986. Tahun itu',
  ])
})

/** As a page is sent. */
function sent(text: string): string {
  return renderToString(
    <NotesDrawingContext.Provider value={NotesDrawing}>
      <Notes text={text} />
    </NotesDrawingContext.Provider>,
  )
}

test('a page that was sent with its text drawn stays as it was sent', () => {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = sent(TEXT)
  const before = container.innerHTML
  render(<Notes text={TEXT} />, { container, hydrate: true })
  expect(container.innerHTML).toBe(before)
  expect(before).toContain('<strong>Hasil rapat</strong>')
})

test('a text that comes later is letters until it can be drawn, and then what the server would have sent', async () => {
  const { container, rerender } = render(<Notes text={TEXT} />)
  expect(container.textContent).toBe(TEXT)
  expect((await screen.findByText('Hasil rapat')).tagName).toBe('STRONG')
  const page = document.createElement('div')
  page.innerHTML = sent(TEXT).replaceAll('<!-- -->', '')
  expect(container.innerHTML).toBe(page.innerHTML)
  rerender(<Notes text="- _lain_" />)
  expect((await screen.findByText('lain')).tagName).toBe('EM')
})
