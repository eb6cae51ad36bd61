import { z } from 'zod'
import { storedLetterhead } from '#app/domain/districts/letterhead.schema.ts'
import { headOf, NO_LETTERHEAD } from '#app/domain/districts/letterhead.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { nobodyFor } from './no-decider.server.ts'
import type { Core } from './visible.server.ts'
import type { Status } from './workflow.ts'

const groupSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('head'), name: storedJson.pipe(storedLetterhead) }),
  z.object({ is: z.literal('team'), name: z.string(), number: z.coerce.number() }),
  z.object({ is: z.literal('member'), id: z.string(), name: z.string(), number: z.coerce.number() }),
  z.object({
    is: z.literal('point'),
    id: z.string(),
    name: z.string(),
    number: z.coerce.number(),
    answer: z.string(),
  }),
])

/**
 * The team with its members, its lead first, and what had to be mended, of the newest version first. With them in the same
 * statement whether it waits for the leaders while nobody in office can decide it, and the head under which it is printed.
 */
export async function readTeamAndPoints({ id, teamId, status, needsBupati, districtId }: Core, now: Date) {
  const nobody =
    status === ('AWAITING_DECISION' satisfies Status)
      ? sql`CASE WHEN ${nobodyFor(needsBupati, { districtId, now })} THEN 1 ELSE 0 END`
      : words('0')
  const parts = await ask(
    groupSchema,
    sql`SELECT * FROM (
      SELECT 'team' AS "is", t."id", t."name", ${nobody} AS "number", '' AS "answer", 1 AS "place"
      FROM "Team" t WHERE t."id" = ${teamId}
      UNION ALL
      SELECT 'head', d."id", COALESCE(CAST(d."letterhead" AS TEXT), 'null'), 0, '', 0
      FROM "District" d WHERE d."id" = ${districtId}
      UNION ALL
      SELECT 'member', p."id", p."name", CASE WHEN m."isLead" THEN 1 ELSE 0 END, '',
        ROW_NUMBER() OVER (ORDER BY m."isLead" DESC, p."name")
      FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId" WHERE m."teamId" = ${teamId}
      UNION ALL
      SELECT 'point', o."id", o."text", o."versionNumber", o."answer",
        ROW_NUMBER() OVER (ORDER BY o."versionNumber" DESC, o."createdAt", o."id")
      FROM "ReturnedPoint" o WHERE o."recommendationId" = ${id}
    ) parts ORDER BY "is", "place"`,
  )
  const team = parts.find((part) => part.is === 'team')
  const head = parts.find((part) => part.is === 'head')
  return {
    head: headOf(head?.name ?? NO_LETTERHEAD),
    nobodyDecides: team?.number === 1,
    team: {
      name: team?.name ?? '',
      members: parts.flatMap((part) =>
        part.is === 'member' ? [{ isLead: part.number > 0, person: { id: part.id, name: part.name } }] : [],
      ),
    },
    points: parts.flatMap((part) =>
      part.is === 'point'
        ? [{ id: part.id, versionNumber: part.number, text: part.name, answer: part.answer }]
        : [],
    ),
  }
}

const sectionSchema = z.object({
  key: z.string(),
  data: storedJson,
  version: z.number(),
  updatedById: z.string().nullable(),
  updatedBy: z.string().nullable(),
  updatedAt: z.coerce.date(),
})

/** The text that is being written, with who wrote in it last. */
export function readSections(id: string) {
  return ask(
    sectionSchema,
    sql`SELECT s."key", s."data", s."version", s."updatedById", p."name" AS "updatedBy", s."updatedAt"
      FROM "RecommendationSection" s LEFT JOIN "Person" p ON p."id" = s."updatedById"
      WHERE s."recommendationId" = ${id}`,
  )
}

const eventSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('version'),
    number: z.number(),
    hash: z.string(),
    receipt: z.string(),
    personId: z.string(),
    person: z.string().nullable(),
    at: z.coerce.date(),
  }),
  z.object({
    is: z.literal('decision'),
    number: z.number(),
    id: z.string(),
    kind: z.string(),
    note: z.string(),
    deferUntil: z.coerce.date().nullable(),
    capacity: z.string(),
    office: z.string(),
    person: z.string(),
    at: z.coerce.date(),
  }),
  z.object({
    is: z.literal('withdrawal'),
    note: z.string(),
    person: z.string().nullable(),
    at: z.coerce.date(),
  }),
])

