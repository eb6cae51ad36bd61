import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { findGradingSchedule } from './grading-schedule.server.ts'
import type { ChosenReleases } from './grading.schema.ts'
import { releaseGrade } from './release.server.ts'

const LEFT_REASONS = ['returned', 'released', 'incomplete', 'stale'] as const

const receiptSchema = z.object({
  released: z.number(),
  /** Of those as they were shown: released before this form came, by another page of hers or by a colleague. */
  before: z.number().default(0),
  /** Whose grade was not released, and why. */
  left: z.array(z.object({ name: z.string(), reason: z.enum(LEFT_REASONS) })),
})
export type ReleasedAll = z.infer<typeof receiptSchema>

/**
 * Releases the chosen grades as they were shown, each like a single release: a transaction of its own, so that nobody
 * waits for forty, with its mails. One that has changed since is left out and named. The same form sent twice releases and
 * tells nobody twice and gets the same receipt; where the first try was cut off in the middle, what that had released counts
 * as released before. Null for whoever does not grade this cohort.
 */
export async function releaseAll(
  asker: Asker,
  scheduleId: string,
  { key, works }: ChosenReleases,
  now: Date,
): Promise<ReleasedAll | null> {
  if (!(await findGradingSchedule(asker, scheduleId))) return null
  const left = new Map<string, ReleasedAll['left'][number]['reason']>()
  let released = 0
  let before = 0
  for (const { submissionId, from } of works) {
    const answer = await releaseGrade(asker, { scheduleId, submissionId }, from, now)
    if (answer.ok && answer.already) before += 1
    else if (answer.ok) released += 1
    // What is not hers to grade has no name for her either.
    else if (answer.reason !== 'not-found') left.set(submissionId, answer.reason)
  }
  const named = await namesOf(scheduleId, [...left.keys()])
  const answer = {
    released,
    before,
    left: named.flatMap(({ id, name }) => {
      const reason = left.get(id)
      return reason ? [{ name, reason }] : []
    }),
  }
  const by: Sending = { personId: asker.id, key, purpose: `grade.release-all:${scheduleId}` }
  const { receipt } = await tx((t) => once(t, by, receiptSchema, () => Promise.resolve(answer)))
  return receipt
}

async function namesOf(scheduleId: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  const works = await db.submission.findMany({
    where: { scheduleId, id: { in: [...ids] } },
    select: { id: true, personId: true, teamId: true },
  })
  const select = { id: true, name: true } as const
  const people = works.flatMap(({ personId }) => personId ?? [])
  const teams = works.flatMap(({ teamId }) => teamId ?? [])
  const owners = [
    ...(people.length > 0 ? await db.person.findMany({ where: { id: { in: people } }, select }) : []),
    ...(teams.length > 0 ? await db.team.findMany({ where: { id: { in: teams } }, select }) : []),
  ]
  const names = new Map(owners.map(({ id, name }) => [id, name]))
  return works.map(({ id, personId, teamId }) => ({ id, name: names.get(teamId ?? personId ?? '') ?? '–' }))
}
