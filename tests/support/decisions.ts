import { randomUUID } from 'node:crypto'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Verdict, VersionMark } from '#app/domain/decisions/decide.schema.ts'
import { decide } from '#app/domain/decisions/deciding.server.ts'
import { announce } from '#app/domain/decisions/publishing.server.ts'
import { db } from '#app/platform/data/db.server.ts'

export const APPROVE: Verdict = { kind: 'APPROVE', note: '', deferUntil: null }
export const REJECT: Verdict = { kind: 'REJECT', note: 'Sudah tercakup program lain.', deferUntil: null }
export const RETURN: Verdict = {
  kind: 'RETURN',
  note: 'Pastikan sumber dana dan rincian biaya.\nSebutkan nama kapal.',
  deferUntil: null,
}

export function deferTo(deferUntil: Date): Verdict {
  return { kind: 'DEFER', note: 'Menunggu hasil rembuk stunting.', deferUntil }
}

/** The version that a card would show now. */
export async function markOf(id: string): Promise<VersionMark> {
  return db.recommendationVersion.findFirstOrThrow({
    where: { recommendationId: id },
    orderBy: { number: 'desc' },
    select: { id: true, hash: true },
  })
}

/** The first of her terms; for who holds none, the id of a term that nobody has. */
export function termOf({ offices }: Asker): string {
  return offices[0]?.termId ?? randomUUID()
}

/** Decides through the real function; answers the decision's id. */
export async function decideNow(leader: Asker, id: string, verdict: Verdict = APPROVE): Promise<string> {
  const wish = { id, mark: await markOf(id), termId: termOf(leader), key: randomUUID() }
  const decided = await decide(leader, wish, verdict, new Date())
  if (!decided.ok) throw new Error(`Not decided: ${decided.reason}`)
  return decided.receipt.decisionId
}

/** Decides and announces at once. */
export async function decideAndAnnounce(
  leader: Asker,
  id: string,
  verdict: Verdict = APPROVE,
): Promise<string> {
  const decisionId = await decideNow(leader, id, verdict)
  const announced = await announce(leader, { id, decisionId, key: randomUUID() }, new Date())
  if (!announced.ok) throw new Error(`Not announced: ${announced.reason}`)
  return decisionId
}
