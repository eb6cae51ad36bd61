import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentProps, ReactElement } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { deleteAllDeviceStores } from '#app/platform/line/device-store.ts'
import { QuestionForm } from './question-form.tsx'
import { SettingsForm } from './settings-form.tsx'

const AT = '/studio/m/kuis/k/soal/1'
const offers = () => screen.queryAllByText(/^Tulisan di perangkat ini yang belum terkirim/)
const field = (name: string) => document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)
const ticked = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value

type State = { navigation: object; loaderData: object; actionData: unknown; errors: unknown }
let routers = new Set<(state: State) => void>()

async function kept(): Promise<string[]> {
  const copies = openDeviceCopies('sari')
  const found = await copies.of(`${AT}#isian`, Date.now())
  copies.close()
  return found.map(({ body }) => body.value)
}

async function draws(page: ReactElement) {
  const router = createMemoryRouter([{ path: '*', element: page }], {
    future: { v7_relativeSplatPath: true },
  })
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
  await vi.dynamicImportSettled()
  await waitFor(() => expect(routers.size).toBeGreaterThan(0))
}

type Given = Partial<ComponentProps<typeof QuestionForm>>

const saved = { cara: 'satu', bentuk: 'biasa', soal: 'Berapa?', jawaban1: 'Satu', benar1: 'ya', kategori: '' }

async function opens(given: Given = {}) {
  const form = { kind: 'choice', answer: undefined, saved, rows: 4, categories: [], at: AT } as const
  await draws(
    <QuestionForm {...form} submit="Simpan soal" {...given}>
      {given.children ?? <input type="hidden" name="versi" value="1" />}
    </QuestionForm>,
  )
}

function types(name: string, value: string) {
  const control = field(name)
  if (control) fireEvent.input(control, { target: { value } })
}

async function writes() {
  types('jawaban2', 'Dua')
  types('umpan1', 'Kurang')
  types('kategori', 'Data/KRS')
  types('poin', '2')
  for (const name of ['benar1', 'benar2']) {
    const box = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (box) fireEvent.click(box)
  }
  await waitFor(async () => expect((await kept()).join()).toContain('"benar2","ya"'))
}

async function takes() {
  await waitFor(() => expect(offers()).toHaveLength(1))
  fireEvent.click(screen.getByRole('button', { name: 'Pakai' }))
}

/** The router sends what stands in the form, and ends with this. */
function sends(tone: string | null) {
  const form = document.querySelector('form') ?? undefined
  if (form) fireEvent.submit(form)
  const formData = new FormData(form)
  for (const told of routers)
    told({ navigation: { state: 'submitting', formData }, loaderData: {}, actionData: null, errors: null })
  const loaderData = { root: { toast: tone === null ? null : { tone } } }
  for (const told of routers)
    told({ navigation: { state: 'idle' }, loaderData, actionData: null, errors: null })
}

beforeEach(async () => {
  routers = new Set()
  document.documentElement.dataset.orang = 'sari'
  Reflect.set(window, '__remixRouter', {
    subscribe: (told: (state: State) => void) => {
      routers.add(told)
      return () => routers.delete(told)
    },
  })
  await deleteAllDeviceStores()
})
afterEach(cleanup)

it('keeps nothing of a form in which nothing was written, and says nothing of it', async () => {
  await opens()
  await new Promise((done) => setTimeout(done, 400))
  expect([await kept(), offers()]).toEqual([[], []])
  expect(screen.queryByText('Tersimpan di perangkat ini, belum terkirim')).toBeNull()
})

it('brings all that was written back in one piece: answers, key, feedback, category, points', async () => {
  await opens()
  await writes()
  await waitFor(() => expect(screen.getByText('Tersimpan di perangkat ini, belum terkirim')).toBeTruthy())
  cleanup()
  await opens()
  expect(field('jawaban2')?.value).toBe('')
  await takes()
  await waitFor(() => expect(field('jawaban2')?.value).toBe('Dua'))
  const values = ['soal', 'jawaban1', 'umpan1', 'kategori', 'poin'].map((name) => field(name)?.value)
  expect(values).toEqual(['Berapa?', 'Satu', 'Kurang', 'Data/KRS', '2'])
  expect(['benar1', 'benar2', 'cara'].map(ticked)).toEqual([undefined, 'ya', 'satu'])
  await waitFor(() => expect(offers()).toEqual([]))
  // It is hers again, and still not sent.
  expect((await kept()).join()).toContain('"jawaban2","Dua"')
})

