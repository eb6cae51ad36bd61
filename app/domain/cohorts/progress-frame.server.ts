import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { plan, type PlannedModule } from './progress.ts'

/** What counts of a module: its lessons that can be read. `l` is the lesson. */
export const READABLE = `l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL`

/** A district has a few dozen. */
const MOST_AGENCIES = 200

const of = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ is: z.literal(kind), id: z.string(), name: z.string(), ...shape })
const partSchema = z.discriminatedUnion('is', [
  of('cohort', { endsOn: z.coerce.date(), isChosen: z.coerce.number() }),
  of('module', { startsOn: z.coerce.date(), lessons: z.coerce.number(), done: z.coerce.number() }),
  of('agency', {}),
  of('person', { agency: z.string().nullable(), team: z.string().nullable() }),
])
type FrameParts = z.infer<typeof partSchema>
type PersonOfFrame = Extract<FrameParts, { is: 'person' }>

export type Frame = {
  cohorts: { id: string; name: string }[]
  /** The one that is wanted, or the newest; null where there is none or the wanted one is not hers to see. */
  cohort: { id: string; name: string } | null
  /** With what the named person has done of each. */
  modules: (PlannedModule & { done: number })[]
  agencies: { id: string; name: string }[]
  /** The named person, where she takes part in the cohort. */
  person: PersonOfFrame | null
}

type Wanted = { cohortId: string | null; personId?: string }

/**
 * What the pages of progress stand in, in one statement: the cohorts whose progress the asker may see, the modules that
 * have been opened for the chosen one and have something to read, agencies to filter by, or one participant.
 */
export async function readFrame(asker: Asker, wanted: Wanted, now: Date): Promise<Frame> {
  const reach = readable(asker, 'progress.read')
  if (!reach) return { cohorts: [], cohort: null, modules: [], agencies: [], person: null }
  const columns = { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }
  const parts = await readParts(asker, sqlOf(whereOf(reach, columns)), wanted)
  const cohorts = parts.filter((part) => part.is === 'cohort')
  const cohort = cohorts.find(({ isChosen }) => isChosen > 0) ?? null
  const modules = parts.filter((part) => part.is === 'module')
  const titled = modules.map(({ name, ...module }) => ({ ...module, title: name }))
  const planned = cohort ? plan(titled, cohort.endsOn, now) : []
  return {
    cohorts,
    cohort,
    modules: planned.map((module, index) => ({ ...module, done: modules[index]?.done ?? 0 })),
    agencies: parts.filter((part) => part.is === 'agency'),
    person: parts.find((part) => part.is === 'person') ?? null,
  }
}

function readParts({ districtId }: Asker, hers: SqlPiece, { cohortId, personId }: Wanted) {
  const named = cohortId === null ? words('') : sql`AND c."id" = ${cohortId}`
  const chosen = sql`(SELECT c."id" FROM "Cohort" c WHERE ${hers} ${named}
    ORDER BY c."year" DESC, c."number" DESC LIMIT 1)`
  const pieces = [
    sql`SELECT 'cohort' AS "is", c."id", c."name", c."startsOn", c."endsOn",
        CASE WHEN c."id" = ${chosen} THEN 1 ELSE 0 END AS "isChosen", 0 AS "lessons", 0 AS "done",
        '' AS "agency", '' AS "team", ROW_NUMBER() OVER (ORDER BY c."year" DESC, c."number" DESC) AS "place"
      FROM "Cohort" c WHERE ${hers}`,
    modulesOf(chosen, personId),
    personId === undefined ? agenciesOf(districtId) : personIn(chosen, personId),
  ]
  return ask(
    partSchema,
    sql`SELECT * FROM (${joined(pieces, ' UNION ALL ')}) parts
      WHERE "is" <> 'agency' OR "place" <= ${MOST_AGENCIES} ORDER BY "is", "place"`,
  )
}

function modulesOf(chosen: SqlPiece, personId: string | undefined): SqlPiece {
  const done =
    personId === undefined
      ? { count: words('0'), join: words('') }
      : {
          count: words('COUNT(d."lessonId")'),
          join: sql`LEFT JOIN "LessonProgress" d ON d."lessonId" = l."id" AND d."personId" = ${personId}`,
        }
  return sql`SELECT 'module', m."id", m."title", k."startsOn", NULL, 0, COUNT(*), ${done.count}, '', '',
      ROW_NUMBER() OVER (ORDER BY m."position", m."slug")
    FROM "CohortModule" k JOIN "Module" m ON m."id" = k."moduleId"
    JOIN "Lesson" l ON l."moduleId" = m."id" AND ${words(READABLE)} ${done.join}
    WHERE k."cohortId" = ${chosen}
    GROUP BY m."id", m."title", m."position", m."slug", k."startsOn"`
}

function agenciesOf(districtId: string): SqlPiece {
  return sql`SELECT 'agency', a."id", a."name", NULL, NULL, 0, 0, 0, '', '', ROW_NUMBER() OVER (ORDER BY a."name")
    FROM "Agency" a WHERE a."districtId" = ${districtId}`
}

function personIn(chosen: SqlPiece, personId: string): SqlPiece {
  return sql`SELECT 'person', p."id", p."name", NULL, NULL, 0, 0, 0, a."name", t."name", 1
    FROM "Person" p LEFT JOIN "Agency" a ON a."id" = p."agencyId"
    LEFT JOIN "TeamMember" m ON m."personId" = p."id" AND m."cohortId" = ${chosen}
    LEFT JOIN "Team" t ON t."id" = m."teamId"
    WHERE p."id" = ${personId} AND p."status" <> 'DISABLED' AND EXISTS (SELECT 1 FROM "RoleHolding" r
      WHERE r."personId" = p."id" AND r."cohortId" = ${chosen} AND r."role" = 'participant' AND r."endedAt" IS NULL)`
}
