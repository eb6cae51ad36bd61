import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { chooseCohort } from './cohorts.server.ts'
import { doneKey, plan, rowsOf } from './progress.ts'

export type MatrixFilter = {
  cohortId: string | null
  teamId: string | null
  agencyId: string | null
  behind: boolean
  page: number
}

export const MATRIX_PER_PAGE = 25

const lessonSchema = z.object({
  id: z.string(),
  title: z.string(),
  moduleId: z.string(),
  moduleTitle: z.string(),
  startsOn: z.coerce.date(),
})

const participantSchema = z.object({
  id: z.string(),
  name: z.string(),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  teamId: z.string().nullable(),
  team: z.string().nullable(),
})

const LESSONS = sqlFor(`
  SELECT l."id", l."title", m."id" AS "moduleId", m."title" AS "moduleTitle", c."startsOn"
  FROM "CohortModule" c
  JOIN "Module" m ON m."id" = c."moduleId"
  JOIN "Lesson" l ON l."moduleId" = m."id" AND l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL
  WHERE c."cohortId" = ?
  ORDER BY m."position", l."position"`)

const PARTICIPANTS = sqlFor(`
  SELECT DISTINCT p."id", p."name", a."id" AS "agencyId", a."name" AS "agency", t."id" AS "teamId", t."name" AS "team"
  FROM "RoleHolding" r
  JOIN "Person" p ON p."id" = r."personId" AND p."status" <> 'DISABLED'
  LEFT JOIN "Agency" a ON a."id" = p."agencyId"
  LEFT JOIN "TeamMember" m ON m."personId" = p."id" AND m."cohortId" = r."cohortId"
  LEFT JOIN "Team" t ON t."id" = m."teamId"
  WHERE r."cohortId" = ? AND r."role" = 'participant' AND r."endedAt" IS NULL`)

const DONE = sqlFor(`
  SELECT DISTINCT d."personId", d."lessonId"
  FROM "LessonProgress" d
  JOIN "RoleHolding" r ON r."personId" = d."personId" AND r."role" = 'participant' AND r."endedAt" IS NULL
  WHERE r."cohortId" = ?`)

/**
 * Participants × lessons of a cohort the asker may see: who has done what, and who is behind. Four statements,
 * whatever the size, and a note of the reading; filters and pages are taken from the whole, because "behind" is known only then.
 */
export async function readProgressMatrix(asker: Asker, filter: MatrixFilter, now: Date) {
  const { cohorts, cohort } = await chooseCohort(asker, 'progress.read', filter.cohortId)
  if (!cohort) return { cohorts, cohort: null } as const
  const [lessonRows, participants, doneRows] = await Promise.all([
    db.$queryRawUnsafe(LESSONS, cohort.id).then((rows) => z.array(lessonSchema).parse(rows)),
    db.$queryRawUnsafe(PARTICIPANTS, cohort.id).then((rows) => z.array(participantSchema).parse(rows)),
    db
      .$queryRawUnsafe(DONE, cohort.id)
      .then((rows) => z.array(z.object({ personId: z.string(), lessonId: z.string() })).parse(rows)),
  ])
  const lessons = plan(lessonRows, cohort.endsOn)
  const done = new Set(doneRows.map(({ personId, lessonId }) => doneKey(personId, lessonId)))
  const all = rowsOf(participants, lessons, done, now)
  const chosen = all.filter(
    (row) =>
      (!filter.teamId || row.teamId === filter.teamId) &&
      (!filter.agencyId || row.agencyId === filter.agencyId) &&
      (!filter.behind || row.late > 0),
  )
  const first = (filter.page - 1) * MATRIX_PER_PAGE
  const rows = chosen.slice(first, first + MATRIX_PER_PAGE)
  const late = all.filter((row) => row.late > 0)
  const furthestBehind = late.slice(0, 3)
  await recordReading(
    asker,
    {
      action: 'progress.read',
      object: { type: 'cohort', id: cohort.id },
      people: [...new Set([...furthestBehind, ...rows].map((row) => row.id))],
    },
    now,
  )
  return {
    cohorts,
    cohort,
    modules: modulesOf(lessonRows),
    lessonCount: lessons.length,
    dueByNow: lessons.filter((lesson) => lesson.dueAt < now).length,
    participantCount: all.length,
    behindCount: late.length,
    furthestBehind,
    teams: choices(all.map((row) => ({ id: row.teamId, name: row.team }))),
    agencies: choices(all.map((row) => ({ id: row.agencyId, name: row.agency }))),
    total: chosen.length,
    rows,
  } as const
}

function modulesOf(lessons: readonly z.infer<typeof lessonSchema>[]) {
  const modules = new Map<string, { title: string; lessons: string[] }>()
  for (const { moduleId, moduleTitle, title } of lessons) {
    const module = modules.get(moduleId) ?? { title: moduleTitle, lessons: [] }
    module.lessons.push(title)
    modules.set(moduleId, module)
  }
  return [...modules.values()]
}

function choices(things: readonly { id: string | null; name: string | null }[]) {
  const named = new Map(things.flatMap(({ id, name }) => (id && name ? [[id, name] as const] : [])))
  return [...named]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }))
}
