import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'

export const EVENTS_PER_PAGE = 50

type EventFilter = { action: string | null; page: number }

/**
 * Audit events of the asker's district, the newest first, 50 a page, with the names of those who acted. Reads one
 * more than it shows to know whether there is a next page: counting a chain of millions on every view would be dear.
 */
export async function listEvents(asker: Asker, { action, page }: EventFilter) {
  if (!can(asker, 'audit.read', { districtId: asker.districtId })) return { events: [], more: false }
  const rows = await db.auditEvent.findMany({
    where: {
      districtId: asker.districtId,
      ...(action ? { action } : {}),
      ...(await exceptUnpublished(asker)),
    },
    orderBy: { seq: 'desc' },
    skip: (page - 1) * EVENTS_PER_PAGE,
    take: EVENTS_PER_PAGE + 1,
    select: {
      seq: true,
      at: true,
      personId: true,
      actingForId: true,
      action: true,
      objectType: true,
      objectId: true,
    },
  })
  const shown = rows.slice(0, EVENTS_PER_PAGE)
  const ids = shown.flatMap((row) => [
    row.personId,
    row.actingForId,
    row.objectType === 'person' ? row.objectId : null,
  ])
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) }, districtId: asker.districtId },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return {
    more: rows.length > EVENTS_PER_PAGE,
    events: shown.map(({ seq, at, personId, actingForId, action: done, objectType, objectId }) => ({
      seq,
      at,
      action: done,
      objectType,
      objectId,
      by: nameOf(personId),
      actingFor: nameOf(actingForId),
      about: objectType === 'person' && objectId !== personId ? nameOf(objectId) : null,
    })),
  }
}

/**
 * An auditor who also writes in a team reads of a decision on its text when it is published, as the team does: what can
 * still be undone, or was, she does not see. The missing number says that something happened, never what.
 */
async function exceptUnpublished({ teams }: Asker): Promise<Prisma.AuditEventWhereInput> {
  if (teams.length === 0) return {}
  const own = await db.recommendation.findMany({
    where: { teamId: { in: teams.map((team) => team.id) } },
    select: { id: true },
  })
  return {
    NOT: {
      objectType: 'recommendation',
      objectId: { in: own.map(({ id }) => id) },
      action: { in: ['decision.decide', 'decision.undo'] satisfies AuditAction[] },
    },
  }
}
