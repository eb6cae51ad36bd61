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
