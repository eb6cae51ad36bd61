import { teamsEver, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { visibleTo } from '#app/domain/recommendations/visible.server.ts'
import { readByKey } from '#app/platform/data/by-key.ts'
import { decidedIn } from './decided.server.ts'
import { numberedSpot, type Spot } from '#app/platform/paging.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'

export const EVENTS_PER_PAGE = 50

type EventFilter = { action: string | null; spot: Spot; /** Of a recommendation. */ number?: string | null }

/**
 * Audit events of the asker's district, the newest first, 50 a page, with the names of those who acted. The key of a
 * row is its number in the chain.
 */
export async function listEvents(asker: Asker, { action, spot, number = null }: EventFilter) {
  const nothing = { events: [], before: null, after: null }
  if (!can(asker, 'audit.read', { districtId: asker.districtId })) return nothing
  const about = number === null ? null : await numbered(asker, number)
  if (about?.length === 0) return nothing
  const unseen = await exceptUnpublished(asker)
  const {
    rows: shown,
    before,
    after,
  } = await readByKey({
    spot: numberedSpot(spot),
    size: EVENTS_PER_PAGE,
    read: (from, most) => readEvents(asker, { action, about }, unseen, from, most),
    keyOf: ({ seq }) => String(seq),
  })
  const ids = shown.flatMap((row) => [
    row.personId,
    row.actingForId,
    row.objectType === 'person' ? row.objectId : null,
  ])
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) }, districtId: asker.districtId },
    select: { id: true, name: true },
  })
  const told = await decidedIn(asker, shown)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return {
    before,
    after,
    events: shown.map((event) => {
      const { seq, at, personId, actingForId, action: done, objectType, objectId } = event
      return {
        seq,
        at,
        action: done,
        objectType,
        objectId,
        by: nameOf(personId),
        actingFor: nameOf(actingForId),
        about: objectType === 'person' && objectId !== personId ? nameOf(objectId) : null,
        ...told(event),
      }
    }),
  }
}

/** The recommendation of that number, if she may read it. */
async function numbered(asker: Asker, number: string): Promise<string[]> {
  const visible = visibleTo(asker)
  if (!visible) return []
  const found = await db.recommendation.findMany({
    where: { AND: [visible, { districtId: asker.districtId, number: number.toUpperCase() }] },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

function readEvents(
  { districtId }: Asker,
  { action, about }: { action: string | null; about: string[] | null },
  unseen: Prisma.AuditEventWhereInput,
  spot: Spot,
  most: number,
) {
  const backwards = spot?.side === 'before'
  const from = Number(spot?.key)
  return db.auditEvent.findMany({
    where: {
      districtId,
      ...(action ? { action } : {}),
      ...(about ? { AND: { objectType: 'recommendation', objectId: { in: about } } } : {}),
      ...(spot ? { seq: backwards ? { gt: from } : { lt: from } } : {}),
      ...unseen,
    },
    orderBy: { seq: backwards ? 'asc' : 'desc' },
    take: most,
    select: {
      detail: true,
      seq: true,
      at: true,
      personId: true,
      actingForId: true,
      action: true,
      objectType: true,
      objectId: true,
    },
  })
}

/**
 * An auditor who writes or wrote in a team reads of a decision on its text when it is published, as the team does: what can
 * still be undone, or was, she does not see. The missing number says that something happened, never what.
 */
async function exceptUnpublished(asker: Asker): Promise<Prisma.AuditEventWhereInput> {
  const teams = teamsEver(asker)
  if (teams.length === 0) return {}
  const own = await db.recommendation.findMany({
    where: { teamId: { in: teams } },
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
