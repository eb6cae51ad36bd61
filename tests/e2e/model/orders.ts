import fc from 'fast-check'
import type { How } from './surfaces.ts'

/** How the next saves fare: their answer is lost after the server has saved, or they reach it twice, … */
export type Way = 'fine' | 'slow' | 'lost' | 'twice' | 'broken'

export type Step =
  | { kind: 'write'; field: number; how: How }
  /** Something that no field takes. */
  | { kind: 'write badly'; field: number }
  | { kind: 'rest'; milliseconds: number }
  | { kind: 'saves fare'; way: Way }
  | { kind: 'line'; away: boolean }
  | { kind: 'leave the field' | 'reload' | 'kill' | 'sign out and in' }
  /** The same person writes in a second tab. */
  | { kind: 'other tab'; field: number }

const FIELDS = 3
const field = fc.nat({ max: FIELDS - 1 })

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      field,
      how: fc.constantFrom<How>('typed', 'typed', 'replaced', 'pasted'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('write badly' as const), field }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('rest' as const),
      milliseconds: fc.integer({ min: 50, max: 1900 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('saves fare' as const),
      way: fc.constantFrom<Way>('fine', 'slow', 'lost', 'twice', 'broken'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('line' as const), away: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('leave the field' as const, 'reload' as const, 'kill' as const, 'kill' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sign out and in' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other tab' as const), field }) },
)

/** The order that a seed stands for. */
export function orderOf(seed: number): Step[] {
  const [order = []] = fc.sample(fc.array(step, { minLength: 6, maxLength: 12 }), { seed, numRuns: 1 })
  return order
}
