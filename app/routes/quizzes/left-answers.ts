import { answerField, saidField } from '#app/domain/quiz-attempts/wire.ts'
import { BASE } from '#app/platform/forms.ts'
import type { DeviceCopy } from '#app/platform/line/device-copies.ts'
import { fieldOf, pairsIn } from '#app/platform/line/form-fields.ts'

/** Of several openings of the page the last word counts. `ahead`: how far the server's clock is before the device's. */
export function formOf(kept: readonly DeviceCopy[], ahead: number): [string, string][] {
  // One that she has not chosen is no answer.
  const newest = new Map(kept.filter(({ body }) => !body.aside).map((copy) => [copy.field, copy]))
  return [...newest.values()].flatMap(({ field, at, body }): [string, string][] => {
    const position = Number(field.slice(1))
    // A doubt is of no use any more.
    if (fieldOf(field) !== answerField(position)) return []
    const pairs = body.value.startsWith('[') ? pairsIn(body.value) : null
    return [
      ...(pairs ?? ([[field, body.value]] satisfies [string, string][])),
      [BASE + field, body.mark],
      [saidField(position), String(Math.round(at + ahead))],
    ]
  })
}

/** An answer that can count no more: its field, the number of its question, and what it says. */
export type TooLate = { field: string; number: number; lines: string[] }

/** The same of a whole attempt; `tooLateWhy` says it in words. */
export type Late = { tooLate: TooLate[]; tooLateWhy: string }

/** Reads of a saving door's JSON which answers are too late, without a schema library: this runs in the browser. */
export function readLate(answer: unknown): Late {
  const [found, why] = [part(answer, 'tooLate'), part(answer, 'tooLateWhy')]
  return {
    tooLate: Array.isArray(found) ? found.flatMap(readOne) : [],
    tooLateWhy: typeof why === 'string' ? why : '',
  }
}

function readOne(one: unknown): TooLate[] {
  const [field, number, lines] = [part(one, 'field'), part(one, 'number'), part(one, 'lines')]
  if (typeof field !== 'string' || typeof number !== 'number' || !Array.isArray(lines)) return []
  return [{ field, number, lines: lines.filter((line): line is string => typeof line === 'string') }]
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
