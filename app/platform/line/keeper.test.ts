import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SECOND } from '#app/platform/say/time.ts'
import { device, merge, open, says, server } from './keeper.fakes.ts'
import { PAUSES, type Answer } from './keeper-shape.ts'
import { keeper } from './keeper.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) }))
afterEach(() => void vi.useRealTimers())

test('a sentence typed while a slow save is on its way is sent after it', async () => {
  const at = server()
  const page = await open(at, device())
  at.fares('slow')
  page.type('a', 'Satu.')
  await vi.advanceTimersByTimeAsync(2 * SECOND)
  page.type('a', 'Satu. Dua.')
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  expect(at.held.a?.value).toBe('Satu. Dua.')
  expect(page.whole().word).toBe('saved')
})

test('a refused field holds back no other, and is sent again once it is mended', async () => {
  const at = server()
  const page = await open(at, device())
  page.type('a', 'Salah!!')
  page.type('b', 'Benar.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.b?.value).toBe('Benar.')
  expect(page.whole().fields.a?.refused?.places).toEqual({ a: 'Tidak boleh.' })
  expect(page.whole().word).toBe('failed')
  page.type('a', 'Benar juga.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.a?.value).toBe('Benar juga.')
})

test('who never pauses is saved all the same', async () => {
  const at = server()
  const page = await open(at, device())
  for (let letters = 1; letters <= 40; letters += 1) {
    page.type('a', 'x'.repeat(letters))
    await vi.advanceTimersByTimeAsync(SECOND)
  }
  expect(at.held.a?.value.length).toBeGreaterThan(15)
})

test('offline, the tab dies, the line is back: the text is offered and goes out', async () => {
  const at = server()
  const phone = device()
  const page = await open(at, phone)
  at.fares('offline')
  page.type('a', 'Ditulis di atas perahu.')
  await vi.advanceTimersByTimeAsync(PAUSES.copy + 4 * SECOND)
  expect(page.whole().word).toBe('onDevice')
  page.kill()
  at.fares('fine')
  const again = await open(at, phone)
  const [offer] = again.whole().offers
  expect(offer?.value).toBe('Ditulis di atas perahu.')
  if (offer) await again.accept(offer)
  expect(again.screen.a).toBe('Ditulis di atas perahu.')
  await vi.advanceTimersByTimeAsync(SECOND)
  expect(at.held.a?.value).toBe('Ditulis di atas perahu.')
  expect(phone.rows.size).toBe(0)
})

test('the server has it although its answer was lost: nothing is offered', async () => {
  const at = server()
  const phone = device()
  const page = await open(at, phone)
  at.fares('lost')
  page.type('a', 'Sampai juga.')
  await vi.advanceTimersByTimeAsync(2 * SECOND)
  page.kill()
  expect((await open(at, phone)).whole().offers).toEqual([])
  expect(phone.rows.size).toBe(0)
})

test('another page of the same person that lives keeps its texts to itself', async () => {
  const at = server()
  const phone = device()
  at.fares('offline')
  const first = await open(at, phone)
  first.type('a', 'Di tab pertama.')
  await vi.advanceTimersByTimeAsync(SECOND)
  const alive = [...phone.rows.values()].map(({ opening }) => opening)
  const second = keeper({
    address: '/tugas/1',
    brought: at.brought(),
    at: null,
    copies: phone,
    opening: 'kedua',
    living: () => Promise.resolve(alive),
    send: at.send,
    setsAside: true,
    says,
    merge,
    sides: () => null,
    show: () => undefined,
    now: Date.now,
  })
  await second.begin()
  expect(second.whole().offers).toEqual([])
})

test('paragraphs of two people stand in one text, and it is said whose came in', async () => {
  const at = server()
  at.write('a', 'Satu.')
  const page = await open(at, device())
  at.write('a', 'Satu.\n\nDari Sari.')
  page.type('a', 'Satu.\n\nDari saya.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.a?.value).toBe('Satu.\n\nDari Sari.\n\nDari saya.')
  expect(page.screen.a).toBe('Satu.\n\nDari Sari.\n\nDari saya.')
  expect(page.whole()).toMatchObject({ word: 'saved', mergedWith: 'Sari' })
})

test('a page that is read again follows where nothing was typed, and only there', async () => {
  const at = server()
  const page = await open(at, device())
  at.write('a', 'Dari Sari.')
  at.write('b', 'Juga dari Sari.')
  page.type('b', 'Dari saya.')
  page.follow(at.brought())
  expect(page.screen.a).toBe('Dari Sari.')
  expect(page.whole().fields.b?.value).toBe('Dari saya.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(page.whole().fields.b?.clash?.value).toBe('Juga dari Sari.')
})

test('handed in by somebody else meanwhile: what is on the screen stays on the device', async () => {
  const at = server()
  const phone = device()
  const closing = {
    ...at,
    send: () => Promise.resolve<Answer>({ kind: 'closed', sentence: 'Sudah dikirim.' }),
  }
  const page = await open(closing, phone)
  page.type('a', 'Terlambat.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(page.whole()).toMatchObject({ word: 'closed', closed: 'Sudah dikirim.' })
  expect([...phone.rows.values()].map(({ body }) => body.value)).toEqual(['Terlambat.'])
})
