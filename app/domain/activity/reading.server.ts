import { tx } from '#app/platform/data/db.server.ts'
import { recordActivity } from './record.server.ts'

type Reader = { id: string; districtId: string }

export type Reading = {
  action: 'people.list' | 'person.read' | 'progress.read' | 'submission.read' | 'file.read'
  object: { type: string; id: string }
  /** The people whose data were shown, unless the object is the person herself. */
  people?: readonly string[]
}

/**
 * Notes in the audit trail that somebody was shown data about others: who saw what, and when. It stands before the
 * data go out, so what cannot be noted is not shown.
 */
export async function recordReading(
  reader: Reader,
  { action, object, people }: Reading,
  now: Date,
): Promise<void> {
  await tx((t) =>
    recordActivity(
      t,
      {
        personId: reader.id,
        districtId: reader.districtId,
        action,
        object,
        after: people ? { people } : undefined,
      },
      now,
    ),
  )
}
