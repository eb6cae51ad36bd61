import type { Asker } from '#app/domain/access/asker.ts'
import { isUniqueViolation, TryAgain, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import { ownerFor, type Owner } from './owner.ts'
import { findSchedule, type Schedule } from './schedule.server.ts'
import { closedBecause, phaseOf, type Phase } from './state.ts'

/** Why nothing can be written. `not-found` also for what this person may not know of. */
export const WORK_REFUSALS = ['not-found', 'no-team', 'soon', 'closed', 'handed-in'] as const
export type WorkRefusal = (typeof WORK_REFUSALS)[number]

const NEWEST = {
  id: true,
  attempt: true,
  status: true,
  text: true,
  version: true,
  textById: true,
} as const satisfies Prisma.SubmissionSelect

export type OpenWork = {
  ok: true
  schedule: Schedule
  phase: Phase
  owner: Owner
  newest: Prisma.SubmissionGetPayload<{ select: typeof NEWEST }> | null
}

/** The work that this participant may write in now; the server's clock decides, never the form. */
export async function openWork(
  t: Tx,
  asker: Asker,
  scheduleId: string,
  now: Date,
): Promise<OpenWork | { ok: false; reason: WorkRefusal }> {
  const schedule = await findSchedule(t, asker, scheduleId)
  if (!schedule?.asParticipant) return { ok: false, reason: 'not-found' }
  const owner = ownerFor(asker, schedule.assignment.kind, schedule.cohortId)
  if (!owner) return { ok: false, reason: 'no-team' }
  const newest = await t.submission.findFirst({
    where: { scheduleId, ownerKey: owner.key },
    orderBy: { attempt: 'desc' },
    select: NEWEST,
  })
  const phase = phaseOf(schedule, now)
  const reason = closedBecause(phase, newest && { ...newest, released: false })
  return reason ? { ok: false, reason } : { ok: true, schedule, phase, owner, newest }
}

/**
 * The draft of this work, begun now if nobody has yet. Race: two members begin at once; the unique key of schedule,
 * owner and attempt lets one through and the other one is run again and finds it.
 */
export async function beginDraft(t: Tx, asker: Asker, work: OpenWork, now: Date) {
  if (work.newest) return { ...work.newest, begun: false }
  try {
    const made = await t.submission.create({
      data: {
        scheduleId: work.schedule.id,
        ownerKey: work.owner.key,
        personId: work.owner.personId,
        teamId: work.owner.teamId,
        version: 0,
        createdAt: now,
        updatedAt: now,
        updatedById: asker.id,
        events: { create: { personId: asker.id, kind: 'CREATED', at: now } },
      },
      select: NEWEST,
    })
    return { ...made, begun: true }
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}
