import type { Asker } from '#app/domain/access/asker.ts'
import { wasEverIn } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { Refused } from '#app/platform/refusal.ts'
import { prove, type Given, type Held, type OpenDecision, type Proven } from './needs.server.ts'
import type { FiringRefusal } from './refusal.ts'
import { CORE, maySee } from './visible.server.ts'
import {
  leadsOn,
  mayFire,
  STATUS_TABLE,
  statusOf,
  TRANSITIONS,
  type Status,
  type Transition,
  type TransitionCode,
} from './workflow.ts'

/** The one place that moves a recommendation: state, round and open decision are written here and nowhere else. */
const FIRED = { ...CORE, round: true, openDecisionId: true } as const

type Wish<C extends TransitionCode> = {
  id: string
  now: Date
  /** Of the row that was seen; left out where something else says what was seen (a decision's mark), or nobody looked. */
  version?: number
  /** The decision that is made, undone or published. */
  decision?: OpenDecision
  /** What the needs of the row ask for. */
  given: Given<C>
}
/** What else was done, for the one who fired it and for the audit event. */
type Done<A> = { answer: A; before?: object; after?: object }

/**
 * Fires a transition: whether she may, the one conditional write, the needs of the row, `work`, the audit event; all in
 * the caller's transaction. The needs are asked after the write, because from then on the row is held: what they find
 * stays so until the end, and a refusal takes the write back.
 * @throws Refused not-found · not-allowed · no-office · closed · stale · decided, and what the needs refuse
 */
export async function fire<C extends TransitionCode, A>(
  t: Tx,
  by: Asker | 'clock',
  code: C,
  wish: Wish<C>,
  work: (held: Held, proven: Proven<C>) => Promise<Done<A>>,
): Promise<A> {
  const found = await t.recommendation.findUnique({ where: { id: wish.id }, select: FIRED })
  if (!found) throw new Refused<FiringRefusal>('not-found')
  refuseUnlessMay(by, code, found)
  if (wish.version !== undefined && wish.version !== found.version) throw new Refused<FiringRefusal>('stale')
  const decision = wish.decision ?? null
  const status = await write(t, code, found, wish.now, decision)
  const held: Held = { t, by, found, status, now: wish.now, decision }
  const { answer, before, after } = await work(held, await prove(code, held, wish.given))
  await recordActivity(
    t,
    {
      personId: by === 'clock' ? null : by.id,
      districtId: found.districtId,
      action: TRANSITIONS[code].event,
      object: { type: 'recommendation', id: found.id },
      before: { status: found.status, versionNumber: found.versionCount, ...before },
      after: { status, ...after },
    },
    wish.now,
  )
  return answer
}

/**
 * Holds a recommendation of one's own team for writing in it, without moving it: until the transaction ends nobody
 * submits it.
 * @throws Refused not-found · not-allowed · closed
 */
export async function holdForWriting(t: Tx, asker: Asker, id: string): Promise<Fired> {
  const found = await t.recommendation.findUnique({ where: { id }, select: FIRED })
  if (!found || !maySee(asker, found)) throw new Refused<FiringRefusal>('not-found')
  if (!can(asker, 'recommendation.write', found)) throw new Refused<FiringRefusal>('not-allowed')
  if (!STATUS_TABLE[statusOf(found)].editable) throw new Refused<FiringRefusal>('closed')
  // Two at once with a submission: whoever takes the row first, the other sees what it did.
  const still = await t.recommendation.updateMany({
    where: { id, status: found.status },
    data: { status: found.status },
  })
  if (still.count !== 1) throw new Refused<FiringRefusal>('closed')
  return found
}

type Fired = Held['found']

function refuseUnlessMay(by: Asker | 'clock', code: TransitionCode, found: Fired): void {
  const { who, clock, from, decision }: Transition = TRANSITIONS[code]
  if (by === 'clock') {
    if (!clock) throw new Error(`The clock does not fire ${code}.`)
    if (!leadsOn(code, statusOf(found))) throw new Refused<FiringRefusal>('closed')
    return
  }
  // For who may not read decisions, nothing that is done with them exists.
  const sees = maySee(by, found) && (who !== 'decision.decide' || can(by, 'decision.read', found))
  if (!sees) throw new Refused<FiringRefusal>('not-found')
  if (mayFire(by, code, found)) return
  // Told apart for the sentence only: whoever may fire it from another state comes too late.
  if (from.some((status) => mayFire(by, code, { ...found, status })))
    throw new Refused<FiringRefusal>('closed')
  throw new Refused<FiringRefusal>(decision && !wasEverIn(by, found.teamId) ? 'no-office' : 'not-allowed')
}

/** The one conditional write: only one of several at once changes the row. Answers the state it is in now. */
async function write(
  t: Tx,
  code: TransitionCode,
  found: Fired,
  now: Date,
  decision: OpenDecision | null,
): Promise<Status> {
  const { to, decision: decides }: Transition = TRANSITIONS[code]
  const { id, status, version, round } = found
  const only = async (count: Promise<{ count: number }>, reason: FiringRefusal) => {
    if ((await count).count !== 1) throw new Refused<FiringRefusal>(reason)
  }
  if (decides) {
    // Two leaders at once: whoever finds no open decision in this round has decided.
    const free = { id, status, round, openDecisionId: null }
    const data = { openDecisionId: known(decision).id }
    await only(t.recommendation.updateMany({ where: free, data }), 'decided')
    return statusOf(found)
  }
  if (to === 'stays' || to === 'decided') {
    // Undoing, announcing and the clock at once: only one of them finds the decision open. It ends the round.
    const { id: openDecisionId, transition } = known(decision)
    const open = { id, status, openDecisionId }
    const ended = { openDecisionId: null, round: { increment: 1 } }
    const after = to === 'stays' ? statusOf(found) : TRANSITIONS[transition].to
    // What is undone leaves no trace that the team could read.
    const data = to === 'stays' ? ended : { ...ended, ...movedTo(after, now) }
    await only(t.recommendation.updateMany({ where: open, data }), 'closed')
    return after
  }
  const seen = { id, status, version }
  await only(t.recommendation.updateMany({ where: seen, data: movedTo(to, now) }), 'stale')
  return to
}

/** Whatever moves on is no longer pinned, and waits for no date unless it is given a new one. */
function movedTo(status: Status, now: Date) {
  return {
    status,
    statusSince: now,
    version: { increment: 1 },
    pinnedAt: null,
    deferredUntil: null,
  }
}

function known(decision: OpenDecision | null): OpenDecision {
  if (!decision) throw new Error('Fired without its decision.')
  return decision
}
