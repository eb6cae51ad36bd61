import { DECISIONS } from '#app/domain/decisions/kinds.ts'
import { recommendationReturned, recommendationWaits } from '#app/domain/recommendations/mails.ts'
import { SECTION_KEYS, textOf } from '#app/domain/recommendations/sections.ts'
import { TRANSITIONS, type Status } from '#app/domain/recommendations/workflow.ts'
import { UNDO_TIME } from '#app/domain/decisions/limits.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { announceDecisions, deferredUntil } from './decisions.ts'
import { RECOMMENDATIONS, type SampleRecommendation } from './recommendations.data.ts'
import { nth, type Story } from './story.ts'
import type { Told } from './told.ts'
import { submitAll, when } from './versions.ts'
import { enterWindows } from './windows.ts'

/** Fifteen recommendations with their sections, versions, summaries, returned points and decisions. */
export async function recommend(story: Story): Promise<void> {
  const windowFor = await enterWindows(story)
  const submitted = await submitAll(story)
  const all = RECOMMENDATIONS.map((sample): Told => {
    const team = story.teams.find(({ number }) => number === sample.team)
    if (!team) throw new Error(`There is no team ${sample.team}.`)
    const { number = null, versions = [] } = submitted.get(sample) ?? {}
    const id = story.dice.id(when(story, sample.started))
    return { id, sample, team, number, versions, title: textOf(sample.text.identitas ?? {}, 'title') }
  })
  await story.t.recommendation.createMany({ data: all.map((told) => rowOf(story, told, windowFor)) })
  await story.t.recommendationSection.createMany({ data: all.flatMap((told) => sectionsOf(story, told)) })
  await keepVersions(story, all)
  await story.t.returnedPoint.createMany({ data: all.flatMap((told) => pointsOf(story, told)) })
  await story.t.reviewSummary.createMany({ data: all.flatMap((told) => summaryOf(story, told)) })
  await announceDecisions(story, all)
  for (const told of all) {
    tellWriting(story, told)
    tellChecking(story, told)
  }
}

function rowOf(story: Story, told: Told, windowFor: (at: Date) => Date | null) {
  const { id, sample, team, title, number, versions } = told
  const last = versions.at(-1)
  const { status, since } = stateOf(story, sample)
  const lifted = sample.escalated ?? null
  const moves =
    versions.length + [sample.returned, lifted, sample.decided, sample.withdrawn].filter(Boolean).length
  return {
    id,
    number,
    title,
    status,
    statusSince: since,
    teamId: team.id,
    districtId: story.districtId,
    cohortId: story.cohort.id,
    createdAt: when(story, sample.started),
    version: 1 + moves,
    versionCount: versions.length,
    round: sample.decided ? 2 : 1,
    urgency: last?.content.identitas.urgency ?? 'BIASA',
    cost: last ? BigInt(last.content.biaya.total) : null,
    needsBupati: last?.needsBupati ?? false,
    pinnedAt: sample.pinned ? when(story, sample.pinned) : null,
    windowClosesAt: last ? windowFor(lifted ? when(story, lifted.at) : last.at) : null,
    deferredUntil: deferredUntil(story, told),
  }
}

/** Where it stands now and since when: the last thing that happened to it decides. */
function stateOf(story: Story, sample: SampleRecommendation): { status: Status; since: Date } {
  const { withdrawn, decided, escalated, returned, submitted } = sample
  if (withdrawn) return { status: 'WITHDRAWN', since: when(story, withdrawn.at) }
  if (decided) {
    const since = new Date(when(story, decided.at).getTime() + UNDO_TIME)
    return { status: TRANSITIONS[DECISIONS[decided.kind].transition].to, since }
  }
  if (escalated) return { status: 'AWAITING_DECISION', since: when(story, escalated.at) }
  if (returned && submitted?.length === 1) return { status: 'RETURNED', since: when(story, returned.at) }
  const last = submitted?.at(-1)
  return last
    ? { status: 'SUBMITTED', since: when(story, last) }
    : { status: 'DRAFT', since: when(story, sample.started) }
}

/** The working text: members write in turn; what changed for the second version was saved again before it. */
function sectionsOf(story: Story, { id, sample, team, versions }: Told) {
  const started = when(story, sample.started)
  const last = versions.at(-1)
  return SECTION_KEYS.map((key, index) => {
    const data = sample.text[key]
    const mended = sample.before?.[key] !== undefined && last !== undefined
    const savedAt = mended
      ? new Date(last.at.getTime() - (60 + 20 * index) * MINUTE)
      : new Date(started.getTime() + (30 + 45 * index) * MINUTE)
    return {
      recommendationId: id,
      key,
      data: data ?? {},
      version: mended ? 3 : data ? 2 : 1,
      updatedById: data ? nth(team.members, index).id : null,
      updatedAt: data ? savedAt : started,
    }
  })
}

