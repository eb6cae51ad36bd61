import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QuestionView } from '#app/domain/quiz-attempts/question-views.server.ts'
import { paths } from '#app/paths.ts'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { deleteAllDeviceStores } from '#app/platform/line/device-store.ts'
import { ESSAY, openAttempt } from './attempt.fakes.tsx'
import { formId } from './use-attempt.ts'

const NUMBER: QuestionView = {
  ...ESSAY,
  position: 2,
  number: 2,
  kind: 'numeric',
  said: [['j2', '']],
  limit: 400,
}

const CHOICE: QuestionView = {
  ...ESSAY,
  position: 3,
  number: 3,
  kind: 'choice',
  said: [],
  choices: ['a', 'b'],
}
/** What another device has saved, as the door tells it. */
const OTHER = { kind: 'other', mark: '2-e0248706fc87', by: 'perangkat lain Anda', at: '14.30' }
const LIES: Readonly<Record<string, string>> = { j1: 'Dari tablet.', j3: '[["j3","2"]]' }

/**
 * What was sent to the door that saves; it refuses what holds "!!", has something else where the form begins at the
 * beginning and says "Dari HP.", and sets texts aside.
 */
let sent: URLSearchParams[] = []

beforeEach(async () => {
  sent = []
  document.documentElement.dataset.orang = 'sari'
  await deleteAllDeviceStores()
  // The test's document has none: it came just now.
  vi.stubGlobal('PerformanceNavigationTiming', EventTarget)
  vi.stubGlobal('fetch', (_address: string, { body }: { body?: URLSearchParams } = {}) => {
    if (!body) return Promise.resolve(new Response(null))
    sent.push(body)
    const names = [...body.keys()].filter((name) => name.startsWith('j'))
    const fields = names.map((name) => [name, answerTo(name, body)])
    const setAside = body.has('disisihkan.j1') ? ['j1'] : []
    return Promise.resolve(
      Response.json({ kind: 'answered', at: '14.33', fields: Object.fromEntries(fields), setAside }),
    )
  })
})
function answerTo(name: string, body: URLSearchParams) {
  const said = body.get(name)
  if (said?.includes('!!')) return { kind: 'refused', places: { [name]: 'Tidak dapat disimpan.' } }
  const isMet = body.get(`dasar.${name}`) === ESSAY.mark && ['Dari HP.', '1'].includes(said ?? '')
  return isMet ? { ...OTHER, value: LIES[name] } : { kind: 'saved', mark: '3-e0248706fc87' }
}
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const open = (...questions: QuestionView[]) => openAttempt(questions)

const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)
const sheet = () => {
  const found = document.querySelector<HTMLElement>('#kumpul')
  if (!found) throw new Error('No sheet.')
  return found
}
/** A line of the sheet; the numbers in it are links. */
const line = async (words: RegExp) => {
  const isIt = (_text: string, found: Element | null) =>
    found?.tagName === 'SPAN' && words.test(found.textContent)
  return within(sheet()).findByText(isIt)
}
const endButton = () => within(sheet()).getByText('Kumpulkan sekarang').closest('button')

/** What this device keeps of the attempt: the field, its text, and whether it was not chosen. */
async function onDevice() {
  const copies = openDeviceCopies('sari')
  const kept = await copies.of(`${window.location.pathname}#${formId(1)}`, Date.now())
  copies.close()
  return kept.map((copy) => [copy.field, copy.body.value, copy.body.aside === true])
}

function type(name: string, value: string) {
  const typed = field(name)
  if (typed) fireEvent.input(typed, { target: { value } })
}

test('a reload amid two answers shows both again, sends neither and hands nothing in', async () => {
  const copies = openDeviceCopies('sari')
  const lies: QuestionView = { ...ESSAY, said: [['j1', 'Dua.']], mark: '2-e0248706fc87' }
  const body = { value: 'Satu.', base: null, mark: lies.mark }
  const address = `${window.location.pathname}#${formId(1)}`
  await copies.keep({ address, field: 'j1', opening: 'gone', at: Date.now(), body })
  for (const _reload of [1, 2]) {
    open(lies)
    await screen.findByText('Ada dua jawaban')
    expect(endButton()?.type).toBe('button')
    within(sheet()).getByText('Soal 1 mempunyai dua jawaban. Pilih satu dulu.')
    fireEvent.blur(document.querySelector('form') ?? document.body)
    expect([field('j1')?.value, sent]).toEqual(['Dua.', []])
    cleanup()
  }
  copies.close()
})

test('an answer that is too long is named, and nothing is handed in before it is mended', async () => {
  open(ESSAY)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  type('j1', 'Lebih dari dua puluh huruf.')
  await line(/^Soal 1 belum tersimpan: terlalu panjang\.$/)
  expect(endButton()?.type).toBe('button')
  expect(screen.getAllByRole('link', { name: 'Soal 1, perlu diperbaiki' }).length).toBeGreaterThan(0)
  type('j1', 'Cukup pendek.')
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  expect(sheet().textContent).not.toContain('belum tersimpan')
})

test('an answer that the server refuses ends the waiting of a hand-in, and is named', async () => {
  open(ESSAY)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  type('j1', 'Salah!!')
  fireEvent.submit(document.querySelector('#kumpulkan') ?? document.body)
  await line(/^Soal 1 belum tersimpan: jawabannya tidak dapat disimpan/)
  expect(endButton()?.type).toBe('button')
  expect(within(sheet()).queryByText(/^Menunggu sinyal/)).toBeNull()
  expect(sent).toHaveLength(1)
})

