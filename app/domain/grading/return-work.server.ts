import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ATTACHED } from '#app/domain/assignments/draft-files.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { findGradable, type Gradable } from './gradable.server.ts'
import { tellReturned } from './tell-owners.server.ts'

const receiptSchema = z.object({ attempt: z.number() })

const RETURN_REFUSALS = ['not-found', 'returned'] as const
type ReturnRefusal = (typeof RETURN_REFUSALS)[number]

type ReturnResult = Outcome<{ attempt: number }, ReturnRefusal>

/**
 * Asks for another attempt: it opens with the text and files of this one. This attempt stays as it is, with the
 * comment; a grade that was not released stays unseen.
 */
export function returnWork(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  { comment, key }: { comment: string; key: string },
  now: Date,
): Promise<ReturnResult> {
  return outcomeOf(RETURN_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(
        t,
        { personId: asker.id, key, purpose: `submission.return:${place.submissionId}` },
        receiptSchema,
        async () => {
          const work = await findGradable(t, asker, place.scheduleId, place.submissionId)
          if (!work) throw new Refused<ReturnRefusal>('not-found')
          return sendBack(t, asker, work, comment, now)
        },
      ),
    )
    return receipt
  })
}

async function sendBack(t: Tx, asker: Asker, work: Gradable, comment: string, now: Date) {
  // Race: two trainers return it, or one releases it, at once. Only one finds it handed in.
  const { count } = await t.submission.updateMany({
    where: { id: work.id, status: 'HANDED_IN' },
    data: { status: 'RETURNED' },
  })
  if (count === 0) throw new Refused<ReturnRefusal>('returned')
  await t.submissionEvent.create({
    data: { submissionId: work.id, personId: asker.id, kind: 'RETURNED', detail: comment, at: now },
  })
  const files = await t.fileLink.findMany({
    where: { thingId: work.id, ...ATTACHED },
    select: { noun: true, fileId: true, addedById: true, addedAt: true },
  })
  const attempt = work.attempt + 1
  const { id: thingId } = await t.submission.create({
    data: {
      scheduleId: work.scheduleId,
      ownerKey: work.ownerKey,
      personId: work.personId,
      teamId: work.teamId,
      attempt,
      text: work.text,
      textById: work.textById,
      markerId: work.markerId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await t.fileLink.createMany({ data: files.map((file) => ({ ...file, thingId })) })
  await tellReturned(t, work, now)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'submission.return',
      object: { type: 'submission', id: work.id },
      after: { attempt },
    },
    now,
  )
  return { attempt }
}
