import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QuestionView } from '#app/domain/quiz-attempts/question-views.server.ts'
import { deleteAllDeviceStores } from '#app/platform/line/device-store.ts'
import { openAttempt } from './attempt.fakes.tsx'

const PAIRS: QuestionView = {
  position: 1,
  number: 1,
  kind: 'matching',
  text: 'Pasangkan.',
  points: '1',
  premises: ['KRS', 'Desil'],
  offered: ['BPS', 'BKKBN'],
  said: [
    ['j1.1', ''],
    ['j1.2', ''],
  ],
  mark: '0-74234e98afe7',
}

/** What came to the door, row by row. */
let sent: (string | null)[][] = []

/** Another tab has saved these rows first. */
function meets(first: string, second: string) {
  vi.stubGlobal('fetch', (_address: string, { body }: { body?: URLSearchParams } = {}) => {
    if (!body) return Promise.resolve(new Response(null))
    sent.push([body.get('j1.1'), body.get('j1.2')])
    const value = JSON.stringify([
      ['j1.1', first],
      ['j1.2', second],
    ])
    const other = { kind: 'other', value, mark: '1-e0248706fc87', by: 'perangkat lain Anda', at: '14.32' }
    const field = sent.length === 1 ? other : { kind: 'saved', mark: '2-e0248706fc87' }
    return Promise.resolve(Response.json({ kind: 'answered', at: '14.33', fields: { j1: field } }))
  })
}

beforeEach(async () => {
  sent = []
  document.documentElement.dataset.orang = 'sari'
  await deleteAllDeviceStores()
  // The test's document has none: it came just now.
  vi.stubGlobal('PerformanceNavigationTiming', EventTarget)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function choose(name: string, value: string) {
  openAttempt([PAIRS])
  const end = () => document.querySelector<HTMLButtonElement>('#kumpul button[form="kumpulkan"]')
  await waitFor(() => expect(end()?.type).toBe('submit'))
  const row = document.querySelector<HTMLSelectElement>(`[name="${name}"]`)
  if (!row) throw new Error('No such row.')
  fireEvent.change(row, { target: { value } })
  fireEvent.input(row)
  fireEvent.blur(row)
}

test('rows of one matching that two tabs have chosen are joined and saved, and nobody is asked', async () => {
  meets('', '2')
  await choose('j1.1', '1')
  await waitFor(() =>
    expect(sent).toEqual([
      ['1', ''],
      ['1', '2'],
    ]),
  )
  expect(document.querySelector<HTMLSelectElement>('[name="j1.2"]')?.value).toBe('2')
  expect(screen.queryByText('Ada dua jawaban')).toBeNull()
})

test('of one row she chooses, and the box says of the other that it is not chosen', async () => {
  meets('2', '')
  await choose('j1.1', '1')
  await screen.findByText('Ada dua jawaban')
  const box = document.querySelector('[data-bentrok]')
  expect(box?.textContent).toContain('KRS: BPS\nDesil: belum dipilih')
  expect(box?.textContent).toContain('KRS: BKKBN\nDesil: belum dipilih')
})
