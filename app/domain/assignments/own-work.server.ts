import type { Asker } from '#app/domain/access/asker.ts'
import type { Unfinished } from '#app/domain/files/unfinished.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { Lock } from '#app/domain/learning/course.ts'
import type { Correction } from './corrections.ts'
import { UNDO_REMOVAL } from './limits.ts'
import { modulesAhead } from './module-ahead.server.ts'
import { readAttempts, type StoredAttempt } from './own-attempts.server.ts'
import { ownershipOf, type Through } from './ownership.ts'
import { levelsSchema, rubricSchema, type Levels, type Rubric } from './rubric.ts'
import { findSchedule, type Schedule } from './schedule.server.ts'
import { closedBecause, phaseOf, workStateOf, type Phase, type WorkState } from './state.ts'

/** `place` is its place in the list, also among those that were taken out. */
type AttachedFile = { id: string; name: string; size: number; addedBy: string; place: number }
export type ReleasedGrade = {
  /** By which it was graded. */
  rubric: Rubric
  levels: Levels
  comment: string
  score: number | null
  releasedAt: Date | null
  /** Newest first. */
  corrections: Correction[]
}
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
  /** What was asked of the newest attempt, once that is handed in; else what is asked now. */
  asked: Schedule['assignment']
  rubric: Rubric
  phase: Phase
  state: WorkState
  /** What opens the lessons of its module to her; only of `ahead`. */
  lock: Lock | null
  closedBecause: 'soon' | 'closed' | 'handed-in' | 'no-team' | null
  /** Who writes it or has handed it in: the team in which she is, or with `former` was. */
  team: string | null
  through: Through
  /** The newest attempt; null before anything was saved. */
  current: Attempt | null
  /** Newest first. */
  earlier: Attempt[]
  /** Files that she has begun to bring and that are not whole. */
  unfinished: Unfinished[]
  /** What she handed in with former teams, which go on with it. */
  continued: { team: string; attempts: Attempt[] }[]
}

/**
 * An assignment with this participant's own work, or as a reader without work (`current` null) for those who
 * oversee the cohort; null for everybody else. Three statements, and one for the course before anything was saved.
 */
export async function readOwnWork(asker: Asker, scheduleId: string, now: Date): Promise<OwnWork | null> {
  const schedule = await findSchedule(db, asker, scheduleId)
  if (!schedule) return null
  const none = { attempts: [], unfinished: [] }
  const { attempts: rows, unfinished } = schedule.asParticipant
    ? await readAttempts(asker, scheduleId, now)
    : none
  const { kind } = schedule.assignment
  const ownership = ownershipOf(asker, { kind, cohortId: schedule.cohortId }, rows)
  const { through, team, continued } = ownership
  const owner = schedule.asParticipant ? ownership.owner : null
  const attemptsOf = (key: string) =>
    rows.filter(({ ownerKey }) => ownerKey === key).map((row) => toAttempt(row, now))
  const attempts = owner ? attemptsOf(owner.key) : []
  const current = attempts[0] ?? null
  const phase = phaseOf(schedule, now)
  const newest = current && {
    attempt: current.attempt,
    status: current.status,
    released: current.grade !== null,
  }
  const lock = owner && !newest ? (await modulesAhead(asker, now))(schedule.assignment.module.id) : null
  const state = workStateOf(phase, newest, { ...ownership, owner }, lock !== null)
  const asked = askedOf(schedule, owner ? rows.find(({ ownerKey }) => ownerKey === owner.key) : undefined)
  return {
    schedule,
    asked,
    rubric: rubricSchema.parse(asked.rubric),
    phase,
    state,
    lock: state === 'ahead' ? lock : null,
    closedBecause: owner ? closedBecause(phase, newest) : 'no-team',
    team: owner ? team : null,
    through,
    current,
    earlier: attempts.slice(1),
    unfinished,
    continued: continued.map((one) => ({ team: one.team, attempts: attemptsOf(one.key) })),
  }
}

/** A draft follows what is asked now. What is handed in keeps what was asked of it, unless a trainer takes it over. */
function askedOf({ assignment }: Schedule, newest: StoredAttempt | undefined): Schedule['assignment'] {
  if (!newest || newest.status === 'DRAFT') return assignment
  const { underNumber, underRubric, underSource, underHash, underOrigin } = newest
  if (underNumber === null || underSource === null || underHash === null || underOrigin === null)
    return assignment
  const text = { source: underSource, sourceHash: underHash, origin: underOrigin }
  return { ...assignment, ...text, rubric: underRubric, number: underNumber }
}

function toAttempt(row: StoredAttempt, now: Date): Attempt {
  const all = row.files.map(({ id, name, size, by, removedAt }, place) => ({
    removedAt,
    shown: { id, name, size, addedBy: by, place },
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
    updatedBy: row.updatedBy,
    handedInBy: row.handedInBy,
    files: all.flatMap(({ shown, removedAt }) => (removedAt ? [] : [shown])),
    removedFiles: all.flatMap(({ shown, removedAt }) =>
      removedAt && canBePutBack(removedAt) ? [{ ...shown, removedAt }] : [],
    ),
    log: row.events.map(({ kind, by, detail, at }) => ({
      kind,
      at,
      by,
      detail: kind === 'RETURNED' ? '' : detail,
    })),
    returned: returned ? { comment: returned.detail, by: returned.by, at: returned.at } : null,
    grade: releasedGrade(row),
  }
}

function releasedGrade(row: StoredAttempt): ReleasedGrade | null {
  const { gradeId, levels, comment, score, releasedAt } = row
  if (gradeId === null) return null
  const corrections = row.corrections.map(({ size, name, kind, detail, by, at }) => ({
    score: size,
    levels: levelsSchema.parse(JSON.parse(kind)),
    comment: name,
    reason: detail,
    by,
    at,
  }))
  const rubric = row.underRubric ?? []
  return {
    rubric,
    levels: levelsSchema.parse(levels),
    comment: comment ?? '',
    score,
    releasedAt,
    corrections,
  }
}
