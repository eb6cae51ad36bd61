import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { gradingStateOf } from '#app/domain/grading/grading-state.ts'
import { isOwner, kindOf, type Owners } from '#app/domain/grading/owners.server.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Criterion } from './columns.ts'
import { MOST_RESULTS } from './limits.ts'

const when = z.coerce.date().nullable()
const text = z.string().nullable()
const ownerSchema = z.object({ ownerId: z.string(), name: z.string(), agencies: text, team: text })
const workSchema = z
  .object({
    ownerKey: z.string(),
    attempt: z.number(),
    status: z.string(),
    gradeStatus: z.string(),
    submissionId: text,
    handedInAt: when,
    late: z.coerce.number().transform((is) => is > 0),
    levels: storedJson.pipe(levelsSchema.nullable()).transform((levels) => levels ?? {}),
    comment: text,
    score: z.number().nullable(),
    version: z.number().nullable(),
    grader: text,
    releasedAt: when,
  })
  .transform(({ status, gradeStatus, ownerKey, ...work }) => {
    const grade = gradeStatus === 'NONE' ? null : gradeStatus
    return { ownerKey, work: { ...work, state: gradingStateOf({ attempt: work.attempt, status, grade }) } }
  })
type Work = z.infer<typeof workSchema>['work']
export type Result = z.infer<typeof ownerSchema> & Work

/** Of whoever has not begun. */
const NOTHING: Work = {
  attempt: 0,
  state: gradingStateOf(null),
  submissionId: null,
  handedInAt: null,
  late: false,
  levels: {},
  comment: null,
  score: null,
  version: null,
  grader: null,
  releasedAt: null,
}

/**
 * Everybody else who owes an assignment and what was said of what they handed in last, by name, with the criteria of all
 * versions of its rubric; null for whoever does not grade this cohort. Four statements, five for teams.
 */
export async function readResults(asker: Asker, scheduleId: string) {
  const schedule = await findGradingSchedule(asker, scheduleId)
  if (!schedule) return null
  const { kind, cohortId } = schedule
  const [rows, rubrics] = await Promise.all([
    resultsOf({ asker, kind, cohortId }, scheduleId),
    rubricsOf(scheduleId),
  ])
  const named = kind === 'TEAM' ? await withMembers(rows, cohortId) : rows
  return { schedule, rows: named, rubric: rubrics[0] ?? [], criteria: criteriaIn(rubrics) }
}

export type Results = NonNullable<Awaited<ReturnType<typeof readResults>>>

/**
 * The owners first, then their works: in one statement PostgreSQL has gone through all works for each of the owners, where
 * nobody had counted its tables yet.
 */
async function resultsOf(owners: Owners, scheduleId: string): Promise<Result[]> {
  const { table, place, prefix } = kindOf(owners)
  const found = await ask(
    ownerSchema,
    sql`SELECT o."id" AS "ownerId", o."name", ${agencyOf(owners)} AS "agencies", ${teamOf(owners)} AS "team"
    FROM ${table} o WHERE ${isOwner(owners)} ORDER BY ${place}, o."id" LIMIT ${MOST_RESULTS}`,
  )
  const keyOf = ({ ownerId }: (typeof found)[number]) => prefix + ownerId
  const works = await worksOfAll(scheduleId, found.map(keyOf))
  return found.map((owner) => ({ ...owner, ...(works.get(keyOf(owner)) ?? NOTHING) }))
}

/**
 * By owner the newest attempt and what was handed in last: itself, or the one before the draft. An attempt is the newest
 * one until it is returned.
 */
async function worksOfAll(
  scheduleId: string,
  ownerKeys: readonly string[],
): Promise<ReadonlyMap<string, Work>> {
  if (ownerKeys.length === 0) return new Map()
  const works = await ask(
    workSchema,
    sql`SELECT w."ownerKey", w."attempt", w."status", w."gradeStatus", h."id" AS "submissionId", h."handedInAt",
      CASE WHEN h."late" THEN 1 ELSE 0 END AS "late", g."levels", g."comment", g."score", g."version",
      p."name" AS "grader", g."releasedAt"
    FROM (SELECT s."id", s."ownerKey", s."attempt", s."status", s."gradeStatus",
        LAG(s."id") OVER (PARTITION BY s."ownerKey" ORDER BY s."attempt") AS "before"
      FROM "Submission" s WHERE s."scheduleId" = ${scheduleId} AND s."ownerKey" IN (${list(ownerKeys)})) w
    LEFT JOIN "Submission" h ON h."id" = CASE WHEN w."status" = 'DRAFT' THEN w."before" ELSE w."id" END
    LEFT JOIN "Grade" g ON g."submissionId" = h."id" LEFT JOIN "Person" p ON p."id" = g."graderId"
    WHERE w."status" <> 'RETURNED'`,
  )
  return new Map(works.map(({ ownerKey, work }) => [ownerKey, work]))
}

/** Of a person; of a team `withMembers` knows. */
function agencyOf({ kind }: Owners): SqlPiece {
  return words(
    kind === 'TEAM' ? 'CAST(NULL AS TEXT)' : '(SELECT c."name" FROM "Agency" c WHERE c."id" = o."agencyId")',
  )
}

function teamOf({ kind, cohortId }: Owners): SqlPiece {
  if (kind === 'TEAM') return words('CAST(NULL AS TEXT)')
  return sql`(SELECT t."name" FROM "TeamMember" m JOIN "Team" t ON t."id" = m."teamId"
    WHERE m."personId" = o."id" AND m."cohortId" = ${cohortId})`
}

const memberSchema = z.object({ teamId: z.string(), name: z.string(), agency: text })

/** Of teams: the names of their present members and the agencies they come from, each once. One statement. */
async function withMembers(rows: readonly Result[], cohortId: string): Promise<Result[]> {
  const members = await ask(
    memberSchema,
    sql`SELECT m."teamId", p."name", c."name" AS "agency" FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId"
      LEFT JOIN "Agency" c ON c."id" = m."agencyId" WHERE m."cohortId" = ${cohortId}
      ORDER BY p."nameKey", p."id" LIMIT ${MOST_RESULTS * 10}`,
  )
  const byTeam = new Map<string, (typeof members)[number][]>()
  for (const member of members) byTeam.set(member.teamId, [...(byTeam.get(member.teamId) ?? []), member])
  return rows.map((row) => {
    const own = byTeam.get(row.ownerId) ?? []
    const agencies = [...new Set(own.flatMap(({ agency }) => agency ?? []))]
    return { ...row, agencies: agencies.join(', '), team: own.map(({ name }) => name).join(', ') }
  })
}

const versionSchema = z.object({ rubric: storedJson.pipe(rubricSchema) })
const MOST_VERSIONS = 50

/** The rubrics of an assignment, the newest first. */
export async function rubricsOf(scheduleId: string) {
  const versions = await ask(
    versionSchema,
    sql`SELECT v."rubric" FROM "AssignmentSchedule" s JOIN "AssignmentVersion" v ON v."assignmentId" = s."assignmentId"
      WHERE s."id" = ${scheduleId} ORDER BY v."number" DESC LIMIT ${MOST_VERSIONS}`,
  )
  return versions.map(({ rubric }) => rubric)
}

/** Each criterion once, as its newest version calls it. */
export function criteriaIn(rubrics: readonly (readonly Criterion[])[]): Criterion[] {
  const found = new Map<string, Criterion>()
  for (const { key, criterion } of rubrics.flat()) if (!found.has(key)) found.set(key, { key, criterion })
  return [...found.values()]
}
