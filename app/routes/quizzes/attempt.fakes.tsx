import { configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router-dom'
import { AddressProvider } from '#app/components/addresses.tsx'
import type { QuestionView } from '#app/domain/quiz-attempts/question-views.server.ts'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { AttemptView } from './attempt.tsx'
import type { AttemptPage } from './quiz.page.server.ts'

// On a busy machine the first page takes seconds, and a save goes out a while after the last key.
configure({ asyncUtilTimeout: 10_000 })

/** As Remix sets them: the router warns of each that is left out. */
const FUTURE = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
}
const ADDRESSES = {
  home: paths.home(),
  help: paths.help(),
  profile: paths.profile(),
  signIn: paths.signIn(),
  signInHelp: paths.signInHelp(),
  signOut: paths.signOut(),
  signOfLife: paths.health(),
}

export const ESSAY: QuestionView = {
  position: 1,
  number: 1,
  kind: 'essay',
  text: 'Jelaskan.',
  points: '1',
  said: [['j1', '']],
  mark: '0-74234e98afe7',
  limit: 20,
}

/** A living page of a quiz; `beside`: the doors that it posts to. */
export function openPage(page: ReactNode, beside: (element: ReactNode) => RouteObject[] = () => []): void {
  const element = (
    <LanguageProvider language="id">
      <AddressProvider value={ADDRESSES}>{page}</AddressProvider>
    </LanguageProvider>
  )
  const router = createMemoryRouter([{ path: '/', element }, ...beside(element)], { future: FUTURE })
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
}

/** A running attempt with these questions. */
export function openAttempt(
  questions: readonly QuestionView[],
  changes: Partial<AttemptPage> = {},
  beside?: (element: ReactNode) => RouteObject[],
): void {
  const page: AttemptPage = {
    kind: 'attempt',
    head: { module: { slug: 'm', position: 1, title: 'Modul' }, slug: 'k', title: 'Kuis' },
    number: 1,
    most: null,
    pass: null,
    questions: [...questions],
    now: Date.now(),
    ends: null,
    setAside: null,
    versions: questions.map(() => '0').join(','),
    key: 'kunci',
    ...changes,
  }
  openPage(<AttemptView page={page} failures={[]} />, beside)
}
