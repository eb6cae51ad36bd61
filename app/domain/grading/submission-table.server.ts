import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db } from '#app/platform/data/db.server.ts'
import { gradingStateOf, type GradingState } from './grading-state.ts'

export type TableRow = {
  ownerName: string
  /** What was handed in last; null while there is only a draft or nothing. */
  submissionId: string | null
  state: GradingState
  attempt: number
  late: boolean
  handedInAt: Date | null
  score: number | null
}

const ORDER: readonly GradingState[] = ['ungraded', 'grading', 'released', 'returned', 'writing', 'none']

/**
 * Everybody else who owes the assignment and how far each is; null for whoever does not grade this cohort. Three reads.
 */
export async function readSubmissionTable(asker: Asker, scheduleId: string) {
  const schedule = await db.assignmentSchedule.findFirst({
    where: { id: scheduleId, cohort: { districtId: asker.districtId } },
    select: {
      id: true,
      cohortId: true,
      dueAt: true,
      closesAt: true,
      gradeTargetAt: true,
      cohort: { select: { name: true } },
      assignment: {
        select: { title: true, kind: true, module: { select: { title: true, position: true } } },
      },
    },
  })
  if (!schedule) return null
  const { districtId } = asker
  if (!can(asker, 'assignment.grade', { districtId, cohortId: schedule.cohortId })) return null
  const owners =
    schedule.assignment.kind === 'TEAM'
      ? await teamOwners(schedule.cohortId)
      : await personOwners(schedule.cohortId)
  const attempts = await db.submission.findMany({
    where: { scheduleId },
    orderBy: { attempt: 'desc' },
    select: {
      id: true,
      ownerKey: true,
      attempt: true,
      status: true,
      late: true,
      handedInAt: true,
      grade: { select: { status: true, score: true } },
    },
  })
  const own = ownKeys(asker)
  const rows = owners
    .filter(({ key }) => !own.includes(key))
    .map(({ key, name }) =>
      toRow(
        name,
        attempts.filter((attempt) => attempt.ownerKey === key),
      ),
    )
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || time(a) - time(b))
  return { schedule, rows }
}

type AttemptRow = {
  id: string
  attempt: number
  status: string
  late: boolean
  handedInAt: Date | null
  grade: { status: string; score: number | null } | null
}

function toRow(ownerName: string, attempts: readonly AttemptRow[]): TableRow {
  const newest = attempts[0] ?? null
  const handedIn = attempts.find((attempt) => attempt.status !== 'DRAFT')
  return {
    ownerName,
    submissionId: handedIn?.id ?? null,
    state: gradingStateOf(newest && { ...newest, grade: newest.grade?.status ?? null }),
    attempt: newest?.attempt ?? 0,
    late: handedIn?.late ?? false,
    handedInAt: handedIn?.handedInAt ?? null,
    score: handedIn?.grade?.score ?? null,
  }
}

function time(row: TableRow): number {
  return row.handedInAt?.getTime() ?? Number.MAX_SAFE_INTEGER
}

async function teamOwners(cohortId: string) {
  const teams = await db.team.findMany({
    where: { cohortId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, name: true },
  })
  return teams.map(({ id, name }) => ({ key: teamKey(id), name }))
}

async function personOwners(cohortId: string) {
  const people = await db.person.findMany({
    where: { roles: { some: { cohortId, role: 'participant', endedAt: null } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return people.map(({ id, name }) => ({ key: personKey(id), name }))
}
