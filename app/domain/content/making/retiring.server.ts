import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { LessonPlace } from '../studio.server.ts'
import { findModule, findPlaced, holdCourse, lastPlace, mayMake } from './place.server.ts'

const REFUSALS = ['not-found'] as const
type RetireRefusal = (typeof REFUSALS)[number]
export type RetireAnswer = Outcome<{ title: string }, RetireRefusal>

const receiptSchema = z.object({ title: z.string() })

type Act = { asker: Asker; key: string; now: Date; action: AuditAction & Lowercase<string>; type: string }

/**
 * Takes a module out of the course: participants do not see it any more, nobody has to do it, and what they have done and
 * handed in stays theirs. Done twice it is done once.
 */
export async function retireModule(asker: Asker, slug: string, key: string, now: Date): Promise<RetireAnswer> {
  return acted({ asker, key, now, action: 'module.retire', type: 'module' }, async (t) => {
    const module = await findModule(t, asker, slug)
    if (!module) return null
    const where = { id: module.id, retiredAt: null }
    const { count } = await t.module.updateMany({ where, data: { retiredAt: now, version: { increment: 1 } } })
    return { id: module.id, title: module.title, changed: count > 0 }
  })
}

/** Takes it back into the course: to its place, or to the end where another stands there by now. */
export async function bringBackModule(asker: Asker, slug: string, key: string, now: Date): Promise<RetireAnswer> {
  const { districtId } = asker
  return acted({ asker, key, now, action: 'module.bring-back', type: 'module' }, async (t) => {
    const module = await findModule(t, asker, slug)
    if (!module) return null
    const there = { districtId, retiredAt: null, position: module.position, id: { not: module.id } }
    const isTaken = (await t.module.findFirst({ where: there, select: { id: true } })) !== null
    const position = isTaken ? await lastPlace(t, { districtId }) : module.position
    const { count } = await t.module.updateMany({
      where: { id: module.id, retiredAt: { not: null } },
      data: { retiredAt: null, position, version: { increment: 1 } },
    })
    return { id: module.id, title: module.title, changed: count > 0 }
  })
}

/** The same of a lesson: it leaves the participants' list, not their record. */
export async function retireLesson(
  asker: Asker,
  place: LessonPlace,
  key: string,
  now: Date,
): Promise<RetireAnswer> {
  return acted({ asker, key, now, action: 'lesson.retire', type: 'lesson' }, async (t) => {
    const found = await findPlaced(t, asker, place)
    if (!found) return null
    const { id, title } = found.lesson
    const { count } = await t.lesson.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: now } })
    return { id, title, changed: count > 0 }
  })
}

/** Who has done it before has done it still; for everybody else it is new from now on. */
export async function bringBackLesson(
  asker: Asker,
  place: LessonPlace,
  key: string,
  now: Date,
): Promise<RetireAnswer> {
  return acted({ asker, key, now, action: 'lesson.bring-back', type: 'lesson' }, async (t) => {
    const found = await findPlaced(t, asker, place)
    if (!found) return null
    const { id, title } = found.lesson
    const { count } = await t.lesson.updateMany({
      where: { id, retiredAt: { not: null } },
      data: { retiredAt: null, since: now },
    })
    return { id, title, changed: count > 0 }
  })
}

async function acted(
  { asker, key, now, action, type }: Act,
  change: (t: Tx) => Promise<{ id: string; title: string; changed: boolean } | null>,
): Promise<RetireAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: action } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const done = await change(t)
        if (!done) throw new Refused<RetireRefusal>('not-found')
        const { id, title, changed } = done
        const { districtId, id: personId } = asker
        // Two trainers at once: the second one finds it done, and nothing is told twice.
        if (changed) await recordActivity(t, { personId, districtId, action, object: { type, id } }, now)
        return { title }
      })
      return receipt
    }),
  )
}
