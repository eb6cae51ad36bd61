import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { RECEIPT_COUNTER, receiptNumber } from '#app/domain/assignments/receipt.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import type { Levels } from '#app/domain/assignments/rubric.ts'
import { assignmentReleased, assignmentReturned } from '#app/domain/grading/mails.ts'
import type { Mail } from '#app/emails/mail.ts'
import type { Story, StoryTeam, Told } from './story.ts'

export type Owner = { person: Told } | { team: StoryTeam }
export type SampleGrade = {
  by: Told
  savedAt: Date
  releasedAt: Date | null
  levels: Levels
  comment: string
  score: number | null
}

/** One attempt, from its first sentence on. */
export type Work = {
  schedule: { id: string; title: string; dueAt: Date }
  owner: Owner
  attempt: number
  text: string
  /** Each time it was saved; the first time it was also begun. Empty: copied from a returned attempt. */
  saves: readonly { at: Date; by: Told }[]
  begunAt: Date
  handedIn?: { at: Date; by: Told }
  returned?: { at: Date; by: Told; reason: string }
  grade?: SampleGrade
}

/** Writes all attempts with their logs, receipts and grades. Receipts are numbered in the order of handing in. */
export async function keepWorks(story: Story, works: readonly Work[]): Promise<void> {
  const { t, dice } = story
  const inOrder = works
    .filter((work) => work.handedIn)
    .sort((a, b) => Number(a.handedIn?.at ?? 0) - Number(b.handedIn?.at ?? 0))
  const numbers = new Map(inOrder.map((work, index) => [work, receiptNumber(index + 1)]))
  const kept = works.map((work) => ({ work, id: dice.id(work.begunAt), number: numbers.get(work) ?? null }))
  await t.submission.createMany({ data: kept.map((one) => rowOf(one)) })
  await t.submissionEvent.createMany({ data: kept.flatMap((one) => logOf(one)) })
  await t.grade.createMany({ data: kept.flatMap(({ work, id }) => gradeOf(work, id)) })
  await t.counter.create({ data: { key: RECEIPT_COUNTER, value: inOrder.length } })
  for (const one of kept) tell(story, one)
}

type Kept = { work: Work; id: string; number: string | null }

function rowOf({ work, id, number }: Kept) {
  const { schedule, owner, attempt, text, saves, handedIn, returned, begunAt } = work
  const last = handedIn ?? saves.at(-1)
  return {
    id,
    scheduleId: schedule.id,
    attempt,
    text,
    ownerKey: 'team' in owner ? teamKey(owner.team.id) : personKey(owner.person.id),
    personId: 'team' in owner ? null : owner.person.id,
    teamId: 'team' in owner ? owner.team.id : null,
    version: Math.max(saves.length, 1),
    status: returned ? 'RETURNED' : handedIn ? 'HANDED_IN' : 'DRAFT',
    handedInAt: handedIn?.at ?? null,
    handedInById: handedIn?.by.id ?? null,
    receiptNumber: number,
    receiptHash: handedIn ? hashOf(work) : null,
    late: isLate(work),
    createdAt: begunAt,
    updatedAt: last?.at ?? begunAt,
    updatedById: last?.by.id ?? null,
  }
}

function hashOf({ text, attempt }: Work): string {
  return sha256(canonicalJson({ text, files: [], attempt }))
}

function isLate({ handedIn, attempt, schedule }: Work): boolean {
  return handedIn !== undefined && attempt === 1 && handedIn.at > schedule.dueAt
}

function logOf({ work, id, number }: Kept) {
  const { saves, handedIn, returned } = work
  const first = saves[0]
  const line = (kind: string, by: Told, at: Date, detail = '') => ({
    submissionId: id,
    personId: by.id,
    kind,
    at,
    detail,
  })
  return [
    ...(first && work.attempt === 1
      ? [line('CREATED', first.by, new Date(first.at.getTime() - SECOND))]
      : []),
    ...saves.map(({ by, at }) => line('SAVED', by, at)),
    ...(handedIn ? [line('HANDED_IN', handedIn.by, handedIn.at, number ?? '')] : []),
    ...(returned ? [line('RETURNED', returned.by, returned.at, returned.reason)] : []),
  ]
}

function gradeOf({ grade }: Work, submissionId: string) {
  if (!grade) return []
  const { by, savedAt, releasedAt, levels, comment, score } = grade
  return [
    {
      submissionId,
      levels,
      comment,
      score,
      graderId: by.id,
      releasedAt,
      status: releasedAt ? 'RELEASED' : 'GRADING',
      version: releasedAt ? 2 : 1,
      updatedAt: releasedAt ?? savedAt,
    },
  ]
}

/** Events of the audit chain, and the mails to the owners. */
function tell(story: Story, { work, id, number }: Kept): void {
  const { saves, handedIn, returned, grade, attempt } = work
  const object = { type: 'submission', id }
  for (const [index, { at, by }] of saves.entries())
    story.happened(at, by.id, {
      action: 'submission.save',
      object,
      before: { version: index },
      after: { version: index + 1 },
    })
  if (handedIn)
    story.happened(handedIn.at, handedIn.by.id, {
      action: 'submission.hand-in',
      object,
      after: { number, hash: hashOf(work), late: isLate(work), attempt },
    })
  if (grade) {
    const after = { levels: grade.levels, version: 1 }
    story.happened(grade.savedAt, grade.by.id, { action: 'grade.save', object, after })
  }
  if (grade?.releasedAt) {
    const after = { score: grade.score, version: 2 }
    story.happened(grade.releasedAt, grade.by.id, { action: 'grade.release', object, after })
    mailOwners(story, work, grade.releasedAt, assignmentReleased)
  }
  if (returned) {
    const after = { attempt: attempt + 1 }
    story.happened(returned.at, returned.by.id, { action: 'submission.return', object, after })
    mailOwners(story, work, returned.at, assignmentReturned)
  }
}

function mailOwners(story: Story, { owner, schedule }: Work, at: Date, mail: Mail): void {
  for (const { email, name } of 'team' in owner ? owner.team.members : [owner.person])
    story.mailed(at, {
      to: email,
      mail,
      args: { name, title: schedule.title, assignmentId: schedule.id },
    })
}
