import { cleanup, render } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { AttemptList } from './attempt-list.tsx'

afterEach(cleanup)

type Outcome = Parameters<typeof AttemptList>[0]['attempts'][number]['outcome']

/** What is read out of each attempt's sign, and whether it wears the tick. */
function signs(...outcomes: Outcome[]) {
  const attempts = outcomes.map((outcome, index) => ({
    number: outcomes.length - index,
    outcome,
    at: outcome === 'running' ? null : '14.33',
    minutes: 5,
    receipt: null,
    percent: 40,
    counts: false,
    waiting: 0,
  }))
  const head = { module: { slug: 'm', position: 1, title: 'Modul' }, slug: 'k', title: 'Kuis' }
  render(
    <LanguageProvider language="id">
      <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <AttemptList head={head} attempts={attempts} />
      </MemoryRouter>
    </LanguageProvider>,
  )
  return [...document.querySelectorAll('li')].map((item) => [
    item.querySelector('.sr')?.textContent,
    item.classList.contains('done'),
  ])
}

test('only an attempt that was passed, or handed in where nothing is to be passed, wears the tick', () => {
  expect(signs('running', 'open', 'failed', 'handedIn', 'passed')).toEqual([
    ['Lulus: ', true],
    ['Dikumpulkan: ', true],
    ['Belum lulus: ', false],
    ['Menunggu dinilai: ', false],
    ['Sedang dikerjakan: ', false],
  ])
})
