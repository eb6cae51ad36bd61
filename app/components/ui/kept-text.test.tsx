import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { deleteAllDeviceStores } from '#app/platform/line/device-store.ts'
import { forgetOnDevice } from '#app/platform/line/leaving.ts'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { UnsentHere } from './unsent-text.tsx'

const AT = '/tinjau/1#catatan'
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const offer = () => screen.queryByText(/^Tulisan di perangkat ini yang belum terkirim/)
const onDevice = () => screen.queryByText('Tersimpan di perangkat ini, belum terkirim')

type State = { navigation: object; loaderData: object; actionData: unknown; errors: unknown }
let routers = new Set<(state: State) => void>()

/** The router sends what stands in the form, and ends with this. */
function sends({ tone, actionData = null }: { tone: string | null; actionData?: unknown }) {
  const form = box().form ?? undefined
  fireEvent.submit(box())
  const formData = new FormData(form)
  for (const state of ['submitting', 'loading'])
    for (const told of routers)
      told({ navigation: { state, formData }, loaderData: {}, actionData: null, errors: null })
  const loaderData = { root: { toast: tone === null ? null : { tone } } }
  for (const told of routers) told({ navigation: { state: 'idle' }, loaderData, actionData, errors: null })
}

async function kept(person = 'sari'): Promise<string[]> {
  const copies = openDeviceCopies(person)
  const found = await copies.of(AT, Date.now())
  copies.close()
  return found.map(({ body }) => body.value)
}

async function opens(text = '') {
  const page = render(
    <form onSubmit={(event) => event.preventDefault()}>
      <TextArea name="catatan" label="Catatan" keptAt={AT} defaultValue={text} />
    </form>,
  )
  await vi.dynamicImportSettled()
  await waitFor(() => expect(routers.size).toBeGreaterThan(0))
  return page
}

async function writes(text: string) {
  fireEvent.input(box(), { target: { value: text } })
  await waitFor(async () => expect(await kept()).toContain(text))
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

it('shows another person on the same device nothing of it', async () => {
  await opens()
  await writes('Belum diputus')
  cleanup()
  document.documentElement.dataset.orang = 'budi'
  await opens()
  await new Promise((done) => setTimeout(done, 100))
  expect([offer(), box().value]).toEqual([null, ''])
  expect(await kept('budi')).toEqual([])
})

it('writes nothing any more once its writer has left', async () => {
  await opens()
  await writes('Dibuang')
  await forgetOnDevice('sari')
  fireEvent.input(box(), { target: { value: 'Dibuang juga' } })
  cleanup()
  await new Promise((done) => setTimeout(done, 400))
  expect(await kept()).toEqual([])
})

it('has it on the device within 300 ms, says no more than that, and offers it at the next opening', async () => {
  await opens()
  fireEvent.input(box(), { target: { value: 'Pastikan juru mudi' } })
  await new Promise((done) => setTimeout(done, 300))
  expect(await kept()).toEqual(['Pastikan juru mudi'])
  await waitFor(() => expect(onDevice()).toBeTruthy())
  expect(screen.queryByText(/Tersimpan di server/)).toBeNull()
  cleanup()
  await opens()
  await waitFor(() => expect(offer()).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: 'Pakai' }))
  await waitFor(() => expect(box().value).toBe('Pastikan juru mudi'))
  await waitFor(async () => expect([offer(), await kept()]).toEqual([null, ['Pastikan juru mudi']]))
})

it('keeps the text until the server has taken the form', async () => {
  await opens()
  await writes('Dua kali')
  sends({ tone: null, actionData: { errors: {} } })
  sends({ tone: 'danger' })
  sends({ tone: null })
  await new Promise((done) => setTimeout(done, 50))
  expect(await kept()).toEqual(['Dua kali'])
  sends({ tone: 'ok' })
  await waitFor(async () => expect(await kept()).toEqual([]))
  await waitFor(() => expect(onDevice()).toBeNull())
})

it('does not offer what a refused form brought back, also to who goes on writing at once', async () => {
  await opens()
  await writes('Menunggu musim.')
  cleanup()
  await opens('Menunggu musim.')
  fireEvent.input(box(), { target: { value: 'Menunggu musim tenang.' } })
  await waitFor(async () => expect(await kept()).toEqual(['Menunggu musim tenang.']))
  expect(offer()).toBeNull()
})

it('goes also when its page goes with the answer', async () => {
  await opens()
  await writes('Terkirim')
  sends({ tone: 'ok' })
  cleanup()
  await waitFor(async () => expect(await kept()).toEqual([]))
})

it('keeps on writing after the form was sent', async () => {
  await opens()
  await writes('Jawaban')
  sends({ tone: 'ok' })
  await waitFor(async () => expect(await kept()).toEqual([]))
  await writes('Jawaban yang lebih baik')
  expect(await kept()).toEqual(['Jawaban yang lebih baik'])
})

