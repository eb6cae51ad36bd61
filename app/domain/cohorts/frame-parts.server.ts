import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { isAskedFor } from './progress-asking.server.ts'
import { shownFirst } from './shown-first.ts'
import { TAKE_PART } from './without-team.ts'

/** What counts: lessons that can be read, of modules that belong to the course. `l` is the lesson. */
export const READABLE = `l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Module" gone WHERE gone."id" = l."moduleId" AND gone."retiredAt" IS NOT NULL)`

/** A district has a few dozen. */
const MOST_AGENCIES = 200

/** So many of those who have never come in are named. */
const MOST_ABSENT = 5

/** The members of so many teams are soon put in order; those of more are soon met in the order of everybody. */
export const FEW_TEAMS = 100

const of = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ is: z.literal(kind), id: z.string(), name: z.string(), ...shape })
const partSchema = z.discriminatedUnion('is', [
  of('cohort', { endsOn: z.coerce.date(), isChosen: z.coerce.number() }),
  of('module', { startsOn: z.coerce.date(), lessons: z.coerce.number(), done: z.coerce.number() }),
  of('count', {
    courseVersion: z.coerce.number(),
    lessons: z.coerce.number(),
    people: z.coerce.number(),
    upToDate: z.coerce.number(),
    takePart: z.coerce.number(),
    // `startsOn`: when it was finished.
    startsOn: z.coerce.date(),
    isAsked: z.coerce.number(),
  }),
  of('teams', { teams: z.coerce.number() }),
  of('agency', {}),
  of('absent', { agency: z.string().nullable() }),
  // `startsOn`: since when she takes part.
  of('person', {
    agency: z.string().nullable(),
    team: z.string().nullable(),
    startsOn: z.coerce.date(),
    seenAt: z.coerce.date().nullable(),
  }),
])
export type FramePart = z.infer<typeof partSchema>
export type CountOfFrame = Extract<FramePart, { is: 'count' }>
export type PersonOfFrame = Extract<FramePart, { is: 'person' }>

export type Wanted = { cohortId: string | null; personId?: string; team?: string }

/** Everything of a frame in one statement; `hers` says which cohorts `c` the asker may see. */
export function readParts(
  { districtId }: Asker,
  hers: SqlPiece,
  { cohortId, personId, team = '' }: Wanted,
  now: Date,
) {
  const named = cohortId === null ? words('') : sql`AND c."id" = ${cohortId}`
  const chosen = sql`(SELECT c."id" FROM "Cohort" c WHERE ${hers} ${named}
    ORDER BY ${shownFirst(now)} LIMIT 1)`
  const cohorts = part(
    'cohort',
    {
      id: words('c."id"'),
      name: words('c."name"'),
      startsOn: words('c."startsOn"'),
      endsOn: words('c."endsOn"'),
      isChosen: sql`CASE WHEN c."id" = ${chosen} THEN 1 ELSE 0 END`,
      place: words('ROW_NUMBER() OVER (ORDER BY c."year" DESC, c."number" DESC)'),
    },
    sql`FROM "Cohort" c WHERE ${hers}`,
  )
  const others =
    personId === undefined
      ? [countIn(chosen), teamsIn(chosen, team), agenciesOf(districtId), absentFrom(chosen, districtId)]
      : [personIn(chosen, personId)]
  const pieces = [cohorts, modulesOf(chosen, personId), ...others]
  return ask(
    partSchema,
    sql`SELECT * FROM (${joined(pieces, ' UNION ALL ')}) parts
      WHERE "is" <> 'agency' OR "place" <= ${MOST_AGENCIES} ORDER BY "is", "place"`,
  )
}

/** The columns of a part, and what stands there where a kind has nothing to say. */
const COLUMNS = [
  ['id', `''`],
  ['name', `''`],
  ['startsOn', 'NULL'],
  ['endsOn', 'NULL'],
  ['seenAt', 'CAST(NULL AS TIMESTAMP(3))'],
  ['isChosen', '0'],
  ['isAsked', '0'],
  ['lessons', '0'],
  ['done', '0'],
  ['people', '0'],
  ['upToDate', '0'],
  ['takePart', '0'],
  ['courseVersion', '0'],
  ['teams', '0'],
  ['agency', `''`],
  ['team', `''`],
  ['place', '1'],
] as const
type Column = (typeof COLUMNS)[number][0]

/** Parts of one kind as one piece of a UNION, whose columns stand in one order. */
function part(is: string, given: Partial<Record<Column, SqlPiece>>, from: SqlPiece): SqlPiece {
  const columns = COLUMNS.map(([name, none]) => sql`${given[name] ?? words(none)} AS ${words(`"${name}"`)}`)
  return sql`SELECT ${words(`'${is}' AS "is"`)}, ${joined(columns, ', ')} ${from}`
}

