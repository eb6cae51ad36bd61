import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { gradingStateOf } from '#app/domain/grading/grading-state.ts'
import { isOwner, kindOf, type Owners } from '#app/domain/grading/owners.server.ts'
import { NEWEST } from '#app/domain/grading/standing.server.ts'
import { HANDED_IN_LAST } from '#app/domain/grading/submission-rows.server.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Criterion } from './columns.ts'
import { MOST_RESULTS } from './limits.ts'

const when = z.coerce.date().nullable()
const text = z.string().nullable()
const rowSchema = z
  .object({
    ownerId: z.string(),
    name: z.string(),
    agencies: text,
    team: text,
    attempt: z.number().nullable(),
    status: text,
    gradeStatus: text,
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
  .transform(({ attempt, status, gradeStatus, ...row }) => {
    const grade = gradeStatus === 'NONE' ? null : gradeStatus
    const newest = attempt === null || status === null ? null : { attempt, status, grade }
    return { ...row, attempt: attempt ?? 0, state: gradingStateOf(newest) }
  })
export type Result = z.infer<typeof rowSchema>

/**
 * Everybody else who owes an assignment and what was said of what they handed in last, by name, with the criteria of all
 * versions of its rubric; null for whoever does not grade this cohort. Three statements, four for teams.
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

function resultsOf(owners: Owners, scheduleId: string): Promise<Result[]> {
  const { table, place, prefix } = kindOf(owners)
  return ask(
    rowSchema,
    sql`SELECT o."id" AS "ownerId", o."name", ${agencyOf(owners)} AS "agencies", ${teamOf(owners)} AS "team",
      w."attempt", w."status", w."gradeStatus", h."id" AS "submissionId", h."handedInAt",
      CASE WHEN h."late" THEN 1 ELSE 0 END AS "late", g."levels", g."comment", g."score", g."version",
      p."name" AS "grader", g."releasedAt"
    FROM ${table} o
    LEFT JOIN "Submission" w ON w."scheduleId" = ${scheduleId} AND w."ownerKey" = ${words(`'${prefix}' || o."id"`)} AND ${words(NEWEST)}
    LEFT JOIN "Submission" h ON ${HANDED_IN_LAST}
    LEFT JOIN "Grade" g ON g."submissionId" = h."id" LEFT JOIN "Person" p ON p."id" = g."graderId"
    WHERE ${isOwner(owners)} ORDER BY ${place}, o."id" LIMIT ${MOST_RESULTS}`,
  )
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
