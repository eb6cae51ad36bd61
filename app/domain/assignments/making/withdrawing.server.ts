import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { keepVersion } from '#app/domain/content/assignment-versions.server.ts'
import { copyTitle } from '#app/domain/content/making/copying.server.ts'
import { holdCourse, mayMake } from '#app/domain/content/making/place.server.ts'
import { freeSlug } from '#app/domain/content/making/slugs.ts'
import { scheduleAssignment } from '#app/domain/learning/schedule.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { TASK_LIMITS } from './limits.ts'
import { findTask, taskSlugs, tell, type FoundTask, type TaskPlace } from './task.server.ts'

const REFUSALS = ['not-found'] as const
type Refusal = (typeof REFUSALS)[number]
export type WithdrawAnswer = Outcome<{ slug: string; title: string }, Refusal>

const receiptSchema = z.object({ slug: z.string(), title: z.string() })

/**
 * Withdraws an assignment: nobody is asked for it any more. What is handed in stays readable and can be graded; what is
 * being written stays to be read, and its writers are told.
 */
export async function withdrawTask(
  asker: Asker,
  place: TaskPlace,
  key: string,
  now: Date,
): Promise<WithdrawAnswer> {
  return acted(asker, place, { key, purpose: 'assignment.retire' }, async (t, task) => {
    const where = { id: task.id, retiredAt: null }
    const { count } = await t.assignment.updateMany({
      where,
      data: { retiredAt: now, version: { increment: 1 } },
    })
    if (count > 0) await tell(t, asker, 'assignment.retire', task.id, {}, now)
    return task
  })
}

/** Asks for it again, with the dates that it had; cohorts that opened its module meanwhile have it from today. */
export async function bringBackTask(
  asker: Asker,
  place: TaskPlace,
  key: string,
  now: Date,
): Promise<WithdrawAnswer> {
  return acted(asker, place, { key, purpose: 'assignment.bring-back' }, async (t, task) => {
    const { count } = await t.assignment.updateMany({
      where: { id: task.id, retiredAt: { not: null } },
      data: { retiredAt: null, version: { increment: 1 } },
    })
    if (count === 0) return task
    await scheduleAssignment(t, task.id, now)
    await tell(t, asker, 'assignment.bring-back', task.id, {}, now)
    return task
  })
}

/** Copies an assignment within its module. It is archived at first, so that nobody is asked for the same twice. */
export async function copyTask(
  asker: Asker,
  place: TaskPlace,
  key: string,
  now: Date,
): Promise<WithdrawAnswer> {
  return acted(asker, place, { key, purpose: 'assignment.copy' }, async (t, task) => {
    const { kind, source, sourceHash, origin, rubric, offsets, moduleId } = task
    const title = copyTitle(task.title, TASK_LIMITS.title)
    const slug = freeSlug(title, await taskSlugs(t, moduleId), 'tugas')
    const { id } = await t.assignment.create({
      data: { moduleId, slug, title, kind, source, sourceHash, origin, rubric, offsets, retiredAt: now },
      select: { id: true },
    })
    await keepVersion(t, id, { authorId: asker.id }, now)
    await tell(t, asker, 'assignment.copy', id, { before: { from: task.id }, after: { slug } }, now)
    return { slug, title }
  })
}

type By = { key: string; purpose: 'assignment.retire' | 'assignment.bring-back' | 'assignment.copy' }

async function acted(
  asker: Asker,
  place: TaskPlace,
  { key, purpose }: By,
  act: (t: Tx, task: FoundTask) => Promise<{ slug: string; title: string }>,
): Promise<WithdrawAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const task = await findTask(t, asker, place)
        if (!task) throw new Refused<Refusal>('not-found')
        const { slug, title } = await act(t, task)
        return { slug, title }
      })
      return receipt
    }),
  )
}

/** How many works of an assignment are handed in, and how many are being written; null for whoever may not change it. */
export async function readTaskEffects(asker: Asker, place: TaskPlace) {
  const task = await findTask(db, asker, place)
  if (!task) return null
  const of = { schedule: { assignmentId: task.id } }
  const [handedIn, writing] = await Promise.all([
    db.submission.count({ where: { ...of, status: { not: 'DRAFT' } } }),
    db.submission.count({ where: { ...of, status: 'DRAFT' } }),
  ])
  return { task, handedIn, writing }
}