test('what cannot be read as a number is named, counts as no answer, and may be handed in', async () => {
  open(NUMBER)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  type('j2', '2 juta')
  const unread = await line(/^Belum terbaca sebagai angka: soal 2\.$/)
  expect(unread.querySelector('a')?.hash).toBe('#s2')
  expect(endButton()?.type).toBe('submit')
  expect(screen.queryAllByRole('link', { name: 'Soal 2, terjawab' })).toEqual([])
  expect(screen.getAllByText('0 dari 1 terjawab, 1 perlu diperbaiki').length).toBeGreaterThan(0)
  type('j2', '2.000.000')
  await waitFor(() =>
    expect(screen.getAllByRole('link', { name: 'Soal 2, terjawab' }).length).toBeGreaterThan(0),
  )
})

test('what is answered in part wears no tick, and does not count as answered', async () => {
  open({
    ...NUMBER,
    kind: 'matching',
    premises: ['KRS', 'Desil'],
    offered: ['BPS', 'BKKBN'],
    said: [
      ['j2.1', '1'],
      ['j2.2', ''],
    ],
  })
  const [link] = screen.getAllByRole('link', { name: 'Soal 2, baru terisi sebagian' })
  expect(link?.className).toBe('')
  expect(screen.getAllByText('0 dari 1 terjawab, 1 baru terisi sebagian').length).toBeGreaterThan(0)
  await line(/^Baru terisi sebagian: soal 2\.$/)
})

test('whoever is signed out is told to sign in, and not to wait for a line that she has', async () => {
  // The way to the sign-in page, as a browser shows it.
  const away = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
  vi.stubGlobal('fetch', () => Promise.resolve(away()))
  open(ESSAY)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  type('j1', 'Satu.')
  fireEvent.submit(document.querySelector('#kumpulkan') ?? document.body)
  await screen.findByText(/^Soal 1 tersimpan di perangkat ini dan dikirim sendiri begitu Anda masuk lagi\./)
  within(sheet()).getByText(/^Menunggu Anda masuk lagi/)
  expect(document.body.textContent).not.toMatch(/sinyal/)
})

test('a hand-in that waited when its page died is asked for again, and goes by itself never', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No line.')))
  open(ESSAY)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  fireEvent.submit(document.querySelector('#kumpulkan') ?? document.body)
  await within(sheet()).findByText(/^Menunggu sinyal/)
  const copies = openDeviceCopies('sari')
  const wish = () => copies.of(`${paths.quizAttempt('m', 'k', 1)}-kumpul`, Date.now())
  await waitFor(async () => expect(await wish()).toHaveLength(1))
  cleanup()
  const asked = vi.fn(() => Promise.resolve(new Response(null)))
  vi.stubGlobal('fetch', asked)
  open(ESSAY)
  const box = (await screen.findByText('Kuis ini belum jadi dikumpulkan')).closest('.banner')
  expect(box?.querySelector('a')?.hash).toBe('#kumpul')
  expect(asked).not.toHaveBeenCalled()
  fireEvent.click(screen.getByText('Belum, lanjut mengisi'))
  await waitFor(async () => expect(await wish()).toEqual([]))
  expect(screen.queryByText('Kuis ini belum jadi dikumpulkan')).toBeNull()
  copies.close()
})

test('who takes a waiting hand-in back is not asked again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No line.')))
  open(ESSAY)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  fireEvent.submit(document.querySelector('#kumpulkan') ?? document.body)
  await within(sheet()).findByText(/^Menunggu sinyal/)
  const copies = openDeviceCopies('sari')
  const wish = () => copies.of(`${paths.quizAttempt('m', 'k', 1)}-kumpul`, Date.now())
  await waitFor(async () => expect(await wish()).toHaveLength(1))
  fireEvent(sheet(), new Event('close'))
  await waitFor(async () => expect(await wish()).toEqual([]))
  await screen.findByText(/^Pengumpulan dibatalkan/, { selector: '.banner strong' })
  copies.close()
})

test('its place is named alike by the address and by the page', () => {
  expect(paths.quizAttempt('m', 'k', 3).split('#')[1]).toBe(formId(3))
})

test.each([
  ['Pakai tulisan saya', 'Dari HP.', 'Dari tablet.'],
  ['Pakai tulisan perangkat lain Anda', 'Dari tablet.', 'Dari HP.'],
])('of two texts (%s) the other goes to the server, and then from the device', async (press, kept, other) => {
  open(ESSAY)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  type('j1', 'Dari HP.')
  await screen.findByText(/dapat dipanggil kembali dari halaman “Tulisan yang disisihkan”/)
  fireEvent.click(screen.getByText(press))
  await waitFor(() => expect(sent.at(-1)?.get('disisihkan.j1')).toBe(other))
  expect(field('j1')?.value).toBe(kept)
  await waitFor(async () => expect(await onDevice()).toEqual([]))
  expect(screen.queryByText(/masih di perangkat ini saja/)).toBeNull()
})

test('a choice that was not taken is no text: it stays on the device, and the page says so', async () => {
  open(CHOICE)
  await waitFor(() => expect(endButton()?.type).toBe('submit'))
  fireEvent.click(screen.getByLabelText('a'))
  await screen.findByText(/yang tidak dipilih tetap di perangkat ini/)
  fireEvent.click(screen.getByText('Pakai tulisan saya'))
  await screen.findByText(/masih di perangkat ini saja/)
  expect(await onDevice()).toEqual([['j3', LIES.j3, true]])
})