/**
 * Versions and published decisions, the newest of each first, and of a withdrawn one who withdrew it and why. What is not
 * published is not read at all.
 */
export async function readHistory(id: string, status: string) {
  const withdrawal =
    status === ('WITHDRAWN' satisfies Status) ? sql`UNION ALL ${withdrawalOf(id)}` : words('')
  const events = await ask(
    eventSchema,
    sql`SELECT * FROM (
      SELECT 'version' AS "is", v."number", v."id", v."hash", v."receiptNumber" AS "receipt",
        v."submittedById" AS "personId", p."name" AS "person", v."submittedAt" AS "at", '' AS "kind", '' AS "note",
        '' AS "capacity", '' AS "office", v."submittedAt" AS "deferUntil",
        ROW_NUMBER() OVER (ORDER BY v."number" DESC) AS "place"
      FROM "RecommendationVersion" v LEFT JOIN "Person" p ON p."id" = v."submittedById"
      WHERE v."recommendationId" = ${id}
      UNION ALL
      SELECT 'decision', v."number", d."id", '', '', t."personId", p."name", shown."publishedAt", d."kind", d."note",
        t."capacity", o."name", d."deferUntil", ROW_NUMBER() OVER (ORDER BY d."decidedAt" DESC)
      FROM "Decision" d JOIN "DecisionPublication" shown ON shown."decisionId" = d."id"
      JOIN "RecommendationVersion" v ON v."id" = d."versionId"
      JOIN "OfficeTerm" t ON t."id" = d."officeTermId" JOIN "Office" o ON o."id" = t."officeId"
      JOIN "Person" p ON p."id" = t."personId"
      WHERE d."recommendationId" = ${id}
      ${withdrawal}
    ) events ORDER BY "is", "place"`,
  )
  const withdrawn = events.find((one) => one.is === 'withdrawal') ?? null
  return {
    versions: events.flatMap((one) =>
      one.is === 'version'
        ? [
            {
              number: one.number,
              hash: one.hash,
              receiptNumber: one.receipt,
              submittedById: one.personId,
              submittedBy: one.person,
              submittedAt: one.at,
            },
          ]
        : [],
    ),
    decisions: events.flatMap((one) =>
      one.is === 'decision'
        ? [
            {
              id: one.id,
              kind: one.kind,
              note: one.note,
              deferUntil: one.deferUntil,
              decidedVersion: { number: one.number },
              publication: { publishedAt: one.at },
              officeTerm: {
                capacity: one.capacity,
                office: { name: one.office },
                person: { name: one.person },
              },
            },
          ]
        : [],
    ),
    withdrawal: withdrawn && {
      at: withdrawn.at,
      by: withdrawn.person ?? '',
      reason: reasonIn(JSON.parse(withdrawn.note)),
    },
  }
}

/** The last event of its withdrawal, as a row of the history. */
function withdrawalOf(id: string): SqlPiece {
  const action = 'recommendation.withdraw' satisfies AuditAction
  return sql`SELECT * FROM (SELECT 'withdrawal' AS "is", 0 AS "number", '' AS "id", '' AS "hash", '' AS "receipt",
      e."personId", p."name" AS "person", e."at", '' AS "kind", e."detail" AS "note", '' AS "capacity", '' AS "office",
      e."at" AS "deferUntil", 1 AS "place"
    FROM "AuditEvent" e LEFT JOIN "Person" p ON p."id" = e."personId"
    WHERE e."objectType" = 'recommendation' AND e."objectId" = ${id} AND e."action" = ${action}
    ORDER BY e."seq" DESC LIMIT 1) of_withdrawal`
}

function reasonIn(detail: unknown): string {
  const after: unknown = typeof detail === 'object' && detail && 'after' in detail ? detail.after : null
  const reason: unknown = typeof after === 'object' && after && 'reason' in after ? after.reason : null
  return typeof reason === 'string' ? reason : ''
}
