import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import type { Fault } from '#app/mdx/faults.ts'
import { isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { countedAnew, savesIn } from '#app/platform/field-by-field.server.ts'
import { outcomeOf, Refused } from '#app/platform/refusal.ts'
import { originOf, textHash } from '#app/domain/prose/compile.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { keepDocument } from './documents.server.ts'
import { judgeText } from './judged-text.server.ts'
import { DRAFT_NAMES } from './limits.ts'
import { restoreNote } from './studio.ts'
import {
  studioLesson,
  textOf,
  versionMark,
  type EditedText,
  type LessonPlace,
  type StudioLesson,
} from './studio.server.ts'

/**
 * `seen`: the lesson's count of publications as the trainer's page showed it; `mark`: the version's text as it did
 * (`versionMark`). `isSmall`: who has read the lesson before need not read it again.
 */
export type Release = { number: number; seen: number; mark: string; isSmall?: boolean }

type PublishResult =
  | { ok: true; number: number }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'faults'; faults: Fault[] }
  /** Somebody else published in between, or the draft went on after its text was shown. */
  | { ok: false; reason: 'stale' }
  | { ok: false; reason: 'changed' }

/** Makes a draft what participants see: compiled first, then all at once. Of two trainers at once one wins. */
export async function publishDraft(
  asker: Asker,
  place: LessonPlace,
  release: Release,
  now: Date,
): Promise<PublishResult> {
  const ready = await prepare(asker, place, release)
  if (!ready.ok) return ready
  const { lesson, text } = ready
  if (lesson.published?.number === text.number) return { ok: true, number: text.number }
  if (text.number < (lesson.published?.number ?? 0)) return { ok: false, reason: 'stale' }
  return outcomeOf(RACES, () =>
    tx(async (t) => {
      await put(t, asker, ready, release, now)
      return { number: text.number }
    }),
  )
}

export type SeveralResult =
  | { ok: true; published: { title: string; number: number }[] }
  /** `lesson` is the one that kept all from being published. */
  | { ok: false; reason: 'not-found' | Race; lesson: string }
  /** Every draft that cannot be published, with all that holds it up. */
  | { ok: false; reason: 'faults'; held: { lesson: string; title: string; faults: Fault[] }[] }

/**
 * The same of several drafts of a module: all of them or none. One that is published already counts as done, so that a
 * second press answers as the first.
 */
export async function publishSeveral(
  asker: Asker,
  module: string,
  releases: readonly (Release & { lesson: string })[],
  now: Date,
): Promise<SeveralResult> {
  const all: { ready: Ready; release: Release }[] = []
  const held: Extract<SeveralResult, { reason: 'faults' }>['held'] = []
  for (const release of releases) {
    const ready = await prepare(asker, { module, lesson: release.lesson }, release)
    if (!ready.ok && ready.reason === 'faults') {
      held.push({ lesson: release.lesson, title: ready.title, faults: ready.faults })
      continue
    }
    if (!ready.ok) return { ...ready, lesson: release.lesson }
    const { lesson, text } = ready
    if (text.number < (lesson.published?.number ?? 0)) return { ok: false, reason: 'stale', lesson: release.lesson }
    all.push({ ready, release })
  }
  if (held.length > 0) return { ok: false, reason: 'faults', held }
  const waiting = all.filter(({ ready }) => ready.lesson.published?.number !== ready.text.number)
  let at = ''
  const done = await outcomeOf(RACES, () =>
    tx(async (t) => {
      for (const { ready, release } of waiting) {
        at = ready.lesson.slug
        await put(t, asker, ready, release, now)
      }
      return {}
    }),
  )
  if (!done.ok) return { ...done, lesson: at }
  return { ok: true, published: all.map(({ ready: { text } }) => ({ title: text.title, number: text.number })) }
}

const RACES = ['stale', 'changed'] as const
type Race = (typeof RACES)[number]

async function put(t: Tx, asker: Asker, { lesson, text, hash }: Ready, release: Release, now: Date): Promise<void> {
  if (!(await takeOver(t, lesson, text, release.seen))) throw new Refused<Race>('stale')
  // Race: its author goes on with the draft at this moment. Only the text that was compiled is published.
  const { title, summary, minutes, note } = text
  const { count } = await t.lessonVersion.updateMany({
    where: { id: text.id, publishedAt: null, hash: text.hash, title, summary, minutes, note },
    data: { publishedAt: now, hash, isSmall: smallOf(lesson, release) },
  })
  if (count !== 1) throw new Refused<Race>('changed')
  await tell(t, asker, 'lesson.publish', lesson, text.number, now)
}

