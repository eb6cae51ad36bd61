import { DECISIONS } from '#app/domain/decisions/kinds.ts'
import { UNDO_TIME } from '#app/domain/decisions/limits.ts'
import { decisionPublished } from '#app/domain/decisions/mails.ts'
import { TRANSITIONS } from '#app/domain/recommendations/workflow.ts'
import type { Told } from './told.ts'
import type { Story } from './story.ts'
import { when } from './versions.ts'

/** Decisions as they were made and published: rows, the clock of the deferred one, mails to the teams, events. */
export async function announceDecisions(story: Story, all: readonly Told[]): Promise<void> {
  const { t, districtId } = story
  const terms = await t.officeTerm.findMany({
    where: { office: { districtId } },
    select: { id: true, personId: true, capacity: true, office: { select: { code: true } } },
  })
  const made = all.flatMap((told) => rulingOf(story, told, terms))
  await t.decision.createMany({ data: made.map(({ row }) => row) })
  await t.decisionPublication.createMany({
    data: made.map(({ row }) => ({ decisionId: row.id, publishedAt: row.publishAt })),
  })
  for (const { row, told, term, versionNumber } of made) {
    const object = { type: 'recommendation', id: told.id }
    const { id: decisionId, kind, note, deferUntil, publishAt, versionHash: hash } = row
    story.happened(row.decidedAt, row.decidedById, {
      action: 'decision.decide',
      object,
      before: { status: 'AWAITING_DECISION', round: 1 },
      after: {
        decisionId,
        kind,
        note,
        deferUntil,
        publishAt,
        office: term.office.code,
        capacity: term.capacity,
        officeTermId: term.id,
        versionNumber,
        hash,
      },
    })
    const status = TRANSITIONS[DECISIONS[kind].transition].to
    story.happened(publishAt, null, {
      action: 'decision.publish',
      object,
      before: { status: 'AWAITING_DECISION', versionNumber },
      after: { status, decisionId, kind, note, hash, deferredUntil: deferUntil },
    })
    tellTeam(story, told, publishAt)
    if (deferUntil)
      await t.outboxMessage.create({
        data: {
          kind: 'recommendation.resume',
          payload: { recommendationId: told.id },
          availableAt: deferUntil,
          createdAt: publishAt,
          dedupeKey: `recommendation.resume:${decisionId}`,
        },
      })
  }
}

type Term = { id: string; personId: string; capacity: string; office: { code: string } }

function rulingOf(story: Story, told: Told, terms: readonly Term[]) {
  const { decided } = told.sample
  const version = told.versions.at(-1)
  if (!decided || !version) return []
  const leader = story.person(decided.by)
  const term = terms.find(({ personId }) => personId === leader.id)
  if (!term) throw new Error(`${leader.name} holds no office.`)
  const decidedAt = when(story, decided.at)
  const row = {
    id: story.dice.id(decidedAt),
    recommendationId: told.id,
    versionId: version.id,
    versionHash: version.hash,
    round: 1,
    kind: decided.kind,
    note: decided.note,
    deferUntil: deferredUntil(story, told),
    officeTermId: term.id,
    decidedById: leader.id,
    decidedAt,
    publishAt: new Date(decidedAt.getTime() + UNDO_TIME),
  }
  return [{ row, told, term, versionNumber: version.number }]
}

/** The day on which a deferred one comes back to the leaders. */
export function deferredUntil({ calendar }: Story, { sample }: Pick<Told, 'sample'>): Date | null {
  const days = sample.decided?.deferDays
  return days === undefined ? null : calendar.at(days, 8)
}

function tellTeam(story: Story, told: Told, at: Date): void {
  const { id: recommendationId, title, sample } = told
  const until = deferredUntil(story, told)
  for (const { email, name } of told.team.members)
    story.mailed(at, {
      to: email,
      mail: decisionPublished,
      args: {
        name,
        title,
        recommendationId,
        kind: sample.decided?.kind,
        ...(until ? { deferUntil: until.toISOString() } : {}),
      },
    })
}
