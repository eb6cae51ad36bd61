import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { beginDraft, openWork, type WorkRefusal } from './open-work.server.ts'

/** Saves of one person closer together than this, and nothing between them, are one line of the log: she is writing. */
const ONE_SITTING = 10 * MINUTE

export type OtherText = { text: string; version: number; byId: string | null; at: Date }
export type SaveResult =
  | { ok: true; version: number; savedAt: Date; changed: boolean }
  | { ok: false; reason: 'stale'; theirs: OtherText }
  | { ok: false; reason: WorkRefusal }

/**
 * Saves the text that grew out of version `from`. When somebody saved another text meanwhile, nothing is written and
 * her text comes back, so that the person can choose; the same text twice is no clash.
 */
export async function saveText(
  asker: Asker,
  scheduleId: string,
  { text, from }: { text: string; from: number },
  now: Date,
): Promise<SaveResult> {
  return tx(async (t) => {
    const work = await openWork(t, asker, scheduleId, now)
    if (!work.ok) return work
    if (!work.newest && text === '') return { ok: true, version: 0, savedAt: now, changed: false }
    const draft = await beginDraft(t, asker, work, now)
    if (draft.text === text) return { ok: true, version: draft.version, savedAt: now, changed: false }
    // Race: two members save at once, or one hands in meanwhile. Only a draft still at `from` takes the text.
    const { count } = await t.submission.updateMany({
      where: { id: draft.id, status: 'DRAFT', version: from },
      data: { text, version: from + 1, updatedAt: now, updatedById: asker.id },
    })
    if (count === 0) return clash(t, draft.id)
    const newLine = await logSaving(t, asker.id, draft.id, now)
    // Typing is not yet a fact: the chain gets one event for a sitting, not one for every pause.
    if (newLine) {
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'submission.save',
          object: { type: 'submission', id: draft.id },
          before: { version: from },
          after: { version: from + 1 },
        },
        now,
      )
    }
    return { ok: true, version: from + 1, savedAt: now, changed: true }
  })
}

async function clash(t: Tx, id: string): Promise<SaveResult> {
  const { status, text, version, updatedAt, updatedById } = await t.submission.findUniqueOrThrow({
    where: { id },
    select: { status: true, text: true, version: true, updatedAt: true, updatedById: true },
  })
  if (status !== 'DRAFT') return { ok: false, reason: 'handed-in' }
  return { ok: false, reason: 'stale', theirs: { text, version, byId: updatedById, at: updatedAt } }
}

/** True when this save begins a new line of the log. */
async function logSaving(t: Tx, personId: string, submissionId: string, now: Date): Promise<boolean> {
  const last = await t.submissionEvent.findFirst({
    where: { submissionId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, personId: true, kind: true, at: true },
  })
  const sameSitting =
    last?.kind === 'SAVED' && last.personId === personId && now.getTime() - last.at.getTime() < ONE_SITTING
  if (sameSitting) await t.submissionEvent.update({ where: { id: last.id }, data: { at: now } })
  else await t.submissionEvent.create({ data: { submissionId, personId, kind: 'SAVED', at: now } })
  return !sameSitting
}
