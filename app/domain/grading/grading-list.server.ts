import { ownKeys, type Asker } from '#app/domain/access/asker.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { whereOf } from '#app/domain/access/reach.ts'
import { SCHEDULE_COLUMNS } from '#app/domain/assignments/columns.ts'
import { ownerFor } from '#app/domain/assignments/owner.ts'
import { db } from '#app/platform/data/db.server.ts'
import { gradingStateOf, waitsForTrainer, type GradingState } from './grading-state.ts'

export type GradingItem = {
  id: string
  title: string
  kind: string
  cohort: string
  module: { title: string; position: number }
  dueAt: Date
  gradeTargetAt: Date
  /** Teams or participants who owe it, without the trainer herself. */
  owners: number
  counts: Record<GradingState, number>
  /** Since when the oldest handed-in work waits. */
  oldestAt: Date | null
}

/** The assignments of her cohorts with how far they are; what waits longest stands first. Two reads. */
export async function listGrading(asker: Asker): Promise<GradingItem[]> {
  const reach = readable(asker, 'assignment.grade')
  if (!reach) return []
  const schedules = await db.assignmentSchedule.findMany({
    where: whereOf(reach, SCHEDULE_COLUMNS),
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      dueAt: true,
      gradeTargetAt: true,
      cohort: {
        select: {
          id: true,
          districtId: true,
          name: true,
          _count: { select: { teams: true, roles: { where: { role: 'participant', endedAt: null } } } },
        },
      },
      assignment: {
        select: { title: true, kind: true, module: { select: { title: true, position: true } } },
      },
    },
  })
  const newest = await newestAttempts(
    asker,
    schedules.map(({ id }) => id),
  )
  return schedules
    .map(({ id, dueAt, gradeTargetAt, cohort, assignment }) => {
      const attempts = newest.filter((attempt) => attempt.scheduleId === id)
      const waiting = attempts.filter(({ state }) => waitsForTrainer(state))
      const all = assignment.kind === 'TEAM' ? cohort._count.teams : cohort._count.roles
      const owners = all - (owes(asker, assignment.kind, cohort) ? 1 : 0)
      const counts = countStates(attempts.map(({ state }) => state))
      return {
        id,
        dueAt,
        gradeTargetAt,
        cohort: cohort.name,
        owners,
        title: assignment.title,
        kind: assignment.kind,
        module: assignment.module,
        counts: { ...counts, none: Math.max(0, owners - attempts.length) },
        oldestAt: waiting.map(({ handedInAt }) => handedInAt).sort(byTime)[0] ?? null,
      }
    })
    .sort((a, b) => byTime(a.oldestAt, b.oldestAt) || a.dueAt.getTime() - b.dueAt.getTime())
}

/** Does she owe it herself? Then it is for other trainers to grade. */
function owes(asker: Asker, kind: string, { id, districtId }: { id: string; districtId: string }): boolean {
  return can(asker, 'cohort.attend', { cohortId: id, districtId }) && ownerFor(asker, kind, id) !== null
}

async function newestAttempts(asker: Asker, scheduleIds: readonly string[]) {
  const rows = await db.submission.findMany({
    where: { scheduleId: { in: [...scheduleIds] }, ownerKey: { notIn: ownKeys(asker) } },
    orderBy: { attempt: 'asc' },
    select: {
      scheduleId: true,
      ownerKey: true,
      attempt: true,
      status: true,
      handedInAt: true,
      grade: { select: { status: true } },
    },
  })
  const newest = new Map(rows.map((row) => [`${row.scheduleId} ${row.ownerKey}`, row]))
  return [...newest.values()].map((row) => ({
    scheduleId: row.scheduleId,
    ownerKey: row.ownerKey,
    handedInAt: row.handedInAt,
    state: gradingStateOf({ ...row, grade: row.grade?.status ?? null }),
  }))
}

export function countStates(states: readonly GradingState[]): Record<GradingState, number> {
  const counts = { ungraded: 0, grading: 0, released: 0, returned: 0, writing: 0, none: 0 }
  for (const state of states) counts[state] += 1
  return counts
}

/** Earlier first; without a time last. */
function byTime(a: Date | null, b: Date | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0
  return a.getTime() - b.getTime()
}
