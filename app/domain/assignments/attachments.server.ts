import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { AcceptedFile } from '#app/domain/files/accept.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import {
  lockDraft,
  lockUploader,
  logFile,
  placeRefusal,
  quotaRefusal,
  ROOM_REFUSALS,
  SUBMISSION,
} from './draft-files.server.ts'
import { beginDraft, openWork, WORK_REFUSALS, type WorkRefusal } from './open-work.server.ts'

const ADD_REFUSALS = [...WORK_REFUSALS, ...ROOM_REFUSALS] as const
type AddRefusal = (typeof ADD_REFUSALS)[number]

/** `name` is null where its sender said that it is not to be added before it came. */
const receiptSchema = z.object({ name: z.string().nullable() })
type Added = { receipt: { name: string | null }; repeated: boolean }

/** Asked before a long upload is read; the answer is asked again when the file is written down. */
export async function refusalToAttach(
  asker: Asker,
  scheduleId: string,
  now: Date,
): Promise<WorkRefusal | null> {
  const work = await openWork(db, asker, scheduleId, now)
  return work.ok ? null : work.reason
}

/**
 * Puts a kept file into the draft. The same content twice in one submission is said, not doubled. A sending that comes
 * once more under its `key`, because its answer was lost, adds nothing: the file may have been taken out meanwhile.
 * Forms without scripts have no key, because Back would send another file under it.
 */
export function addFile(
  asker: Asker,
  scheduleId: string,
  { file, key }: { file: AcceptedFile; key: string | undefined },
  now: Date,
): Promise<Outcome<Added, AddRefusal>> {
  const purpose = purposeOf(scheduleId)
  return outcomeOf(ADD_REFUSALS, () =>
    tx(async (t): Promise<Added> => {
      const add = () => attach(t, asker, scheduleId, file, now)
      if (key === undefined) return { receipt: await add(), repeated: false }
      return once(t, { personId: asker.id, key, purpose }, receiptSchema, add)
    }),
  )
}

/**
 * Its sender gives a sending up of which she does not know whether it has arrived. Answers the name of the file if it
 * has; otherwise null, and then it adds nothing any more, however late it comes.
 */
export function giveUpSending(asker: Asker, scheduleId: string, key: string): Promise<string | null> {
  const by = { personId: asker.id, key, purpose: purposeOf(scheduleId) }
  return tx(async (t) => {
    const { receipt } = await once(t, by, receiptSchema, () => Promise.resolve({ name: null }))
    return receipt.name
  })
}

/** The name under which a sending with this key was taken before, or null. */
export async function arrivedBefore(asker: Asker, scheduleId: string, key: string): Promise<string | null> {
  const where = { personId: asker.id, key, purpose: purposeOf(scheduleId) }
  const before = await db.submissionKey.findFirst({ where, select: { receipt: true } })
  const receipt = receiptSchema.safeParse(before?.receipt)
  return receipt.success ? receipt.data.name : null
}

function purposeOf(scheduleId: string) {
  return `submission.file-add:${scheduleId}` as const
}

async function attach(t: Tx, asker: Asker, scheduleId: string, file: AcceptedFile, now: Date) {
  const work = await openWork(t, asker, scheduleId, now)
  if (!work.ok) throw new Refused<AddRefusal>(work.reason)
  await lockUploader(t, asker.id)
  const quota = await quotaRefusal(t, asker.id, file.size)
  if (quota) throw new Refused<AddRefusal>(quota)
  const draft = await beginDraft(t, asker, work, now)
  if (!(await lockDraft(t, asker, draft.id, now))) throw new Refused<AddRefusal>('handed-in')
  const place = await placeRefusal(t, draft.id, file.sha256)
  if (place) throw new Refused<AddRefusal>(place)
  const { id: fileId } = await t.storedFile.create({
    data: { ...file, districtId: asker.districtId, uploadedById: asker.id, createdAt: now },
    select: { id: true },
  })
  await t.fileLink.create({
    data: { noun: SUBMISSION, thingId: draft.id, fileId, addedById: asker.id, addedAt: now },
  })
  const { name, sha256 } = file
  await logFile(t, asker, { submissionId: draft.id, kind: 'FILE_ADDED', name, sha256 }, now)
  return { name }
}
