import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { keepSetAside, type SetAside } from '#app/domain/set-aside/keeping.server.ts'
import { beginDraft, openWork, type WorkRefusal } from './open-work.server.ts'
import { FIELD, partOf } from './set-aside.server.ts'

/** Saves of one person closer together than this, and nothing between them, are one line of the log: she is writing. */
const ONE_SITTING = 10 * MINUTE

export type OtherText = { text: string; version: number; byId: string | null; at: Date }
export type SaveResult =
  | { ok: true; version: number; savedAt: Date; changed: boolean }
  | { ok: false; reason: 'stale'; theirs: OtherText }
  | { ok: false; reason: WorkRefusal }

/** What she wants to have there, and what she has not chosen for it. */
export type Saving = {
  /** Null: she writes nothing, and only gives a text up. */
  text: string | null
  from: number
  /** Another text was sent from `from` as well, and nobody said whether it arrived: it is to be met when it comes. */
  again?: boolean
  /** She has chosen `text` over the one that lies there, which is set aside. */
  over?: boolean
  /** A text that she has not chosen: it is set aside whatever becomes of `text`. */
  given?: string | undefined
  /** She says that this text was her own. */
  own?: boolean
  /** `text` was set aside once, and is called back. */
  calledBack?: boolean
}

/**
 * Saves the text that grew out of version `from`. When somebody saved another text meanwhile, nothing is written and
 * her text comes back, so that the person can choose; the same text twice is no clash. What is not chosen is set aside
 * in the same transaction.
 */
export async function saveText(
  asker: Asker,
  scheduleId: string,
  { text, from, again = false, over = false, given, own = false, calledBack = false }: Saving,
  now: Date,
): Promise<SaveResult> {
  return tx(async (t) => {
    const work = await openWork(t, asker, scheduleId, now)
    if (!work.ok) return work
    if (!work.newest && !text && !given && !again)
      return { ok: true, version: 0, savedAt: now, changed: false }
    const draft = await beginDraft(t, asker, work, now)
    const setAside = (replaced = '') =>
      keepSetAside(t, asker, partOf(draft.id), notChosen(own ? asker : null, draft, given ?? replaced), now)
    if (text === null || draft.text === text) {
      await setAside()
      const upheld = text !== null && again && draft.version === from && (await uphold(t, draft.id, from))
      const version = upheld ? from + 1 : draft.version
      return { ok: true, version, savedAt: now, changed: false }
    }
    // Race: two members save at once, or one hands in meanwhile. Only a draft still at `from` takes the text.
    const { count } = await t.submission.updateMany({
      where: { id: draft.id, status: 'DRAFT', version: from },
      data: { text, textById: asker.id, version: from + 1, updatedAt: now, updatedById: asker.id },
    })
    if (count === 0) {
      const met = await clash(t, draft.id)
      if (!met.ok && met.reason === 'stale') await setAside()
      return met
    }
    await setAside(over ? draft.text : '')
    const newLine = await logSaving(t, asker.id, draft.id, now)
    // Typing is not yet a fact: the chain gets one event for a sitting, not one for every pause.
    if (newLine || calledBack) {
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: calledBack ? 'submission.call-back' : 'submission.save',
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

/** The text stands as it is, under the next version. False: somebody else was faster. */
async function uphold(t: Tx, id: string, from: number): Promise<boolean> {
  const { count } = await t.submission.updateMany({
    where: { id, status: 'DRAFT', version: from },
    data: { version: from + 1 },
  })
  return count === 1
}

type Draft = { text: string; textById: string | null }

/**
 * A text that lay there is its writer's, also when it stands there still: what she chose over it may come later. Any
 * other one is of whoever says that it was her own; it may be another's who has written on since.
 */
function notChosen(writer: Asker | null, lay: Draft, value: string): SetAside[] {
  if (value === '') return []
  return [{ field: FIELD, value, writtenById: value === lay.text ? lay.textById : (writer?.id ?? null) }]
}

async function clash(t: Tx, id: string): Promise<SaveResult> {
  const { status, text, version, updatedAt, textById } = await t.submission.findUniqueOrThrow({
    where: { id },
    select: { status: true, text: true, version: true, updatedAt: true, textById: true },
  })
  if (status !== 'DRAFT') return { ok: false, reason: 'handed-in' }
  return { ok: false, reason: 'stale', theirs: { text, version, byId: textById, at: updatedAt } }
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