async function keepVersions({ t }: Story, all: readonly Told[]): Promise<void> {
  await t.recommendationVersion.createMany({
    data: all.flatMap(({ id, team, versions }) =>
      versions.map((version) => ({
        id: version.id,
        recommendationId: id,
        number: version.number,
        content: version.text,
        hash: version.hash,
        submittedById: team.lead.id,
        submittedAt: version.at,
        receiptNumber: version.receiptNumber,
      })),
    ),
  })
}

function pointsOf(story: Story, { id, sample, team }: Told) {
  const { returned } = sample
  if (!returned) return []
  const at = when(story, returned.at)
  return returned.points.map(({ text, answer }, index) => ({
    recommendationId: id,
    versionNumber: 1,
    text,
    answer: answer ?? '',
    answeredById: answer ? nth(team.members, index + 1).id : null,
    createdById: story.person('sekretariat').id,
    createdAt: new Date(at.getTime() + index),
  }))
}

function summaryOf(story: Story, { id, sample, versions }: Told) {
  const last = versions.at(-1)
  if (!sample.escalated || !last) return []
  const writtenById = story.person('sekretariat').id
  const finishedAt = when(story, sample.escalated.at)
  return [
    { recommendationId: id, versionId: last.id, text: sample.escalated.summary, writtenById, finishedAt },
  ]
}

/** Events of what the team did, under the same names as on the platform. */
function tellWriting(story: Story, told: Told): void {
  const { id, sample, team, number, versions } = told
  const object = { type: 'recommendation', id }
  story.happened(when(story, sample.started), team.lead.id, {
    action: 'recommendation.start',
    object,
    after: { status: 'DRAFT', teamId: team.id },
  })
  for (const { key, version, updatedAt, updatedById } of sectionsOf(story, told))
    if (updatedById)
      story.happened(updatedAt, updatedById, {
        action: 'recommendation.save',
        object,
        after: { section: key, version },
      })
  for (const { at, number: versionNumber, hash, receiptNumber } of versions)
    story.happened(at, team.lead.id, {
      action: 'recommendation.submit',
      object,
      before: { status: versionNumber === 1 ? 'DRAFT' : 'RETURNED' },
      after: { status: 'SUBMITTED', number, versionNumber, hash, receiptNumber },
    })
  if (sample.returned) {
    const answers = sample.returned.points.filter((point) => point.answer).length
    const at = new Date(when(story, sample.returned.at).getTime() + 20 * HOUR)
    story.happened(at, nth(team.members, 1).id, {
      action: 'recommendation.answer',
      object,
      after: { versionNumber: 1, answers },
    })
  }
  if (sample.withdrawn)
    story.happened(when(story, sample.withdrawn.at), team.lead.id, {
      action: 'recommendation.withdraw',
      object,
      before: { status: 'SUBMITTED', versionNumber: versions.length },
      after: { status: 'WITHDRAWN', reason: sample.withdrawn.reason },
    })
}

/** Events and mails of what the secretariat did. */
function tellChecking(story: Story, { id, sample, team, title, versions }: Told): void {
  const object = { type: 'recommendation', id }
  const secretariat = story.person('sekretariat')
  const last = versions.at(-1)
  if (sample.returned) {
    const at = when(story, sample.returned.at)
    const points = sample.returned.points.map((point) => point.text)
    story.happened(at, secretariat.id, {
      action: 'recommendation.return-incomplete',
      object,
      before: { status: 'SUBMITTED', versionNumber: 1 },
      after: { status: 'RETURNED', points },
    })
    for (const { email, name } of team.members) {
      const args = { name, title, recommendationId: id, points: points.length }
      story.mailed(at, { to: email, mail: recommendationReturned, args })
    }
  }
  if (sample.escalated && last) {
    const at = when(story, sample.escalated.at)
    const { summary } = sample.escalated
    story.happened(at, secretariat.id, {
      action: 'recommendation.escalate',
      object,
      before: { status: 'SUBMITTED', versionNumber: versions.length },
      after: { status: 'AWAITING_DECISION', hash: last.hash, summary },
    })
    for (const account of last.needsBupati ? ['bupati'] : ['bupati', 'wabup']) {
      const { email, name } = story.person(account)
      const args = { name, title, team: team.name, recommendationId: id }
      story.mailed(at, { to: email, mail: recommendationWaits, args })
    }
  }
}
