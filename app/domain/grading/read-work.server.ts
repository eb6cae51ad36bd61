import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { ATTACHED } from '#app/domain/assignments/draft-files.server.ts'
import { levelsSchema, type Levels } from '#app/domain/assignments/rubric.ts'
import { db } from '#app/platform/data/db.server.ts'
import { savesIn, type Saves } from '#app/platform/field-by-field.server.ts'
import { findGradable } from './gradable.server.ts'
import { gradingStateOf } from './grading-state.ts'
import { neighboursOf } from './neighbours.server.ts'

type GradeSeen = {
  status: string
  levels: Levels
  comment: string
  saves: Saves
  score: number | null
  version: number
  by: string
  updatedAt: Date
  releasedAt: Date | null
}

/**
 * One handed-in work for its trainers: text, files, earlier and later attempts with what was said, the grade so far,
 * and the neighbours that still wait; null for whoever does not grade this cohort. The reading is noted.
 */
export async function readWork(asker: Asker, scheduleId: string, submissionId: string, now: Date) {
  const work = await findGradable(db, asker, scheduleId, submissionId)
  if (!work) return null
  await recordReading(asker, { action: 'submission.read', object: { type: 'submission', id: work.id } }, now)
  const attempts = await db.submission.findMany({
    where: { scheduleId, ownerKey: work.ownerKey },
    orderBy: { attempt: 'asc' },
    select: {
      id: true,
      attempt: true,
      status: true,
      handedInAt: true,
      files: {
        where: ATTACHED,
        orderBy: { addedAt: 'asc' },
        select: { file: { select: { id: true, name: true, size: true } } },
      },
      events: { where: { kind: 'RETURNED' }, select: { personId: true, detail: true, at: true } },
      grade: { select: { status: true } },
    },
  })
  const around = await neighboursOf(asker, scheduleId, work)
  const names = await namesOf(
    work,
    attempts.flatMap((attempt) => attempt.events.map((event) => event.personId)),
  )
  const shown = attempts.find((attempt) => attempt.id === work.id)
  const returned = shown?.events[0]
  return {
    work: { id: work.id, attempt: work.attempt, status: work.status, text: work.text, late: work.late },
    title: work.title,
    kind: work.kind,
    rubric: work.rubric,
    receiptNumber: work.receiptNumber,
    ownerName: names.get(work.teamId ?? work.personId ?? '') ?? '–',
    handedInAt: work.handedInAt,
    handedInBy: names.get(work.handedInById ?? '') ?? '–',
    state: gradingStateOf(
      work.status === 'RETURNED'
        ? { attempt: 2, status: 'DRAFT', grade: null }
        : { ...work, grade: work.grade?.status ?? null },
    ),
    files: shown?.files.map(({ file }) => file) ?? [],
    returned: returned && {
      comment: returned.detail,
      by: names.get(returned.personId) ?? '–',
      at: returned.at,
    },
    attempts: attempts
      .filter((attempt) => attempt.status !== 'DRAFT')
      .map(({ id, attempt, handedInAt }) => ({ id, attempt, handedInAt })),
    grade: seenGrade(work.grade, names),
    ...around,
  }
}

type GradeRow = NonNullable<Awaited<ReturnType<typeof findGradable>>>['grade']

function seenGrade(grade: GradeRow, names: ReadonlyMap<string, string>): GradeSeen | null {
  if (!grade) return null
  const { graderId, levels, saves, ...rest } = grade
  const by = names.get(graderId) ?? '–'
  return { ...rest, levels: levelsSchema.parse(levels), saves: savesIn(saves), by }
}

type WorkRow = NonNullable<Awaited<ReturnType<typeof findGradable>>>

async function namesOf(work: WorkRow, more: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [work.personId, work.handedInById, work.grade?.graderId, ...more].filter(
    (id) => typeof id === 'string',
  )
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  if (!work.teamId) return names
  const team = await db.team.findUnique({ where: { id: work.teamId }, select: { name: true } })
  return names.set(work.teamId, team?.name ?? '–')
}
