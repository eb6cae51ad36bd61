import { z } from 'zod'
import { teamKey, within } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import type { Member } from './membership.server.ts'

/** What lies with a team, by title. */
export type Holdings = {
  /** Handed in while one of those asked about belonged to it. */
  theirs: string[]
  /** Handed in and not graded yet, or graded and not released. */
  unreleased: string[]
  /** Being written, also as another attempt. */
  drafts: string[]
  /** Recommendations that were never submitted. */
  texts: string[]
  /** Submitted, and not decided, rejected or withdrawn. */
  living: string[]
}

const rowSchema = z.object({
  is: z.enum(['work', 'recommendation']),
  title: z.string(),
  status: z.string(),
  gradeStatus: z.string(),
  handedInAt: z.coerce.date().nullable(),
  versions: z.coerce.number(),
})

/** States of a recommendation in which nothing more is expected of anybody; a new state counts as living. */
const OVER: readonly string[] = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'DISCARDED']

type Row = z.infer<typeof rowSchema>

/** What lies with a team, and what of it stays with `people` when they leave now. One statement. */
export async function readHoldings(
  reader: Reader,
  teamId: string,
  people: readonly Pick<Member, 'joinedAt'>[],
): Promise<Holdings> {
  return holdingsOf(await readRows(reader, teamId), people)
}

/** For each who leaves now: did she hand in with the team, and is something being written there? One statement. */
export async function leftBehind(
  reader: Reader,
  teamId: string,
  people: readonly Pick<Member, 'personId' | 'joinedAt'>[],
): Promise<{ id: string; sent: boolean; drafts: boolean }[]> {
  const rows = await readRows(reader, teamId)
  return people.map((person) => {
    const { theirs, drafts, texts } = holdingsOf(rows, [person])
    return { id: person.personId, sent: theirs.length > 0, drafts: drafts.length + texts.length > 0 }
  })
}

function readRows(reader: Reader, teamId: string): Promise<Row[]> {
  return ask(
    rowSchema,
    sql`SELECT 'work' AS "is", w."id", a."title", w."status", w."gradeStatus", w."handedInAt", 0 AS "versions"
      FROM "Submission" w JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId"
      JOIN "Assignment" a ON a."id" = s."assignmentId" WHERE w."ownerKey" = ${teamKey(teamId)}
      UNION ALL
      SELECT 'recommendation', r."id", r."title", r."status", '', NULL, r."versionCount"
      FROM "Recommendation" r WHERE r."teamId" = ${teamId} ORDER BY "is", "title", "id"`,
    reader,
  )
}

function holdingsOf(rows: readonly Row[], people: readonly Pick<Member, 'joinedAt'>[]): Holdings {
  const works = rows.filter(({ is }) => is === 'work')
  const living = rows.filter(({ is, status }) => is === 'recommendation' && !OVER.includes(status))
  const until = new Date(8.64e15)
  const handedInBy = ({ joinedAt }: Pick<Member, 'joinedAt'>, at: Date) =>
    within({ from: joinedAt, to: until }, at)
  const isTheirs = (at: Date | null) => at !== null && people.some((person) => handedInBy(person, at))
  return {
    theirs: titles(works.filter(({ handedInAt }) => isTheirs(handedInAt))),
    unreleased: titles(
      works.filter(({ status, gradeStatus }) => status === 'HANDED_IN' && gradeStatus !== 'RELEASED'),
    ),
    drafts: titles(works.filter(({ status }) => status === 'DRAFT')),
    texts: titles(living.filter(({ versions }) => versions === 0)),
    living: titles(living.filter(({ versions }) => versions > 0)),
  }
}

function titles(rows: readonly { title: string }[]): string[] {
  return [...new Set(rows.map(({ title }) => title))]
}
