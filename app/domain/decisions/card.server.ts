import { z } from 'zod'
import { wasEverIn, worksAs, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { readSeats } from '#app/domain/districts/seats.server.ts'
import { definitiveBeside, heldNow, type Seat } from '#app/domain/districts/seats.ts'
import { storedRules } from '#app/domain/recommendations/stored-rules.server.ts'
import { rulesOfNewest } from '#app/domain/recommendations/decision-rules.server.ts'
import { readContent } from '#app/domain/recommendations/frozen.ts'
import { CORE, maySee } from '#app/domain/recommendations/visible.server.ts'
import { leadsOn, mayFire, statusOf } from '#app/domain/recommendations/workflow.ts'
import { askOne, storedJson } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import type { CardFacts } from './card.ts'
import { countedAround, placeIn } from './queue-place.ts'
import { HOW_IT_WENT, readableDecisions } from './readable.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'

/**
 * Whether she may decide it now, and if not, why: the buttons and the sentence in their place. `no-office`: she leads,
 * but holds no deciding office at this moment; `reader`: somebody who never decides.
 */
export type Standing =
  'may' | 'reader' | 'no-office' | 'needs-bupati' | 'conflict' | 'decided' | 'not-waiting'

/** A term in which its reader may decide it; `definitive`: who holds the office definitively beside her. */
export type Signer = {
  termId: string
  capacity: string
  office: { code: string; name: string }
  definitive: string | null
}

/**
 * The leader's card: the recommendation with the version that lies there now, what the secretariat says, and the last
 * decision that was not undone. Null when it was never before the leaders of this person's district. Three statements, and
 * for a leader who could decide now a fourth: who sits in the offices.
 */
export async function readCard(asker: Asker, id: string, now: Date) {
  const found = await db.recommendation.findUnique({
    where: { id },
    select: { ...CORE, worthyCount: true, openDecisionId: true },
  })
  if (!found || !maySee(asker, found) || !can(asker, 'decision.read', found)) return null
  const standing = standingOf(asker, found)
  const asksSeats = standing === 'may' || standing === 'needs-bupati' || standing === 'no-office'
  const [{ summary, windowName, rules, decision, place }, seats] = await Promise.all([
    aboutCard(asker, found),
    asksSeats ? readSeats({ districtId: found.districtId, personId: asker.id, now }) : [],
  ])
  const [version, earlier, older] = await db.recommendationVersion.findMany({
    where: {
      recommendationId: id,
      OR: [{ number: { gte: found.versionCount - 1 } }, { id: decision?.versionId ?? '' }],
    },
    orderBy: { number: 'desc' },
    take: 3,
    select: { id: true, number: true, hash: true, format: true, content: true },
  })
  if (!version || summary === null) return null
  const decidedVersion = [version, earlier, older].find((one) => one?.id === decision?.versionId)
  const decided = decidedVersion === version ? null : decidedVersion
  const before = decided ?? earlier ?? null
  const signers = standing === 'may' ? signersOf(asker, seats, found, now) : []
  const facts: CardFacts = {
    waiting: standing !== 'not-waiting',
    recommendation: found,
    content: readContent(version),
    rules,
    before: before && { number: before.number, content: readContent(before) },
    summary,
    signers,
    ...(windowName === null ? {} : { windowName }),
  }
  return {
    id: found.id,
    status: statusOf(found),
    deferredUntil: found.deferredUntil,
    facts,
    version: { id: version.id, number: version.number, hash: version.hash },
    decision:
      decision && decidedVersion
        ? { ...decision, decidedVersion: { number: decidedVersion.number, hash: decidedVersion.hash } }
        : null,
    standing,
    place,
    signers,
    seats,
    may: { mayUndo: mayFire(asker, 'undo', found), mayAnnounce: mayFire(asker, 'publish', found) },
  }
}
export type CardRecord = NonNullable<Awaited<ReturnType<typeof readCard>>>

const aboutSchema = z.object({
  summary: z.string().nullable(),
  windowName: z.string().nullable(),
  rules: storedJson.pipe(storedRules),
  decisionId: z.string().nullable(),
  versionId: z.string().nullable(),
  kind: z.string().nullable(),
  note: z.string().nullable(),
  deferUntil: z.coerce.date().nullable(),
  decidedById: z.string().nullable(),
  decidedAt: z.coerce.date().nullable(),
  publishAt: z.coerce.date().nullable(),
  publishedAt: z.coerce.date().nullable(),
  capacity: z.string().nullable(),
  office: z.string().nullable(),
  person: z.string().nullable(),
  before: z.coerce.number().nullable(),
  waiting: z.coerce.number().nullable(),
})

/** What stands around a recommendation on its card: the newest summary, the budget window, its place in the queue, the last decision. */
async function aboutCard(asker: Asker, found: Parameters<typeof countedAround>[1]) {
  const readable = readableDecisions(asker)
  const { summary, windowName, rules, before, waiting, ...row } = await askOne(
    aboutSchema,
    sql`SELECT
        (SELECT s."text" FROM "ReviewSummary" s WHERE s."recommendationId" = here."id"
          ORDER BY s."finishedAt" DESC LIMIT 1) AS "summary",
        (SELECT w."name" FROM "BudgetWindow" w
          WHERE w."districtId" = here."districtId" AND w."closesAt" = here."windowClosesAt") AS "windowName",
        ${rulesOfNewest('here')} AS "rules",
        ${countedAround(asker, found)},
        d."id" AS "decisionId", d."versionId", d."kind", d."note", d."deferUntil", d."decidedById", d."decidedAt",
        d."publishAt", last."publishedAt", t."capacity", o."name" AS "office", p."name" AS "person"
      FROM "Recommendation" here
      LEFT JOIN "Decision" d ON d."id" = (SELECT d."id" FROM "Decision" d
        JOIN "Recommendation" r ON r."id" = d."recommendationId" ${words(HOW_IT_WENT)}
        WHERE d."recommendationId" = here."id" AND ${readable} ORDER BY d."round" DESC LIMIT 1)
      LEFT JOIN "DecisionPublication" last ON last."decisionId" = d."id"
      LEFT JOIN "OfficeTerm" t ON t."id" = d."officeTermId"
      LEFT JOIN "Office" o ON o."id" = t."officeId"
      LEFT JOIN "Person" p ON p."id" = t."personId"
      WHERE here."id" = ${found.id}`,
  )
  const place = placeIn(asker, found, { before, waiting })
  return { summary, windowName, rules, place, decision: lastDecision(row) }
}

function lastDecision(
  row: Omit<z.infer<typeof aboutSchema>, 'summary' | 'windowName' | 'rules' | 'before' | 'waiting'>,
) {
  const { decisionId, versionId, kind, note, decidedById, decidedAt, publishAt, capacity, office, person } =
    row
  if (!decisionId || !versionId || !kind || note === null || !decidedById || !decidedAt || !publishAt)
    return null
  if (!capacity || office === null || person === null) return null
  return {
    id: decisionId,
    versionId,
    kind,
    note,
    decidedById,
    decidedAt,
    publishAt,
    deferUntil: row.deferUntil,
    publication: row.publishedAt && { publishedAt: row.publishedAt },
    officeTerm: { capacity, office: { name: office }, person: { name: person } },
  }
}
type Judged = {
  districtId: string
  cohortId: string
  teamId: string
  status: string
  needsBupati: boolean
  openDecisionId: string | null
}

function standingOf(asker: Asker, found: Judged): Standing {
  if (!leadsOn('approve', statusOf(found))) return 'not-waiting'
  // Before the question whether it is decided: that is what a team must not learn before publication.
  if (wasEverIn(asker, found.teamId)) return 'conflict'
  if (found.openDecisionId !== null) return 'decided'
  if (!mayFire(asker, 'approve', found)) return worksAs(asker, ['leader']) ? 'no-office' : 'reader'
  return asker.offices.some((office) => officeMayDecide(office.code, found)) ? 'may' : 'needs-bupati'
}

function signersOf(asker: Asker, seats: readonly Seat[], found: Judged, now: Date): Signer[] {
  return heldNow(seats, now)
    .filter(({ personId, office }) => personId === asker.id && officeMayDecide(office.code, found))
    .map((seat) => ({
      termId: seat.termId,
      capacity: seat.capacity,
      office: seat.office,
      definitive: definitiveBeside(seats, seat, now),
    }))
}

/** From the version that an old card showed to the newest one; null when it is none of this recommendation. */
export async function versionsSince(
  recommendationId: string,
  shownId: string,
): Promise<{ shown: number; newest: number } | null> {
  const versions = await db.recommendationVersion.findMany({
    where: { recommendationId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  const shown = versions.find((version) => version.id === shownId)
  const newest = versions[0]
  return shown && newest ? { shown: shown.number, newest: newest.number } : null
}
