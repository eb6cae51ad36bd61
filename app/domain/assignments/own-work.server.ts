import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { UNDO_REMOVAL } from './limits.ts'
import { ownerFor } from './owner.ts'
import { levelsSchema, rubricSchema, type Levels, type Rubric } from './rubric.ts'
import { findSchedule, type Schedule } from './schedule.server.ts'
import { closedBecause, phaseOf, workStateOf, type Phase, type WorkState } from './state.ts'

const MOST_LOG_LINES = 30

/** `place` is its place in the list, also among those that were taken out. */
type AttachedFile = { id: string; name: string; size: number; addedBy: string; place: number }
export type ReleasedGrade = { levels: Levels; comment: string; score: number | null; releasedAt: Date | null }
export type Attempt = {
  attempt: number
  status: string
  text: string
  version: number
  updatedAt: Date
  updatedBy: string | null
  handedInAt: Date | null
  handedInBy: string | null
  receiptNumber: string | null
  receiptHash: string | null
  late: boolean
  files: AttachedFile[]
  /** Taken out a moment ago, still to be put back; only of a draft. */
  removedFiles: (AttachedFile & { removedAt: Date })[]
  log: { kind: string; by: string; detail: string; at: Date }[]
  /** Why a trainer asked for another attempt. */
  returned: { comment: string; by: string; at: Date } | null
  /** Only once released. */
  grade: ReleasedGrade | null
}
export type OwnWork = {
  schedule: Schedule
  rubric: Rubric
  phase: Phase
  state: WorkState
  closedBecause: 'soon' | 'closed' | 'handed-in' | 'no-team' | null
  team: string | null
  /** The newest attempt; null before anything was saved. */
  current: Attempt | null
  /** Newest first. */
  earlier: Attempt[]
}

/**
 * An assignment with this participant's own work, or as a reader without work (`current` null) for those who
 * oversee the cohort; null for everybody else. Names of writers are resolved with one further query.
 */
export async function readOwnWork(asker: Asker, scheduleId: string, now: Date): Promise<OwnWork | null> {
  const schedule = await findSchedule(db, asker, scheduleId)
  if (!schedule) return null
  const owner = schedule.asParticipant ? ownerFor(asker, schedule.assignment.kind, schedule.cohortId) : null
  const rows = owner ? await readAttempts(scheduleId, owner.key) : []
  const names = await namesOf(rows)
  const attempts = rows.map((row) => toAttempt(row, names, now))
  const current = attempts[0] ?? null
  const phase = phaseOf(schedule, now)
  const newest = current && {
    attempt: current.attempt,
    status: current.status,
    released: current.grade !== null,
  }
  return {
    schedule,
    rubric: rubricSchema.parse(schedule.assignment.rubric),
    phase,
    state: workStateOf(phase, newest, owner !== null),
    closedBecause: owner ? closedBecause(phase, newest) : 'no-team',
    team: asker.teams.find((team) => team.id === owner?.teamId)?.name ?? null,
    current,
    earlier: attempts.slice(1),
  }
}

type Row = Awaited<ReturnType<typeof readAttempts>>[number]

function readAttempts(scheduleId: string, ownerKey: string) {
  return db.submission.findMany({
    where: { scheduleId, ownerKey },
    orderBy: { attempt: 'desc' },
    select: {
      attempt: true,
      status: true,
      text: true,
      version: true,
      updatedAt: true,
      updatedById: true,
      handedInAt: true,
      handedInById: true,
      receiptNumber: true,
      receiptHash: true,
      late: true,
      files: {
        orderBy: { addedAt: 'asc' },
        select: { addedById: true, removedAt: true, file: { select: { id: true, name: true, size: true } } },
      },
      events: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MOST_LOG_LINES,
        select: { personId: true, kind: true, detail: true, at: true },
      },
      grade: { select: { status: true, levels: true, comment: true, score: true, releasedAt: true } },
    },
  })
}

async function namesOf(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => [
    row.updatedById ?? '',
    row.handedInById ?? '',
    ...row.files.map((file) => file.addedById),
    ...row.events.map((event) => event.personId),
  ])
  if (ids.length === 0) return new Map()
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

function toAttempt(row: Row, names: ReadonlyMap<string, string>, now: Date): Attempt {
  const nameOf = (id: string) => names.get(id) ?? '–'
  const all = row.files.map(({ file, addedById, removedAt }, place) => ({
    removedAt,
    shown: { ...file, addedBy: nameOf(addedById), place },
  }))
  const canBePutBack = (at: Date) => row.status === 'DRAFT' && now.getTime() - at.getTime() < UNDO_REMOVAL
  const returned = row.events.find((event) => event.kind === 'RETURNED')
  return {
    attempt: row.attempt,
    status: row.status,
    text: row.text,
    version: row.version,
    late: row.late,
    updatedAt: row.updatedAt,
    handedInAt: row.handedInAt,
    receiptNumber: row.receiptNumber,
    receiptHash: row.receiptHash,
    updatedBy: row.updatedById && nameOf(row.updatedById),
    handedInBy: row.handedInById && nameOf(row.handedInById),
    files: all.flatMap(({ shown, removedAt }) => (removedAt ? [] : [shown])),
    removedFiles: all.flatMap(({ shown, removedAt }) =>
      removedAt && canBePutBack(removedAt) ? [{ ...shown, removedAt }] : [],
    ),
    log: row.events.map(({ kind, personId, detail, at }) => ({
      kind,
      at,
      by: nameOf(personId),
      detail: kind === 'RETURNED' ? '' : detail,
    })),
    returned: returned ? { comment: returned.detail, by: nameOf(returned.personId), at: returned.at } : null,
    grade: releasedGrade(row.grade),
  }
}

/** A grade that is not released stays behind here. */
function releasedGrade(grade: Row['grade']): ReleasedGrade | null {
  if (grade?.status !== 'RELEASED') return null
  const { comment, score, releasedAt } = grade
  return { levels: levelsSchema.parse(grade.levels), comment, score, releasedAt }
}
