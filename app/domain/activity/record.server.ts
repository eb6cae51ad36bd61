import { env } from '#app/platform/env.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import type { AuditAction } from './words.ts'

/** Something that was done: who, for whom, to which thing, and what changed. */
export type Activity = {
  personId: string | null
  districtId: string | null
  actingForId?: string
  action: AuditAction
  object: { type: string; id: string }
  before?: unknown
  after?: unknown
}

/** Any number will do as long as every process asks for the same one. */
const CHAIN_LOCK = 640_800_2027

/**
 * Adds the event to the audit chain, inside the transaction of the fact it tells of. Call it last: on PostgreSQL it
 * takes the chain's lock until the transaction ends, which keeps two writers from taking the same number.
 */
export async function recordActivity(
  t: Tx,
  activity: Activity,
  now: Date,
): Promise<{ seq: number; hash: string }> {
  await holdChain(t)
  const last = await t.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const event = {
    seq: (last?.seq ?? 0) + 1,
    at: now,
    districtId: activity.districtId,
    personId: activity.personId,
    actingForId: activity.actingForId ?? null,
    action: activity.action,
    objectType: activity.object.type,
    objectId: activity.object.id,
    detail: canonicalJson({ before: activity.before, after: activity.after }),
    previousHash: last?.hash ?? '',
  }
  // Not `createMany`: Prisma plans that one anew every time, which cost more than all the rest of a small act.
  return t.auditEvent.create({
    data: { ...event, hash: chainHash(event) },
    select: { seq: true, hash: true },
  })
}

/** Nobody else adds to the chain until the transaction ends; on SQLite only one writes anyway. */
export async function holdChain(t: Tx): Promise<void> {
  if (env.provider === 'postgresql') await t.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`
}

type ChainedEvent = {
  seq: number
  at: Date
  districtId: string | null
  personId: string | null
  actingForId: string | null
  action: string
  objectType: string
  objectId: string
  detail: string
  previousHash: string
}

/** The hash of an event covers every column and, through `previousHash`, every event before it. */
export function chainHash(event: ChainedEvent): string {
  const { seq, at, districtId, personId, actingForId, action, objectType, objectId, detail, previousHash } =
    event
  return sha256(
    canonicalJson({
      seq,
      at,
      districtId,
      personId,
      actingForId,
      action,
      objectType,
      objectId,
      detail,
      previousHash,
    }),
  )
}
