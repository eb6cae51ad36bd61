import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can, mayEnter } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { savesIn, type Saves } from '#app/platform/field-by-field.server.ts'
import type { Drafts } from './completeness.ts'
import { storedDraftSchema } from './sections.schema.ts'
import { readHistory, readSections, readTeamAndPoints } from './parts.server.ts'
import { isSectionKey, type SectionKey } from './sections.ts'
import { mayPin } from './pinning.server.ts'
import { canBeTakenBack, CORE, maySee, type Core } from './visible.server.ts'
import type { Status } from './workflow.ts'

/**
 * Everything the page of one recommendation shows to this person, or null when she may not see it. Only published
 * decisions; of a former team only what it submitted while she belonged to it (`kept`); the text being written only for the team and the secretariat, which for others is not read at all. A discarded draft is there for its team as
 * long as it can be taken back.
 */
export async function readRecommendation(asker: Asker, id: string, now: Date) {
  const row = await db.recommendation.findFirst({
    where: { id, districtId: asker.districtId },
    select: { ...CORE, openDecisionId: true },
  })
  if (!row) return null
  // Nothing but `mayPin` goes on from it to a page.
  const { openDecisionId, ...found } = row
  // What her former team submitted while she belonged to it is all that is left to her.
  const kept = !maySee(asker, found)
  if (kept && !mayEnter(asker, 'recommendation.read-kept')) return null
  if (found.status === ('DISCARDED' satisfies Status) && !canBeTakenBack(found, now)) return null
  const readsDraft = !kept && can(asker, 'recommendation.read-draft', found)
  const [{ team, points, nobodyDecides, head }, sections, history] = await Promise.all([
    readTeamAndPoints(found, now),
    readsDraft ? readSections(id) : [],
    readHistory(id, found.status),
  ])
  const { versions, decisions, withdrawal } = kept ? keptOf(asker, found, history) : history
  if (kept && versions.length === 0) return null
  const newest = versions[0]?.number ?? 0
  const people = new Map([
    ...versions.map(({ submittedById, submittedBy }) => [submittedById, submittedBy ?? ''] as const),
    ...sections.map(({ updatedById, updatedBy }) => [updatedById ?? '', updatedBy ?? ''] as const),
  ])
  return {
    ...found,
    head,
    team,
    nobodyDecides,
    versions,
    decisions,
    kept,
    readsDraft,
    mayPin: mayPin(asker, { ...found, openDecisionId }),
    people,
    withdrawal,
    sections,
    // Answers to the last return are text that is being written too: they are handed in with the next version.
    points: points
      .filter(({ versionNumber }) => !kept || versionNumber <= newest)
      .map((point) =>
        readsDraft || point.versionNumber < (kept ? newest : found.versionCount)
          ? point
          : { ...point, answer: '' },
      ),
  }
}

type History = Awaited<ReturnType<typeof readHistory>>

/** The versions that were submitted while she belonged to the team, with what was decided about them. */
function keptOf(asker: Asker, found: Core, history: History): History {
  const versions = history.versions.filter(({ submittedAt }) =>
    can(asker, 'recommendation.read-kept', { ...found, handedInAt: submittedAt }),
  )
  const numbers = versions.map(({ number }) => number)
  const decisions = history.decisions.filter(({ decidedVersion }) => numbers.includes(decidedVersion.number))
  return { ...history, versions, decisions }
}
export type FoundRecommendation = NonNullable<Awaited<ReturnType<typeof readRecommendation>>>

/** The frozen text of one version, for who was shown its recommendation: nothing is asked here. Throws when there is none. */
export function readText(id: string, number: number) {
  return db.recommendationVersion.findUniqueOrThrow({
    where: { recommendationId_number: { recommendationId: id, number } },
    select: { format: true, content: true },
  })
}

/** Names by id. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map((person) => [person.id, person.name]))
}

/** Everything the page of one section shows, or null. Only for those who read drafts, and not of a discarded one. */
export async function readForEditing(asker: Asker, id: string) {
  const found = await db.recommendation.findFirst({
    where: { id, districtId: asker.districtId, status: { not: 'DISCARDED' satisfies Status } },
    select: {
      ...CORE,
      team: { select: { name: true } },
      sections: {
        select: { key: true, data: true, saves: true, version: true, updatedById: true, updatedAt: true },
      },
    },
  })
  return found && can(asker, 'recommendation.read-draft', found) ? found : null
}

/** The sections of a recommendation as drafts. */
export function draftsIn(sections: readonly { key: string; data: unknown }[]): Drafts {
  return Object.fromEntries(
    sections.flatMap(({ key, data }) => (isSectionKey(key) ? [[key, storedDraftSchema.parse(data)]] : [])),
  )
}

/** How often each field of a section was saved. */
export function savesOf(sections: readonly { key: string; saves: unknown }[], section: SectionKey): Saves {
  return savesIn(sections.find(({ key }) => key === section)?.saves)
}

/** The district's agencies and areas, to choose from and to name. One statement. */
export async function readPlaces(districtId: string) {
  const rows = await ask(
    placeSchema,
    sql`SELECT * FROM (
      SELECT 'area' AS "is", "code", "name", '' AS "shortName", "kind", "parentCode", "code" AS "order"
      FROM "Area" WHERE "districtId" = ${districtId} AND "validTo" IS NULL
      UNION ALL
      SELECT 'agency', "code", "name", "shortName", "kind", NULL, "name"
      FROM "Agency" WHERE "districtId" = ${districtId} AND "closedAt" IS NULL
    ) places ORDER BY "is", "order"`,
  )
  return {
    agencies: rows.filter((row) => row.is === 'agency'),
    areas: rows.filter((row) => row.is === 'area'),
  }
}

const place = { code: z.string(), name: z.string(), kind: z.string() }
const placeSchema = z.discriminatedUnion('is', [
  z.object({ ...place, is: z.literal('agency'), shortName: z.string() }),
  z.object({ ...place, is: z.literal('area'), parentCode: z.string().nullable() }),
])
export type Places = Awaited<ReturnType<typeof readPlaces>>

/** What decides about transitions, or null when it is not there for this person. */
export async function readCore(asker: Asker, id: string): Promise<Core | null> {
  const found = await db.recommendation.findFirst({
    where: { id, districtId: asker.districtId },
    select: CORE,
  })
  return found && maySee(asker, found) ? found : null
}

/** Two versions to compare, with their content, or null when one of them does not exist for this person. */
export async function readVersions(asker: Asker, id: string, numbers: { from: number; to: number } | null) {
  const found = await db.recommendation.findFirst({
    where: { id, districtId: asker.districtId },
    select: { ...CORE, team: { select: { name: true } } },
  })
  if (!found || !maySee(asker, found) || found.versionCount < 1) return null
  const { from, to } = numbers ?? { from: Math.max(1, found.versionCount - 1), to: found.versionCount }
  const versions = await db.recommendationVersion.findMany({
    where: { recommendationId: id, number: { in: [from, to] } },
    select: { number: true, format: true, content: true, submittedAt: true },
  })
  const before = versions.find((version) => version.number === from)
  const after = versions.find((version) => version.number === to)
  return before && after ? { ...found, before, after } : null
}
