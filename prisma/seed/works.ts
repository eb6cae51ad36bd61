import { randomUUID } from 'node:crypto'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import type { Levels } from '#app/domain/assignments/rubric.ts'
import { saveGrade } from '#app/domain/grading/grade.server.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { returnWork } from '#app/domain/grading/return-work.server.ts'
import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { Story, StoryTeam, Told } from './story.ts'
import { done, type Act } from './timeline.ts'

export type Owner = { person: Told } | { team: StoryTeam }
export type SampleGrade = {
  by: Told
  savedAt: Date
  releasedAt: Date | null
  levels: Levels
  comment: string
}

/** One attempt, from its first sentence on. */
export type Work = {
  schedule: { id: string }
  owner: Owner
  text: string
  /** Each time it was saved; the last one saved all of it. Empty: copied from a returned attempt. */
  saves: readonly { at: Date; by: Told }[]
  handedIn?: { at: Date; by: Told }
  returned?: { at: Date; by: Told; reason: string }
  grade?: SampleGrade
}

/** What people do with an attempt: they save, hand in, return, grade and release. */
export function actsOf(story: Story, work: Work): Act[] {
  const { saves, handedIn, returned, grade } = work
  const acts = saves.map(({ at, by }, index): Act => ({
    at,
    act: (now) => save(story, work, by, partOf(work.text, (index + 1) / saves.length), now),
  }))
  if (handedIn) acts.push({ at: handedIn.at, act: (now) => submit(story, work, handedIn.by, now) })
  if (returned) acts.push({ at: returned.at, act: (now) => sendBack(story, work, returned, now) })
  if (grade) acts.push({ at: grade.savedAt, act: (now) => mark(story, work, grade, now) })
  if (grade?.releasedAt) acts.push({ at: grade.releasedAt, act: (now) => release(story, work, grade, now) })
  return acts
}

/** As much of a text as was written by then, to the end of a word. */
function partOf(text: string, share: number): string {
  if (share >= 1) return text
  const end = text.indexOf(' ', Math.floor(text.length * share))
  return end === -1 ? text : text.slice(0, end)
}

async function save(story: Story, work: Work, by: Told, text: string, now: Date): Promise<void> {
  const from = (await newestOf(work))?.version ?? 0
  const saved = await saveText(await story.asker(by), work.schedule.id, { text, from }, now)
  done(saved, `saving by ${by.name}`)
}

async function submit(story: Story, work: Work, by: Told, now: Date): Promise<void> {
  const from = (await newestOf(work))?.version ?? 0
  const key = randomUUID()
  done(await handIn(await story.asker(by), work.schedule.id, { from, key }, now), `handing in by ${by.name}`)
}

async function sendBack(story: Story, work: Work, { by, reason }: { by: Told; reason: string }, now: Date) {
  const given = { comment: reason, key: randomUUID() }
  done(await returnWork(await story.asker(by), await placeOf(work), given, now), 'return')
}

async function mark(story: Story, work: Work, { by, levels, comment }: SampleGrade, now: Date) {
  done(
    await saveGrade(await story.asker(by), await placeOf(work), { levels, comment, from: 0 }, now),
    'grade',
  )
}

async function release(story: Story, work: Work, { by }: SampleGrade, now: Date) {
  done(await releaseGrade(await story.asker(by), await placeOf(work), 1, now), 'release')
}

async function placeOf(work: Work) {
  const newest = await newestOf(work)
  if (!newest) throw new Error('There is no work to grade.')
  return { scheduleId: work.schedule.id, submissionId: newest.id }
}

function newestOf({ schedule, owner }: Work) {
  const ownerKey = 'team' in owner ? teamKey(owner.team.id) : personKey(owner.person.id)
  return db.submission.findFirst({
    where: { scheduleId: schedule.id, ownerKey },
    orderBy: { attempt: 'desc' },
    select: { id: true, version: true },
  })
}