function modulesOf(chosen: SqlPiece, personId: string | undefined): SqlPiece {
  const hers =
    personId === undefined
      ? words('')
      : sql`LEFT JOIN "LessonProgress" d ON d."lessonId" = l."id" AND d."personId" = ${personId}`
  return part(
    'module',
    {
      id: words('m."id"'),
      name: words('m."title"'),
      startsOn: words('k."startsOn"'),
      lessons: words('COUNT(*)'),
      done: words(personId === undefined ? '0' : 'COUNT(d."lessonId")'),
      place: words('ROW_NUMBER() OVER (ORDER BY m."position", m."slug")'),
    },
    sql`FROM "CohortModule" k JOIN "Module" m ON m."id" = k."moduleId"
    JOIN "Lesson" l ON l."moduleId" = m."id" AND ${words(READABLE)} ${hers}
    WHERE k."cohortId" = ${chosen}
    GROUP BY m."id", m."title", m."position", m."slug", k."startsOn"`,
  )
}

function countIn(chosen: SqlPiece): SqlPiece {
  return part(
    'count',
    {
      id: words('CAST(n."id" AS TEXT)'),
      name: words('n."plan"'),
      lessons: words('n."lessons"'),
      people: words('n."people"'),
      upToDate: words('n."upToDate"'),
      takePart: TAKE_PART,
      courseVersion: words('d."courseVersion"'),
      startsOn: words('n."finishedAt"'),
      isAsked: isAskedFor(words('c."id"')),
    },
    sql`FROM (SELECT * FROM "ProgressCount" WHERE "cohortId" = ${chosen} AND "finishedAt" IS NOT NULL
      ORDER BY "id" DESC LIMIT 1) n
    JOIN "Cohort" c ON c."id" = n."cohortId" JOIN "District" d ON d."id" = c."districtId"`,
  )
}

/** How many teams are called so; those beyond what is few are not counted. */
function teamsIn(chosen: SqlPiece, team: string): SqlPiece {
  const called = sql`SELECT 1 FROM "Team" t WHERE t."cohortId" = ${chosen} AND t."removedAt" IS NULL AND ${isCalled(team)} LIMIT ${FEW_TEAMS + 1}`
  return part(
    'teams',
    { teams: team === '' ? words('0') : sql`(SELECT COUNT(*) FROM (${called}) called)` },
    words(''),
  )
}

/** Of a team `t`. */
export function isCalled(team: string): SqlPiece {
  return sql`t."nameKey" LIKE ${containing(nameKey(team))} ESCAPE '\\'`
}

function agenciesOf(districtId: string): SqlPiece {
  return part(
    'agency',
    {
      id: words('a."id"'),
      name: words('a."name"'),
      place: words('ROW_NUMBER() OVER (ORDER BY a."nameKey", a."id")'),
    },
    sql`FROM "Agency" a WHERE a."districtId" = ${districtId}`,
  )
}

/** Those who take part and have never come in, by name: through the few of a district who have not. */
function absentFrom(chosen: SqlPiece, districtId: string): SqlPiece {
  return part(
    'absent',
    {
      id: words('of_absent."id"'),
      name: words('of_absent."name"'),
      agency: words('a."name"'),
      place: words('ROW_NUMBER() OVER (ORDER BY of_absent."nameKey", of_absent."id")'),
    },
    sql`FROM (SELECT q.* FROM "Person" q WHERE q."districtId" = ${districtId} AND q."status" = 'INVITED'
        AND EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."personId" = q."id" AND r."cohortId" = ${chosen}
          AND r."role" = 'participant' AND r."endedAt" IS NULL)
      ORDER BY q."nameKey", q."id" LIMIT ${MOST_ABSENT}) of_absent
    LEFT JOIN "Agency" a ON a."id" = of_absent."agencyId"`,
  )
}

function personIn(chosen: SqlPiece, personId: string): SqlPiece {
  return part(
    'person',
    {
      id: words('p."id"'),
      name: words('p."name"'),
      agency: words('a."name"'),
      team: words('t."name"'),
      startsOn: words('h."since"'),
      seenAt: words('p."lastSignInAt"'),
    },
    sql`FROM "Person" p
    JOIN (SELECT r."personId", MIN(r."startedAt") AS "since" FROM "RoleHolding" r WHERE r."personId" = ${personId}
      AND r."cohortId" = ${chosen} AND r."role" = 'participant' AND r."endedAt" IS NULL GROUP BY r."personId") h
      ON h."personId" = p."id"
    LEFT JOIN "Agency" a ON a."id" = p."agencyId"
    LEFT JOIN "TeamMember" m ON m."personId" = p."id" AND m."cohortId" = ${chosen}
    LEFT JOIN "Team" t ON t."id" = m."teamId"
    WHERE p."id" = ${personId} AND p."status" = 'ACTIVE'`,
  )
}
