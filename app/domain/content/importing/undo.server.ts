import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { holdCourse, mayMake } from '../making/place.server.ts'
import { forgetPrepared } from './preparing.server.ts'
import type { ImportOutcome } from './stored.schema.ts'
import { readDocumentImport } from './waiting.server.ts'

const REFUSALS = ['not-found'] as const
type UndoRefusal = (typeof REFUSALS)[number]
const receiptSchema = z.object({ dropped: z.boolean(), archived: z.number(), left: z.number() })
export type Undone = z.infer<typeof receiptSchema>

/**
 * Takes a file back: one that waits is thrown away, of one that was taken the lessons are archived that nobody has worked on
 * since. A module that was made of it goes with the last of them.
 */
export async function undoDocument(
  asker: Asker,
  { id, key }: { id: string; key: string },
  now: Date,
): Promise<Outcome<Undone, UndoRefusal>> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `document.undo:${id}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const open = await readDocumentImport(asker, id, t)
        if (!open) throw new Refused<UndoRefusal>('not-found')
        if (open.state === 'dropped') return { dropped: true, archived: 0, left: 0 }
        if (open.state === 'waiting') {
          await t.documentImport.updateMany({ where: { id, endedAt: null }, data: { endedAt: now, read: {} } })
          await t.documentPicture.deleteMany({ where: { importId: id } })
          await forgetPrepared(t, [id])
          await tell(t, asker, { id, archived: [] }, now)
          return { dropped: true, archived: 0, left: 0 }
        }
        const { outcome } = open
        if (outcome.undone) return { dropped: false, ...outcome.undone }
        const archived = await archive(t, outcome, now)
        const undone = { archived: archived.length, left: outcome.lessons.length - archived.length }
        if (outcome.isNew && undone.left === 0)
          await t.module.updateMany({
            where: { districtId: asker.districtId, slug: outcome.module, retiredAt: null },
            data: { retiredAt: now, version: { increment: 1 } },
          })
        await t.documentImport.update({ where: { id }, data: { outcome: { ...outcome, undone } } })
        await tell(t, asker, { id, archived }, now)
        return { dropped: false, ...undone }
      })
      return receipt
    }),
  )
}

/** The lessons that are still as they came in. */
async function archive(t: Tx, { lessons }: ImportOutcome, now: Date): Promise<string[]> {
  const untouched = await t.lesson.findMany({
    where: {
      id: { in: lessons.map(({ id }) => id) },
      retiredAt: null,
      publishedVersionId: null,
      versions: { every: { number: 1, publishedAt: null } },
    },
    select: { id: true, slug: true, versions: { select: { saves: true } } },
  })
  const ids = untouched.flatMap(({ id, versions }) => (versions.every(({ saves }) => saves === null) ? [id] : []))
  await t.lesson.updateMany({ where: { id: { in: ids }, retiredAt: null }, data: { retiredAt: now } })
  return ids
}

async function tell(t: Tx, asker: Asker, { id, archived }: { id: string; archived: string[] }, now: Date) {
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'document.undo',
      object: { type: 'document', id },
      after: { archived },
    },
    now,
  )
}
