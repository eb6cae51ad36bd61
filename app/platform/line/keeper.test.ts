import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceCopies, DeviceCopy } from './device-copies.ts'
import { keeper, PAUSES, type Answer, type Brought, type Change, type Keeper } from './keeper.ts'
import { mergeTexts } from './merge.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) }))
afterEach(() => void vi.useRealTimers())

/** A device that outlives pages. */
function device(): DeviceCopies & { rows: Map<string, DeviceCopy> } {
  const rows = new Map<string, DeviceCopy>()
  const key = ({ field, opening }: Pick<DeviceCopy, 'field' | 'opening'>) => `${field} ${opening}`
  return {
    rows,
    keep: (copy) => Promise.resolve(rows.set(key(copy), copy)).then(() => true),
    forget: (copy) => Promise.resolve(void rows.delete(key(copy))),
    of: () => Promise.resolve([...rows.values()]),
    count: () => Promise.resolve(rows.size),
    close: () => undefined,
  }
}

/**
 * How the next request fares. `slow`: it is worked on after a while, also when its page is gone by then. `lost`: it is
 * worked on, but the answer does not come. `late`: it is worked on when the page has long given it up. Slow and late
 * ones are dropped when a later one of the same field has been answered with the same mark: a server that knows a text
 * by what it says cannot tell a text that came back from one that never changed.
 */
type Way = 'fine' | 'slow' | 'offline' | 'lost' | 'broken' | 'late'

/** A server with two fields that takes what is based on what it holds and refuses what holds "!!". */
function server() {
  const held: Record<string, { value: string; version: number }> = {
    a: { value: '', version: 0 },
    b: { value: '', version: 0 },
  }
  let way: Way = 'fine'
  let requests = 0
  /** Field and mark → the last request that was told this mark. */
  const told = new Map<string, number>()
  const mark = (field: string) => `m${held[field]?.version}`

  function work(changes: readonly Change[]): Answer {
    const fields: Record<string, Extract<Answer, { kind: 'answered' }>['fields'][string]> = {}
    for (const { field, value, mark: base } of changes) {
      const stored = held[field]
      if (!stored) continue
      if (value.includes('!!')) fields[field] = { kind: 'refused', places: { [field]: 'Tidak boleh.' } }
      else if (stored.value !== value && base !== mark(field))
        fields[field] = { kind: 'other', value: stored.value, mark: mark(field), by: 'Sari', at: '14.32' }
      else {
        if (stored.value !== value) write(field, value)
        fields[field] = { kind: 'saved', mark: mark(field) }
      }
    }
    return { kind: 'answered', at: '14.33', fields }
  }

  function write(field: string, value: string) {
    held[field] = { value, version: (held[field]?.version ?? 0) + 1 }
  }

  function stillNew(changes: readonly Change[], request: number) {
    return changes.filter(({ field, mark: base }) => (told.get(field + base) ?? 0) <= request)
  }

  async function send(changes: readonly Change[]): Promise<Answer> {
    const now = way
    const request = (requests += 1)
    if (now === 'offline') return { kind: 'none', why: 'offline' }
    if (now === 'broken') throw new Error('Nobody expected this.')
    if (now === 'slow') await new Promise((done) => setTimeout(done, 2.5 * SECOND))
    if (now === 'late') {
      setTimeout(() => work(stillNew(changes, request)), 20 * SECOND)
      return { kind: 'none', why: 'offline' }
    }
    const answer = work(now === 'slow' ? stillNew(changes, request) : changes)
    if (now !== 'lost') for (const { field } of changes) told.set(field + mark(field), request)
    return now === 'lost' ? { kind: 'none', why: 'offline' } : answer
  }

  return {
    held,
    send,
    write,
    fares: (next: Way) => (way = next),
    brought: (): Record<string, Brought> =>
      Object.fromEntries(
        Object.entries(held).map(([name, { value }]) => [name, { value, mark: mark(name) }]),
      ),
  }
}

type Server = ReturnType<typeof server>
let openings = 0

function merge(_field: string, base: string | null, mine: string, theirs: string) {
  if (mine === theirs) return mine
  return base === null ? null : mergeTexts(base, mine, theirs)
}

