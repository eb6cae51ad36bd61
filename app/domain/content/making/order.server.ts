import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { Turn } from './lesson.schema.ts'
import { textsOf } from './module.server.ts'
import { findModule, holdCourse, mayMake } from './place.server.ts'

const REFUSALS = ['not-found', 'stale', 'prerequisite'] as const
type OrderRefusal = (typeof REFUSALS)[number]
export type OrderAnswer = Outcome<{ title: string; place: number; of: number }, OrderRefusal>

const receiptSchema = z.object({ title: z.string(), place: z.number(), of: z.number() })

const BY_PLACE = [{ position: 'asc' }, { slug: 'asc' }] as const

/**
 * Takes a module some places up or down, mostly one. Refused when it does not stand any more where the page showed it
 * (`stale`), and when it would pass one that it waits for, or that waits for it (`prerequisite`).
 */
export async function orderModule(asker: Asker, turn: Turn, now: Date): Promise<OrderAnswer> {
  const { districtId } = asker
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return ordered(asker, turn, 'module.order', now, async (t) => {
    const rows = await t.module.findMany({
      where: { districtId, retiredAt: null },
      orderBy: [...BY_PLACE],
      select: { id: true, slug: true, title: true, position: true, prerequisites: true },
    })
    const next = turned(rows, turn)
    if (passed(rows, turn).some(([first, second]) => textsOf(second.prerequisites).includes(first.slug)))
      throw new Refused<OrderRefusal>('prerequisite')
    for (const [index, { id, position }] of next.entries())
      if (position !== index + 1) await t.module.update({ where: { id }, data: { position: index + 1 } })
    return { rows: next, type: 'module' }
  })
}

/** The same of a lesson in its module; nothing waits for a single lesson. */
export async function orderLesson(
  asker: Asker,
  moduleSlug: string,
  turn: Turn,
  now: Date,
): Promise<OrderAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return ordered(asker, turn, 'lesson.order', now, async (t) => {
    const module = await findModule(t, asker, moduleSlug)
    if (!module) throw new Refused<OrderRefusal>('not-found')
    const rows = await t.lesson.findMany({
      where: { moduleId: module.id, retiredAt: null },
      orderBy: [...BY_PLACE],
      select: { id: true, slug: true, title: true, position: true },
    })
    const next = turned(rows, turn)
    for (const [index, { id, position }] of next.entries())
      if (position !== index + 1) await t.lesson.update({ where: { id }, data: { position: index + 1 } })
    return { rows: next, type: 'lesson' }
  })
}

type Placed = { id: string; slug: string; title: string }

async function ordered(
  asker: Asker,
  turn: Turn,
  action: 'module.order' | 'lesson.order',
  now: Date,
  put: (t: Tx) => Promise<{ rows: readonly Placed[]; type: string }>,
): Promise<OrderAnswer> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: turn.key, purpose: action } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const { rows, type } = await put(t)
        const place = turn.place + turn.by
        const moved = rows[place - 1]
        if (!moved) throw new Refused<OrderRefusal>('stale')
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action,
            object: { type, id: moved.id },
            before: { place: turn.place },
            after: { place },
          },
          now,
        )
        return { title: moved.title, place, of: rows.length }
      })
      return receipt
    }),
  )
}

/** These in their new order. */
function turned<Row extends Placed>(rows: readonly Row[], { slug, place, by }: Turn): Row[] {
  const one = rows[place - 1]
  if (!one || one.slug !== slug || !rows[place - 1 + by]) throw new Refused<OrderRefusal>('stale')
  return rows.toSpliced(place - 1, 1).toSpliced(place - 1 + by, 0, one)
}

/** The pairs that change places, each as it stood before. */
function passed<Row extends Placed>(rows: readonly Row[], { place, by }: Turn): [Row, Row][] {
  const one = rows[place - 1]
  if (!one) return []
  if (by < 0) return rows.slice(place - 1 + by, place - 1).map((other) => [other, one])
  return rows.slice(place, place + by).map((other) => [one, other])
}
