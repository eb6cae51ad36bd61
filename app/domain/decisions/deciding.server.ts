import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { inTeam, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { DECIDING_OFFICES } from '#app/domain/access/roles.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { CORE, maySee } from '#app/domain/recommendations/visible.server.ts'
import { leadsOn, mayFire, statusOf } from '#app/domain/recommendations/workflow.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { once } from '#app/platform/data/once.server.ts'
import type { Verdict, VersionMark } from './decide.schema.ts'
import { DECISIONS, KINDS } from './kinds.ts'
import { DECISION_REFUSALS, type DecisionRefusal } from './refusal.ts'
import { UNDO_TIME } from './limits.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'

const receiptSchema = z.object({
  decisionId: z.string(),
  kind: z.enum(KINDS),
  versionNumber: z.int(),
  hash: z.string(),
  decidedAt: z.iso.datetime(),
  publishAt: z.iso.datetime(),
})
/** What the leader holds in her hands after deciding. */
export type DecisionReceipt = z.infer<typeof receiptSchema>

type Wish = { id: string; mark: VersionMark; key: string }

/**
 * Decides on the version that was shown, as holder of an office. Nothing of the recommendation that the team can read
 * changes: the decision takes effect when it is published, ten minutes later or when the leader announces it.
 * Sending the same form twice gives the same receipt.
 */
export function decide(
  asker: Asker,
  { id, mark, key }: Wish,
  verdict: Verdict,
  now: Date,
): Promise<Outcome<{ receipt: DecisionReceipt; repeated: boolean }, DecisionRefusal>> {
  return outcomeOf(DECISION_REFUSALS, () =>
    tx((t) =>
      once(t, { personId: asker.id, key, purpose: `decision.decide:${id}` }, receiptSchema, async () => {
        const found = await decidable(t, asker, id, verdict)
        const term = await sittingTerm(t, asker, now, found)
        const shown = await t.recommendationVersion.findFirstOrThrow({
          where: { recommendationId: id },
          orderBy: { number: 'desc' },
          select: { id: true, hash: true, number: true },
        })
        if (shown.id !== mark.id || shown.hash !== mark.hash) throw new Refused<DecisionRefusal>('stale')
        const decisionId = randomUUID()
        // Two leaders at once: whoever finds no open decision in this round has decided, the other changes no row.
        const taken = await t.recommendation.updateMany({
          where: { id, status: found.status, round: found.round, openDecisionId: null },
          data: { openDecisionId: decisionId },
        })
        if (taken.count !== 1) throw new Refused<DecisionRefusal>('decided')
        const publishAt = new Date(now.getTime() + UNDO_TIME)
        await t.decision.create({
          data: {
            id: decisionId,
            recommendationId: id,
            versionId: shown.id,
            versionHash: shown.hash,
            round: found.round,
            kind: verdict.kind,
            note: verdict.note,
            deferUntil: verdict.deferUntil,
            officeTermId: term.id,
            decidedById: asker.id,
            decidedAt: now,
            publishAt,
          },
        })
        await enqueue(
          t,
          {
            kind: 'decision.publish',
            payload: { decisionId },
            availableAt: publishAt,
            dedupeKey: `decision.publish:${decisionId}`,
          },
          now,
        )
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: found.districtId,
            action: 'decision.decide',
            object: { type: 'recommendation', id },
            before: { status: found.status, round: found.round },
            after: {
              decisionId,
              ...verdict,
              publishAt,
              office: term.office.code,
              capacity: term.capacity,
              officeTermId: term.id,
              versionNumber: shown.number,
              hash: shown.hash,
            },
          },
          now,
        )
        return {
          decisionId,
          kind: verdict.kind,
          versionNumber: shown.number,
          hash: shown.hash,
          decidedAt: now.toISOString(),
          publishAt: publishAt.toISOString(),
        }
      }),
    ),
  )
}

async function decidable(t: Tx, asker: Asker, id: string, { kind }: Verdict) {
  const found = await t.recommendation.findUnique({
    where: { id },
    select: { ...CORE, round: true, openDecisionId: true },
  })
  if (!found || !maySee(asker, found) || !can(asker, 'decision.read', found))
    throw new Refused<DecisionRefusal>('not-found')
  // In conflict: nobody decides on a text of her own team.
  if (inTeam(asker, found.teamId)) throw new Refused<DecisionRefusal>('not-allowed')
  const { transition } = DECISIONS[kind]
  if (!leadsOn(transition, statusOf(found))) throw new Refused<DecisionRefusal>('closed')
  if (!mayFire(asker, transition, found)) throw new Refused<DecisionRefusal>('no-office')
  if (found.openDecisionId !== null) throw new Refused<DecisionRefusal>('decided')
  return found
}

/** The office she holds at this moment and that may decide this one; read here because a session may be older. */
async function sittingTerm(
  t: Tx,
  asker: Asker,
  now: Date,
  found: { districtId: string; needsBupati: boolean },
) {
  const terms = await t.officeTerm.findMany({
    where: {
      personId: asker.id,
      person: { status: 'ACTIVE' },
      office: { districtId: found.districtId, code: { in: [...DECIDING_OFFICES] } },
      from: { lte: now },
      OR: [{ to: null }, { to: { gt: now } }],
    },
    select: { id: true, capacity: true, office: { select: { code: true } } },
  })
  if (terms.length === 0) throw new Refused<DecisionRefusal>('no-office')
  const term = terms.find(({ office }) => officeMayDecide(office.code, found))
  if (!term) throw new Refused<DecisionRefusal>('needs-bupati')
  return term
}