async function open(at: Server, copies: DeviceCopies): Promise<Keeper & { screen: Record<string, string> }> {
  openings += 1
  const brought = at.brought()
  const screen = Object.fromEntries(Object.entries(brought).map(([name, { value }]) => [name, value]))
  const kept = keeper({
    address: '/tugas/1',
    brought,
    at: null,
    copies,
    opening: `o${openings}`,
    living: () => Promise.resolve([]),
    send: at.send,
    merge,
    show: (field, value) => (screen[field] = value),
    now: Date.now,
  })
  await kept.begin()
  return { ...kept, screen }
}

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
    merge,
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

test.each(['mine', 'theirs'] as const)(
  'of two texts of one paragraph the person keeps %s, and can call back the other',
  async (whose) => {
    const at = server()
    at.write('a', 'Satu.')
    const page = await open(at, device())
    at.write('a', 'Satu dari Sari.')
    page.type('a', 'Satu dari saya.')
    await vi.advanceTimersByTimeAsync(3 * SECOND)
    expect(page.whole().fields.a?.clash).toMatchObject({ value: 'Satu dari Sari.', by: 'Sari' })
    expect(at.held.a?.value).toBe('Satu dari Sari.')
    await page.choose('a', whose)
    await vi.advanceTimersByTimeAsync(3 * SECOND)
    const [kept, other] =
      whose === 'mine' ? ['Satu dari saya.', 'Satu dari Sari.'] : ['Satu dari Sari.', 'Satu dari saya.']
    expect(at.held.a?.value).toBe(kept)
    const [offer] = page.whole().offers
    expect(offer?.value).toBe(other)
    if (offer) await page.accept(offer)
    await vi.advanceTimersByTimeAsync(3 * SECOND)
    expect(at.held.a?.value).toBe(other)
  },
)

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

/** What may happen while somebody writes. */
type Turn =
  | { kind: 'type'; field: 'a' | 'b'; text: string }
  | { kind: 'wait'; ms: number }
  | { kind: 'fares'; way: Way }
  | { kind: 'leave' | 'online' | 'reload' | 'kill' }

const texts = fc.constantFrom('Satu.', 'Satu. Dua.', 'Tiga!!', '', 'Empat.\n\nLima.', 'Enam.')
const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      field: fc.constantFrom('a' as const, 'b' as const),
      text: texts,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 6000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fares' as const),
      way: fc.constantFrom<Way>('fine', 'slow', 'offline', 'lost', 'broken', 'late'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('leave' as const, 'online' as const, 'reload' as const, 'kill' as const),
    }),
  },
)

test('whatever happens, the server ends with what was typed last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 30 }), async (turns) => {
      const at = server()
      const phone = device()
      let page = await open(at, phone)
      /** What was typed last, and when; what died with a page within its first moments does not count. */
      const typed: Record<string, { text: string; before: string; when: number }> = {}

      async function again() {
        page = await open(at, phone)
        for (;;) {
          // The newest text of each field is the one that was typed last.
          const offer = page.whole().offers.at(-1)
          if (!offer) return
          const older = page.whole().offers.filter((one) => one.field === offer.field && one !== offer)
          for (const one of older) await page.discard(one)
          await page.accept(offer)
          if (page.whole().fields[offer.field]?.clash) await page.choose(offer.field, 'theirs')
          for (const one of page.whole().offers.filter((left) => left.field === offer.field))
            await page.discard(one)
        }
      }

      for (const step of turns) {
        if (step.kind === 'type') {
          const before = page.whole().fields[step.field]?.value ?? ''
          if (before === step.text) continue
          typed[step.field] = { text: step.text, before, when: Date.now() }
          page.type(step.field, step.text)
        } else if (step.kind === 'wait') await vi.advanceTimersByTimeAsync(step.ms)
        else if (step.kind === 'fares') at.fares(step.way)
        else if (step.kind === 'leave' || step.kind === 'online') void page.now()
        else {
          if (step.kind === 'reload') await page.copyNow()
          page.kill()
          for (const [field, { when }] of Object.entries(typed))
            if (step.kind === 'kill' && Date.now() - when <= PAUSES.copy) delete typed[field]
          await again()
        }
      }
      at.fares('fine')
      await vi.advanceTimersByTimeAsync(HOUR)
      for (const field of Object.keys(at.held))
        if (page.whole().fields[field]?.clash) await page.choose(field, 'mine')
      await vi.advanceTimersByTimeAsync(HOUR)
      for (const [field, { text }] of Object.entries(typed)) {
        expect(page.whole().fields[field]?.value).toBe(text)
        if (!text.includes('!!')) expect(at.held[field]?.value).toBe(text)
      }
      page.kill()
    }),
    { numRuns: 400 },
  )
})
