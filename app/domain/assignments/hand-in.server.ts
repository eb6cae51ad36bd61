import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { settleLessons } from '#app/domain/learning/settling.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { takeNumber } from '#app/platform/data/running-number.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { ATTACHED } from './draft-files.server.ts'
import { extended } from './extensions/extended.ts'
import { filesMark } from './files-mark.server.ts'
import { openWork, WORK_REFUSALS, type OpenWork } from './open-work.server.ts'

const receiptSchema = z.object({ number: z.string(), hash: z.string(), at: z.string(), late: z.boolean() })
/** `at` is an ISO instant. */
export type Receipt = z.infer<typeof receiptSchema>

const HAND_IN_REFUSALS = [...WORK_REFUSALS, 'stale', 'files-changed', 'empty'] as const
type HandInRefusal = (typeof HAND_IN_REFUSALS)[number]

type HandInResult = Outcome<{ receipt: Receipt; repeated: boolean }, HandInRefusal>

/** What was on the screen: the text's version and, where files were shown, their `filesMark`. */
type Shown = { from: number; key: string; files?: string }

/**
 * Hands in what lies on the server, if its text and files are still those that the person saw. The receipt's hash covers
 * text, files and attempt. The same form twice gets the same receipt; a second form finds the work handed in.
 */
export function handIn(
  asker: Asker,
  scheduleId: string,
  { from, key, files }: Shown,
  now: Date,
): Promise<HandInResult> {
  return outcomeOf(HAND_IN_REFUSALS, () =>
    tx((t) =>
      once(
        t,
        { personId: asker.id, key, purpose: `submission.hand-in:${scheduleId}` },
        receiptSchema,
        async () => {
          const work = await openWork(t, asker, scheduleId, now)
          if (!work.ok) throw new Refused<HandInRefusal>(work.reason)
          return take(t, asker, work, { from, files }, now)
        },
      ),
    ),
  )
}

async function take(
  t: Tx,
  asker: Asker,
  work: OpenWork,
  shown: Omit<Shown, 'key'>,
  now: Date,
): Promise<Receipt> {
  const draft = work.newest
  if (!draft) throw new Refused<HandInRefusal>('empty')
  // The trainer asked for the next attempt: its own dates do not exist, so it cannot be late.
  const late = draft.attempt === 1 && (await isLate(t, work, now))
  // Race: several members press at once, or one is still writing. Only a draft still at that version changes hands, once.
  const { count } = await t.submission.updateMany({
    where: { id: draft.id, status: 'DRAFT', version: shown.from },
    data: { status: 'HANDED_IN', handedInAt: now, handedInById: asker.id, late, updatedAt: now },
  })
  if (count === 0) throw new Refused<HandInRefusal>(await whyNot(t, draft.id))
  // Read again: only now can nobody change it any more.
  const { text, attempt } = await t.submission.findUniqueOrThrow({
    where: { id: draft.id },
    select: { text: true, attempt: true },
  })
  const files = await t.fileLink.findMany({
    where: { thingId: draft.id, ...ATTACHED },
    select: { file: { select: { id: true, sha256: true } } },
  })
  const mark = filesMark(files.map(({ file }) => file.id))
  if (shown.files !== undefined && shown.files !== mark) throw new Refused<HandInRefusal>('files-changed')
  if (text === '' && files.length === 0) throw new Refused<HandInRefusal>('empty')
  const hash = sha256(canonicalJson({ text, files: files.map(({ file }) => file.sha256).sort(), attempt }))
  const number = `T-${await takeNumber(t, 'submission-receipt', asker.districtId)}`
  // What was asked until now: a version that comes at this very moment finds the work under the one before it.
  const { assignment } = await t.assignmentSchedule.findUniqueOrThrow({
    where: { id: work.schedule.id },
    select: { assignment: { select: { number: true } } },
  })
  const under = { versionNumber: assignment.number }
  const receipt = { receiptNumber: number, receiptHash: hash }
  await t.submission.update({ where: { id: draft.id }, data: { ...receipt, ...under } })
  await t.submissionEvent.create({
    data: { submissionId: draft.id, personId: asker.id, kind: 'HANDED_IN', detail: number, at: now },
  })
  await settleFor(t, work, now)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'submission.hand-in',
      object: { type: 'submission', id: draft.id },
      after: { number, hash, late, attempt },
    },
    now,
  )
  return { number, hash, at: now.toISOString(), late }
}

/** Lessons that asked for it become done, for each member of a team. */
async function settleFor(t: Tx, { schedule, owner }: OpenWork, now: Date): Promise<void> {
  const moduleId = schedule.assignment.module.id
  const members =
    owner.teamId &&
    (await t.teamMember.findMany({ where: { teamId: owner.teamId }, select: { personId: true } }))
  const personIds = members
    ? members.map(({ personId }) => personId)
    : [owner.personId].filter((id) => id !== null)
  await settleLessons(t, { personIds, moduleId, now })
}

/** Race: the deadline is moved, or hers extended, at this moment. Its own row makes one of the two wait, and the later date counts. */
async function isLate(t: Tx, { phase, schedule, owner }: OpenWork, now: Date): Promise<boolean> {
  if (phase !== 'late') return false
  const common = await t.assignmentSchedule.update({
    where: { id: schedule.id },
    data: { version: { increment: 0 } },
    select: { dueAt: true, closesAt: true },
  })
  const extension = await t.extension.findUnique({
    where: { scheduleId_ownerKey: { scheduleId: schedule.id, ownerKey: owner.key } },
    select: { dueAt: true, closesAt: true },
  })
  return now > extended(common, extension).dueAt
}

async function whyNot(t: Tx, id: string): Promise<'handed-in' | 'stale'> {
  const { status } = await t.submission.findUniqueOrThrow({ where: { id }, select: { status: true } })
  return status === 'DRAFT' ? 'stale' : 'handed-in'
}