/** Publishes a copy of another version under a new number: an older one, or the news of the lesson's file. */
export async function restoreVersion(
  asker: Asker,
  place: LessonPlace,
  release: Release, now: Date,
): Promise<PublishResult> {
  const ready = await prepare(asker, place, release)
  if (!ready.ok) return ready
  const { lesson, text, hash } = ready
  if (lesson.published?.number === text.number) return { ok: true, number: text.number }
  return outcomeOf(['stale'], () =>
    tx(async (t) => {
    const before = await t.lessonVersion.findMany({
      where: { lessonId: lesson.id },
      orderBy: { number: 'desc' },
      select: { number: true, saves: true },
    })
    const number = (before[0]?.number ?? 0) + 1
    const saves = countedAnew(Object.keys(DRAFT_NAMES), before.map((version) => savesIn(version.saves)))
    const { title, summary, minutes, source, origin } = text
    const copy = {
      lessonId: lesson.id,
      number,
      title,
      summary,
      minutes,
      source,
      hash,
      saves,
      origin,
      authorId: asker.id,
      createdAt: now,
    }
    let id: string
    try {
      const made = await t.lessonVersion.create({
        data: { ...copy, note: restoreNote(text.number), publishedAt: now, isSmall: smallOf(lesson, release) },
        select: { id: true },
      })
      id = made.id
    } catch (error) {
      throw isUniqueViolation(error) ? new TryAgain() : error
    }
    if (!(await takeOver(t, lesson, { id, title, summary, minutes }, release.seen))) 
      // The copy must not stay when somebody else published first.
      throw new Refused<'stale'>('stale')
    await tell(t, asker, 'lesson.restore', lesson, number, now)
    return { number }
  }))
}

/** Nothing is small about what is published for the first time. */
function smallOf({ published }: StudioLesson, { isSmall = false }: Release): boolean {
  return published !== null && isSmall
}

type Ready = { ok: true; lesson: StudioLesson; text: EditedText; hash: string }
type Unready =
  | { ok: false; reason: 'not-found' | 'changed' }
  | { ok: false; reason: 'faults'; title: string; faults: Fault[] }

/** Finds and compiles the version before any transaction opens. */
async function prepare(
  asker: Asker,
  place: LessonPlace,
  { number, mark }: Release,
): Promise<Ready | Unready> {
  const lesson = await studioLesson(asker, place)
  const version = lesson?.versions.find((one) => one.number === number)
  if (!lesson || !version) return { ok: false, reason: 'not-found' }
  const text = await textOf(version)
  if (versionMark(text) !== mark) return { ok: false, reason: 'changed' }
  const files = await moduleMedia(lesson.module.id)
  const origin = originOf(text.origin)
  // Also what was sound when it was saved: a page it leads to may be gone.
  const { document, faults } = await judgeText(lesson, { origin, source: text.source }, asker)
  if (!document || faults.length > 0) return { ok: false, reason: 'faults', title: text.title, faults }
  // A drawing may have been renewed since the text was saved: the hash names what is shown from now on.
  const hash = textHash(text.source, files)
  await keepDocument(origin, hash, document)
  return { ok: true, lesson, text, hash }
}

type Published = { id: string; title: string; summary: string; minutes: number }

/** The race between two trainers: only who has seen the latest publication moves the pointer. */
async function takeOver(t: Tx, lesson: StudioLesson, version: Published, seen: number): Promise<boolean> {
  const { id, title, summary, minutes } = version
  const moved = await t.lesson.updateMany({
    where: { id: lesson.id, version: seen },
    data: { publishedVersionId: id, title, summary, minutes, version: { increment: 1 } },
  })
  return moved.count === 1
}

async function tell(
  t: Tx,
  asker: Asker,
  action: AuditAction,
  lesson: StudioLesson,
  number: number, now: Date,
): Promise<void> {
  await recordActivity(t, {
    personId: asker.id,
    districtId: asker.districtId,
    action,
    object: { type: 'lesson', id: lesson.id },
    before: { version: lesson.published?.number ?? null },
    after: { version: number },
  }, now)
}
