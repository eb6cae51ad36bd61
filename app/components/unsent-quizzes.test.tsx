import 'fake-indexeddb/auto'
import { cleanup, configure, render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { deleteAllDeviceStores } from '#app/platform/line/device-store.ts'
import { UnsentQuizzes } from './unsent-quizzes.tsx'

// On a busy machine the first page takes seconds.
configure({ asyncUtilTimeout: 10_000 })

const [FIRST, SECOND] = [paths.quizAttempt('data', 'awal', 1), paths.quizAttempt('data', 'akhir', 2)]

beforeEach(async () => {
  document.documentElement.dataset.orang = 'sari'
  await deleteAllDeviceStores()
})
afterEach(cleanup)

async function onDevice(...rows: [address: string, field: string, opening: string, writer?: string][]) {
  for (const [address, field, opening, writer = 'sari'] of rows) {
    const copies = openDeviceCopies(writer)
    const body = { value: 'Satu.', base: '', mark: '0' }
    await copies.keep({ address, field, opening, at: Date.now(), body })
    copies.close()
  }
}

function open() {
  render(
    <LanguageProvider language="id">
      <UnsentQuizzes
        quizzes={[
          { to: FIRST, title: 'Awal' },
          { to: SECOND, title: 'Akhir' },
        ]}
      />
    </LanguageProvider>,
  )
}

/** What can be seen of it. */
function seen(): string[] {
  const links = [...document.querySelectorAll('a')].filter((link) => !link.closest('[hidden]'))
  return links.map((link) => `${link.textContent} ${link.getAttribute('href')}`)
}

test('a quiz is named of which an answer waits on this device, and no longer once that has gone', async () => {
  await onDevice([SECOND, 'j2', 'a'])
  open()
  await waitFor(() => expect(seen()).toEqual([`Kuis: Akhir ${SECOND}`]))
  const copies = openDeviceCopies('sari')
  await copies.forget({ address: SECOND, field: 'j2', opening: 'a' })
  window.dispatchEvent(new Event('focus'))
  await waitFor(() => expect(seen()).toEqual([]))
  copies.close()
})

test('nothing is said of a doubt, an answer that was not chosen, an older attempt or another person', async () => {
  await onDevice(
    [FIRST, 'ragu1', 'a'],
    [FIRST, 'j1', 'a.1'],
    [paths.quizAttempt('data', 'akhir', 1), 'j1', 'a'],
    [paths.quizAttempt('data', 'awal', 12), 'j1', 'a'],
    [FIRST, 'j1', 'b', 'budi'],
    [`${SECOND}-kumpul`, 'kumpul', 'kumpul'],
  )
  open()
  await waitFor(() => expect(seen()).toEqual([`Kuis: Akhir ${SECOND}`]))
})