it('says of what is kept which field it is', async () => {
  await opens()
  await writes()
  cleanup()
  await opens()
  await waitFor(() => expect(offers()).toHaveLength(1))
  const said = offers()[0]?.closest('[role=status]')?.textContent
  expect(said).toContain('Jawaban 2: Dua')
  expect(said).toContain('Jawaban 2 benar')
  expect(said).not.toContain('[[')
})

it('joins what was kept with what she writes now in other fields', async () => {
  await opens()
  await writes()
  cleanup()
  await opens()
  await waitFor(() => expect(offers()).toHaveLength(1))
  types('judul', 'Hitung')
  await takes()
  await waitFor(() => expect(field('jawaban2')?.value).toBe('Dua'))
  expect(field('judul')?.value).toBe('Hitung')
})

it('draws the answers again for which the page has no room by now', async () => {
  await opens({ rows: 6 })
  types('jawaban6', 'Enam')
  await waitFor(async () => expect((await kept()).join()).toContain('Enam'))
  cleanup()
  await opens()
  expect(field('jawaban6')).toBeNull()
  await takes()
  await waitFor(() => expect(field('jawaban6')?.value).toBe('Enam'))
})

it('keeps it while it was not taken, and forgets it once it was', async () => {
  await opens()
  await writes()
  sends(null)
  cleanup()
  await opens()
  await takes()
  await waitFor(() => expect(field('jawaban2')?.value).toBe('Dua'))
  sends('ok')
  cleanup()
  await opens()
  await waitFor(async () => expect(await kept()).toEqual([]))
  expect(offers()).toEqual([])
})

it('keeps what was written for another kind, unseen, and gives it back to its form', async () => {
  const aside = JSON.stringify({ 'pilihan-ganda': { jawaban1: 'Sangatta' } })
  const unseen = (value: string) => <input type="hidden" name="lain" value={value} data-ditulis="" />
  await opens({ kind: 'essay', children: unseen(aside) })
  await waitFor(async () => expect((await kept()).join()).toContain('Sangatta'))
  cleanup()
  await opens({ kind: 'essay', children: unseen('') })
  await waitFor(() => expect(offers()).toHaveLength(1))
  const said = offers()[0]?.closest('[role=status]')?.textContent
  expect(said).toContain('Yang ditulis untuk jenis soal lain')
  expect(said).not.toContain('Sangatta')
  await takes()
  await waitFor(() => expect(field('lain')?.value).toBe(aside))
})

it('leaves nothing behind of a form that went along to the form that took its place', async () => {
  await opens()
  await writes()
  const form = document.querySelector('form')
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Simpan soal' })
  button.formAction = `${AT}?dari=isian`
  if (form)
    form.dispatchEvent(new SubmitEvent('submit', { submitter: button, bubbles: true, cancelable: true }))
  window.history.replaceState(null, '', `${AT}?dari=isian`)
  const next = document.createElement('form')
  next.id = 'isian'
  document.body.append(next)
  cleanup()
  await waitFor(async () => expect(await kept()).toEqual([]))
  next.remove()
})

it('keeps the settings of a quiz in one piece', async () => {
  const stored = { nama: 'Prates', dihitung: 'terbaik', tampilNilai: 'langsung', waktu: '' }
  const form = (
    <SettingsForm answer={undefined} saved={stored} at={AT}>
      <input type="hidden" name="versi" value="1" />
    </SettingsForm>
  )
  await draws(form)
  types('pengantar', 'Baca dahulu')
  types('waktu', '25')
  const box = document.querySelector<HTMLInputElement>('[name="acakSoal"]')
  if (box) fireEvent.click(box)
  await waitFor(async () => expect((await kept()).join()).toContain('"acakSoal","ya"'))
  cleanup()
  await draws(form)
  await takes()
  await waitFor(() => expect(field('waktu')?.value).toBe('25'))
  expect([field('pengantar')?.value, ticked('acakSoal'), ticked('dihitung')]).toEqual([
    'Baca dahulu',
    'ya',
    'terbaik',
  ])
})
