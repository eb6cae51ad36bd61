import { randomUUID } from 'node:crypto'
import { db } from '#app/platform/data/db.server.ts'

/** How far an attempt got, its grade with it. */
export type Attempt = 'draft' | 'handed-in' | 'grading' | 'ready' | 'released' | 'returned'
export type Work = { scheduleId: string; ownerKey: string; attempts: readonly Attempt[]; handedInAt: Date }

/** Every way from nothing to three attempts; only the newest one is not returned. */
export const HISTORIES: readonly (readonly Attempt[])[] = [
  [],
  ...(['draft', 'handed-in', 'grading', 'ready', 'released'] as const).flatMap((last) => [
    [last],
    ['returned' as const, last],
    ['returned' as const, 'returned' as const, last],
  ]),
]

/** Puts works there as the domain would have left them, any number at once. */
export async function createWorks(works: readonly Work[]): Promise<void> {
  const rows = works.flatMap(({ attempts, handedInAt, scheduleId, ownerKey }) =>
    attempts.map((kind, index) => ({
      kind,
      id: randomUUID(),
      scheduleId,
      ownerKey,
      attempt: index + 1,
      // Handed in again later, so that the attempts of one owner are told apart.
      handedInAt: kind === 'draft' ? null : new Date(handedInAt.getTime() + index * 1000),
    })),
  )
  await db.submission.createMany({
    data: rows.map(({ kind, ...row }) => ({
      ...row,
      late: row.attempt === 1 && kind !== 'draft',
      status: kind === 'draft' ? 'DRAFT' : kind === 'returned' ? 'RETURNED' : 'HANDED_IN',
      gradeStatus: GRADES[kind],
    })),
  })
  await db.grade.createMany({
    data: rows
      .filter(({ kind }) => GRADES[kind] !== 'NONE')
      .map(({ id, kind, attempt }) => ({
        submissionId: id,
        status: kind === 'released' ? 'RELEASED' : 'GRADING',
        levels: {},
        graderId: 'trainer',
        score: kind === 'released' || kind === 'ready' ? 80 + attempt : null,
      })),
  })
}

/** One that was returned had been begun to be graded. */
const GRADES = {
  draft: 'NONE',
  'handed-in': 'NONE',
  grading: 'GRADING',
  ready: 'READY',
  released: 'RELEASED',
  returned: 'GRADING',
} as const satisfies Record<Attempt, string>

/** Numbers from 0 up to below `below`, always the same ones for the same seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
