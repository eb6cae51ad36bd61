import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { levelsSchema, type Levels } from '#app/domain/assignments/rubric.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { savesIn, type Saves } from '#app/platform/field-by-field.server.ts'
import { attemptParts, attemptsIn, attemptsOf } from './attempts.server.ts'
import { findGradable, type Gradable } from './gradable.server.ts'
import { phrasesOf } from './phrases.server.ts'
import { gradingStateOf } from './grading-state.ts'
import {
  neighbourPart,
  neighboursIn,
  neighboursOf,
  placeAmong,
  waitingAround,
  waitingPart,
} from './neighbours.server.ts'

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
  const { attempts, around, queued, members, phrases } = await readBeside(asker, scheduleId, work)
  const shown = attempts.find((attempt) => attempt.id === work.id)
  return {
    work: { id: work.id, attempt: work.attempt, status: work.status, text: work.text, late: work.late },
    title: work.title,
    kind: work.kind,
    rubric: work.rubric,
    receiptNumber: work.receiptNumber,
    ownerName: work.ownerName ?? '–',
    who: { position: work.position, agency: work.agency, team: work.team, members },
    marker: work.marker,
    isMine: work.markerId === asker.id,
    versions: { own: work.versionNumber, newest: work.newestVersion },
    handedInAt: work.handedInAt,
    extendedTo: work.extendedTo,
    handedInBy: work.handedInBy ?? '–',
    state: gradingStateOf(
      work.status === 'RETURNED'
        ? { attempt: 2, status: 'DRAFT', grade: null }
        : { ...work, grade: work.standing },
    ),
    files: shown?.files ?? [],
    returned: shown?.returned ?? null,
    corrections: shown?.corrections.toReversed() ?? [],
    attempts: attempts
      .filter((attempt) => attempt.status !== 'DRAFT')
      .map(({ id, attempt, handedInAt }) => ({ id, attempt, handedInAt })),
    grade: seenGrade(work),
    phrases,
    ...around,
    ...queued,
  }
}

/** Who is in the team now, with where she works. */
const memberPart = z.object({ is: z.literal('member'), name: z.string(), comment: z.string() })

/** A sentence for comments; `by`: who shares it, null for her own. */
const phrasePart = z.object({
  is: z.literal('phrase'),
  id: z.string(),
  name: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date(),
})

const partSchema = z.discriminatedUnion('is', [
  ...attemptParts,
  neighbourPart,
  waitingPart,
  memberPart,
  phrasePart,
])

/** The attempts of the work's owner, who its team is, the neighbours that wait, how many do, and her sentences: one statement. */
async function readBeside(asker: Asker, scheduleId: string, work: Gradable) {
  const parts = await ask(
    partSchema,
    sql`SELECT * FROM (${attemptsOf(scheduleId, work.ownerKey)}
      UNION ALL
      SELECT n."is", '', 0, '', n."at", n."at", n."id", n."name", 0, '', ''
      FROM (${neighboursOf(asker, scheduleId, work)}) n
      UNION ALL
      SELECT of_waiting."is", '', 0, '', NULL, NULL, '', '', of_waiting."size", '', ''
      FROM (${waitingAround(asker, scheduleId, work)}) of_waiting
      UNION ALL
      SELECT 'member', '', 0, '', NULL, NULL, p."id", p."name", 0, COALESCE(y."name", ''), ''
      FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId" LEFT JOIN "Agency" y ON y."id" = p."agencyId"
      WHERE m."teamId" = ${work.teamId ?? ''}
      UNION ALL
      SELECT 'phrase', '', 0, '', of_phrases."createdAt", of_phrases."createdAt", of_phrases."id", of_phrases."text", 0, '',
        of_phrases."sharedBy"
      FROM (${phrasesOf(asker)}) of_phrases) parts ORDER BY "attempt", "order"`,
  )
  const around = parts.flatMap((part) => (part.is === 'previous' || part.is === 'next' ? [part] : []))
  const counts = parts.flatMap((part) =>
    part.is === 'before' || part.is === 'waiting' || part.is === 'ready' ? [part] : [],
  )
  const hers = parts.flatMap((part) =>
    part.is === 'attempt' || part.is === 'file' || part.is === 'return' || part.is === 'correction'
      ? [part]
      : [],
  )
  return {
    attempts: attemptsIn(hers),
    around: neighboursIn(around),
    queued: placeAmong(work, counts),
    members: membersIn(parts),
    phrases: phrasesIn(parts),
  }
}

function membersIn(parts: readonly z.infer<typeof partSchema>[]) {
  return parts.flatMap((part) => (part.is === 'member' ? [{ name: part.name, agency: part.comment }] : []))
}

/** Her own first, the newest first. */
function phrasesIn(parts: readonly z.infer<typeof partSchema>[]) {
  return parts
    .flatMap((part) => (part.is === 'phrase' ? [part] : []))
    .sort((a, b) => Number(a.by !== null) - Number(b.by !== null) || b.at.getTime() - a.at.getTime())
    .map(({ id, name: text, by: sharedBy }) => ({ id, text, sharedBy }))
}

function seenGrade({ grade, gradedBy }: Gradable): GradeSeen | null {
  if (!grade) return null
  const { graderId: _graderId, levels, saves, writers: _writers, ...rest } = grade
  return { ...rest, levels: levelsSchema.parse(levels), saves: savesIn(saves), by: gradedBy ?? '–' }
}
