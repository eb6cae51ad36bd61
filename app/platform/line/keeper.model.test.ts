import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HOUR } from '#app/platform/say/time.ts'
import { device, open, server, type Way } from './keeper.fakes.ts'
import { PAUSES } from './keeper-shape.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) }))
afterEach(() => void vi.useRealTimers())

/** What may happen while somebody writes. */
type Turn =
  | { kind: 'type'; field: 'a' | 'b'; text: string }
  | { kind: 'wait'; ms: number }
  | { kind: 'fares'; way: Way }
  | { kind: 'leave' | 'online' | 'reload' | 'kill' }
  /** A colleague writes over what lies on the server. */
  | { kind: 'colleague'; field: 'a' | 'b' }
  | { kind: 'choose'; field: 'a' | 'b'; whose: 'mine' | 'theirs' }

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
      way: fc.constantFrom<Way>('fine', 'slow', 'offline', 'lost', 'broken', 'late', 'twice'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('leave' as const, 'online' as const, 'reload' as const, 'kill' as const),
    }),
  },
)

test('a text that comes late does not pass the one that its writer went back to', async () => {
  const at = server()
  const page = await open(at, device())
  at.fares('late')
  page.type('a', 'Satu.')
  await page.now()
  at.fares('fine')
  page.type('a', '')
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(at.held.a?.value).toBe('')
  page.kill()
})

test('whatever happens, the server ends with what was typed last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 30 }), async (turns) => {
      const at = server()
      const phone = device()
      let page = await open(at, phone)
      /** What was typed last, and when; what died with a page within its first moments does not count. */
      const typed = new Map<string, { text: string; when: number }>()

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
          typed.set(step.field, { text: step.text, when: Date.now() })
          page.type(step.field, step.text)
        } else if (step.kind === 'wait') await vi.advanceTimersByTimeAsync(step.ms)
        else if (step.kind === 'fares') at.fares(step.way)
        else if (step.kind === 'leave' || step.kind === 'online') void page.now()
        else {
          if (step.kind === 'reload') await page.copyNow()
          page.kill()
          for (const [field, { when }] of typed)
            if (step.kind === 'kill' && Date.now() - when <= PAUSES.copy) typed.delete(field)
          await again()
        }
      }
      at.fares('fine')
      await vi.advanceTimersByTimeAsync(HOUR)
      for (const field of Object.keys(at.held))
        if (page.whole().fields[field]?.clash) await page.choose(field, 'mine')
      await vi.advanceTimersByTimeAsync(HOUR)
      for (const [field, { text }] of typed) {
        expect(page.whole().fields[field]?.value).toBe(text)
        if (!text.includes('!!')) expect(at.held[field]?.value).toBe(text)
      }
      page.kill()
    }),
    { numRuns: 400 },
  )
})

const shared: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 14, arbitrary: turn },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('colleague' as const),
      field: fc.constantFrom('a' as const, 'b' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      field: fc.constantFrom('a' as const, 'b' as const),
      whose: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
)

test('whatever happens, a text that was met or typed and not chosen can be called back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(shared, { maxLength: 40 }), async (turns) => {
      const at = server()
      const phone = device()
      let page = await open(at, phone)
      let written = 0
      /** A colleague's text → its field, as long as nobody has written over it who saw it. */
      const unseen = new Map<string, string>()
      /** What somebody chose another text over. */
      const left: { field: string; value: string }[] = []
      const fieldOf = (name: string) => page.whole().fields[name]

      async function choose(field: string, whose: 'mine' | 'theirs') {
        const clash = fieldOf(field)?.clash
        if (!clash) return
        const value = whose === 'mine' ? clash.value : (fieldOf(field)?.value ?? '')
        if (value !== '') left.push({ field, value })
        await page.choose(field, whose)
      }

      /** The page is opened once more, and what was typed last is taken up. */
      async function again() {
        page = await open(at, phone)
        for (const offer of page
          .whole()
          .offers.filter(({ aside }) => !aside)
          .reverse()) {
          await page.accept(offer)
          await choose(offer.field, 'theirs')
        }
      }

      for (const step of turns) {
        if (step.kind === 'type') {
          for (const [text, field] of unseen)
            if (field === step.field && fieldOf(field)?.value.includes(text)) unseen.delete(text)
          page.type(step.field, step.text)
        } else if (step.kind === 'wait') await vi.advanceTimersByTimeAsync(step.ms)
        else if (step.kind === 'fares') at.fares(step.way)
        else if (step.kind === 'leave' || step.kind === 'online') void page.now()
        else if (step.kind === 'choose') await choose(step.field, step.whose)
        else if (step.kind === 'colleague') {
          const text = `Dari Sari ${(written += 1)}.`
          for (const [older, field] of unseen)
            if (field === step.field && at.held[field]?.value.includes(older)) unseen.delete(older)
          unseen.set(text, step.field)
          at.write(step.field, text)
        } else {
          if (step.kind === 'reload') await page.copyNow()
          page.kill()
          await again()
        }
      }
      at.fares('fine')
      await vi.advanceTimersByTimeAsync(HOUR)
      for (const field of Object.keys(at.held)) await choose(field, 'mine')
      await vi.advanceTimersByTimeAsync(HOUR)
      const refused = [...phone.rows.values()].filter(({ body }) => body.aside && body.value.includes('!!'))
      const kept = (field: string) => [
        ...(at.setAside[field] ?? []),
        ...refused.filter((copy) => copy.field === field).map(({ body }) => body.value),
      ]
      for (const { field, value } of left) expect(kept(field)).toContain(value)
      for (const [text, field] of unseen)
        expect([at.held[field]?.value, ...kept(field)].join('\n')).toContain(text)
      // Nothing that the server could have lies on the device only.
      expect([...phone.rows.values()].filter(({ body }) => body.aside && !body.value.includes('!!'))).toEqual(
        [],
      )
      page.kill()
    }),
    { numRuns: 400 },
  )
})