it('takes the text that a refused form brings back for the one that is kept', async () => {
  await opens()
  await writes('Terlalu pendek')
  cleanup()
  await opens('Terlalu pendek')
  await waitFor(async () => expect([offer(), await kept()]).toEqual([null, ['Terlalu pendek']]))
  sends({ tone: 'ok' })
  await waitFor(async () => expect(await kept()).toEqual([]))
})

it('lets nothing go when an offered text meets another one in the field', async () => {
  await opens()
  await writes('Yang lama')
  cleanup()
  await opens()
  await waitFor(() => expect(offer()).toBeTruthy())
  fireEvent.input(box(), { target: { value: 'Yang baru' } })
  fireEvent.click(screen.getByRole('button', { name: 'Pakai' }))
  await waitFor(async () => {
    const all = [box().value, ...(await kept())].join('|')
    expect([all.includes('Yang lama'), all.includes('Yang baru')]).toEqual([true, true])
  })
})

it('shows what is left of a form that is gone, and forgets what did arrive', async () => {
  await opens()
  await writes('Tidak sempat dikirim')
  cleanup()
  render(<UnsentHere page="/tinjau/1" arrived={['Yang lain']} />)
  await waitFor(() => expect(screen.getByText('Tidak sempat dikirim')).toBeTruthy())
  expect(screen.queryByRole('button', { name: 'Pakai' })).toBeNull()
  cleanup()
  render(<UnsentHere page="/tinjau/1" arrived={['Lengkapi data.\nTidak sempat dikirim']} />)
  await waitFor(async () => expect(await kept()).toEqual([]))
  expect(screen.queryByText('Tidak sempat dikirim')).toBeNull()
})

it('a field of one line is kept in the same way, and taken back into it', async () => {
  const line = () =>
    render(
      <form>
        <TextField name="poin" label="Poin" keptAt={AT} />
      </form>,
    )
  line()
  await vi.dynamicImportSettled()
  await waitFor(() => expect(routers.size).toBeGreaterThan(0))
  await writes('7,5')
  cleanup()
  line()
  await waitFor(() => expect(offer()).not.toBeNull())
  expect(box().value).toBe('')
  fireEvent.click(screen.getByRole('button', { name: 'Pakai' }))
  await waitFor(() => expect(box().value).toBe('7,5'))
})

it('says of what is left of a form that is gone whose it was, until the server holds the same', async () => {
  const stored = { catatan: '4' }
  const first = render(<TextField name="catatan" label="Poin" keptAt={AT} keptAs="Galih, soal 8 (poin)" />)
  await vi.dynamicImportSettled()
  await waitFor(() => expect(routers.size).toBeGreaterThan(0))
  await writes('4')
  first.unmount()
  const found = vi.fn<(fields: readonly string[]) => void>()
  const page = render(<UnsentHere page="/tinjau/1" found={found} />)
  await waitFor(() => expect(screen.getByText(/^Untuk Galih, soal 8 \(poin\), /)).toBeTruthy())
  expect(found).toHaveBeenCalledWith(['catatan'])
  page.rerender(<UnsentHere page="/tinjau/1" found={found} stored={stored} />)
  await waitFor(async () => expect([await kept(), offer()]).toEqual([[], null]))
})

it('another text than the server holds stays', async () => {
  await opens()
  await writes('8')
  cleanup()
  render(<UnsentHere page="/tinjau/1" stored={{ catatan: '9' }} />)
  await waitFor(() => expect(offer()).toBeTruthy())
  expect(await kept()).toEqual(['8'])
})

const LONG = 'Tulisan kedua yang jauh lebih panjang daripada enam puluh huruf, supaya ujungnya tidak tampak.'

async function left(...texts: readonly string[]) {
  for (const text of texts) {
    await opens()
    await writes(text)
    cleanup()
  }
}

it('several texts for one field are one list, the newest first, each with its first words', async () => {
  await left('Tulisan pertama', LONG, 'Tulisan ketiga')
  await opens()
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3))
  expect(screen.getAllByText('Tulisan di perangkat ini yang belum terkirim')).toHaveLength(1)
  const rows = screen.getAllByRole('listitem').map((row) => row.querySelectorAll('p')[1]?.textContent)
  expect(rows).toEqual([
    'Tulisan ketiga',
    'Tulisan kedua yang jauh lebih panjang daripada enam puluh…',
    'Tulisan pertama',
  ])
})

it('the same text twice is one, and thrown away as one', async () => {
  vi.stubGlobal('confirm', () => true)
  await left('Sama')
  const copies = openDeviceCopies('sari')
  const [first] = await copies.of(AT, Date.now())
  if (first) await copies.keep({ ...first, opening: 'yang-lain' })
  copies.close()
  expect(await kept()).toEqual(['Sama', 'Sama'])
  render(<UnsentHere page="/tinjau/1" />)
  await waitFor(() => expect(screen.getAllByText('Sama')).toHaveLength(1))
  fireEvent.click(screen.getByRole('button', { name: 'Buang' }))
  await waitFor(async () => expect([await kept(), offer()]).toEqual([[], null]))
})
