import { randomUUID } from 'node:crypto'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import type { Levels } from '#app/domain/assignments/rubric.ts'
import { gradeSays, saveGrade } from '#app/domain/grading/grade.server.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { returnWork } from '#app/domain/grading/return-work.server.ts'
import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
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

/** A work as it is told, with what is known of its row. */
type Telling = Work & { story: Story; version?: number; id?: string }

/** What people do with an attempt: they save, hand in, return, grade and release. */
export function actsOf(story: Story, work: Work): Act[] {
  const { saves, handedIn, returned, grade } = work
  const telling: Telling = { ...work, story }
  const acts = saves.map(({ at, by }, index): Act => ({
    at,
    act: (now) => save(telling, by, partOf(work.text, (index + 1) / saves.length), now),
    silent: true,
  }))
  if (handedIn) acts.push({ at: handedIn.at, act: (now) => submit(telling, handedIn.by, now), silent: true })
  if (returned) acts.push({ at: returned.at, act: (now) => sendBack(telling, returned, now) })
  if (grade) acts.push({ at: grade.savedAt, act: (now) => mark(telling, grade, now), silent: true })
  if (grade?.releasedAt) acts.push({ at: grade.releasedAt, act: (now) => release(telling, grade, now) })
  return acts
}

/** As much of a text as was written by then, to the end of a word. */
function partOf(text: string, share: number): string {
  if (share >= 1) return text
  const end = text.indexOf(' ', Math.floor(text.length * share))
  return end === -1 ? text : text.slice(0, end)
}

async function save(telling: Telling, by: Told, text: string, now: Date): Promise<void> {
  // The first writing of an attempt finds it, where a returned one has begun it.
  const from = telling.version ?? (await newestOf(telling))?.version ?? 0
  const asker = await telling.story.asker(by)
  const saved = done(await saveText(asker, telling.schedule.id, { text, from }, now), `saving by ${by.name}`)
  telling.version = saved.version
}

async function submit({ story, schedule, version = 0 }: Telling, by: Told, now: Date): Promise<void> {
  const given = { from: version, key: randomUUID() }
  done(await handIn(await story.asker(by), schedule.id, given, now), `handing in by ${by.name}`)
}

async function sendBack(telling: Telling, { by, reason }: { by: Told; reason: string }, now: Date) {
  const given = { comment: reason, key: randomUUID() }
  done(await returnWork(await telling.story.asker(by), await placeOf(telling), given, now), 'return')
}

async function mark(telling: Telling, { by, levels, comment }: SampleGrade, now: Date) {
  const given = firstGrade(levels, comment)
  done(await saveGrade(await telling.story.asker(by), await placeOf(telling), given, now), 'grade')
}

/** All that a trainer fills in on a work without a grade. */
function firstGrade(levels: SampleGrade['levels'], comment: string) {
  const keys = Object.keys(levels)
  return { sent: gradeSays(keys, { levels, comment }), marks: marksOf(gradeSays(keys, null), {}) }
}

async function release(telling: Telling, { by }: SampleGrade, now: Date) {
  done(await releaseGrade(await telling.story.asker(by), await placeOf(telling), 1, now), 'release')
}

async function placeOf(telling: Telling) {
  telling.id ??= (await newestOf(telling))?.id
  if (telling.id === undefined) throw new Error('There is no work to grade.')
  return { scheduleId: telling.schedule.id, submissionId: telling.id }
}

function newestOf({ schedule, owner }: Work) {
  const ownerKey = 'team' in owner ? teamKey(owner.team.id) : personKey(owner.person.id)
  return db.submission.findFirst({
    where: { scheduleId: schedule.id, ownerKey },
    orderBy: { attempt: 'desc' },
    select: { id: true, version: true },
  })
}
