import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { isUniqueViolation, TryAgain, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import type { Owner } from './owner.ts'
import { ownershipOf, type Tried } from './ownership.ts'
import { findSchedule, type Schedule } from './schedule.server.ts'
import { closedBecause, phaseOf, type Phase } from './state.ts'

/**
 * Why nothing can be written. `not-found` also for what this person may not know of; `former-team`: she has handed it in
 * with a team that she has left since.
 */
export const WORK_REFUSALS = ['not-found', 'no-team', 'former-team', 'soon', 'closed', 'handed-in'] as const
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
  const of = { kind: schedule.assignment.kind, cohortId: schedule.cohortId }
  const { owner, through } = ownershipOf(asker, of, await triedBefore(t, asker, scheduleId))
  if (through === 'former') return { ok: false, reason: 'former-team' }
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

/** What decides whose it is: only who has left a team may have handed it in elsewhere. */
async function triedBefore(t: Tx, asker: Asker, scheduleId: string): Promise<Tried[]> {
  if (asker.formerTeams.length === 0) return []
  return t.submission.findMany({
    where: { scheduleId, ownerKey: { in: keysEver(asker) } },
    select: { ownerKey: true, attempt: true, status: true, handedInAt: true },
  })
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
